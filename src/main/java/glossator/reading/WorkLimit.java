package glossator.reading;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Ends a request whose process has worked for longer than it may. Processor time counts, so that a
/// busy machine does not refuse what a quiet one reads; but a process that does nothing is not
/// waited for.
final class WorkLimit {
    /// No request may take more than this many times its limit in wall-clock time.
    private static final int WAITING = 6;

    /// Beyond its limit in wall-clock time, a request is looked at so often within one more.
    private static final int LOOKS = 4;

    /// A process that got less than this share of the time between two looks does nothing.
    private static final double IDLE = 0.01;

    private final WorkerProcess process;
    private final CompletableFuture<?> ended;
    private final Runnable over;
    private final long limit;
    private final long before;

    private WorkLimit(
            WorkerProcess process, Duration limit, CompletableFuture<?> ended, Runnable over) {
        this.process = process;
        this.ended = ended;
        this.over = over;
        this.limit = limit.toMillis();
        before = process.workedMillis();
    }

    /// Begins with the request.
    ///
    /// @param ended completes when the request has ended otherwise
    /// @param over ends it
    static void watch(
            WorkerProcess process, Duration limit, CompletableFuture<?> ended, Runnable over) {
        var watched = new WorkLimit(process, limit, ended, over);
        watched.lookIn(watched.limit, 0, watched.limit);
    }

    private void lookIn(long millis, long worked, long wall) {
        var _ = new CompletableFuture<Void>()
                .completeOnTimeout(null, millis, TimeUnit.MILLISECONDS)
                .thenRun(() -> look(millis, worked, wall));
    }

    /// @param since the last look, in milliseconds
    /// @param until what it had worked until then
    private void look(long since, long until, long wall) {
        if (ended.isDone()) {
            return;
        }
        long worked = process.workedMillis() - before;
        boolean idle = worked - until < since * IDLE;
        if (worked >= limit || idle || wall >= WAITING * limit) {
            over.run();
        } else {
            long pause = Math.max(1, limit / LOOKS);
            lookIn(pause, worked, wall + pause);
        }
    }
}
