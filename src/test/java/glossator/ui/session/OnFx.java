package glossator.ui.session;

import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Work on the FX thread of a test that has no window, and waiting for what follows from it.
public final class OnFx {
    private static final int PATIENCE_SECONDS = 60;

    private OnFx() {}

    public static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1_000L, work);
    }

    public static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> fx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("it did not come to be", e);
        }
    }

    /// Runs `work`, then waits until all that was to be written is on disk.
    static void run(Tasks tasks, Runnable work) {
        fx(() -> {
            work.run();
            return true;
        });
        until(() -> !tasks.writingProperty().get());
    }
}
