package glossator.ui.page;

import glossator.annotation.Annotation;
import glossator.annotation.Rectangle;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What the page view requests about areas. Rectangles are in points of the page space, y upward,
/// as in [glossator.annotation.Target.Area].
///
/// @param add makes an annotation of an area on a page, from 0, and chooses it
/// @param change gives an annotation these rectangles, on the page that it is on
/// @param openNote opens the note of an annotation
public record AreaActions(
        BiConsumer<Integer, List<Rectangle>> add,
        BiConsumer<Annotation, List<Rectangle>> change,
        Consumer<Annotation> openNote) {}
