package glossator.ui.control;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

/// A list cell whose content is as wide as the list and as tall as its wrapped text needs.
///
/// A plain cell asks its graphic for its size as if lines were endless.
public abstract class WrappingCell<T> extends ListCell<T> {
    private final HBox row = new Row();

    /// Makes the row of the cell; to be called once.
    public final HBox makeRow(double gap, Node... parts) {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        row.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> innerWidth(getWidth()), widthProperty(), insetsProperty()));
        row.setSpacing(gap);
        row.getChildren().setAll(parts);
        return row;
    }

    /// Shows the row, or nothing.
    public final void showRow(boolean shown) {
        setText(null);
        setGraphic(shown ? row : null);
    }

    /// Gives what was just put into the row its style, before it is measured and painted; to be
    /// called at the end of an update that makes new nodes.
    protected final void styleNow() {
        if (getScene() != null) {
            applyCss();
        }
    }

    private double innerWidth(double width) {
        return Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!row.equals(getGraphic())) {
            return super.computePrefHeight(width);
        }
        double inner = width < 0 ? row.getPrefWidth() : innerWidth(width);
        return snappedTopInset() + row.prefHeight(inner) + snappedBottomInset();
    }

    private static final class Row extends HBox {
        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? getPrefWidth() : width);
        }
    }
}
