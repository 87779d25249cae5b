package glossator.ui.text;

import glossator.document.Document;
import glossator.document.Range;
import glossator.document.WordBounds;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.fxmisc.richtext.GenericStyledArea;

import java.util.function.ToIntFunction;

/// Selecting with the mouse: a drag takes whole words, with Alt single characters; from a double
/// click on it goes by words, from a triple click on by paragraphs.
final class TextSelecting {
    private static final double SHAKE = 3;

    private final Document document;
    private final GenericStyledArea<ParagraphStyle, Segment, RunStyle> area;
    private final ToIntFunction<Point2D> offsetAt;
    private final ToIntFunction<Point2D> characterAt;
    private Point2D pressed = Point2D.ZERO;
    private Range origin = new Range(0, 0);
    private int clicks = 1;
    private boolean byCharacter;
    private boolean inText;

    /// @param offsetAt the place for the caret that is nearest to a point of the area
    /// @param characterAt the character there
    TextSelecting(
            Document document,
            GenericStyledArea<ParagraphStyle, Segment, RunStyle> area,
            ToIntFunction<Point2D> offsetAt,
            ToIntFunction<Point2D> characterAt) {
        this.document = document;
        this.area = area;
        this.offsetAt = offsetAt;
        this.characterAt = characterAt;
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        area.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        area.setOnNewSelectionDrag(this::extend);
        area.setOnNewSelectionDragFinished(
                event -> extend(new Point2D(event.getX(), event.getY())));
    }

    private void press(MouseEvent event) {
        inText = event.getButton() == MouseButton.PRIMARY && !isOnControl(event);
        if (!inText) {
            return;
        }
        pressed = new Point2D(event.getX(), event.getY());
        clicks = event.isShiftDown() ? 1 : event.getClickCount();
        byCharacter = event.isAltDown();
        origin = event.isShiftDown()
                ? new Range(area.getAnchor(), area.getAnchor())
                : unitAt(pressed);
        if (clicks > 1) {
            area.requestFocus();
            area.selectRange(origin.start(), origin.end());
            event.consume();
        }
    }

    /// A picture and the line of a folded part take their clicks themselves, however many.
    private static boolean isOnControl(MouseEvent event) {
        Node at = event.getTarget() instanceof Node node ? node : null;
        while (at != null && !(at instanceof ButtonBase)) {
            at = at.getParent();
        }
        return at != null || PictureNodes.under(event.getTarget()).isPresent();
    }

    private void drag(MouseEvent event) {
        byCharacter = event.isAltDown();
        if (inText && clicks > 1 && event.getButton() == MouseButton.PRIMARY) {
            extend(new Point2D(event.getX(), event.getY()));
            event.consume();
        }
    }

    /// A slight tremor of the hand selects nothing.
    private void extend(Point2D to) {
        if (clicks == 1 && to.distance(pressed) < SHAKE && area.getSelection().getLength() == 0) {
            return;
        }
        Range unit = unitAt(to);
        boolean isBack = unit.start() < origin.start();
        Range range = new Range(
                Math.min(origin.start(), unit.start()), Math.max(origin.end(), unit.end()));
        Range whole = clicks > 1 || byCharacter ? range : WordBounds.whole(document, range);
        if (isBack) {
            area.selectRange(whole.end(), whole.start());
        } else {
            area.selectRange(whole.start(), whole.end());
        }
    }

    /// What a single, double or triple click at a point selects.
    private Range unitAt(Point2D point) {
        if (clicks < 2 || document.blocks().isEmpty()) {
            int offset = offsetAt.applyAsInt(point);
            return new Range(offset, offset);
        }
        int character = characterAt.applyAsInt(point);
        return clicks == 2
                ? WordBounds.around(document, character)
                : document.range(document.blockAt(character));
    }
}
