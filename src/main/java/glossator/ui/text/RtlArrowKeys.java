package glossator.ui.text;

import glossator.document.Document;
import glossator.ui.control.RtlText;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.fxmisc.richtext.GenericStyledArea;

/// Lets the left and right arrow keys move the caret to the side that they show: the rich text area
/// takes the right one as forward, which in a paragraph from right to left is back.
final class RtlArrowKeys {
    private final Document document;
    private final GenericStyledArea<ParagraphStyle, Segment, RunStyle> area;
    private boolean turned;

    RtlArrowKeys(Document document, GenericStyledArea<ParagraphStyle, Segment, RunStyle> area) {
        this.document = document;
        this.area = area;
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        KeyCode other = opposite(event.getCode());
        if (!turned && other != KeyCode.UNDEFINED && isRightToLeft()) {
            event.consume();
            turned = true;
            Event.fireEvent(area, with(other, event));
            turned = false;
        }
    }

    private boolean isRightToLeft() {
        return !document.blocks().isEmpty()
                && RtlText.isRightToLeft(document.blocks()
                        .get(document.blockAt(area.getCaretPosition()))
                        .text());
    }

    private static KeyCode opposite(KeyCode code) {
        return switch (code) {
            case LEFT -> KeyCode.RIGHT;
            case RIGHT -> KeyCode.LEFT;
            case KP_LEFT -> KeyCode.KP_RIGHT;
            case KP_RIGHT -> KeyCode.KP_LEFT;
            default -> KeyCode.UNDEFINED;
        };
    }

    private static KeyEvent with(KeyCode code, KeyEvent of) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                of.getCharacter(),
                of.getText(),
                code,
                of.isShiftDown(),
                of.isControlDown(),
                of.isAltDown(),
                of.isMetaDown());
    }
}
