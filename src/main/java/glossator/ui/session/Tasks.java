package glossator.ui.session;

import glossator.message.Messages;
import glossator.message.Refusal;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// All work off the FX thread, and the window's one error boundary: whatever fails in a task or in
/// an event handler, an [Error] too, ends as one sentence in [#reportFailure], and what comes after
/// it goes on.
///
/// Writes run one after the other in the order in which they were asked for; readings run beside
/// them.
public final class Tasks implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("glossator.ui");
    private static final long SOON_MILLIS = 500;

    private final ExecutorService writes = Executors.newSingleThreadExecutor(daemon("writes"));
    private final ExecutorService readings = Executors.newFixedThreadPool(3, daemon("readings"));
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(daemon("clock"));
    private final ObservableList<Progress> running = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private Consumer<String> failed = sentence -> LOG.log(Level.ERROR, sentence);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int pendingWrites;

    private static java.util.concurrent.ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name("glossator-" + name + "-", 1).factory();
    }

    /// What an event handler or the layout throws on the calling (FX) thread becomes a sentence
    /// too.
    public void guardThisThread() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, cause) -> reportFailure(cause));
    }

    /// Where the sentence about a failure goes; called on the FX thread.
    public void onFailed(Consumer<String> handler) {
        failed = handler;
    }

    /// Long-running work that is worth showing; changes on the FX thread only.
    public ObservableList<Progress> running() {
        return running;
    }

    /// Whether a write is waiting for its commit; changes on the FX thread only.
    public ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /// Runs `work` after all writes asked for before, then `done` with its result on the FX thread.
    public <T> void write(Callable<T> work, Consumer<T> done) {
        pendingWrites++;
        writing.set(true);
        writes.execute(() -> {
            Outcome<T> outcome = Outcome.of(work);
            Platform.runLater(() -> {
                finish(outcome, done);
                pendingWrites--;
                guard(() -> writing.set(pendingWrites > 0));
                runWaiting();
            });
        });
    }

    /// Runs `step` on the FX thread as soon as nothing is being written and all that was written is
    /// shown: what changes an annotation must begin from what is stored.
    public void runWhenStored(Runnable step) {
        waiting.add(step);
        runWaiting();
    }

    private void runWaiting() {
        while (pendingWrites == 0 && !waiting.isEmpty()) {
            guard(waiting.remove());
        }
    }

    /// Runs `work` beside others, then `done` with its result on the FX thread.
    public <T> void read(Callable<T> work, Consumer<T> done) {
        readings.execute(() -> {
            Outcome<T> outcome = Outcome.of(work);
            Platform.runLater(() -> finish(outcome, done));
        });
    }

    /// Runs `work`, which should look at [Progress#isCancelled] now and then; it is shown in
    /// [#running] if it takes more than half a second.
    public <T> Progress run(String title, ProgressWork<T> work, Consumer<T> done) {
        Progress progress = new Progress(title);
        AtomicBoolean over = new AtomicBoolean();
        var _ = runAfter(SOON_MILLIS, () -> {
            if (!over.get()) {
                running.add(progress);
            }
        });
        readings.execute(() -> {
            Outcome<T> outcome = Outcome.of(() -> work.run(progress));
            Platform.runLater(() -> {
                over.set(true);
                guard(() -> running.remove(progress));
                finish(outcome, done);
            });
        });
        return progress;
    }

    /// Runs `action` on the FX thread after `millis`; the returned handle takes it back.
    public Runnable runAfter(long millis, Runnable action) {
        var waiting = clock.schedule(
                () -> Platform.runLater(() -> guard(action)), millis, TimeUnit.MILLISECONDS);
        return () -> waiting.cancel(false);
    }

    /// Runs `action` on the FX thread every `millis`.
    public void runEvery(long millis, Runnable action) {
        var _ = clock.scheduleWithFixedDelay(
                () -> Platform.runLater(() -> guard(action)),
                millis,
                millis,
                TimeUnit.MILLISECONDS);
    }

    /// Runs `action` on the FX thread once what is happening now is over.
    public void runLater(Runnable action) {
        Platform.runLater(() -> guard(action));
    }

    /// Runs `action` now; what it throws becomes a sentence. Nothing runs any more after [#close].
    public void guard(Runnable action) {
        if (writes.isShutdown()) {
            return;
        }
        try {
            action.run();
        } catch (Throwable e) {
            reportFailure(e);
        }
    }

    /// Tells the person at the screen about `cause` in one sentence; if even that fails, the log.
    public void reportFailure(Throwable cause) {
        try {
            failed.accept(sentence(cause));
        } catch (Throwable e) {
            LOG.log(Level.ERROR, "a failure could not be shown", e);
        }
    }

    private static String sentence(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return refusal.sentence();
        }
        LOG.log(Level.ERROR, "unexpected", cause);
        return Messages.of("ui.unexpected", String.valueOf(cause));
    }

    private <T> void finish(Outcome<T> outcome, Consumer<T> done) {
        if (outcome.failure() != null) {
            reportFailure(outcome.failure());
            return;
        }
        guard(() -> outcome.give(done));
    }

    /// For [Progress], which reports from other threads.
    static void onFx(Runnable action) {
        Platform.runLater(action);
    }

    /// Waits for the writes that were asked for; at most ten seconds.
    @Override
    public void close() {
        clock.shutdownNow();
        readings.shutdownNow();
        writes.shutdown();
        try {
            if (!writes.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.log(Level.ERROR, "writes did not end in ten seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Work that tells how far it is.
    public interface ProgressWork<T> {
        T run(Progress progress) throws Exception;
    }

    private record Outcome<T>(@Nullable T value, @Nullable Throwable failure) {
        static <T> Outcome<T> of(Callable<T> work) {
            try {
                return new Outcome<>(work.call(), null);
            } catch (Throwable e) {
                return new Outcome<>(null, e);
            }
        }

        @SuppressWarnings(
                "NullAway") // A task without result gives null to a consumer that expects it.
        void give(Consumer<T> to) {
            to.accept(value);
        }
    }
}
