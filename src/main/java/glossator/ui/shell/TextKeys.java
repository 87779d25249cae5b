package glossator.ui.shell;

import glossator.document.Range;
import glossator.ui.control.Toasts;
import glossator.ui.editions.PlacePickers;
import glossator.ui.reader.DocumentTab;
import glossator.ui.session.OpenSource;

/// Enter and Esc in the text: while a passage is being picked, or an area is drawn or changed, they
/// end that before anything else.
/// Esc then comes back from a place where a passage stands elsewhere, or leaves the find bar, the
/// selection and the choice, and if there is none of these, closes the toasts.
final class TextKeys {
    private final DocumentTabs tabs;
    private final PlacePickers picking;
    private final AnnotationActions marking;
    private final AreaCommands areas;
    private final Toasts toasts;
    private final RelatedActions related;

    TextKeys(
            DocumentTabs tabs,
            PlacePickers picking,
            AnnotationActions marking,
            AreaCommands areas,
            Toasts toasts,
            RelatedActions related) {
        this.tabs = tabs;
        this.picking = picking;
        this.marking = marking;
        this.areas = areas;
        this.toasts = toasts;
        this.related = related;
    }

    void enter() {
        if (tabs.current()
                .filter(tab -> picking.take(tab) || areas.store(tab) || showNote(tab))
                .isEmpty()) {
            marking.openNote();
        }
    }

    /// The note called at the caret, unless an annotation there is chosen.
    private static boolean showNote(DocumentTab tab) {
        return !tab.showsPages()
                && tab.source().chosenProperty().get() == null
                && tab.text().showNote();
    }

    void escape() {
        if (tabs.current()
                .filter(tab -> tab.text().closeNote()
                        || picking.cancel(tab)
                        || areas.leave(tab)
                        || related.comeBack()
                        || leave(tab))
                .isEmpty()) {
            toasts.closeAll();
        }
    }

    /// False if there was nothing to leave.
    private static boolean leave(DocumentTab tab) {
        tab.hideBar();
        if (tab.closeFind()) {
            return true;
        }
        OpenSource in = tab.source();
        boolean had = !in.selection().isEmpty() || in.chosenProperty().get() != null;
        int caret = in.selection().end();
        tab.view().select(new Range(caret, caret));
        in.choose(null);
        return had;
    }
}
