package glossator.instance;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/// One second start, from its request to the answer, in the process of the window.
///
/// @param library what a request must name
/// @param window completed when the window is there
record Conversation(String library, CompletableFuture<Receiver> window) {
    /// For a request that is on its way.
    private static final long READ_MILLIS = 2_000;

    /// A window that has not answered after so long hangs; later, nothing may happen any more.
    static final long ANSWER_MILLIS = 4_000;

    /// A sign of life is due more often than that.
    private static final long SIGN_MILLIS = 250;

    /// A window that takes longer to start is not worth waiting for.
    private static final int MOST_SIGNS = 480;

    private static final long SOON_MILLIS = 100;

    void hold(UnixSocket connection) throws IOException {
        List<Path> files;
        try {
            StartRequest request = StartRequest.read(connection, UnixSocket.in(READ_MILLIS));
            if (!request.library().equals(library)) {
                return;
            }
            files = request.files().stream().map(Path::of).toList();
        } catch (StartRequest.OtherVersion e) {
            say(new Answer.OtherVersion(), connection);
            return;
        } catch (InvalidPathException e) {
            return;
        }
        Answer answer = new Answer.Later();
        for (int i = 0; i < MOST_SIGNS && answer instanceof Answer.Later; i++) {
            answer = ask(files);
            say(answer, connection);
        }
    }

    /// [Answer.Later] while there is no window.
    private Answer ask(List<Path> files) throws IOException {
        try {
            Receiver receiver = window.get(SIGN_MILLIS, TimeUnit.MILLISECONDS);
            Answer answer = answer(receiver.receive(files));
            if (answer instanceof Answer.Later) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SOON_MILLIS));
            }
            return answer;
        } catch (TimeoutException e) {
            return new Answer.Later();
        } catch (ExecutionException | CancellationException e) {
            return new Answer.Hanging();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("no window", e);
        }
    }

    private static Answer answer(CompletableFuture<Answer> awaited)
            throws ExecutionException, InterruptedException {
        try {
            return awaited.get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            awaited.cancel(false);
            return new Answer.Hanging();
        }
    }

    private static void say(Answer answer, UnixSocket connection) throws IOException {
        connection.write(answer.bytes(), UnixSocket.in(READ_MILLIS));
    }
}
