package glossator.ui;

import glossator.document.Range;
import glossator.ui.editions.Picking;
import glossator.ui.text.Reader;

/// Enter and Esc in the text: where a passage is being picked they end that, before anything else.
final class TextKeys {
    private final Readers readers;
    private final Picking picking;
    private final Marking marking;

    TextKeys(Readers readers, Picking picking, Marking marking) {
        this.readers = readers;
        this.picking = picking;
        this.marking = marking;
    }

    void enter() {
        if (readers.current().filter(picking::take).isEmpty()) {
            marking.note();
        }
    }

    void escape() {
        if (readers.current().filter(picking::cancel).isEmpty()) {
            readers.current().ifPresent(TextKeys::leave);
        }
    }

    private static void leave(Reader reader) {
        reader.hideBar();
        if (!reader.closeFind()) {
            int caret = reader.source().selection().end();
            reader.view().select(new Range(caret, caret));
            reader.source().choose(null);
        }
    }
}
