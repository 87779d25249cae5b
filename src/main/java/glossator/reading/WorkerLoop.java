package glossator.reading;

import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.document.Corrupt;
import glossator.message.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// The worker's end of the connection: answers one request after another until the input ends,
/// which also happens when the window exits.
public final class WorkerLoop {
    /// The exit code of a process that ran out of memory.
    public static final int OUT_OF_MEMORY = 3;

    /// Sent for each request before anything is done with it.
    static final int BEGUN = 0;

    static final int ANSWERED = 1;
    static final int REFUSED = 2;
    static final int FAILED = 3;

    private final BinaryReader in;
    private final BinaryWriter out;
    private final WorkerContext context;

    public WorkerLoop(InputStream in, OutputStream out, WorkerContext context) {
        this.in = BinaryReader.trusting(in);
        this.out = BinaryWriter.toProcess(out);
        this.context = context;
    }

    /// Returns the exit code. After running out of memory nothing can be relied on: another process
    /// answers the next request.
    public int run() throws IOException {
        try {
            while (in.hasNext()) {
                Request<?> request = Request.receive(in);
                out.number(BEGUN);
                out.flush();
                answer(request);
                out.flush();
            }
            return 0;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Corrupt e) {
            throw new IOException(e); // the input ended in the middle of a request
        } catch (OutOfMemoryError e) {
            return OUT_OF_MEMORY;
        }
    }

    private <A> void answer(Request<A> request) {
        A answer;
        try {
            answer = request.answer(context);
        } catch (Refusal refusal) {
            out.number(REFUSED).string(refusal.key()).string(refusal.sentence());
            return;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            out.number(FAILED).string(e.getClass().getSimpleName());
            return;
        }
        out.number(ANSWERED);
        request.sendAnswer(out, answer);
    }
}
