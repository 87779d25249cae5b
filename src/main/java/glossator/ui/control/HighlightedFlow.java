package glossator.ui.control;

import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.shape.Path;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;

import java.util.ArrayList;
import java.util.List;

/// Wrapping text with colored areas behind some of its words.
public class HighlightedFlow extends TextFlow {
    /// @param look a style class, or a color if `filled`
    private record Tint(int start, int end, boolean filled, String look) {}

    private final Group layer = new Group();
    private final List<Tint> tints = new ArrayList<>();
    private int length;

    @SuppressWarnings("this-escape") // nothing that is called here can be overridden
    public HighlightedFlow() {
        layer.setManaged(false);
        layer.setMouseTransparent(true);
        layer.setViewOrder(1);
        setMinWidth(0);
        clear();
    }

    public final void clear() {
        tints.clear();
        length = 0;
        layer.getChildren().clear();
        layer.getTransforms().clear();
        getChildren().setAll(layer);
        setNodeOrientation(NodeOrientation.INHERIT);
    }

    /// The number of characters so far.
    public final int length() {
        return length;
    }

    /// Adds text with these style classes.
    public final void add(String text, String... classes) {
        // JavaFX breaks lines only at a line feed.
        String shown = text.replace('\u2028', '\n');
        if (length == 0 && RtlText.isRightToLeft(shown)) {
            setRightToLeft();
        }
        RtlText.add(this, shown, List.of(classes));
        length += shown.length();
    }

    /// A right-to-left flow measures its shapes from its right edge.
    private void setRightToLeft() {
        setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        Scale over = new Scale(-1, 1);
        over.pivotXProperty().bind(widthProperty().divide(2));
        layer.getTransforms().setAll(over);
    }

    /// Paints an area behind the characters from `start` to `end`.
    public final void tint(int start, int end, String styleClass) {
        tints.add(new Tint(start, end, false, styleClass));
    }

    /// Paints a transparent tint of this color (`#rrggbb`) behind the characters from `start` to
    /// `end`.
    public final void fill(int start, int end, String color) {
        tints.add(new Tint(start, end, true, color));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        var paths = new ArrayList<Path>();
        for (Tint tint : tints) {
            if (tint.start() < tint.end()) {
                paths.add(area(tint));
            }
        }
        layer.getChildren().setAll(paths);
    }

    private Path area(Tint tint) {
        Path path = new Path(getRangeShape(tint.start(), tint.end(), false));
        path.setStroke(null);
        if (tint.filled()) {
            path.setStyle("-fx-fill: " + tint.look() + "66;");
        } else {
            path.getStyleClass().add(tint.look());
        }
        return path;
    }
}
