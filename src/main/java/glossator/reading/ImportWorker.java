package glossator.reading;

import glossator.document.Corrupt;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Reads files in a separate process. The process is started for the first request, reused for the
/// next, and restarted after it took too long, ran out of memory, crashed or was stopped; each of
/// these is a [Refusal].
public final class ImportWorker implements FileWorker {
    /// The limit for a file, as of [WorkLimit].
    public static final Duration LIMIT = Duration.ofSeconds(60);

    /// How long a process lives on after its last answer: with its heap it takes as much memory as
    /// the window itself.
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final Duration limit;
    private final Duration idle;
    private final WorkerStart start;
    private @Nullable WorkerProcess child;
    private volatile CompletableFuture<End> end = new CompletableFuture<>();
    private volatile boolean closed;
    private volatile long asked;

    public ImportWorker() {
        this(LIMIT, WorkerStart.ofThisProgram());
    }

    public ImportWorker(Duration limit, WorkerStart start) {
        this(limit, IDLE, start);
    }

    /// @param idle how long the process lives on after its last answer
    ImportWorker(Duration limit, Duration idle, WorkerStart start) {
        this.limit = limit;
        this.idle = idle;
        this.start = start;
    }

    /// Why a request ended.
    private enum End {
        ANSWERED,
        /// It crashed, ran out of memory, or sent an answer that no worker sends.
        GONE,
        TOO_SLOW,
        STOPPED
    }

    @Override
    public synchronized <A> A ask(Request<A> request, CompletableFuture<?> stop) {
        asked++;
        try {
            return answer(request, stop);
        } finally {
            endWhenIdle(asked);
        }
    }

    /// Ends the process unless it is asked again meanwhile.
    private void endWhenIdle(long last) {
        if (child != null) {
            var _ = new CompletableFuture<@Nullable Void>()
                    .completeOnTimeout(null, idle.toMillis(), TimeUnit.MILLISECONDS)
                    .thenRun(() -> endUnlessAsked(last));
        }
    }

    /// Looks before it takes the lock, which is held while a request is answered.
    private void endUnlessAsked(long last) {
        if (asked == last) {
            synchronized (this) {
                WorkerProcess unused = child;
                if (asked == last && unused != null) {
                    unused.kill();
                    child = null;
                }
            }
        }
    }

    private <A> A answer(Request<A> request, CompletableFuture<?> stop) {
        var ended = new CompletableFuture<End>();
        end = ended;
        if (closed || stop.isDone()) {
            throw new Refusal(request.keyFor(Request.Failure.STOPPED), request.name());
        }
        boolean waited = child != null;
        WorkerProcess asked = child();
        var _ = ended.thenAccept(why -> kill(asked, why));
        var _ = stop.thenRun(() -> ended.complete(End.STOPPED));
        WorkLimit.watch(asked, request.limit(limit), ended, () -> ended.complete(End.TOO_SLOW));
        try {
            A answer = asked.answer(request);
            dropChildIf(!ended.complete(End.ANSWERED));
            return answer;
        } catch (Refusal refusal) {
            dropChildIf(!ended.complete(End.ANSWERED));
            throw refusal;
        } catch (IOException | Corrupt e) {
            dropChildIf(true);
            boolean gone = ended.complete(End.GONE);
            int code = asked.end();
            if (waited && gone && !asked.hasBegun() && code != WorkerLoop.OUT_OF_MEMORY) {
                // It died while idle, which says nothing about the file: retry with a new process.
                return answer(request, stop);
            }
            throw refusal(e, request, ended.join(), code);
        }
    }

    @Override
    public synchronized void prepare() {
        if (!closed) {
            asked++;
            var _ = child();
            endWhenIdle(asked);
        }
    }

    @Override
    public FileWorker another() {
        return new ImportWorker(limit, idle, start);
    }

    private static void kill(WorkerProcess asked, End why) {
        switch (why) {
            case ANSWERED, GONE -> {}
            case TOO_SLOW, STOPPED -> asked.kill();
        }
    }

    private WorkerProcess child() {
        WorkerProcess warm = child;
        if (warm == null || !warm.isAlive()) {
            warm = start.run();
            child = warm;
        }
        return warm;
    }

    /// Drops a process that is no longer usable; the next request starts another one.
    private void dropChildIf(boolean useless) {
        if (useless) {
            child = null;
        }
    }

    private Refusal refusal(Exception e, Request<?> request, End why, int code) {
        Request.Failure failure = switch (why) {
            case TOO_SLOW -> Request.Failure.SLOW;
            case STOPPED -> Request.Failure.STOPPED;
            case ANSWERED, GONE ->
                code == WorkerLoop.OUT_OF_MEMORY ? Request.Failure.MEMORY : Request.Failure.CRASH;
        };
        long seconds = request.limit(limit).toSeconds();
        return new Refusal(e, request.keyFor(failure), request.name(), seconds);
    }

    /// Ends the process, even while it is answering; when this returns it is gone.
    @Override
    public void close() {
        closed = true;
        end.complete(End.STOPPED);
        synchronized (this) {
            if (child != null) {
                child.kill();
                child.end();
                child = null;
            }
        }
    }
}
