package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Two printed pages side by side on one sheet: a broad sheet with a white strip down its middle.
/// Each half is laid out by itself, so that no line goes on from one page to the other.
final class Spread {
    private static final float BROAD = 1.25f;

    /// The least width of the strip as a fraction of the sheet.
    private static final float STRIP = 0.045f;

    /// How far from the middle of the sheet the strip may be, as a fraction of it.
    private static final float OFF = 0.06f;
    private static final float SHARE = 0.2f;
    private static final int FEWEST = 150;

    private Spread() {}

    /// Where the sheet is divided, x in points; 0 if it is one page.
    static float middle(List<PdfGlyph> glyphs, float width, float height) {
        if (width < BROAD * height || glyphs.size() < FEWEST) {
            return 0;
        }
        var ink = new BitSet();
        for (PdfGlyph glyph : glyphs) {
            if (!glyph.isSpace() && glyph.x1() > glyph.x0()) {
                int from = Math.clamp(Math.round(glyph.x0()), 0, Math.round(width));
                ink.set(from, Math.max(from + 1, Math.round(glyph.x1())));
            }
        }
        int center = Math.round(width / 2);
        int slack = Math.round(OFF * width);
        float best = 0;
        int widest = Math.round(STRIP * width);
        for (int at = ink.nextClearBit(center - slack); at <= center + slack; ) {
            int from = Math.max(0, ink.previousSetBit(at) + 1);
            int to = ink.nextSetBit(at);
            if (to < 0) {
                break;
            }
            if (to - from >= widest) {
                widest = to - from;
                best = (from + to) / 2f;
            }
            at = ink.nextClearBit(to);
        }
        return best > 0 && areBothFull(glyphs, best) ? best : 0;
    }

    private static boolean areBothFull(List<PdfGlyph> glyphs, float middle) {
        long left = glyphs.stream().filter(g -> g.x0() < middle).count();
        return left >= SHARE * glyphs.size() && left <= (1 - SHARE) * glyphs.size();
    }

    /// The glyphs on one side of the middle, in the order in which they are drawn.
    static List<PdfGlyph> side(List<PdfGlyph> glyphs, float middle, boolean left) {
        var out = new ArrayList<PdfGlyph>();
        for (PdfGlyph glyph : glyphs) {
            if (glyph.middle() < middle == left) {
                out.add(glyph);
            }
        }
        return out;
    }
}
