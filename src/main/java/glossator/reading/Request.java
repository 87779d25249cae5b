package glossator.reading;

import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.document.Corrupt;

/// Something asked of a [FileWorker], and how it and its answer travel between two processes. A new
/// kind is a record of its own and a number in [#receive].
///
/// @param <A> the answer
public sealed interface Request<A> permits ReadFile, DrawPage {

    /// The file that a sentence about it names.
    String name();

    /// Does what is asked; a [glossator.message.Refusal] is an answer too.
    A answer(WorkerContext desk);

    /// Writes the number of its kind, then itself.
    void send(BinaryWriter out);

    void sendAnswer(BinaryWriter out, A answer);

    /// Reads what [#sendAnswer] wrote, believing none of it; throws
    /// [Corrupt].
    A receiveAnswer(BinaryReader in);

    /// Reads what [#send] wrote.
    static Request<?> receive(BinaryReader in) {
        return switch (in.number()) {
            case ReadFile.KIND -> ReadFile.receive(in);
            case DrawPage.KIND -> DrawPage.receive(in);
            default -> throw new Corrupt("request");
        };
    }
}
