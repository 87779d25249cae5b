package glossator.ui.page;

import glossator.document.Document;
import glossator.document.PageRun;
import glossator.document.PrintedPage;
import glossator.document.Quad;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Maps characters to pages and positions, in points of the printed page.
final class PageTextMap {
    private static final int KEPT = 24;
    private static final float CORNER = 12;

    private final Document document;
    private final List<PrintedPage> pages;
    private final Map<Integer, List<PageRun>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<PageRun>> eldest) {
            return size() > KEPT;
        }
    };

    /// `pages` is not empty.
    PageTextMap(Document document, List<PrintedPage> pages) {
        this.document = document;
        this.pages = pages;
    }

    /// A line on a page.
    record Line(int page, PageRun run) {}

    List<PrintedPage> pages() {
        return pages;
    }

    List<PageRun> runs(int page) {
        List<PageRun> known = kept.get(page);
        if (known == null) {
            known = pages.get(page).runs(document.text());
            kept.put(page, known);
        }
        return known;
    }

    List<Quad> quads(int page, Range range) {
        Range own = pages.get(page).range();
        return own.overlaps(range) ? PrintedPage.quads(runs(page), range) : List.of();
    }

    /// The page of the character at `offset`; if that is on none, the page before it.
    int pageOf(int offset) {
        Line spot = spotAt(offset);
        if (spot != null) {
            return spot.page;
        }
        int best = 0;
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).range().start() <= offset) {
                best = i;
            }
        }
        return best;
    }

    /// The line of a caret at `offset`; if no line contains it, the line before it; null if the
    /// page has none.
    @Nullable
    Line spotAt(int offset) {
        Line best = null;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < pages.size(); i++) {
            Range range = pages.get(i).range();
            if (range.isEmpty() || offset < range.start() || offset > range.end()) {
                continue;
            }
            for (PageRun run : runs(i)) {
                int behind = offset - run.start() - run.length();
                if (run.range().contains(offset)) {
                    return new Line(i, run);
                }
                if (behind >= 0 && behind < least) {
                    least = behind;
                    best = new Line(i, run);
                }
            }
        }
        return best;
    }

    /// The caret at `offset`, if that is on this page; on a page without text, a caret in the
    /// corner.
    @Nullable
    Quad caretAt(int page, int offset) {
        Line spot = spotAt(offset);
        if (spot != null) {
            return spot.page == page ? spot.run.caret(offset) : null;
        }
        float one = CORNER;
        return pageOf(offset) == page
                ? new Quad(one, one, one, one, one, 2 * one, one, 2 * one)
                : null;
    }

    /// The characters of the lines of a page for which `shown` holds, first to last; null if there
    /// are none.
    @Nullable
    Range rangeOf(int page, Predicate<PageRun> shown) {
        int from = Integer.MAX_VALUE;
        int to = -1;
        for (PageRun run : runs(page)) {
            if (shown.test(run)) {
                from = Math.min(from, run.start());
                to = Math.max(to, run.start() + run.length());
            }
        }
        return to < 0 ? null : new Range(from, to);
    }

    /// The line after (1) or before (-1) this one in reading order; null at the end.
    @Nullable
    Line lineAfter(Line from, int step) {
        int at = index(from) + step;
        int page = from.page;
        while (at < 0 || at >= runs(page).size()) {
            page += step;
            if (page < 0 || page >= pages.size()) {
                return null;
            }
            at = step > 0 ? 0 : runs(page).size() - 1;
        }
        return new Line(page, runs(page).get(at));
    }

    private int index(Line spot) {
        List<PageRun> runs = runs(spot.page);
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).start() == spot.run.start()) {
                return i;
            }
        }
        return 0;
    }
}
