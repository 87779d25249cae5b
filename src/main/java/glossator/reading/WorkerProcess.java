package glossator.reading;

import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.document.Corrupt;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A worker process as the window sees it.
final class WorkerProcess {
    /// Larger than the worker's heap, which held the answer.
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

    /// Also asks the operating system, because Java learns a little late that a process was killed.
    boolean isAlive() {
        return process.isAlive() && process.toHandle().isAlive();
    }

    /// The processor time that it has used; as if it worked always where the system does not tell.
    long workedMillis() {
        return process.toHandle()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElseGet(() -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    }

    /// Throws [Refusal] if the file is at fault, and otherwise an exception after which this
    /// process is unusable: [IOException] or [Corrupt] if it is gone, [Corrupt] if it sends an
    /// answer that no worker sends.
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
                throw new Refusal(
                        request.keyFor(Request.Failure.FAILED),
                        request.name(),
                        in.string(AnswerChecks.WORD));
            default -> throw new Corrupt("kind of answer");
        };
    }

    private Refusal refusal() {
        String key = in.string(AnswerChecks.WORD);
        AnswerChecks.require(key.matches("[a-z]+\\.[a-z0-9.-]+") && Messages.has(key), "key");
        return Refusal.told(key, AnswerChecks.sentence(in));
    }

    /// Whether it has received the last request: if it died since, the request is the reason.
    boolean hasBegun() {
        return begun;
    }

    void kill() {
        process.destroyForcibly();
    }

    /// Waits for it to end, killing it if necessary; returns its exit code.
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
