package glossator.ui.text;

import glossator.document.Range;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.HitInfo;
import javafx.scene.text.TextFlow;

import java.util.OptionalInt;
import java.util.stream.Stream;

/// Where the characters of a laid-out paragraph are, in pixels of its flow from its left edge, for
/// offsets in the paragraph (UTF-16 units).
///
/// JavaFX measures the shapes in a right-to-left flow from the right edge of its lines, though it
/// takes points from the left: the shapes are mirrored here, so that both agree with what is drawn.
record FlowShapes(TextFlow flow) {

    boolean isRightToLeft() {
        return flow.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    /// The outline of the characters; with `leading`, also of the space below each line.
    PathElement[] range(int start, int end, boolean leading) {
        return upright(flow.getRangeShape(start, end, leading));
    }

    PathElement[] underline(int start, int end) {
        return upright(flow.getUnderlineShape(start, end));
    }

    PathElement[] strikeThrough(int start, int end) {
        return upright(flow.getStrikeThroughShape(start, end));
    }

    /// The caret before the character at `at`.
    PathElement[] caret(int at) {
        return upright(flow.getCaretShape(at, true));
    }

    /// The bounds of the characters on screen; without any, of the caret.
    Bounds onScreen(Range local) {
        PathElement[] shape =
                local.isEmpty() ? caret(local.start()) : range(local.start(), local.end(), false);
        return flow.localToScreen(boundsOf(shape));
    }

    /// The bounds of a path of lines.
    static Bounds boundsOf(PathElement[] shape) {
        Path path = new Path(shape);
        path.setFill(Color.BLACK);
        path.setStroke(null);
        Bounds bounds = path.getBoundsInLocal();
        return bounds.isEmpty() ? new BoundingBox(0, 0, 0, 0) : bounds;
    }

    /// The character at a point of the flow, if there is one.
    OptionalInt characterAt(Point2D point) {
        HitInfo hit = flow.getHitInfo(point);
        if (hit == null || hit.getCharIndex() < 0) {
            return OptionalInt.empty();
        }
        int at = hit.getCharIndex();
        Bounds bounds = boundsOf(range(at, at + 1, true));
        return bounds.getWidth() > 0 && bounds.contains(point)
                ? OptionalInt.of(at)
                : OptionalInt.empty();
    }

    /// The offset that a click at a point of the flow means: never inside of a ligature, and not
    /// between a letter and its marks.
    int insertionAt(Point2D point, String text) {
        HitInfo hit = flow.getHitInfo(point);
        int at = Math.clamp(hit == null ? 0 : hit.getCharIndex(), 0, text.length());
        if (hit == null || hit.isLeading() || at == text.length()) {
            return at;
        }
        boolean narrow = isNarrow(at, text);
        at++;
        while (at < text.length() && (narrow || isNarrow(at, text))) {
            narrow = narrow && isNarrow(at, text);
            at++;
        }
        return at;
    }

    /// One of the letters of a ligature has all of its width.
    private boolean isNarrow(int at, String text) {
        return !Character.isWhitespace(text.charAt(at))
                && boundsOf(range(at, at + 1, false)).getWidth() < 0.01;
    }

    /// Whether `y`, on screen, is not above or below the lines of the flow.
    boolean hasLineAt(double y) {
        return edge(1) - 3 <= y && y <= edge(-1) + 3;
    }

    /// The middle, on screen, of the first line (1) or of the last (-1).
    double edge(int direction) {
        double half = boundsOf(caret(0)).getHeight() / 2;
        double inFlow = direction > 0
                ? flow.snappedTopInset() + half
                : flow.getHeight() - flow.snappedBottomInset() - half;
        return flow.localToScreen(0, inFlow).getY();
    }

    private PathElement[] upright(PathElement[] shape) {
        return isRightToLeft()
                ? Stream.of(shape).map(this::mirrored).toArray(PathElement[]::new)
                : shape;
    }

    private PathElement mirrored(PathElement element) {
        return switch (element) {
            case MoveTo to -> new MoveTo(mirror(to.getX()), to.getY());
            case LineTo to -> new LineTo(mirror(to.getX()), to.getY());
            default -> element;
        };
    }

    private double mirror(double x) {
        return flow.getWidth() + flow.snappedLeftInset() - flow.snappedRightInset() - x;
    }
}
