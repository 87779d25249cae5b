package glossator.ui.page;

import glossator.document.PageFrame;
import glossator.document.PrintedPage;

import java.util.Arrays;
import java.util.List;

/// The pages stacked one below another; all lengths in pixels from the upper left corner.
final class PageStack {
    /// Space between two pages and around them.
    static final double GAP = 14;

    private final List<PrintedPage> pages;
    private final double scale;
    private final double[] tops;
    private final double width;

    /// `scale` in pixels per point.
    PageStack(List<PrintedPage> pages, double scale) {
        this.pages = pages;
        this.scale = scale;
        tops = new double[pages.size() + 1];
        double widest = 0;
        double at = GAP;
        for (int i = 0; i < pages.size(); i++) {
            tops[i] = at;
            at += pageHeight(i) + GAP;
            widest = Math.max(widest, pageWidth(i));
        }
        tops[pages.size()] = at;
        width = widest + 2 * GAP;
    }

    double scale() {
        return scale;
    }

    double width() {
        return width;
    }

    double height() {
        return tops[pages.size()];
    }

    double top(int page) {
        return tops[page];
    }

    double pageWidth(int page) {
        return Math.max(1, pages.get(page).frame().printedWidth() * scale);
    }

    double pageHeight(int page) {
        return Math.max(1, pages.get(page).frame().printedHeight() * scale);
    }

    /// The page at `y`; the gap below a page belongs to it.
    int pageAt(double y) {
        int found = Arrays.binarySearch(tops, 0, pages.size(), y);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, pages.size() - 1);
    }

    /// The scale at which pages of the usual width fill `width` pixels.
    static double scaleToWidth(List<PrintedPage> pages, double width) {
        double[] widths = pages.stream()
                .mapToDouble(p -> p.frame().printedWidth())
                .sorted()
                .toArray();
        return Math.max(1, width - 2 * GAP) / Math.max(1, widths[widths.length / 2]);
    }

    /// The scale at which the whole of `page` is visible.
    static double scaleToPage(PrintedPage page, double width, double height) {
        PageFrame frame = page.frame();
        return Math.min(
                Math.max(1, width - 2 * GAP) / Math.max(1, frame.printedWidth()),
                Math.max(1, height - 2 * GAP) / Math.max(1, frame.printedHeight()));
    }
}
