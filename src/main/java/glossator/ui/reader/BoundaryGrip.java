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
        return localToScreen(
                (bar.getStartX() + bar.getEndX()) / 2, (bar.getStartY() + bar.getEndY()) / 2);
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
    /// @param atRight whether at its right edge, as it is written
    /// @param turns by how many quarters the page is turned clockwise
    void place(Bounds letter, boolean atRight, int turns) {
        boolean upright = turns % 2 == 0;
        boolean far = atRight != (turns >= 2);
        double x = far ? letter.getMaxX() : letter.getMinX();
        double y = far ? letter.getMaxY() : letter.getMinY();
        setCursor(upright ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        bar.setStartX(upright ? x : letter.getMinX());
        bar.setEndX(upright ? x : letter.getMaxX());
        bar.setStartY(upright ? letter.getMinY() : y);
        bar.setEndY(upright ? letter.getMaxY() : y);
        // Towards the line before for the start, towards the line after for the end.
        boolean less = start == (turns == 0 || turns == 3);
        double knobX = less ? letter.getMinX() - KNOB : letter.getMaxX() + KNOB;
        double knobY = less ? letter.getMinY() - KNOB : letter.getMaxY() + KNOB;
        knob.setCenterX(upright ? x : knobX);
        knob.setCenterY(upright ? knobY : y);
    }
}
