package glossator.bench;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waiting for other programs, which tell of nothing.
final class Pause {
    private static final int PATIENCE = 30_000;

    private Pause() {}

    static void millis(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", e);
        }
    }

    /// @throws IllegalStateException if it is not so after half a minute
    static void until(String what, BooleanSupplier is) {
        long begun = System.nanoTime();
        while (!is.getAsBoolean()) {
            if ((System.nanoTime() - begun) / 1_000_000 > PATIENCE) {
                throw new IllegalStateException("waited too long for " + what);
            }
            millis(5);
        }
    }
}
