package glossator.ui.page;

import glossator.document.PageFrame;
import glossator.document.PrintedPage;

import java.util.Arrays;
import java.util.List;

/// The rows of one or two pages stacked one below another; all lengths in pixels, down from the
/// upper edge and across from the middle.
final class PageStack {
    /// Space between two rows and around them.
    static final double GAP = 14;

    /// Space between two pages in a row.
    static final double SPINE = 2;

    private final List<PrintedPage> pages;
    private final double scale;
    private final PageDisplay display;
    private final boolean rightToLeft;
    private final double[] tops;
    private final double width;

    /// @param scale in pixels per point
    /// @param rightToLeft whether the first of two facing pages is on the right
    PageStack(List<PrintedPage> pages, double scale, PageDisplay display, boolean rightToLeft) {
        this.pages = pages;
        this.rightToLeft = rightToLeft;
        this.scale = scale;
        this.display = display;
        int rows = display.row(pages.size() - 1) + 1;
        tops = new double[rows + 1];
        double widest = 0;
        double at = GAP;
        for (int row = 0; row < rows; row++) {
            tops[row] = at;
            double height = 0;
            for (int page = display.firstInRow(row); page <= lastInRow(row); page++) {
                height = Math.max(height, pageHeight(page));
                widest = Math.max(widest, pageWidth(page));
            }
            at += height + GAP;
        }
        tops[rows] = at;
        width = (display.facing() ? 2 * widest + SPINE : widest) + 2 * GAP;
    }

    private int lastInRow(int row) {
        return display.lastInRow(row, pages.size());
    }

    double scale() {
        return scale;
    }

    double width() {
        return width;
    }

    double height() {
        return tops[tops.length - 1];
    }

    double top(int page) {
        return tops[display.row(page)];
    }

    /// The left edge of a page, from the middle of the stack.
    double left(int page) {
        if (!display.facing()) {
            return -pageWidth(page) / 2;
        }
        return display.isLeft(page) != rightToLeft ? -SPINE / 2 - pageWidth(page) : SPINE / 2;
    }

    double pageWidth(int page) {
        return Math.max(1, width(pages.get(page), display) * scale);
    }

    double pageHeight(int page) {
        return Math.max(1, height(pages.get(page), display) * scale);
    }

    private static double width(PrintedPage page, PageDisplay display) {
        PageFrame frame = page.frame();
        return isSideways(display) ? frame.printedHeight() : frame.printedWidth();
    }

    private static double height(PrintedPage page, PageDisplay display) {
        PageFrame frame = page.frame();
        return isSideways(display) ? frame.printedWidth() : frame.printedHeight();
    }

    private static boolean isSideways(PageDisplay display) {
        return display.rotation() % 180 != 0;
    }

    /// Where a page lies on its node.
    ///
    /// @param skew see [PageTransform]
    PageTransform transform(int page, double skew) {
        PageFrame frame = pages.get(page).frame();
        return new PageTransform(
                Math.max(frame.printedWidth(), 1 / scale),
                Math.max(frame.printedHeight(), 1 / scale),
                scale,
                display.rotation(),
                skew);
    }

    /// The first page of the row at `y`; the gap below a row belongs to it.
    int firstPageAt(double y) {
        return display.firstInRow(rowAt(y));
    }

    /// The last page of the row at `y`.
    int lastPageAt(double y) {
        return lastInRow(rowAt(y));
    }

    /// The page of the row at `y` that is on the side of `x`, from the middle of the stack.
    int pageAt(double x, double y) {
        int first = firstPageAt(y);
        int last = lastPageAt(y);
        return first == last || (x < 0) != rightToLeft ? first : last;
    }

    private int rowAt(double y) {
        int found = Arrays.binarySearch(tops, 0, tops.length - 1, y);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, tops.length - 2);
    }

    /// The first page of the row after (1) or before (-1) that of `page`, or of its own at the end.
    int rowBeside(int page, int step) {
        return display.firstInRow(Math.clamp(display.row(page) + step, 0, tops.length - 2));
    }

    /// The scale at which pages of the usual width fill `width` pixels.
    static double scaleToWidth(List<PrintedPage> pages, PageDisplay display, double width) {
        double[] widths =
                pages.stream().mapToDouble(p -> width(p, display)).sorted().toArray();
        int across = display.facing() ? 2 : 1;
        return Math.max(1, width - 2 * GAP - (across - 1) * SPINE)
                / Math.max(1, across * widths[widths.length / 2]);
    }

    /// The scale at which the whole row of a page is visible.
    double scaleToPage(int page, double width, double height) {
        double wide = 1;
        double high = 1;
        int row = display.row(page);
        for (int one = display.firstInRow(row); one <= lastInRow(row); one++) {
            wide = Math.max(wide, width(pages.get(one), display));
            high = Math.max(high, height(pages.get(one), display));
        }
        int across = display.facing() ? 2 : 1;
        return Math.min(
                Math.max(1, width - 2 * GAP - (across - 1) * SPINE) / (across * wide),
                Math.max(1, height - 2 * GAP) / high);
    }
}
