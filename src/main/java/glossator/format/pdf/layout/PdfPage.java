package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;
import glossator.format.pdf.glyph.PdfOrientation;
import glossator.format.pdf.glyph.PdfPageContent;

import org.jspecify.annotations.Nullable;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A page as read: its printed size in points, and its columns in reading order.
public record PdfPage(int index, float width, float height, List<TextColumn> columns) {
    /// A destination is up to this far above the line that it means, in points.
    private static final float ABOVE = 4;

    PdfPage withColumns(List<TextColumn> others) {
        return new PdfPage(index, width, height, List.copyOf(others));
    }

    public List<PdfLine> lines() {
        var lines = new ArrayList<PdfLine>();
        columns.forEach(c -> lines.addAll(c.lines()));
        return lines;
    }

    public boolean hasText() {
        for (TextColumn column : columns) {
            for (PdfLine line : column.lines()) {
                if (!line.isPicture()) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The line nearest below a point, preferably in a column that does not end left of it; null if
    /// there is none. In points of the printed page; -1 for an unknown coordinate.
    public @Nullable PdfLine lineBelow(float left, float top) {
        PdfLine best = null;
        float least = Float.MAX_VALUE;
        for (TextColumn column : columns) {
            for (PdfLine line : column.lines()) {
                float down = line.bottom() - ABOVE - top;
                boolean behind = column.right() < left;
                float away = down + (behind ? 10_000 : 0);
                if (down >= 0 && away < least) {
                    least = away;
                    best = line;
                }
            }
        }
        return best;
    }

    /// How a page will be laid out, whatever is read into the canvas meanwhile. Text that runs in
    /// another direction than most of the page comes last.
    ///
    /// @param boxes of the pictures on the printed page, by their ids
    public static Supplier<PdfPage> layout(
            int index, PdfPageContent canvas, Map<String, Rectangle2D> boxes) {
        var glyphs = new ArrayList<Map.Entry<Integer, List<PdfGlyph>>>();
        canvas.glyphs().forEach((angle, own) -> glyphs.add(Map.entry(angle, own)));
        float width = canvas.width();
        float height = canvas.height();
        return () -> of(index, width, height, glyphs, boxes);
    }

    private static PdfPage of(
            int index,
            float width,
            float height,
            List<Map.Entry<Integer, List<PdfGlyph>>> frames,
            Map<String, Rectangle2D> boxes) {
        var pictures = new ArrayList<LineSegment>();
        boxes.forEach((id, box) -> pictures.add(LineSegment.picture(id, box)));
        var columns = new ArrayList<TextColumn>();
        frames.sort(Comparator.comparingInt(
                        (Map.Entry<Integer, List<PdfGlyph>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey));
        boolean first = true;
        for (Map.Entry<Integer, List<PdfGlyph>> entry : frames) {
            var frame = new PdfOrientation(entry.getKey());
            boolean upright = frame.angle() == 0;
            List<LineSegment> with = first && upright ? pictures : List.of();
            first = false;
            float middle = upright ? Spread.middle(entry.getValue(), width, height) : 0;
            if (middle > 0) {
                columns.addAll(half(entry.getValue(), with, middle, true, index));
                columns.addAll(half(entry.getValue(), with, middle, false, index));
            } else {
                columns.addAll(columns(entry.getValue(), with, index, frame));
            }
        }
        boolean placed = columns.stream().anyMatch(c -> c.lines().getFirst().isPicture());
        if (!placed) {
            columns.addAll(ordered(pictures, index, PdfOrientation.UPRIGHT));
        }
        return new PdfPage(index, width, height, columns);
    }

    /// The columns of one page of a spread.
    private static List<TextColumn> half(
            List<PdfGlyph> glyphs,
            List<LineSegment> pictures,
            float middle,
            boolean left,
            int page) {
        List<LineSegment> own = pictures.stream()
                .filter(p -> (p.x0() + p.x1()) / 2 < middle == left)
                .toList();
        return columns(Spread.side(glyphs, middle, left), own, page, PdfOrientation.UPRIGHT);
    }

    private static List<TextColumn> columns(
            List<PdfGlyph> glyphs, List<LineSegment> pictures, int page, PdfOrientation frame) {
        List<GlyphRow> rows = GlyphRow.of(glyphs);
        LineNumbers.clear(rows);
        var segments = new ArrayList<>(DropCaps.join(LineSegment.of(rows, pictures)));
        segments.addAll(pictures);
        return ordered(segments, page, frame);
    }

    private static List<TextColumn> ordered(
            List<LineSegment> segments, int page, PdfOrientation frame) {
        long leftward = 0;
        for (LineSegment segment : segments) {
            leftward += BidiOrder.hasLeftward(segment.glyphs()) ? 1 : -1;
        }
        return TextColumn.of(new ReadingOrder(segments, leftward > 0).toOrder(), page, frame);
    }
}
