package glossator.ui.shell;

import glossator.document.Range;
import glossator.ui.editions.PassagePicker;
import glossator.ui.reader.DocumentTab;

/// Enter and Esc in the text: while a passage is being picked they end that before anything else.
final class TextKeys {
    private final DocumentTabs readers;
    private final PassagePicker picking;
    private final AnnotationActions marking;

    TextKeys(DocumentTabs readers, PassagePicker picking, AnnotationActions marking) {
        this.readers = readers;
        this.picking = picking;
        this.marking = marking;
    }

    void enter() {
        if (readers.current().filter(picking::take).isEmpty()) {
            marking.editNote();
        }
    }

    void escape() {
        if (readers.current().filter(picking::cancel).isEmpty()) {
            readers.current().ifPresent(TextKeys::leave);
        }
    }

    private static void leave(DocumentTab reader) {
        reader.hideBar();
        if (!reader.closeFind()) {
            int caret = reader.source().selection().end();
            reader.view().select(new Range(caret, caret));
            reader.source().choose(null);
        }
    }
}
