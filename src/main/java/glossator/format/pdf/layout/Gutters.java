package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;

import java.util.ArrayList;
import java.util.List;

/// Finds the gutters between columns of running text: strips without ink that extend down through
/// several rows and have text, not table cells, on both sides.
///
/// After T. Breuel, Two Geometric Algorithms for Layout Analysis (2002), in one pass from the top.
final class Gutters {
    private static final float NARROWEST_GAP = 0.7f;
    private static final int MAX_RUNNING = 150;
    private static final int MIN_ROWS = 3;
    private static final float MIN_WIDTH = 7;
    private static final float MIN_COVER = 0.5f;
    private static final int MIN_LETTERS = 9;
    private static final int FEWEST_ENTRIES = 8;

    private final List<GlyphRow> rows;
    private final List<List<float[]>> inks = new ArrayList<>();
    private final List<River> running = new ArrayList<>();
    private final List<River> found = new ArrayList<>();

    Gutters(List<GlyphRow> rows) {
        this.rows = rows;
        rows.forEach(r -> inks.add(ink(r)));
    }

    /// A gutter from `left` to `right` through the rows `first` to `last`.
    private record River(float left, float right, int first, int last) {}

    /// For each row, its stretches without a wide gap: their left and right edges.
    List<List<float[]>> inks() {
        return inks;
    }

    /// Where row `at` is cut: x values in ascending order.
    List<Float> cuts(int at) {
        var cuts = new ArrayList<Float>();
        for (River river : found) {
            if (at >= river.first && at <= river.last) {
                cuts.add((river.left + river.right) / 2);
            }
        }
        cuts.sort(null);
        return cuts;
    }

    Gutters find() {
        for (int i = 0; i < rows.size(); i++) {
            step(i);
        }
        running.forEach(this::judge);
        running.clear();
        return this;
    }

    /// The stretches of the row without a wide gap.
    private static List<float[]> ink(GlyphRow row) {
        var ink = new ArrayList<float[]>();
        float least = NARROWEST_GAP * row.size();
        for (PdfGlyph glyph : row.glyphs()) {
            if (glyph.isSpace()) {
                continue;
            }
            if (!ink.isEmpty() && glyph.x0() - ink.getLast()[1] < least) {
                ink.getLast()[1] = Math.max(ink.getLast()[1], glyph.x1());
            } else {
                ink.add(new float[] {glyph.x0(), glyph.x1()});
            }
        }
        return ink;
    }

    private void step(int at) {
        List<float[]> ink = inks.get(at);
        float least = NARROWEST_GAP * 0.85f * rows.get(at).size();
        var free = new ArrayList<float[]>();
        float from = Float.NEGATIVE_INFINITY;
        for (float[] stretch : ink) {
            free.add(new float[] {from, stretch[0]});
            from = stretch[1];
        }
        free.add(new float[] {from, Float.POSITIVE_INFINITY});
        var next = new ArrayList<River>();
        for (River river : running) {
            boolean whole = false;
            for (float[] gap : free) {
                float left = Math.max(gap[0], river.left);
                float right = Math.min(gap[1], river.right);
                if (right - left >= least) {
                    whole |= left == river.left && right == river.right;
                    put(next, new River(left, right, river.first, at));
                }
            }
            if (!whole) {
                judge(river);
            }
        }
        for (float[] gap : free) {
            put(next, new River(gap[0], gap[1], at, at));
        }
        running.clear();
        running.addAll(next.subList(0, Math.min(next.size(), MAX_RUNNING)));
    }

    /// Of gutters with the same edges, keeps the one that began first.
    private static void put(List<River> rivers, River river) {
        for (River other : rivers) {
            if (other.left == river.left && other.right == river.right) {
                return;
            }
        }
        rivers.add(river);
    }

    private void judge(River river) {
        if (river.last - river.first + 1 < MIN_ROWS
                || Float.isInfinite(river.left)
                || Float.isInfinite(river.right)) {
            return;
        }
        var left = new Side();
        var right = new Side();
        for (int i = river.first; i <= river.last; i++) {
            left.add(i, Float.NEGATIVE_INFINITY, river.left);
            right.add(i, river.right, Float.POSITIVE_INFINITY);
        }
        int first = Math.max(left.first, right.first);
        int last = Math.min(left.last, right.last);
        if (last - first + 1 < MIN_ROWS) {
            return;
        }
        left = new Side();
        right = new Side();
        for (int i = first; i <= last; i++) {
            left.add(i, Float.NEGATIVE_INFINITY, river.left);
            right.add(i, river.right, Float.POSITIVE_INFINITY);
        }
        if (left.running() && right.running() && !right.beginsWithNumbers()) {
            found.add(new River(river.left, river.right, river.first, river.last));
        }
    }

    /// The text on one side of a gutter.
    private final class Side {
        private int count;
        private int first = Integer.MAX_VALUE;
        private int last = -1;
        private float left = Float.MAX_VALUE;
        private float right = -Float.MAX_VALUE;
        private float covered;
        private float size;
        private int letters;
        private int digits;
        private int numbers;
        private int ended;

        void add(int row, float from, float to) {
            float covers = 0;
            int pieces = 0;
            float[] rightmost = {};
            for (float[] stretch : inks.get(row)) {
                if (stretch[0] >= from - 0.01f && stretch[1] <= to + 0.01f) {
                    rightmost = stretch;
                    numbers += pieces == 0 && isNumber(row, stretch) ? 1 : 0;
                    covers += stretch[1] - stretch[0];
                    left = Math.min(left, stretch[0]);
                    right = Math.max(right, stretch[1]);
                    pieces++;
                }
            }
            if (pieces == 0) {
                return;
            }
            count++;
            ended += pieces > 1 && isNumber(row, rightmost) ? 1 : 0;
            first = Math.min(first, row);
            last = row;
            covered += covers;
            size = Math.max(size, rows.get(row).size());
            int own = 0;
            for (PdfGlyph glyph : rows.get(row).glyphs()) {
                if (glyph.x0() >= from - 0.01f && glyph.x1() <= to + 0.01f && !glyph.isSpace()) {
                    own++;
                    digits += Character.isDigit(glyph.text().codePointAt(0)) ? 1 : 0;
                }
            }
            letters += own;
        }

        private boolean isNumber(int row, float[] stretch) {
            for (PdfGlyph glyph : rows.get(row).glyphs()) {
                boolean within =
                        glyph.x0() >= stretch[0] - 0.01f && glyph.x1() <= stretch[1] + 0.01f;
                if (within && Character.isLetter(glyph.text().codePointAt(0))) {
                    return false;
                }
            }
            return true;
        }

        /// Whether its lines are labels with a number at the right edge, as in a register.
        private boolean isRegister() {
            return count >= FEWEST_ENTRIES && ended * 4 > count * 3 && letters >= count * 6;
        }

        /// Whether it begins with the page numbers of a list, which stay with their labels.
        boolean beginsWithNumbers() {
            return numbers * 2 > count;
        }

        /// Whether it is a column of text: wide enough, with lines that fill it.
        boolean running() {
            if (count < MIN_ROWS || right - left < MIN_WIDTH * size) {
                return false;
            }
            if (isRegister()) {
                return true;
            }
            float cover = covered / (count * (right - left));
            boolean ideographs = letters < covered / size * 1.3f;
            boolean long_ = letters >= count * (ideographs ? MIN_LETTERS / 2 : MIN_LETTERS);
            boolean list = count >= 12 && cover >= 0.35f && letters >= count * 11;
            return long_ && digits < letters * 0.35f && (cover >= MIN_COVER || list);
        }
    }
}
