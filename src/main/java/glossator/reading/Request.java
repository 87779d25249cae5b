package glossator.reading;

import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.document.Corrupt;

import java.time.Duration;

/// A request to a [FileWorker], and how it and its answer are transmitted between two processes. A
/// new kind needs a record of its own and a number in [#receive].
///
/// @param <A> the answer
public sealed interface Request<A> permits ReadFile, DrawPage, WriteCopy, CompareCopy, Typeset {

    /// The file name to use in messages about it.
    String name();

    /// How long it may take.
    ///
    /// @param reading the limit for reading a file
    default Duration limit(Duration reading) {
        return reading;
    }

    /// The key of the sentence that says why there is no answer: `slow`, `stopped`, `memory`,
    /// `crash` or `failed`.
    default String failure(String why) {
        return "reading." + why;
    }

    /// Handles the request; a [glossator.message.Refusal] is an answer, too.
    A answer(WorkerContext context);

    /// Writes the number of its kind, then the request itself.
    void send(BinaryWriter out);

    void sendAnswer(BinaryWriter out, A answer);

    /// Reads what [#sendAnswer] wrote, trusting none of it; throws [Corrupt].
    A receiveAnswer(BinaryReader in);

    /// Reads what [#send] wrote.
    static Request<?> receive(BinaryReader in) {
        return switch (in.number()) {
            case ReadFile.KIND -> ReadFile.receive(in);
            case DrawPage.KIND -> DrawPage.receive(in);
            case WriteCopy.KIND -> WriteCopy.receive(in);
            case CompareCopy.KIND -> CompareCopy.receive(in);
            case Typeset.KIND -> Typeset.receive(in);
            default -> throw new Corrupt("request");
        };
    }
}
