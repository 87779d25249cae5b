package glossator.ui.page;

import glossator.document.PrintedPage;
import glossator.document.Quad;
import glossator.document.Range;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/// Maps points of the view to characters and passages to positions in the view, in pixels.
final class PageGeometry {
    private final PageTextMap places;
    private final PageViewport viewport;
    private final IntPredicate shown;

    /// `shown` tells whether a page is in view.
    PageGeometry(PageTextMap places, PageViewport viewport, IntPredicate shown) {
        this.places = places;
        this.viewport = viewport;
        this.shown = shown;
    }

    /// A point of the view, in the points of the page under it.
    private record Point(int page, float x, float y) {}

    private Point point(double x, double y) {
        int page = viewport.roll().pageAt(y + viewport.top());
        return new Point(page, (float) ((x - viewport.pageX(page)) / viewport.scale()), (float)
                ((y - viewport.pageY(page)) / viewport.scale()));
    }

    /// The offset of the gap between characters that is nearest to a point of the view; on a page
    /// without text, the page's own offset.
    int insertionAt(double x, double y) {
        Point p = point(x, y);
        return PrintedPage.insertion(places.runs(p.page), p.x, p.y)
                .orElse(places.pages().get(p.page).range().start());
    }

    OptionalInt characterAt(double x, double y) {
        Point p = point(x, y);
        return PrintedPage.at(places.runs(p.page), p.x, p.y, 1);
    }

    /// The bounds of the first line of the range, or of its last character, whichever is on a page
    /// in view.
    Optional<Bounds> bounds(Range range) {
        int last = Math.max(range.start(), range.end() - 1);
        return firstLine(range).or(() -> firstLine(new Range(last, last)));
    }

    private Optional<Bounds> firstLine(Range range) {
        int page = places.pageOf(range.start());
        if (!shown.test(page)) {
            return Optional.empty();
        }
        int end = Math.max(range.end(), range.start() + 1);
        List<Quad> quads = places.quads(page, new Range(range.start(), end));
        Quad at = quads.isEmpty() ? places.caretAt(page, range.start()) : quads.getFirst();
        if (at == null) {
            return Optional.empty();
        }
        double scale = viewport.scale();
        return Optional.of(new BoundingBox(
                viewport.pageX(page) + at.minX() * scale,
                viewport.pageY(page) + at.minY() * scale,
                (at.maxX() - at.minX()) * scale,
                (at.maxY() - at.minY()) * scale));
    }

    /// Whether the character at `offset` is in view.
    boolean isInView(int offset) {
        return bounds(new Range(offset, offset))
                .filter(b -> b.getMinY() >= 0 && b.getMaxY() <= viewport.height() - 20)
                .filter(b -> b.getMinX() >= 0 && b.getMaxX() <= viewport.width())
                .isPresent();
    }
}
