package glossator.ui.page;

import glossator.document.Document;
import glossator.document.Range;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The selection on the pages: everything between the anchor, where it began, and the caret.
final class PageSelection {
    private final Document document;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Range> range = new ReadOnlyObjectWrapper<>(new Range(0, 0));
    private int anchor;
    private int caret;

    /// `changed` runs after every step, even one that selects the same range again.
    PageSelection(Document document, Runnable changed) {
        this.document = document;
        this.changed = changed;
    }

    ReadOnlyObjectProperty<Range> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    Range range() {
        return range.get();
    }

    int anchor() {
        return anchor;
    }

    int caret() {
        return caret;
    }

    /// Selects from the anchor to the caret, in either direction.
    void select(int from, int to) {
        anchor = Math.clamp(from, 0, document.length());
        caret = Math.clamp(to, 0, document.length());
        range.set(new Range(Math.min(anchor, caret), Math.max(anchor, caret)));
        changed.run();
    }

    /// Moves the caret; extends the selection if `extend`, else clears it.
    void moveCaret(int to, boolean extend) {
        select(extend ? anchor : to, to);
    }

    /// The text of the paragraph that contains the caret.
    String paragraph() {
        return document.blocks().isEmpty()
                ? ""
                : document.blocks().get(document.blockAt(caret)).text();
    }
}
