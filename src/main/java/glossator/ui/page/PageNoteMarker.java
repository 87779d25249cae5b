package glossator.ui.page;

import glossator.annotation.Placement;
import glossator.message.Messages;
import glossator.ui.control.Decorations;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

import java.util.List;

/// The sign in the margin of a page that has notes as a whole: a sheet with their number, upright
/// in the upper right corner as the page is seen.
final class PageNoteMarker {
    private static final double WIDTH = 22;
    private static final double HEIGHT = 24;
    private static final double FOLD = 7;
    private static final double MARGIN = 6;

    private PageNoteMarker() {}

    /// Where it is on the node of the page, in pixels.
    static Bounds bounds(PageTransform transform) {
        double x = Math.max(0, transform.nodeWidth() - WIDTH - MARGIN);
        return new BoundingBox(x, MARGIN, WIDTH, HEIGHT);
    }

    /// The sign for `notes`, which are not empty.
    static Node node(PageTransform transform, List<Placement> notes, Decorations decorations) {
        Bounds at = bounds(transform);
        Path sheet = sheet(at);
        sheet.setFill(decorations.solid(notes.getFirst().annotation().color()));
        sheet.getStyleClass().add("page-note");
        if (notes.stream().anyMatch(n -> n.id().equals(decorations.chosen()))) {
            sheet.getStyleClass().add("mark-chosen");
        }
        var count = new Text(String.valueOf(notes.size()));
        count.getStyleClass().add("page-note-count");
        count.applyCss();
        count.setX(at.getCenterX() - count.getLayoutBounds().getWidth() / 2);
        count.setY(at.getCenterY() + 6);
        var marker = new Group(sheet, count);
        marker.setAccessibleRole(AccessibleRole.TEXT);
        marker.setAccessibleText(Messages.of("ui.page-note.count", notes.size()));
        return marker;
    }

    private static Path sheet(Bounds at) {
        return new Path(
                new MoveTo(at.getMinX(), at.getMinY()),
                new LineTo(at.getMaxX() - FOLD, at.getMinY()),
                new LineTo(at.getMaxX(), at.getMinY() + FOLD),
                new LineTo(at.getMaxX(), at.getMaxY()),
                new LineTo(at.getMinX(), at.getMaxY()),
                new ClosePath());
    }
}
