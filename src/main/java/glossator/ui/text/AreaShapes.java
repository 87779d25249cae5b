package glossator.ui.text;

import glossator.document.Range;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.transform.Scale;

import org.fxmisc.richtext.CaretNode;
import org.fxmisc.richtext.SelectionPath;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Redraws the caret and the selection of one paragraph from its laid-out text, each time that the
/// rich text area has drawn them: it does not know lines from right to left, and widens what is
/// selected at the ends of lines.
final class AreaShapes {
    /// The width of a selected line end, as a part of the height of the line.
    private static final double LINE_END = 0.3;

    private final FlowShapes shapes;
    private final Range own;
    private final boolean filled;
    private final Supplier<Range> selected;
    private final Map<Node, ListChangeListener<PathElement>> drawn = new HashMap<>();
    private boolean drawing;

    /// @param own the paragraph's range in the document
    /// @param selected what is selected in the document
    /// @param filled whether the selection also covers the space between lines
    AreaShapes(FlowShapes shapes, Range own, boolean filled, Supplier<Range> selected) {
        this.shapes = shapes;
        this.filled = filled;
        this.own = own;
        this.selected = selected;
        shapes.flow().getChildren().forEach(this::follow);
        shapes.flow().getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(this::leave);
                change.getAddedSubList().forEach(this::follow);
            }
        });
    }

    private void follow(Node node) {
        switch (node) {
            case CaretNode caret -> redraw(caret, () -> caretShape(caret));
            case SelectionPath selection -> redraw(selection, this::selectionShape);
            case Path background when shapes.isRightToLeft() -> mirror(background);
            default -> {}
        }
    }

    /// What the area paints behind a run of text.
    private void mirror(Path background) {
        Scale over = new Scale(-1, 1);
        over.pivotXProperty()
                .bind(Bindings.createDoubleBinding(
                        this::middle,
                        shapes.flow().widthProperty(),
                        shapes.flow().insetsProperty()));
        background.getTransforms().setAll(over);
    }

    private double middle() {
        Insets insets = shapes.flow().getInsets();
        return (shapes.flow().getWidth() - insets.getLeft() - insets.getRight()) / 2;
    }

    private void redraw(Path path, Supplier<PathElement[]> shape) {
        ListChangeListener<PathElement> redraw = change -> {
            if (!drawing) {
                drawing = true;
                path.getElements().setAll(inset(shape.get()));
                drawing = false;
            }
        };
        path.getElements().addListener(redraw);
        drawn.put(path, redraw);
    }

    /// There is one caret, which goes from paragraph to paragraph.
    private void leave(Node node) {
        ListChangeListener<PathElement> redraw = drawn.remove(node);
        if (redraw != null && node instanceof Path path) {
            path.getElements().removeListener(redraw);
        }
    }

    private PathElement[] caretShape(CaretNode caret) {
        return shapes.caret(Math.clamp(caret.getColumnPosition(), 0, own.length()));
    }

    private PathElement[] selectionShape() {
        Range range = selected.get();
        int start = Math.clamp(range.start() - own.start(), 0, own.length());
        int end = Math.clamp(range.end() - own.start(), start, own.length());
        Stream<PathElement> characters =
                start == end ? Stream.of() : Stream.of(shapes.range(start, end, filled));
        boolean lineEnd = range.start() <= own.end() && range.end() > own.end();
        return Stream.concat(characters, lineEnd ? lineEnd().stream() : Stream.of())
                .toArray(PathElement[]::new);
    }

    /// Shows that the line end after the paragraph is selected too.
    private List<PathElement> lineEnd() {
        Bounds caret = FlowShapes.boundsOf(shapes.caret(own.length()));
        double width = caret.getHeight() * LINE_END;
        double left = shapes.isRightToLeft() ? caret.getMinX() - width : caret.getMaxX();
        return List.of(
                new MoveTo(left, caret.getMinY()),
                new LineTo(left + width, caret.getMinY()),
                new LineTo(left + width, caret.getMaxY()),
                new LineTo(left, caret.getMaxY()),
                new ClosePath());
    }

    /// The area's paths are moved by the insets of the flow.
    private PathElement[] inset(PathElement[] shape) {
        double x = shapes.flow().getInsets().getLeft();
        double y = shapes.flow().getInsets().getTop();
        return Stream.of(shape).map(e -> moved(e, -x, -y)).toArray(PathElement[]::new);
    }

    private static PathElement moved(PathElement element, double x, double y) {
        return switch (element) {
            case MoveTo to -> new MoveTo(to.getX() + x, to.getY() + y);
            case LineTo to -> new LineTo(to.getX() + x, to.getY() + y);
            default -> element;
        };
    }
}
