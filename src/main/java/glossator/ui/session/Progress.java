package glossator.ui.session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.concurrent.CompletableFuture;

/// The progress of a long task, which can be cancelled.
public final class Progress {
    private final String title;
    private final DoubleProperty share = new SimpleDoubleProperty(-1);
    private final StringProperty detail = new SimpleStringProperty("");
    private final CompletableFuture<Void> stop = new CompletableFuture<>();
    private final BooleanProperty pausable = new SimpleBooleanProperty();
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final Object gate = new Object();
    private boolean waiting;

    Progress(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// From 0 to 1, or -1 if unknown; changes on the FX thread.
    public ReadOnlyDoubleProperty shareProperty() {
        return share;
    }

    public ReadOnlyStringProperty detailProperty() {
        return detail;
    }

    /// Called from any thread: `done` of `of` items are finished, `what` is being processed.
    public void report(int done, int of, String what) {
        Tasks.onFx(() -> {
            share.set(of == 0 ? -1 : (double) done / of);
            detail.set(what);
        });
    }

    /// Completes when the task is cancelled: for work that waits.
    public CompletableFuture<Void> stopRequest() {
        return stop;
    }

    public boolean isCancelled() {
        return stop.isDone();
    }

    public void cancel() {
        stop.complete(null);
        synchronized (gate) {
            gate.notifyAll();
        }
    }

    /// Whether it can be paused; changes on the FX thread.
    public ReadOnlyBooleanProperty pausableProperty() {
        return pausable;
    }

    /// Called from any thread by work that calls [#awaitTurn].
    public void allowPause() {
        Tasks.onFx(() -> pausable.set(true));
    }

    public ReadOnlyBooleanProperty pausedProperty() {
        return paused;
    }

    /// Called on the FX thread.
    public void setPaused(boolean now) {
        paused.set(now);
        synchronized (gate) {
            waiting = now;
            gate.notifyAll();
        }
    }

    /// Waits as long as it is paused and not cancelled; returns whether it was. Called by the work.
    public boolean awaitTurn() throws InterruptedException {
        synchronized (gate) {
            boolean waited = waiting;
            while (waiting && !isCancelled()) {
                gate.wait();
            }
            return waited;
        }
    }
}
