package glossator.annotation;

import java.util.List;
import java.util.Optional;

/// What an annotation is on. Its selector tells where that is in the order of the text: the passage
/// itself or, for anything else, a bare position.
public sealed interface Target {
    Target PASSAGE = new Passage();
    Target WHOLE_SOURCE = new WholeSource();

    /// The words of the selector.
    record Passage() implements Target {}

    /// A part of a page or picture.
    ///
    /// @param rectangles at least one
    /// @param words the text beneath, for display and search; empty if there is none
    record Area(Surface surface, List<Rectangle> rectangles, String words) implements Target {
        public Area {
            rectangles = List.copyOf(rectangles);
            if (rectangles.isEmpty()) {
                throw new IllegalArgumentException("an area without a rectangle");
            }
        }

        /// The rectangle around all of it.
        public Rectangle bounds() {
            return Rectangle.around(rectangles);
        }
    }

    /// A page as a whole.
    record WholePage(Surface.Page page) implements Target {}

    /// The source as a whole: a memo.
    record WholeSource() implements Target {}

    /// The page that it is on; empty for a passage, a picture and the whole source.
    default Optional<Surface.Page> onPage() {
        return switch (this) {
            case Area(Surface.Page page, var _, var _) -> Optional.of(page);
            case WholePage(Surface.Page page) -> Optional.of(page);
            case Area _, Passage _, WholeSource _ -> Optional.empty();
        };
    }

    default boolean isPassage() {
        return this instanceof Passage;
    }

    /// Order among annotations at the same position of the text: the source, then passages, then
    /// page by page the page as a whole and its areas from the top, then pictures by id.
    static int compare(Target a, Target b) {
        return TargetOrder.COMPARATOR.compare(a, b);
    }
}
