package glossator.annotation;

import java.util.List;
import java.util.Optional;

/// What an annotation is on. Its selector tells where that is in the order of the text: the passage
/// itself or, for anything else, a bare position.
public sealed interface Target {
    Target PASSAGE = new Passage();
    Target WHOLE_SOURCE = new WholeSource();

    /// The words of the selector.
    record Passage() implements Target {
        @Override
        public Optional<Surface.Page> onPage() {
            return Optional.empty();
        }

        @Override
        public boolean isPassage() {
            return true;
        }
    }

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

        @Override
        public Optional<Surface.Page> onPage() {
            return surface instanceof Surface.Page page ? Optional.of(page) : Optional.empty();
        }

        @Override
        public boolean isPassage() {
            return false;
        }
    }

    /// A page as a whole.
    record WholePage(Surface.Page page) implements Target {
        @Override
        public Optional<Surface.Page> onPage() {
            return Optional.of(page);
        }

        @Override
        public boolean isPassage() {
            return false;
        }
    }

    /// The source as a whole: a memo.
    record WholeSource() implements Target {
        @Override
        public Optional<Surface.Page> onPage() {
            return Optional.empty();
        }

        @Override
        public boolean isPassage() {
            return false;
        }
    }

    /// The page that it is on; empty for a passage, a picture and the whole source. Not a default
    /// method: with one, two threads that meet the constants and a record first could wait for
    /// each other forever (JLS 12.4.1).
    Optional<Surface.Page> onPage();

    boolean isPassage();

    /// Order among annotations at the same position of the text: the source, then passages, then
    /// page by page the page as a whole and its areas from the top, then pictures by id.
    static int compare(Target a, Target b) {
        return TargetOrder.COMPARATOR.compare(a, b);
    }
}
