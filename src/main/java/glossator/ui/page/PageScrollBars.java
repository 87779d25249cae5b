package glossator.ui.page;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

import java.util.function.DoubleConsumer;

/// The two scroll bars of the pages; all lengths in pixels.
final class PageScrollBars {
    private static final double UNIT = 40;
    private static final double PAGEFUL = 0.9;

    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();

    /// The two are called with each new value.
    PageScrollBars(DoubleConsumer movedDown, DoubleConsumer movedAcross) {
        down.setOrientation(Orientation.VERTICAL);
        down.setMinWidth(ScrollBar.USE_PREF_SIZE);
        down.setUnitIncrement(UNIT);
        across.setUnitIncrement(UNIT);
        across.setManaged(false);
        down.valueProperty().addListener((o, was, now) -> movedDown.accept(now.doubleValue()));
        across.valueProperty().addListener((o, was, now) -> movedAcross.accept(now.doubleValue()));
    }

    ScrollBar vertical() {
        return down;
    }

    ScrollBar horizontal() {
        return across;
    }

    /// Moves down to `to` of `all`, of which `seen` is in view, and returns the value it ends at.
    double moveDown(double to, double all, double seen) {
        return move(down, to, all, seen);
    }

    /// The same across.
    double moveAcross(double to, double all, double seen) {
        across.setVisible(all > seen + 0.5);
        return move(across, to, all, seen);
    }

    private static double move(ScrollBar bar, double to, double all, double seen) {
        double most = Math.max(0, all - seen);
        double value = Math.clamp(to, 0, most);
        bar.setMax(Math.max(most, 1));
        bar.setVisibleAmount(bar.getMax() * seen / Math.max(all, 1));
        bar.setBlockIncrement(seen * PAGEFUL);
        bar.setValue(value);
        return value;
    }
}
