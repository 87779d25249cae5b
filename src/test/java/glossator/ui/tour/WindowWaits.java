package glossator.ui.tour;

import javafx.application.Platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// How long the window does not answer: asks it again and again, as a mouse would, and takes the
/// time until the FX thread gets to it.
final class WindowWaits implements AutoCloseable {
    private final List<Double> waits = new ArrayList<>();
    private final Thread asking = Thread.ofPlatform().daemon().start(this::ask);

    private void ask() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var answered = new CountDownLatch(1);
                long begun = System.nanoTime();
                Platform.runLater(answered::countDown);
                answered.await();
                waits.add((System.nanoTime() - begun) / 1e6);
                Thread.sleep(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The longest so far, in milliseconds; it asks no more.
    double longest() {
        close();
        return waits.isEmpty() ? 0 : Collections.max(waits);
    }

    @Override
    public void close() {
        asking.interrupt();
        try {
            asking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
