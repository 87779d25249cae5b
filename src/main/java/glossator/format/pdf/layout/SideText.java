package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;

import java.util.ArrayList;
import java.util.List;

/// Finds text that stands beside a column by chance on one of its lines, and is no column itself: a
/// caption under a picture that text runs around. It is told by the picture, or by how it begins
/// and its type.
final class SideText {
    private static final int MIN_ROWS = 3;
    private static final float NEAR = 2.6f;
    private static final float OTHER_SIZE = 0.08f;

    /// So many of its own lines may a caption be from its picture.
    private static final int LINES = 8;

    private static final float SAME = 3;

    /// The narrowest strip between the text and what is beside it, in ems.
    private static final float NARROWEST = 0.5f;

    private final List<GlyphRow> rows;
    private final List<List<float[]>> inks;
    private final List<LineSegment> pictures;

    /// @param inks of each row, the stretches without a wide gap
    SideText(List<GlyphRow> rows, List<List<float[]>> inks, List<LineSegment> pictures) {
        this.rows = rows;
        this.inks = inks;
        this.pictures = pictures;
    }

    /// Where row `at` is cut: x values in ascending order.
    List<Float> cuts(int at) {
        var cuts = new ArrayList<Float>();
        List<float[]> ink = inks.get(at);
        for (int i = 1; i < ink.size(); i++) {
            float left = ink.get(i - 1)[1];
            float right = ink.get(i)[0];
            if (isOtherType(at, left, right) || isCaption(at, left, right)) {
                cuts.add((left + right) / 2);
            }
        }
        return cuts;
    }

    private boolean isOtherType(int at, float left, float right) {
        float before = size(at, Float.NEGATIVE_INFINITY, left);
        float behind = size(at, right, Float.POSITIVE_INFINITY);
        if (Math.abs(before - behind) <= OTHER_SIZE * Math.max(before, behind)) {
            return false;
        }
        return (beginsCaption(at, right) && isColumn(at, left, right, true, before))
                || (beginsCaption(at, inks.get(at).getFirst()[0])
                        && isColumn(at, left, right, false, behind));
    }

    /// Whether what begins at `x` on this row, or on one of the next above, is a caption.
    private boolean beginsCaption(int at, float x) {
        for (int i = at; i >= 0 && i > at - LINES && (i == at || isNear(i, i + 1)); i--) {
            for (float[] stretch : inks.get(i)) {
                boolean here = Math.abs(stretch[0] - x) < SAME;
                if (here && Captions.isCaption(rows.get(i).glyphs(), stretch[0] - 0.1f)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether one side of the gap is a column of this type, with lines that have nothing on the
    /// other side.
    private boolean isColumn(int at, float left, float right, boolean leftSide, float size) {
        var strip = new Strip(left, right, leftSide);
        for (int step = -1; step <= 1; step += 2) {
            for (int i = at + step; i >= 0 && i < rows.size() && isNear(i, i - step); i += step) {
                float own = strip.take(i) ? strip.size(i) : 0;
                if (Math.abs(own - size) > OTHER_SIZE * size) {
                    break;
                }
                strip.count(i);
            }
        }
        return strip.rows >= MIN_ROWS && strip.alone >= MIN_ROWS - 1;
    }

    /// Whether what is on one side of the gap is under or over a picture, along which there is text
    /// on the other side only.
    private boolean isCaption(int at, float left, float right) {
        float size = rows.get(at).size();
        float base = rows.get(at).base();
        List<float[]> ink = inks.get(at);
        for (LineSegment picture : pictures) {
            boolean below = base > picture.bottom() && base < picture.bottom() + LINES * size;
            boolean above = base < picture.top() && base > picture.top() - LINES * size;
            boolean first = ink.getFirst()[0] >= picture.x0() - SAME && left <= picture.x1() + SAME;
            boolean last = right >= picture.x0() - SAME && ink.getLast()[1] <= picture.x1() + SAME;
            if ((below || above) && first != last && isAlong(picture, left, right, last)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the rows along the picture have text on one side of the gap only.
    private boolean isAlong(LineSegment picture, float left, float right, boolean leftSide) {
        var strip = new Strip(left, right, leftSide);
        for (int i = 0; i < rows.size(); i++) {
            float base = rows.get(i).base();
            if (base > picture.top() + SAME && base < picture.bottom() + SAME) {
                if (!strip.take(i)) {
                    return false;
                }
                strip.count(i);
            }
        }
        return strip.alone >= MIN_ROWS;
    }

    private boolean isNear(int one, int other) {
        float apart = Math.abs(rows.get(one).base() - rows.get(other).base());
        return apart < NEAR * Math.max(rows.get(one).size(), rows.get(other).size());
    }

    /// The white strip that is left of a gap when more rows are looked at, and the rows that have
    /// text on one side of it.
    private final class Strip {
        private final boolean leftSide;
        private float left;
        private float right;
        private int rows;
        private int alone;

        Strip(float left, float right, boolean leftSide) {
            this.left = left;
            this.right = right;
            this.leftSide = leftSide;
        }

        /// Narrows the strip; returns whether enough of it is left.
        boolean take(int row) {
            float least = NARROWEST * SideText.this.rows.get(row).size();
            for (float[] stretch : inks.get(row)) {
                boolean onLeft = leftSide ? stretch[1] <= right - least : stretch[0] < left + least;
                if (onLeft) {
                    left = Math.max(left, stretch[1]);
                } else {
                    right = Math.min(right, stretch[0]);
                }
            }
            return right - left >= least;
        }

        void count(int row) {
            List<float[]> ink = inks.get(row);
            boolean before = ink.getFirst()[0] < left;
            boolean behind = ink.getLast()[1] > right;
            rows += (leftSide ? before : behind) ? 1 : 0;
            alone += (leftSide ? before && !behind : behind && !before) ? 1 : 0;
        }

        float size(int row) {
            return leftSide
                    ? SideText.this.size(row, Float.NEGATIVE_INFINITY, left)
                    : SideText.this.size(row, right, Float.POSITIVE_INFINITY);
        }
    }

    /// The size of most of the type between two edges; 0 if there is none.
    private float size(int at, float from, float to) {
        float most = 0;
        float size = 0;
        float run = 0;
        float last = 0;
        for (PdfGlyph glyph : rows.get(at).glyphs()) {
            if (glyph.isSpace() || glyph.x0() < from - 0.01f || glyph.x1() > to + 0.01f) {
                continue;
            }
            run = glyph.size() == last ? run + glyph.width() : glyph.width();
            last = glyph.size();
            if (run > most) {
                most = run;
                size = last;
            }
        }
        return size;
    }
}
