package glossator.ui.page;

import glossator.document.Document;
import glossator.document.Range;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is selected on the pages: all between the anchor, where the selection began, and the caret.
final class PageSelection {
    private final Document document;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Range> range = new ReadOnlyObjectWrapper<>(new Range(0, 0));
    private int anchor;
    private int caret;

    /// `changed` runs after each step, also after one that selects the same once more.
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

    /// From where the selection begins to where it goes on, in either direction.
    void select(int from, int to) {
        anchor = Math.clamp(from, 0, document.length());
        caret = Math.clamp(to, 0, document.length());
        range.set(new Range(Math.min(anchor, caret), Math.max(anchor, caret)));
        changed.run();
    }

    /// Moves the caret; the selection grows with it if `extend`, else there is none any more.
    void moveCaret(int to, boolean extend) {
        select(extend ? anchor : to, to);
    }

    /// The paragraph that the caret is in.
    String paragraph() {
        return document.blocks().isEmpty()
                ? ""
                : document.blocks().get(document.blockAt(caret)).text();
    }
}
