package glossator.ui.text;

import glossator.document.Document;
import glossator.ui.session.Tasks;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;

/// Tab and Shift+Tab go from the text to the lines of folded parts, one after the other, and back
/// to the text. A line that is out of view is scrolled into it.
final class FoldKeys {
    private final Document document;
    private final Folding folding;
    private final FoldLines lines;
    private final ReadingArea area;
    private final Tasks tasks;
    private final TextViewport viewport;

    FoldKeys(
            Document document,
            Folding folding,
            FoldLines lines,
            ReadingArea area,
            Tasks tasks,
            TextViewport viewport) {
        this.document = document;
        this.folding = folding;
        this.lines = lines;
        this.area = area;
        this.tasks = tasks;
        this.viewport = viewport;
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.TAB && plain && !folding.parts().isEmpty()) {
            event.consume();
            int next = next(event.isShiftDown() ? -1 : 1);
            if (next >= 0 && next < folding.parts().size()) {
                go(folding.parts().get(next));
            } else {
                area.requestFocus();
            }
        }
    }

    /// The index of the next part in a direction; one that there is not for the text.
    private int next(int direction) {
        List<FoldedPart> parts = folding.parts();
        int now = lines.focused().map(parts::indexOf).orElse(-1);
        if (now >= 0) {
            return now + direction;
        }
        int top = document.blockAt(viewport.inViewProperty().get().start());
        int after = (int) parts.stream().filter(p -> folding.lineOf(p) < top).count();
        return direction > 0 ? after : after - 1;
    }

    private void go(FoldedPart part) {
        if (!lines.focus(part)) {
            viewport.showAtTop(document.start(folding.lineOf(part)));
            tasks.runLater(() -> lines.focus(part));
        }
    }
}
