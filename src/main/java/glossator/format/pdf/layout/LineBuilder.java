package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;
import glossator.format.pdf.glyph.PdfOrientation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes a line's text from its glyphs: combines accents with their letters, adds the spaces that
/// only gaps show, and brings the glyphs into reading order.
final class LineBuilder {
    private static final float CELL_GAP = 1.1f;

    /// The widest that a mark of no width is, in ems.
    private static final float NO_WIDTH = 0.05f;

    private LineBuilder() {}

    static PdfLine line(LineSegment segment, int page, PdfOrientation frame, WordGaps words) {
        if (segment.isPicture()) {
            return new PdfLine(
                    page,
                    frame,
                    "\uFFFC",
                    new float[] {segment.x0(), segment.x1()},
                    new byte[1],
                    segment.x0(),
                    segment.x1(),
                    segment.base(),
                    segment.size(),
                    false,
                    segment.picture(),
                    new float[0]);
        }
        var cells = new ArrayList<Float>();
        List<PdfGlyph> glyphs = addSpaces(combineAccents(segment.glyphs()), words, cells);
        if (BidiOrder.hasLeftward(glyphs)) {
            glyphs = BidiOrder.toReadingOrder(glyphs);
        }
        return line(segment, page, frame, glyphs, cells);
    }

    private static PdfLine line(
            LineSegment segment,
            int page,
            PdfOrientation frame,
            List<PdfGlyph> glyphs,
            List<Float> cells) {
        var text = new StringBuilder();
        float[] edges = new float[glyphs.size() * 4];
        byte[] styles = new byte[glyphs.size() * 2];
        int artifacts = 0;
        for (PdfGlyph glyph : glyphs) {
            int length = glyph.text().length();
            while (edges.length < 2 * (text.length() + length)) {
                edges = Arrays.copyOf(edges, edges.length * 2);
                styles = Arrays.copyOf(styles, styles.length * 2);
            }
            boolean leftward = length > 1 && BidiOrder.isLeftward(glyph);
            for (int i = 0; i < length; i++) {
                int at = text.length() + i;
                int place = leftward ? length - 1 - i : i;
                edges[2 * at] = glyph.x0() + glyph.width() * place / length;
                edges[2 * at + 1] = glyph.x0() + glyph.width() * (place + 1) / length;
                styles[at] = (byte) glyph.style();
            }
            text.append(glyph.text());
            artifacts += glyph.artifact() ? 1 : 0;
        }
        float[] gaps = new float[cells.size()];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = cells.get(i);
        }
        return new PdfLine(
                page,
                frame,
                text.toString(),
                Arrays.copyOf(edges, 2 * text.length()),
                Arrays.copyOf(styles, text.length()),
                segment.x0(),
                segment.x1(),
                segment.base(),
                segment.size(),
                artifacts * 2 > glyphs.size(),
                null,
                gaps);
    }

    private static List<PdfGlyph> combineAccents(List<PdfGlyph> sorted) {
        boolean any = false;
        for (PdfGlyph glyph : sorted) {
            any |= glyph.isAccent();
        }
        if (!any) {
            return sorted;
        }
        var out = new ArrayList<PdfGlyph>(sorted);
        for (int i = 0; i < out.size(); i++) {
            PdfGlyph accent = out.get(i);
            if (!accent.isAccent()) {
                continue;
            }
            int base = letterUnder(out, i);
            if (base >= 0) {
                out.set(base, out.get(base).withAccent(accent));
                out.remove(i);
                i--;
            }
        }
        return out;
    }

    /// The neighbor that the accent overlaps most; -1 if it is beside them. A mark without width is
    /// drawn over the letter that ends where it is.
    private static int letterUnder(List<PdfGlyph> glyphs, int at) {
        PdfGlyph accent = glyphs.get(at);
        boolean combining = accent.isCombining();
        if (combining && accent.width() < NO_WIDTH * accent.size()) {
            int ends = letterEndingAt(glyphs, at);
            if (ends >= 0) {
                return ends;
            }
        }
        int best = -1;
        float most = combining ? -0.3f * accent.size() : 0.5f * accent.width();
        for (int i = Math.max(0, at - 3); i < Math.min(glyphs.size(), at + 4); i++) {
            PdfGlyph other = glyphs.get(i);
            if (i == at
                    || other.isSpace()
                    || other.isAccent()
                    || !Character.isLetter(other.text().codePointAt(0))) {
                continue;
            }
            float shared = Math.min(other.x1(), Math.max(accent.x1(), accent.x0() + 0.1f))
                    - Math.max(other.x0(), accent.x0());
            if (shared > most) {
                most = shared;
                best = i;
            }
        }
        return best;
    }

    /// The letter before the mark at `at`, or one that was sorted behind it; -1 if none ends near.
    private static int letterEndingAt(List<PdfGlyph> glyphs, int at) {
        PdfGlyph mark = glyphs.get(at);
        int best = -1;
        float least = 0.2f * mark.size();
        for (int i = Math.max(0, at - 2); i < Math.min(glyphs.size(), at + 3); i++) {
            PdfGlyph letter = glyphs.get(i);
            float off = Math.abs(letter.x1() - mark.x0());
            boolean may = i != at && !letter.isSpace() && !letter.isAccent();
            if (may && letter.width() > 0 && off < least) {
                least = off;
                best = i;
            }
        }
        return best;
    }

    /// The glyphs with one space in each gap between words; `cells` receives both edges of the wide
    /// gaps.
    private static List<PdfGlyph> addSpaces(
            List<PdfGlyph> sorted, WordGaps words, List<Float> cells) {
        LineGaps line = LineGaps.of(sorted);
        boolean[] parted = words.parted(line);
        var out = new ArrayList<PdfGlyph>(sorted.size() + 16);
        for (int i = 0; i <= parted.length && !sorted.isEmpty(); i++) {
            out.add(line.letter(i));
            if (i < parted.length && parted[i]) {
                PdfGlyph space = space(line.letter(i), line.letter(i + 1));
                out.add(space);
                float size = Math.max(line.letter(i).size(), line.letter(i + 1).size());
                if (space.width() > CELL_GAP * size && line.gap(i) > 0) {
                    cells.add(space.x0());
                    cells.add(space.x1());
                }
            }
        }
        return out;
    }

    private static PdfGlyph space(PdfGlyph before, PdfGlyph after) {
        return new PdfGlyph(
                " ",
                Math.min(before.x1(), after.x0()),
                Math.max(before.x1(), after.x0()),
                after.base(),
                Math.min(before.size(), after.size()),
                WordGaps.style(before, after),
                after.artifact() && before.artifact());
    }
}
