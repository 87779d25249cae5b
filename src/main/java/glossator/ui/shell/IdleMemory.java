package glossator.ui.shell;

import glossator.ui.session.Tasks;

import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/// Gives memory back to the system while nobody uses the window: what a document took to be opened,
/// or what is left of one that was closed, would otherwise be held until the heap is full. That is
/// a full collection, which would be noticed while somebody types, but leaves the smallest heap.
final class IdleMemory {
    private static final long CHECK_MILLIS = 5_000;
    private static final long QUIET_NANOS = 4_000_000_000L;

    /// Less is not worth a collection, in bytes.
    private static final long WORTH = 24L << 20;

    private final Tasks tasks;
    private long lastInput = System.nanoTime();
    private long least;

    IdleMemory(Tasks tasks) {
        this.tasks = tasks;
    }

    void follow(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, _ -> lastInput = System.nanoTime());
        tasks.runEvery(CHECK_MILLIS, this::check);
    }

    private void check() {
        boolean quiet = System.nanoTime() - lastInput > QUIET_NANOS
                && tasks.running().isEmpty()
                && !tasks.writingProperty().get();
        if (quiet && used() - least > WORTH) {
            tasks.aside(IdleMemory::collect, now -> least = now);
        }
    }

    /// Returns how much is used afterwards.
    private static long collect() {
        System.gc();
        return used();
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
