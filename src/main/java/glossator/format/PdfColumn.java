package glossator.format;

import java.util.ArrayList;
import java.util.List;

/// Lines that follow each other in one column; `left` and `right` are the edges of the column, in
/// points of the lines' frame.
record PdfColumn(List<PdfLine> lines, float left, float right) {

    PdfColumn with(List<PdfLine> others) {
        return new PdfColumn(List.copyOf(others), left, right);
    }

    /// How far the line's beginning is moved in.
    float indent(PdfLine line) {
        return line.leftward() ? right - line.x1() : line.x0() - left;
    }

    /// Whether the first word of `next` had no more room on `line`.
    boolean full(PdfLine line, PdfLine next) {
        float free = line.leftward() ? line.x0() - left : right - line.x1();
        float other = line.leftward() ? right - line.x1() : line.x0() - left;
        boolean centred = other > 1.5f * line.size() && Math.abs(other - free) < line.size();
        float room = centred ? free + other : free;
        boolean ideographs = Paragraphs.ideographic(next.text().charAt(0));
        float word = ideographs ? next.size() : next.firstWord();
        return room < word + 0.35f * line.size();
    }

    /// The columns of the blocks of one page; a short block has the edges of the long one above or
    /// below it.
    static List<PdfColumn> of(List<PdfOrder.Block> blocks, int page, PdfFrame frame) {
        var out = new ArrayList<PdfColumn>();
        for (PdfOrder.Block block : blocks) {
            var lines = new ArrayList<PdfLine>();
            for (PdfSegment segment : block.segments()) {
                PdfLine line = PdfLineMaker.line(segment, page, frame);
                if (!line.text().isBlank()) {
                    lines.add(line);
                }
            }
            if (!lines.isEmpty()) {
                float[] edges = edges(block, blocks);
                out.add(new PdfColumn(List.copyOf(lines), edges[0], edges[1]));
            }
        }
        return out;
    }

    private static float[] edges(PdfOrder.Block block, List<PdfOrder.Block> all) {
        float left = block.x0();
        float right = block.x1();
        if (block.segments().size() >= 3) {
            return new float[] {left, right};
        }
        float size = block.segments().getFirst().size();
        for (PdfOrder.Block other : all) {
            float like = other.segments().getFirst().size();
            boolean same =
                    other.segments().size() >= 3
                            && Math.abs(like - size) < 0.15f * size
                            && other.x0() < block.x1()
                            && block.x0() < other.x1()
                            && block.x0() > other.x0() - 2 * size
                            && block.x1() < other.x1() + 2 * size;
            if (same) {
                return new float[] {Math.min(left, other.x0()), Math.max(right, other.x1())};
            }
        }
        return new float[] {left, right};
    }
}
