package glossator.ui.control;

import glossator.document.Range;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;

import java.util.Optional;

/// A view of an open document: as flowing text or as printed pages. All offsets are UTF-16 units of
/// the document's text, so that selections, annotations and hits are the same in both.
public interface DocumentView {
    /// The node that takes the keyboard focus.
    Node keyboard();

    /// Draws these decorations over the document in place of the previous ones.
    void decorate(Decorations now);

    // Position

    /// The selection, or the empty range at the caret.
    ReadOnlyObjectProperty<Range> selectionProperty();

    /// The range from the first to the last visible character.
    ReadOnlyObjectProperty<Range> inViewProperty();

    void select(Range range);

    /// Scrolls the character at `offset` to the top.
    void showAtTop(int offset);

    /// Moves the caret to `range` and, if that is out of view, scrolls it to a third below the top.
    void reveal(Range range);

    /// The bounds on screen of the characters of `range`, if its start or end is in view.
    Optional<Bounds> bounds(Range range);

    /// The offset between two characters that is nearest to a point on screen.
    int offsetAt(Point2D screen);

    void scrollBy(double pixels);

    /// Scrolls forward (1) or back (-1) by one screen.
    void pageBy(int direction);

    /// To be called once, at the end.
    void dispose();
}
