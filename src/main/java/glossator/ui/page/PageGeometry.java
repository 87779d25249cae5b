package glossator.ui.page;

import glossator.annotation.Rectangle;
import glossator.document.PageFrame;
import glossator.document.PageRun;
import glossator.document.PrintedPage;
import glossator.document.Quad;
import glossator.document.Range;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/// Maps points of the view to points of pages and characters, and passages to positions in the
/// view, in pixels.
final class PageGeometry {
    /// Kept free around what is scrolled into view, in pixels.
    private static final double MARGIN = 20;

    private final PageTextMap places;
    private final PageViewport viewport;
    private final IntPredicate shown;

    /// `shown` tells whether a page is in view.
    PageGeometry(PageTextMap places, PageViewport viewport, IntPredicate shown) {
        this.places = places;
        this.viewport = viewport;
        this.shown = shown;
    }

    /// A point of a printed page, in points from its upper left corner; it may lie beside the page.
    ///
    /// @param page from 0
    record PagePoint(int page, float x, float y) {}

    /// The point of a page that is at a point of the view.
    PagePoint pointAt(double x, double y) {
        return pointOn(viewport.pageAt(x, y), x, y);
    }

    /// The point of the view, as a point of this page.
    PagePoint pointOn(int page, double x, double y) {
        Point2D on =
                viewport.transform(page).toPage(x - viewport.pageX(page), y - viewport.pageY(page));
        return new PagePoint(page, (float) on.getX(), (float) on.getY());
    }

    /// The point of a page that is in the middle of the view.
    PagePoint middle() {
        return pointAt(viewport.width() / 2, viewport.height() / 2);
    }

    PageFrame frame(int page) {
        return places.pages().get(page).frame();
    }

    /// Where the page lies on its node.
    PageTransform transform(int page) {
        return viewport.transform(page);
    }

    /// A point of a page, in the view.
    Point2D inView(int page, float x, float y) {
        return viewport.transform(page)
                .toNode(x, y)
                .add(viewport.pageX(page), viewport.pageY(page));
    }

    /// The bounds of something on the node of a page, in the view.
    Bounds inView(int page, Bounds onNode) {
        return new BoundingBox(
                viewport.pageX(page) + onNode.getMinX(),
                viewport.pageY(page) + onNode.getMinY(),
                onNode.getWidth(),
                onNode.getHeight());
    }

    /// The sign of the notes of a page, in the view.
    Bounds markerInView(int page) {
        return inView(page, PageNoteMarker.bounds(viewport.transform(page)));
    }

    /// Scrolls as far as needed to see a rectangle of a printed page.
    void reveal(int page, Rectangle printed) {
        Bounds at = inView(page, printed.quad());
        viewport.scrollBy(
                overshoot(at.getMinX(), at.getMaxX(), viewport.width()),
                overshoot(at.getMinY(), at.getMaxY(), viewport.height()));
    }

    private static double overshoot(double from, double to, double length) {
        if (from < MARGIN) {
            return from - MARGIN;
        }
        return to > length - MARGIN ? Math.min(from - MARGIN, to - length + MARGIN) : 0;
    }

    /// The upright rectangle of the view around a quadrilateral of a page.
    Bounds inView(int page, Quad quad) {
        return inView(page, viewport.transform(page).bounds(quad));
    }

    /// The offset of the gap between characters that is nearest to a point of the view; on a page
    /// without text, the page's own offset.
    int insertionAt(double x, double y) {
        PagePoint p = pointAt(x, y);
        return PrintedPage.insertion(places.runs(p.page), p.x, p.y)
                .orElse(places.pages().get(p.page).range().start());
    }

    OptionalInt characterAt(double x, double y) {
        PagePoint p = pointAt(x, y);
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
        return at == null ? Optional.empty() : Optional.of(inView(page, at));
    }

    /// Whether the character at `offset` is in view.
    boolean isInView(int offset) {
        return bounds(new Range(offset, offset))
                .filter(b -> b.getMinY() >= 0 && b.getMaxY() <= viewport.height() - 20)
                .filter(b -> b.getMinX() >= 0 && b.getMaxX() <= viewport.width())
                .isPresent();
    }

    /// Whether a part of a line is between the top and the bottom of the view.
    boolean isInView(int page, PageRun line) {
        Bounds start = inView(page, line.caret(line.start()));
        Bounds end = inView(page, line.caret(line.start() + line.length()));
        return Math.max(start.getMaxY(), end.getMaxY()) > 0
                && Math.min(start.getMinY(), end.getMinY()) < viewport.height();
    }
}
