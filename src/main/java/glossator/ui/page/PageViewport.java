package glossator.ui.page;

import glossator.document.PrintedPage;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

import java.util.List;

/// The size of the pages and the part of the page stack in view, in pixels.
final class PageViewport {
    private static final double ZOOM_STEP = 1.2;
    private static final double UNIT = 40;
    private static final double PAGEFUL = 0.9;

    private final List<PrintedPage> pages;
    private final Runnable moved;
    private final Runnable byHand;
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final ReadOnlyStringWrapper word = new ReadOnlyStringWrapper(Zoom.WIDTH.word());
    private final ReadOnlyLongWrapper percent = new ReadOnlyLongWrapper(100);
    private Zoom zoom = Zoom.WIDTH;
    private PageStack roll;
    private double top;
    private double left;
    private double width;
    private double height;
    private boolean following;

    /// `moved` is called after every change; `byHand` before it, if the user scrolled.
    PageViewport(List<PrintedPage> pages, Runnable moved, Runnable byHand) {
        this.pages = pages;
        this.moved = moved;
        this.byHand = byHand;
        roll = new PageStack(pages, Zoom.PAPER);
        down.setOrientation(Orientation.VERTICAL);
        down.setMinWidth(ScrollBar.USE_PREF_SIZE);
        down.setUnitIncrement(UNIT);
        across.setUnitIncrement(UNIT);
        across.setManaged(false);
        down.valueProperty().addListener((o, was, now) -> scrollTo(now.doubleValue(), left));
        across.valueProperty().addListener((o, was, now) -> scrollTo(top, now.doubleValue()));
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

    /// How far the stack is scrolled down.
    double top() {
        return top;
    }

    boolean isLaid() {
        return width > 0 && height > 0;
    }

    /// The left edge of a page in the view.
    double pageX(int page) {
        return (Math.max(width, roll.width()) - roll.pageWidth(page)) / 2 - left;
    }

    /// The top edge of a page in the view.
    double pageY(int page) {
        return roll.top(page) - top;
    }

    int firstPage() {
        return roll.pageAt(top);
    }

    int lastPage() {
        return roll.pageAt(top + height);
    }

    /// The page the user is most likely looking at.
    int middlePage() {
        return roll.pageAt(top + height / 3);
    }

    ScrollBar verticalBar() {
        return down;
    }

    ScrollBar horizontalBar() {
        return across;
    }

    // Zoom

    ReadOnlyStringProperty wordProperty() {
        return word.getReadOnlyProperty();
    }

    ReadOnlyLongProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    void zoomBy(int steps) {
        setZoom(Zoom.free(roll.scale() / Zoom.PAPER * Math.pow(ZOOM_STEP, steps)));
    }

    void setZoom(Zoom other) {
        zoom = other;
        word.set(other.word());
        fit();
        if (other.fit() == Zoom.Fit.PAGE) {
            moveTo(roll.top(middlePage()) - PageStack.GAP, left);
        }
    }

    void resize(double newWidth, double newHeight) {
        if (newWidth != width || newHeight != height) {
            width = newWidth;
            height = newHeight;
            fit();
        }
    }

    /// Scales the stack to the zoom; the middle of the view stays in place.
    private void fit() {
        if (!isLaid()) {
            return;
        }
        double middle = top + height / 2;
        int page = roll.pageAt(middle);
        double share = (middle - roll.top(page)) / roll.pageHeight(page);
        double center = (left + width / 2) / Math.max(1, roll.width());
        double scale = switch (zoom.fit()) {
            case WIDTH -> PageStack.scaleToWidth(pages, width);
            case PAGE -> PageStack.scaleToPage(pages.get(page), width, height);
            case FREE -> zoom.factor() * Zoom.PAPER;
        };
        roll = new PageStack(pages, scale);
        percent.set(Math.round(scale / Zoom.PAPER * 100));
        moveTo(
                roll.top(page) + share * roll.pageHeight(page) - height / 2,
                center * roll.width() - width / 2);
    }

    // Scrolling

    void scrollBy(double right, double on) {
        scrollTo(
                Math.clamp(top + on, 0, Math.max(0, roll.height() - height)),
                Math.clamp(left + right, 0, Math.max(0, roll.width() - width)));
    }

    void pageBy(int direction) {
        scrollBy(0, direction * height * PAGEFUL);
    }

    private void scrollTo(double newTop, double newLeft) {
        if (!following && (newTop != top || newLeft != left)) {
            byHand.run();
            moveTo(newTop, newLeft);
        }
    }

    /// Scrolls a point of a page to `below` pixels from the top, and sideways if it would be out of
    /// view.
    void show(int page, double x, double y, double below) {
        double from = pageX(page) + x;
        boolean beside = from < 0 || from > width - UNIT;
        moveTo(roll.top(page) + y - below, beside ? left + from - width / 3 : left);
    }

    private void moveTo(double newTop, double newLeft) {
        following = true;
        top = moveBar(down, newTop, roll.height(), height);
        left = moveBar(across, newLeft, roll.width(), width);
        following = false;
        across.setVisible(roll.width() > width + 0.5);
        moved.run();
    }

    /// Moves the bar and returns the value it ends at.
    private static double moveBar(ScrollBar bar, double to, double all, double seen) {
        double most = Math.max(0, all - seen);
        double value = Math.clamp(to, 0, most);
        bar.setMax(Math.max(most, 1));
        bar.setVisibleAmount(bar.getMax() * seen / Math.max(all, 1));
        bar.setBlockIncrement(seen * PAGEFUL);
        bar.setValue(value);
        return value;
    }
}
