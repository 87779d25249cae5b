package glossator.reading;

import java.io.IOException;

/// Something asked of a [FileReader], and how it and its answer travel between two processes. A new
/// kind is a record of its own and a number in [#receive].
///
/// @param <A> the answer
public sealed interface Request<A> permits ReadFile, DrawPage {

    /// The file that a sentence about it names.
    String name();

    /// Does what is asked; a [glossator.message.Refusal] is an answer too.
    A answer(Desk desk);

    /// Writes the number of its kind, then itself.
    void send(Sender out) throws IOException;

    void sendAnswer(Sender out, A answer) throws IOException;

    /// Reads what [#sendAnswer] wrote, believing none of it; throws
    /// [glossator.document.Corrupt].
    A receiveAnswer(Receiver in) throws IOException;

    /// Reads what [#send] wrote.
    static Request<?> receive(Receiver in) throws IOException {
        return switch (in.number()) {
            case ReadFile.KIND -> ReadFile.receive(in);
            case DrawPage.KIND -> DrawPage.receive(in);
            default -> throw in.corrupt("request");
        };
    }
}
