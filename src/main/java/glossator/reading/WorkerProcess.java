package glossator.reading;

import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.document.Corrupt;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/// A process that reads, as the window sees it.
final class WorkerProcess {
    /// The reader's heap is smaller, and what it answers was in it.
    private static final long LARGEST_ANSWER = 512L << 20;

    private static final long GRACE_MILLIS = 2_000;

    private final Process process;
    private final BinaryWriter out;
    private final BinaryReader in;
    private boolean begun;

    WorkerProcess(Process process) {
        this.process = process;
        out = BinaryWriter.toProcess(process.getOutputStream());
        in = BinaryReader.wary(process.getInputStream(), LARGEST_ANSWER);
    }

    /// The system is asked, because Java hears a little later that a process was killed.
    boolean isAlive() {
        return process.isAlive() && process.toHandle().isAlive();
    }

    /// Throws [Refusal] where the file is at fault, and otherwise what this process is useless
    /// after: [IOException] or [Corrupt] if it is gone, [Corrupt] if it answers what no reader
    /// does.
    <A> A answer(Request<A> request) throws IOException {
        try {
            return ask(request);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private <A> A ask(Request<A> request) {
        begun = false;
        request.send(out);
        out.flush();
        in.begin();
        AnswerChecks.require(in.number() == WorkerLoop.BEGUN, "begin of an answer");
        begun = true;
        return switch (in.number()) {
            case WorkerLoop.ANSWERED -> request.receiveAnswer(in);
            case WorkerLoop.REFUSED -> throw refusal();
            case WorkerLoop.FAILED ->
                throw new Refusal("reading.failed", request.name(), in.string(AnswerChecks.WORD));
            default -> throw new Corrupt("kind of answer");
        };
    }

    private Refusal refusal() {
        String key = in.string(AnswerChecks.WORD);
        AnswerChecks.require(key.matches("[a-z]+\\.[a-z0-9.-]+") && Messages.has(key), "key");
        return Refusal.told(key, AnswerChecks.sentence(in));
    }

    /// Whether it has heard what it was asked last: if it is gone then, that is why.
    boolean hasBegun() {
        return begun;
    }

    void kill() {
        process.destroyForcibly();
    }

    /// Ends it if it has not ended by itself; gives its exit code.
    int end() {
        try {
            if (!process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                kill();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
