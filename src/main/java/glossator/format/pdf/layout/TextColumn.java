package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfOrientation;
import glossator.format.source.Ideographs;

import java.util.ArrayList;
import java.util.List;

/// Consecutive lines of one column; `left` and `right` are the edges of the column, in points of
/// the lines' frame.
record TextColumn(List<PdfLine> lines, float left, float right) {
    private static final int MANY = 3;
    private static final float INDENTED = 0.8f;
    private static final float NARROW = 14;

    static TextColumn of(List<PdfLine> lines) {
        var xs = new ArrayList<Float>();
        float left = Float.MAX_VALUE;
        for (PdfLine line : lines) {
            left = Math.min(left, line.x0());
            xs.add(line.x1());
        }
        xs.sort(null);
        float right = xs.getLast();
        // A line that sticks out does not define the edge.
        boolean juts = xs.size() >= 5
                && right - xs.get(xs.size() - 2) > lines.getFirst().size();
        return new TextColumn(List.copyOf(lines), left, juts ? xs.get(xs.size() - 2) : right);
    }

    /// A column with fewer lines and the same edges.
    TextColumn withLines(List<PdfLine> others) {
        return new TextColumn(List.copyOf(others), left, right);
    }

    /// How far the line's beginning is indented.
    float indent(PdfLine line) {
        return line.isLeftward() ? right - line.x1() : line.x0() - left;
    }

    /// Whether the first word of `next` had no room on `line`.
    boolean isFull(PdfLine line, PdfLine next) {
        boolean list =
                right - left < NARROW * line.size() && !LineText.startsLowerCase(next.text());
        boolean ideographs = Ideographs.isIdeograph(next.text().charAt(0));
        boolean unspaced = LineText.isUnspaced(next.text().charAt(0));
        if (list && !ideographs && !unspaced && line.text().split(" ", 5).length < 4) {
            return false;
        }
        if (!line.isLeftward() && indent(line) > INDENTED * line.size()) {
            float own = rightOfRun(line);
            if (own > 0) {
                return own - line.x1() < next.firstWord() + 0.35f * line.size();
            }
        }
        float free = line.isLeftward() ? line.x0() - left : right - line.x1();
        float other = line.isLeftward() ? right - line.x1() : line.x0() - left;
        boolean centered = other > 1.5f * line.size() && Math.abs(other - free) < line.size();
        float room = centered ? free + other : free;
        float word = ideographs ? next.size() : next.firstWord();
        return room < word + 0.35f * line.size();
    }

    /// The right edge of the surrounding lines with the same indent, as in a block quotation; 0 if
    /// there are too few to define one.
    private float rightOfRun(PdfLine line) {
        int at = lines.indexOf(line);
        int from = at;
        int to = at + 1;
        while (from > 0 && isEven(line, lines.get(from - 1))) {
            from--;
        }
        while (at >= 0 && to < lines.size() && isEven(line, lines.get(to))) {
            to++;
        }
        float edge = 0;
        for (int i = Math.max(0, from); i < to; i++) {
            edge = Math.max(edge, lines.get(i).x1());
        }
        return to - from >= MANY ? edge : 0;
    }

    private static boolean isEven(PdfLine one, PdfLine other) {
        return Math.abs(one.x0() - other.x0()) < 1.5f
                && Math.abs(one.size() - other.size()) < 0.1f * one.size();
    }

    /// Gives a short column the edges of a long one above or below it.
    static List<TextColumn> alignAll(List<TextColumn> page) {
        return page.stream().map(c -> c.alignAmong(page)).toList();
    }

    private TextColumn alignAmong(List<TextColumn> all) {
        float size = lines.getFirst().size();
        if (lines.size() >= MANY) {
            return this;
        }
        for (TextColumn other : all) {
            PdfLine first = other.lines.getFirst();
            boolean same = other.lines.size() >= MANY
                    && first.frame().equals(lines.getFirst().frame())
                    && Math.abs(first.size() - size) < 0.15f * size
                    && other.left < right
                    && left < other.right
                    && left > other.left - 2 * size
                    && right < other.right + 2 * size;
            if (same) {
                float x0 = Math.min(left, other.left);
                return new TextColumn(lines, x0, Math.max(right, other.right));
            }
        }
        return this;
    }

    /// The columns of the blocks of one page.
    static List<TextColumn> of(List<ReadingOrder.Region> blocks, int page, PdfOrientation frame) {
        var out = new ArrayList<TextColumn>();
        WordGaps words = WordGaps.onPage(
                blocks.stream().flatMap(b -> b.segments().stream()).toList());
        for (ReadingOrder.Region block : blocks) {
            var lines = new ArrayList<PdfLine>();
            for (LineSegment segment : block.segments()) {
                PdfLine line = LineBuilder.line(segment, page, frame, words);
                if (!line.text().isBlank()) {
                    lines.add(line);
                }
            }
            if (!lines.isEmpty()) {
                out.add(of(lines));
            }
        }
        return out;
    }
}
