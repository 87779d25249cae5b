package glossator.ui.session;

import glossator.message.Messages;
import glossator.message.Refusal;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// All work off the FX thread, and the window's single error boundary: any failure in a task or an
/// event handler, including an [Error], ends as one message in [#reportFailure], and later work
/// goes on.
///
/// Writes run one after another in the order in which they were requested; reads run in parallel
/// with them.
public final class Tasks implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("glossator.ui");
    private static final long SOON_MILLIS = 500;

    private final ExecutorService writes = Executors.newSingleThreadExecutor(daemon("writes"));
    private final ExecutorService readings = Executors.newFixedThreadPool(3, daemon("readings"));
    private final ExecutorService asides = Executors.newSingleThreadExecutor(daemon("asides"));
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(daemon("clock"));
    private final ObservableList<Progress> running = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> refused =
            new ReadOnlyObjectWrapper<>();
    private Consumer<String> failed = sentence -> LOG.log(Level.ERROR, sentence);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Runnable> held = new ArrayList<>();
    private boolean starts;
    private int pendingWrites;
    private long failedWrites;
    private String writeFailure = "";

    private static java.util.concurrent.ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name("glossator-" + name + "-", 1).factory();
    }

    /// Runs `work` beside the start of the toolkit, when there is no window yet.
    public static <T> CompletableFuture<T> beside(Callable<T> work) {
        var result = new CompletableFuture<T>();
        daemon("first")
                .newThread(() -> {
                    try {
                        result.complete(work.call());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                })
                .start();
        return result;
    }

    /// Waits at most `millis` for it, on the FX thread; whether it is done.
    public static boolean awaitShortly(CompletableFuture<?> result, long millis) {
        try {
            result.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The window is being made: what is to run [after the start][#afterStart] waits for
    /// [#endStart], as both processors are busy with the first picture. Called on the FX thread.
    public void beginStart() {
        starts = true;
    }

    /// The window has its first picture.
    public void endStart() {
        starts = false;
        List<Runnable> due = List.copyOf(held);
        held.clear();
        due.forEach(this::guard);
    }

    /// Runs `action` on the FX thread, from which this is called: at once, unless the window still
    /// has to get its first picture.
    public void afterStart(Runnable action) {
        if (starts) {
            held.add(action);
        } else {
            action.run();
        }
    }

    /// Also turns exceptions from event handlers and layout on the calling (FX) thread into
    /// messages.
    public void guardThisThread() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, cause) -> reportFailure(cause));
    }

    /// Sets the handler of failure messages; called on the FX thread.
    public void onFailed(Consumer<String> handler) {
        failed = handler;
    }

    /// Long-running tasks to be shown; changes on the FX thread only.
    public ObservableList<Progress> running() {
        return running;
    }

    /// Whether a write has yet to be committed; changes on the FX thread only.
    public ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /// Why the last write failed; null if it did not.
    public ReadOnlyObjectProperty<@Nullable Throwable> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// Runs `work` after all previously requested writes, then `done` with its result on the FX
    /// thread.
    public <T> void write(Callable<T> work, Consumer<T> done) {
        pendingWrites++;
        writing.set(true);
        writes.execute(() -> {
            Outcome<T> outcome = Outcome.of(work);
            Platform.runLater(() -> {
                countFailure(outcome.failure());
                finish(outcome, done);
                pendingWrites--;
                guard(() -> writing.set(pendingWrites > 0));
                runWaiting();
            });
        });
    }

    /// How many writes have failed so far; read on the FX thread.
    public long failedWrites() {
        return failedWrites;
    }

    /// The sentence of the last write that failed; empty if none has.
    public String writeFailure() {
        return writeFailure;
    }

    private void countFailure(@Nullable Throwable failure) {
        refused.set(failure);
        if (failure != null) {
            failedWrites++;
            writeFailure = sentence(failure);
        }
    }

    /// Runs `work`, which must be short and must not use the library: it runs at once also when the
    /// library is busy. One after another, in the order in which they were requested.
    public <T> void aside(Callable<T> work, Consumer<T> done) {
        asides.execute(() -> {
            Outcome<T> outcome = Outcome.of(work);
            Platform.runLater(() -> finish(outcome, done));
        });
    }

    /// Runs `work` when the process is told to end from outside, as by SIGTERM or the end of the
    /// user's session; the returned handle revokes that.
    public Runnable beforeExit(Runnable work) {
        Thread hook = Thread.ofPlatform().name("glossator-exit").unstarted(work);
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending: the hook is running, or has run.
                LOG.log(Level.DEBUG, "closed at the end of the process", e);
            }
        };
    }

    /// Runs `step` on the FX thread once no write is pending and everything written is shown: a
    /// change to an annotation must start from its stored state.
    public void runWhenStored(Runnable step) {
        waiting.add(step);
        runWaiting();
    }

    private void runWaiting() {
        while (pendingWrites == 0 && !waiting.isEmpty()) {
            guard(waiting.remove());
        }
    }

    /// Runs `work` in parallel with other work, then `done` with its result on the FX thread.
    public <T> void read(Callable<T> work, Consumer<T> done) {
        readings.execute(() -> {
            Outcome<T> outcome = Outcome.of(work);
            Platform.runLater(() -> finish(outcome, done));
        });
    }

    /// The same; `failed` gets what went wrong, which is then not reported.
    public <T> void read(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        readings.execute(() -> {
            Outcome<T> outcome = Outcome.of(work);
            Platform.runLater(() -> finish(outcome, done, failed));
        });
    }

    /// Runs `work`, which should check [Progress#isCancelled] regularly; it is listed in [#running]
    /// if it takes more than half a second.
    public <T> Progress run(String title, ProgressWork<T> work, Consumer<T> done) {
        return run(title, work, done, this::reportFailure);
    }

    /// The same; `failed` gets what went wrong, which is then not reported.
    public <T> Progress run(
            String title, ProgressWork<T> work, Consumer<T> done, Consumer<Throwable> failed) {
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
                finish(outcome, done, failed);
            });
        });
        return progress;
    }

    /// Runs `action` on the FX thread after `millis`; the returned handle cancels it.
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

    /// Runs `action` on the FX thread after the current event.
    public void runLater(Runnable action) {
        Platform.runLater(() -> guard(action));
    }

    /// Runs `action` now; an exception becomes a message. Nothing runs after [#close].
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

    /// Reports `cause` to the user in one sentence, or in the log if even that fails.
    public void reportFailure(Throwable cause) {
        if (!(cause instanceof Refusal)) {
            LOG.log(Level.ERROR, "unexpected", cause);
        }
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
        return Messages.of("ui.unexpected", String.valueOf(cause));
    }

    private <T> void finish(Outcome<T> outcome, Consumer<T> done) {
        finish(outcome, done, this::reportFailure);
    }

    private <T> void finish(Outcome<T> outcome, Consumer<T> done, Consumer<Throwable> failed) {
        Throwable failure = outcome.failure();
        guard(() -> {
            if (failure != null) {
                failed.accept(failure);
            } else {
                outcome.give(done);
            }
        });
    }

    /// For [Progress], which reports from other threads.
    static void onFx(Runnable action) {
        Platform.runLater(action);
    }

    /// Waits at most ten seconds for the requested writes.
    @Override
    public void close() {
        clock.shutdownNow();
        readings.shutdownNow();
        asides.shutdown();
        writes.shutdown();
        try {
            if (!writes.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.log(Level.ERROR, "writes did not end in ten seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Work that reports its progress.
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
