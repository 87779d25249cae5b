package glossator.ui.editions;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.List;

/// Lays nodes side by side, all of the same width and as tall as their wrapped text needs. (A box
/// that lets its children grow asks for their height before they have grown.)
final class Columns extends Pane {
    /// Wider than any window, so that a row that holds this gives it all its space.
    private static final double WIDE = 10_000;

    private final double gap;

    Columns(double gap, Node... parts) {
        super(parts);
        this.gap = gap;
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDE;
    }

    @Override
    protected double computeMinHeight(double width) {
        return width < 0 ? 0 : computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double each = width < 0 ? WIDE : each(width);
        return getManagedChildren().stream()
                .mapToDouble(n -> n.prefHeight(each))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        List<Node> parts = getManagedChildren();
        double each = each(getWidth());
        for (int i = 0; i < parts.size(); i++) {
            double height = Math.max(getHeight(), parts.get(i).prefHeight(each));
            parts.get(i).resizeRelocate(snapPositionX(i * (each + gap)), 0, each, height);
        }
    }

    private double each(double width) {
        int count = Math.max(1, getManagedChildren().size());
        return Math.max(1, (width - gap * (count - 1)) / count);
    }
}
