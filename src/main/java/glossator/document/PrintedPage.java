package glossator.document;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// One page of an edition as printed: its label, its frame, and where the document's characters are
/// on it. Made in the same pass as the text, so that both agree.
///
/// @param range from the first to the last character on the page, including footnotes that come
///     later in the text; if there are none, empty and at the position of the page in the text
/// @param places the [PageRun]s, packed (see [#of]), which takes a tenth of the space
public record PrintedPage(String label, PageFrame frame, Range range, byte[] places) {

    /// A page with these runs of `text`, in text order; `at` is its position if it has none. Places
    /// are accurate to a 16th of a point.
    public static PrintedPage of(
            String label, PageFrame frame, int at, List<PageRun> runs, String text) {
        int start = runs.stream().mapToInt(PageRun::start).min().orElse(at);
        int end = runs.stream().mapToInt(r -> r.start() + r.length()).max().orElse(at);
        return new PrintedPage(label, frame, new Range(start, end), PagePacking.pack(runs, text));
    }

    /// The lines of the page, in the order of the document's `text`; unpacked at each call. Throws
    /// [Corrupt] if they are damaged.
    public List<PageRun> runs(String text) {
        return PagePacking.unpack(places, text);
    }

    /// Whether the places can be unpacked and agree with the range.
    public boolean isSound(String text) {
        try {
            return runs(text).stream().allMatch(run -> range.contains(run.range()));
        } catch (Corrupt e) {
            return false;
        }
    }

    /// The part of `range` on this page, line by line.
    public static List<Quad> quads(List<PageRun> runs, Range range) {
        var quads = new ArrayList<Quad>();
        for (PageRun run : runs) {
            quads.addAll(run.quads(range));
        }
        return quads;
    }

    /// The character under a point of the printed page, if there is one within `slack` points.
    public static OptionalInt at(List<PageRun> runs, float x, float y, float slack) {
        for (PageRun run : runs) {
            if (run.distance(x, y) <= 0) {
                int at = run.nearest(x, y);
                boolean on = run.quads(new Range(at, at + 1)).stream()
                        .anyMatch(q -> x >= q.minX() - slack
                                && x <= q.maxX() + slack
                                && y >= q.minY() - slack
                                && y <= q.maxY() + slack);
                if (on) {
                    return OptionalInt.of(at);
                }
            }
        }
        return OptionalInt.empty();
    }

    /// The offset between two characters of the nearest line that is closest to a point of the
    /// printed page; empty on a page without text.
    public static OptionalInt insertion(List<PageRun> runs, float x, float y) {
        PageRun nearest = null;
        float least = Float.MAX_VALUE;
        for (PageRun run : runs) {
            float distance = run.distance(x, y);
            if (distance < least) {
                least = distance;
                nearest = run;
            }
        }
        return nearest == null ? OptionalInt.empty() : OptionalInt.of(nearest.insertion(x, y));
    }
}
