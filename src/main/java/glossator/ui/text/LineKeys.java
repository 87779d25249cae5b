package glossator.ui.text;

import glossator.document.Document;
import glossator.ui.control.RtlText;

import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;

import java.util.OptionalInt;

/// Moves the caret up and down, and to the ends of lines, where there are words from right to left:
/// the rich text area does not know where the lines of such a paragraph begin and end.
final class LineKeys {
    private final Document document;
    private final GenericStyledArea<ParagraphStyle, Segment, RunStyle> area;
    private final ParagraphNodes paragraphs;
    private double column;
    private int reached = -1;

    LineKeys(
            Document document,
            GenericStyledArea<ParagraphStyle, Segment, RunStyle> area,
            ParagraphNodes paragraphs) {
        this.document = document;
        this.area = area;
        this.paragraphs = paragraphs;
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || document.length() == 0) {
            return;
        }
        target(event.getCode()).ifPresent(to -> {
            area.moveTo(to, event.isShiftDown() ? SelectionPolicy.ADJUST : SelectionPolicy.CLEAR);
            area.requestFollowCaret();
            event.consume();
        });
    }

    private OptionalInt target(KeyCode code) {
        int at = area.getCaretPosition();
        int block = document.blockAt(at);
        return switch (code) {
            case UP, KP_UP -> vertically(at, block, -1);
            case DOWN, KP_DOWN -> vertically(at, block, 1);
            case HOME -> isMixed(block) ? lineEnd(at, block, -1) : OptionalInt.empty();
            case END -> isMixed(block) ? lineEnd(at, block, 1) : OptionalInt.empty();
            default -> OptionalInt.empty();
        };
    }

    private boolean isMixed(int block) {
        return block >= 0
                && block < document.blocks().size()
                && RtlText.areRisky(document.blocks().get(block).text());
    }

    private OptionalInt vertically(int at, int block, int direction) {
        if (!isMixed(block) && !isMixed(block + direction)) {
            return OptionalInt.empty();
        }
        Bounds caret = paragraphs.caret(at).orElse(null);
        if (caret == null) {
            return OptionalInt.empty();
        }
        column = at == reached ? column : caret.getCenterX();
        double y = direction < 0
                ? caret.getMinY() - caret.getHeight() / 2
                : caret.getMaxY() + caret.getHeight() / 2;
        OptionalInt to = paragraphs
                .insertionInLine(block, column, y)
                .or(() -> paragraphs.insertionAtEdge(block + direction, column, direction))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        reached = to.orElse(-1);
        return to;
    }

    /// The first (-1) or last (1) offset on the line of the caret.
    private OptionalInt lineEnd(int at, int block, int direction) {
        Bounds caret = paragraphs.caret(at).orElse(null);
        if (caret == null) {
            return OptionalInt.empty();
        }
        int last = direction < 0 ? document.start(block) : document.end(block);
        int to = at;
        while (to != last && isOnLine(to + direction, caret)) {
            to += direction;
        }
        return OptionalInt.of(to);
    }

    private boolean isOnLine(int at, Bounds caret) {
        return paragraphs
                .caret(at)
                .filter(c -> c.getMinY() < caret.getCenterY() && c.getMaxY() > caret.getCenterY())
                .isPresent();
    }
}
