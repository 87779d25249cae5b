package glossator.ui.shell;

import glossator.document.Range;
import glossator.ui.editions.PassagePicker;
import glossator.ui.reader.DocumentTab;

/// Enter and Esc in the text: while a passage is being picked they end that before anything else.
final class TextKeys {
    private final DocumentTabs tabs;
    private final PassagePicker picking;
    private final AnnotationActions marking;

    TextKeys(DocumentTabs tabs, PassagePicker picking, AnnotationActions marking) {
        this.tabs = tabs;
        this.picking = picking;
        this.marking = marking;
    }

    void enter() {
        if (tabs.current().filter(picking::take).isEmpty()) {
            marking.editNote();
        }
    }

    void escape() {
        if (tabs.current().filter(picking::cancel).isEmpty()) {
            tabs.current().ifPresent(TextKeys::leave);
        }
    }

    private static void leave(DocumentTab tab) {
        tab.hideBar();
        if (!tab.closeFind()) {
            int caret = tab.source().selection().end();
            tab.view().select(new Range(caret, caret));
            tab.source().choose(null);
        }
    }
}
