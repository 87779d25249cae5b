package glossator.ui.page;

import glossator.document.PrintedPage;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Point2D;
import javafx.scene.control.ScrollBar;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/// The size of the pages and the part of the page stack in view, in pixels.
final class PageViewport {
    private static final double ZOOM_STEP = 1.2;
    private static final double SCREENFUL = 0.9;
    private static final double EDGE = 40;

    private final List<PrintedPage> pages;
    private final boolean rightToLeft;
    private final IntToDoubleFunction skew;
    private final Runnable moved;
    private final Runnable byHand;
    private final PageScrollBars bars;
    private final ReadOnlyStringWrapper word = new ReadOnlyStringWrapper(Zoom.WIDTH.word());
    private final ReadOnlyLongWrapper percent = new ReadOnlyLongWrapper(100);
    private Zoom zoom = Zoom.WIDTH;
    private PageDisplay display = PageDisplay.STANDARD;
    private PageStack roll;
    private double top;
    private double left;
    private double width;
    private double height;
    private boolean following;

    /// @param rightToLeft whether the first of two facing pages is on the right
    /// @param skew that of each page, in degrees
    /// @param moved called after every change
    /// @param byHand called before it, if the user scrolled
    PageViewport(
            List<PrintedPage> pages,
            boolean rightToLeft,
            IntToDoubleFunction skew,
            Runnable moved,
            Runnable byHand) {
        this.pages = pages;
        this.rightToLeft = rightToLeft;
        this.skew = skew;
        this.moved = moved;
        this.byHand = byHand;
        roll = new PageStack(pages, Zoom.PAPER, display, rightToLeft);
        bars = new PageScrollBars(to -> scrollTo(to, left), to -> scrollTo(top, to));
    }

    // Visible part

    PageStack roll() {
        return roll;
    }

    double scale() {
        return roll.scale();
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    boolean isLaid() {
        return width > 0 && height > 0;
    }

    /// Where a page lies on its node, whose upper left corner is at [#pageX] and [#pageY].
    PageTransform transform(int page) {
        return roll.transform(page, display.straightened() ? skew.applyAsDouble(page) : 0);
    }

    /// The left edge of a page in the view.
    double pageX(int page) {
        return middle(roll) + roll.left(page) - left;
    }

    /// The middle of the stack, from the left edge of all that can be scrolled.
    private double middle(PageStack of) {
        return Math.max(width, of.width()) / 2;
    }

    /// The top edge of a page in the view.
    double pageY(int page) {
        return roll.top(page) - top;
    }

    /// The page at, or nearest above, a point of the view.
    int pageAt(double x, double y) {
        return roll.pageAt(x + left - middle(roll), y + top);
    }

    int firstPage() {
        return roll.firstPageAt(top);
    }

    int lastPage() {
        return roll.lastPageAt(top + height);
    }

    /// The page the user is most likely looking at; the first of its row.
    int middlePage() {
        return roll.firstPageAt(top + height / 3);
    }

    ScrollBar verticalBar() {
        return bars.vertical();
    }

    ScrollBar horizontalBar() {
        return bars.horizontal();
    }

    // Zoom and display

    ReadOnlyStringProperty wordProperty() {
        return word.getReadOnlyProperty();
    }

    ReadOnlyLongProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    void zoomBy(int steps) {
        zoomAt(Math.pow(ZOOM_STEP, steps), width / 2, height / 2);
    }

    /// Enlarges by a factor; the point of the view at `x`, `y` stays in place.
    void zoomAt(double factor, double x, double y) {
        zoom = Zoom.free(roll.scale() / Zoom.PAPER * factor);
        word.set(zoom.word());
        fit(x, y);
    }

    /// The factor for a turn of the wheel by this many pixels, of which a notch has 40.
    static double wheelFactor(double pixels) {
        return Math.pow(ZOOM_STEP, Math.clamp(pixels / EDGE, -3, 3));
    }

    void setZoom(Zoom other) {
        zoom = other;
        word.set(other.word());
        fit();
        showWhole();
    }

    private void showWhole() {
        if (isLaid() && zoom.fit() == Zoom.Fit.PAGE) {
            moveTo(roll.top(middlePage()) - PageStack.GAP, left);
        }
    }

    void setDisplay(PageDisplay other) {
        display = other;
        fit();
        showWhole();
    }

    void resize(double newWidth, double newHeight) {
        if (newWidth != width || newHeight != height) {
            width = newWidth;
            height = newHeight;
            fit();
        }
    }

    private void fit() {
        fit(width / 2, height / 2);
    }

    /// Lays the stack anew for its zoom and display; the point of a page that is at `x`, `y` in the
    /// view stays there.
    private void fit(double x, double y) {
        if (!isLaid()) {
            roll = new PageStack(pages, roll.scale(), display, rightToLeft);
            return;
        }
        int page = pageAt(x, y);
        Point2D held = transformOfNow(page).toPage(x - pageX(page), y - pageY(page));
        double scale = switch (zoom.fit()) {
            case WIDTH -> PageStack.scaleToWidth(pages, display, width);
            case PAGE ->
                new PageStack(pages, 1, display, rightToLeft).scaleToPage(page, width, height);
            case FREE -> zoom.factor() * Zoom.PAPER;
        };
        roll = new PageStack(pages, scale, display, rightToLeft);
        percent.set(Math.round(scale / Zoom.PAPER * 100));
        Point2D to = transform(page).toNode(held.getX(), held.getY());
        moveTo(roll.top(page) + to.getY() - y, middle(roll) + roll.left(page) + to.getX() - x);
    }

    /// The stack is still that of the display before.
    private PageTransform transformOfNow(int page) {
        return roll.transform(page, 0);
    }

    // Scrolling

    void scrollBy(double right, double on) {
        scrollTo(
                Math.clamp(top + on, 0, Math.max(0, roll.height() - height)),
                Math.clamp(left + right, 0, Math.max(0, roll.width() - width)));
    }

    /// Scrolls by one screen, or by one row if rows are shown whole.
    void pageBy(int direction) {
        if (zoom.fit() == Zoom.Fit.PAGE) {
            int page = roll.rowBeside(middlePage(), direction);
            scrollBy(0, roll.top(page) - PageStack.GAP - top);
        } else {
            scrollBy(0, direction * height * SCREENFUL);
        }
    }

    private void scrollTo(double newTop, double newLeft) {
        if (!following && (newTop != top || newLeft != left)) {
            byHand.run();
            moveTo(newTop, newLeft);
        }
    }

    /// Scrolls a point of a page's node to `below` pixels from the top, and sideways if it would be
    /// out of view.
    void show(int page, double x, double y, double below) {
        double from = pageX(page) + x;
        boolean beside = from < 0 || from > width - EDGE;
        moveTo(roll.top(page) + y - below, beside ? left + from - width / 3 : left);
    }

    /// Scrolls the upper edge of a page to the top.
    void showPage(int page) {
        show(page, 0, 0, PageStack.GAP);
    }

    private void moveTo(double newTop, double newLeft) {
        following = true;
        top = bars.moveDown(newTop, roll.height(), height);
        left = bars.moveAcross(newLeft, roll.width(), width);
        following = false;
        moved.run();
    }
}
