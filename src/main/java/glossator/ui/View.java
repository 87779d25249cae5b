package glossator.ui;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Marks;
import glossator.document.Range;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// One way of showing an open document: as flowing text, or as its pages are printed. All offsets
/// are UTF-16 units of the document's text, so that what is selected, marked and found is the same
/// in both.
public interface View {
    /// The node that takes the keyboard.
    Node keyboard();

    // What is shown

    void set(Marks now);

    /// Shows the hits of a search, ascending; `current` is the one at hand.
    void setHits(List<Range> found, @Nullable Range current);

    /// Draws a frame around this annotation.
    void choose(@Nullable UUID annotation);

    /// Which paint stands for a colour of the palette in the theme in force.
    void set(Function<Color, javafx.scene.paint.Color> paints);

    // What the reader does

    /// Called with the annotations under a click.
    void onMarks(Consumer<List<Annotation>> handler);

    void onLink(Consumer<String> handler);

    /// Called when the mouse has finished a selection.
    void onSelected(Consumer<Range> handler);

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
    void page(int direction);

    /// To be called once, at the end.
    void dispose();
}
