package glossator.ui.control;

import glossator.document.Range;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;

import java.util.Optional;

/// One way of showing an open document: as flowing text, or as its pages are printed. All offsets
/// are UTF-16 units of the document's text, so that what is selected, marked and found is the same
/// in both.
public interface DocumentView {
    /// The node that takes the keyboard.
    Node keyboard();

    /// Lays this over the document, in place of what lay there.
    void decorate(Decorations now);

    // Where the reader is

    /// What is selected, or the empty range at the caret.
    ReadOnlyObjectProperty<Range> selectionProperty();

    /// What is in the viewport, from the first to the last character seen.
    ReadOnlyObjectProperty<Range> inViewProperty();

    void select(Range range);

    /// Puts the first character at `offset` at the top.
    void showAtTop(int offset);

    /// Brings `range` into view, and where it is not, a third below the top; moves the caret there.
    void reveal(Range range);

    /// Where the characters of `range` are on the screen, if its end or start is in view.
    Optional<Bounds> bounds(Range range);

    void scrollBy(double pixels);

    /// Scrolls on (1) or back (-1) by what is in view.
    void pageBy(int direction);

    /// To be called once, at the end.
    void dispose();
}
