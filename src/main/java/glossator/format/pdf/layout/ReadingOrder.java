package glossator.format.pdf.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the segments of a page into reading order: first into blocks of consecutive lines, then the
/// blocks by two rules. One block precedes another if it is above it in the same column, or if it
/// is to its left and nothing between them spans both.
///
/// After T. Breuel, High Performance Document Layout Analysis (2003).
final class ReadingOrder {
    private static final int MAX_BLOCKS = 600;

    private final List<Region> blocks = new ArrayList<>();
    private final boolean leftward;

    /// `leftward` if columns are read from right to left.
    ReadingOrder(List<LineSegment> segments, boolean leftward) {
        this.leftward = leftward;
        var sorted = new ArrayList<>(segments);
        sorted.sort(
                Comparator.comparingDouble(LineSegment::top).thenComparingDouble(LineSegment::x0));
        group(sorted);
    }

    /// Consecutive lines of one column.
    static final class Region {
        private final List<LineSegment> segments = new ArrayList<>();
        private float x0 = Float.MAX_VALUE;
        private float x1 = -Float.MAX_VALUE;
        private float top = Float.MAX_VALUE;
        private float bottom = -Float.MAX_VALUE;
        private boolean placed;

        List<LineSegment> segments() {
            return segments;
        }

        float x0() {
            return x0;
        }

        float x1() {
            return x1;
        }

        float top() {
            return top;
        }

        float bottom() {
            return bottom;
        }

        private void add(LineSegment segment) {
            segments.add(segment);
            x0 = Math.min(x0, segment.x0());
            x1 = Math.max(x1, segment.x1());
            top = Math.min(top, segment.top());
            bottom = Math.max(bottom, segment.bottom());
        }
    }

    private void group(List<LineSegment> sorted) {
        int count = sorted.size();
        int[] next = new int[count];
        int[] before = new int[count];
        for (int i = 0; i < count; i++) {
            next[i] = below(sorted, i);
        }
        for (int i = 0; i < count; i++) {
            before[i] = above(sorted, i);
        }
        var blockOf = new Region[count];
        for (int i = 0; i < count; i++) {
            int up = before[i];
            boolean follows = up >= 0 && next[up] == i && isNear(sorted.get(up), sorted.get(i));
            Region block = follows && up < i ? blockOf[up] : null;
            if (block != null && Captions.isParted(block, sorted.get(i), sorted)) {
                block = null;
            }
            if (block == null) {
                block = new Region();
                blocks.add(block);
            }
            blockOf[i] = block;
            block.add(sorted.get(i));
        }
    }

    private static boolean isNear(LineSegment upper, LineSegment lower) {
        if (upper.isPicture() || lower.isPicture()) {
            return false;
        }
        float gap = lower.base() - upper.base();
        return gap < 2.6f * Math.max(upper.size(), lower.size());
    }

    /// The one segment directly below; -1 if there is none, -2 if several are side by side.
    private static int below(List<LineSegment> sorted, int at) {
        LineSegment own = sorted.get(at);
        int found = -1;
        for (int i = at + 1; i < sorted.size(); i++) {
            LineSegment other = sorted.get(i);
            if (found >= 0 && other.top() > sorted.get(found).bottom()) {
                break;
            }
            if (overlap(own.x0(), own.x1(), other.x0(), other.x1())) {
                if (found >= 0 && isBeside(sorted.get(found), other)) {
                    return -2;
                }
                found = found < 0 ? i : found;
            }
        }
        return found;
    }

    private static int above(List<LineSegment> sorted, int at) {
        LineSegment own = sorted.get(at);
        int found = -1;
        for (int i = at - 1; i >= 0; i--) {
            LineSegment other = sorted.get(i);
            if (found >= 0 && other.bottom() < sorted.get(found).top() - 200) {
                break;
            }
            if (overlap(own.x0(), own.x1(), other.x0(), other.x1())) {
                if (found >= 0 && isBeside(sorted.get(found), other)) {
                    return -2;
                }
                found = found < 0 ? i : found;
            }
        }
        return found;
    }

    private static boolean isBeside(LineSegment one, LineSegment other) {
        return one.top() < other.bottom()
                && other.top() < one.bottom()
                && !overlap(one.x0(), one.x1(), other.x0(), other.x1());
    }

    static boolean overlap(float a0, float a1, float b0, float b1) {
        float shared = Math.min(a1, b1) - Math.max(a0, b0);
        return shared > Math.min(2, 0.3f * Math.min(a1 - a0, b1 - b0));
    }

    /// The blocks in reading order.
    List<Region> toOrder() {
        blocks.sort(Comparator.comparingDouble((Region b) -> b.top)
                .thenComparingDouble(b -> leftward ? -b.x1 : b.x0));
        if (blocks.size() > MAX_BLOCKS) {
            return blocks;
        }
        var out = new ArrayList<Region>();
        for (Region block : blocks) {
            place(block, out);
        }
        return out;
    }

    private void place(Region block, List<Region> out) {
        if (block.placed) {
            return;
        }
        block.placed = true;
        for (Region other : blocks) {
            if (!other.placed && isBefore(other, block)) {
                place(other, out);
            }
        }
        out.add(block);
    }

    private boolean isBefore(Region a, Region b) {
        if (overlap(a.x0, a.x1, b.x0, b.x1)) {
            return a.top < b.top;
        }
        boolean beside = leftward ? a.x0 > b.x0 : a.x0 < b.x0;
        return beside ? !isParted(a, b) && !isStacked(b, a) : isStacked(a, b) && !isParted(a, b);
    }

    /// Whether `upper`, though on the side that is read last, is entirely above `lower` and does
    /// not begin a column beside it, like a sender's address.
    private boolean isStacked(Region upper, Region lower) {
        if (upper.bottom > lower.top || upper.segments.getFirst().isPicture()) {
            return false;
        }
        for (Region c : blocks) {
            boolean besideUpper = c.top < upper.bottom && c.bottom > upper.top;
            boolean besideLower = c.top < lower.bottom && c.bottom > lower.top;
            boolean column = besideLower
                    && overlap(c.x0, c.x1, upper.x0, upper.x1)
                    && !overlap(c.x0, c.x1, lower.x0, lower.x1);
            boolean other = besideUpper
                    && overlap(c.x0, c.x1, lower.x0, lower.x1)
                    && !overlap(c.x0, c.x1, upper.x0, upper.x1);
            if (column || other) {
                return false;
            }
        }
        return true;
    }

    /// Whether something between the two, vertically, spans both.
    private boolean isParted(Region a, Region b) {
        float from = Math.min(a.bottom, b.bottom);
        float to = Math.max(a.top, b.top);
        if (from >= to) {
            return false;
        }
        for (Region c : blocks) {
            if (c != a
                    && c != b
                    && c.top >= from - 2
                    && c.bottom <= to + 2
                    && overlap(c.x0, c.x1, a.x0, a.x1)
                    && overlap(c.x0, c.x1, b.x0, b.x1)) {
                return true;
            }
        }
        return false;
    }
}
