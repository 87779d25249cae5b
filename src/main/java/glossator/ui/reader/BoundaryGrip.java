package glossator.ui.reader;

import glossator.message.Messages;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// The grip at one end of the chosen passage: a bar along the edge of its first or last letter,
/// with a knob above the start or below the end.
final class BoundaryGrip extends Group {
    private static final double KNOB = 5;
    private static final double BAR = 2;

    private final boolean start;
    private final Line bar = new Line();
    private final Circle knob = new Circle(KNOB);

    /// @param start whether it is at the start of the passage
    BoundaryGrip(boolean start) {
        this.start = start;
        setManaged(false);
        setVisible(false);
        setCursor(Cursor.H_RESIZE);
        setId(start ? "grip-start" : "grip-end");
        setAccessibleRole(AccessibleRole.THUMB);
        setAccessibleText(Messages.of(start ? "ui.boundaries.start" : "ui.boundaries.end"));
        bar.setStrokeWidth(BAR);
        bar.setMouseTransparent(true);
        knob.getStyleClass().add("boundary-knob");
        getChildren().setAll(bar, knob);
    }

    boolean isStart() {
        return start;
    }

    /// The middle of the bar on screen.
    Point2D edgeOnScreen() {
        return localToScreen(bar.getStartX(), (bar.getStartY() + bar.getEndY()) / 2);
    }

    void paint(Color color) {
        if (!color.equals(bar.getStroke())) {
            bar.setStroke(color);
            knob.setFill(color);
        }
    }

    /// Places it at an edge of a letter.
    ///
    /// @param letter its bounds
    /// @param atRight whether at its right edge
    void place(Bounds letter, boolean atRight) {
        double x = atRight ? letter.getMaxX() : letter.getMinX();
        if (bar.getStartX() == x
                && bar.getStartY() == letter.getMinY()
                && bar.getEndY() == letter.getMaxY()) {
            return;
        }
        bar.setStartX(x);
        bar.setEndX(x);
        bar.setStartY(letter.getMinY());
        bar.setEndY(letter.getMaxY());
        knob.setCenterX(x);
        knob.setCenterY(start ? letter.getMinY() - KNOB : letter.getMaxY() + KNOB);
    }
}
