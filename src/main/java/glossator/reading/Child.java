package glossator.reading;

import glossator.document.Corrupt;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// A process that reads, as the window sees it.
final class Child {
    /// The reader's heap is smaller, and what it answers was in it.
    private static final long LARGEST_ANSWER = 512L << 20;

    private static final long GRACE_MILLIS = 2_000;

    private final Process process;
    private final Sender out;
    private final Receiver in;

    Child(Process process) {
        this.process = process;
        out = new Sender(process.getOutputStream());
        in = Receiver.wary(process.getInputStream(), LARGEST_ANSWER);
    }

    /// The system is asked, because Java hears a little later that a process was killed.
    boolean isAlive() {
        return process.isAlive() && process.toHandle().isAlive();
    }

    /// Throws [Refusal] where the file is at fault, and otherwise what this process is useless
    /// after: [IOException] if it is gone, [Corrupt] if it answers what no reader does.
    <A> A answer(Request<A> request) throws IOException {
        request.send(out);
        out.flush();
        in.begin();
        return switch (in.number()) {
            case ReaderLoop.ANSWERED -> request.receiveAnswer(in);
            case ReaderLoop.REFUSED -> throw refusal();
            case ReaderLoop.FAILED ->
                    throw new Refusal("reading.failed", request.name(), in.string(Wary.WORD));
            default -> throw new Corrupt("kind of answer");
        };
    }

    private Refusal refusal() throws IOException {
        String key = in.string(Wary.WORD);
        Wary.require(key.matches("[a-z]+\\.[a-z0-9.-]+") && Messages.has(key), "key");
        return Refusal.told(key, Wary.sentence(in));
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
