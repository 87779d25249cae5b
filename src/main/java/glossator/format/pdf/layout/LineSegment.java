package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;

import org.jspecify.annotations.Nullable;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A line of one column, or a picture, before the reading order is known.
record LineSegment(
        List<PdfGlyph> glyphs,
        float x0,
        float x1,
        float top,
        float bottom,
        float base,
        float size,
        @Nullable String picture) {

    static LineSegment picture(String id, Rectangle2D box) {
        return new LineSegment(
                List.of(),
                (float) box.getMinX(),
                (float) box.getMaxX(),
                (float) box.getMinY(),
                (float) box.getMaxY(),
                (float) box.getMaxY(),
                (float) box.getHeight(),
                id);
    }

    boolean isPicture() {
        return picture != null;
    }

    float width() {
        return x1 - x0;
    }

    /// The rows, cut at the gutters and at what stands beside the text.
    static List<LineSegment> of(List<GlyphRow> rows, List<LineSegment> pictures) {
        var out = new ArrayList<LineSegment>();
        Gutters rivers = new Gutters(rows).find();
        var beside = new SideText(rows, rivers.inks(), pictures);
        for (int i = 0; i < rows.size(); i++) {
            var rest = new ArrayList<>(rows.get(i).glyphs());
            var cuts = new TreeSet<>(rivers.cuts(i));
            cuts.addAll(beside.cuts(i));
            for (float cut : cuts) {
                int at = 0;
                while (at < rest.size() && rest.get(at).middle() < cut) {
                    at++;
                }
                add(out, rest.subList(0, at));
                rest.subList(0, at).clear();
            }
            add(out, rest);
        }
        return out;
    }

    private static void add(List<LineSegment> out, List<PdfGlyph> some) {
        float x0 = Float.MAX_VALUE;
        float x1 = -Float.MAX_VALUE;
        float size = 0;
        float base = 0;
        float most = -1;
        var weights = new java.util.HashMap<Long, Float>();
        long last = Long.MIN_VALUE;
        float weight = 0;
        for (PdfGlyph glyph : some) {
            if (glyph.isSpace()) {
                continue;
            }
            x0 = Math.min(x0, glyph.x0());
            x1 = Math.max(x1, glyph.x1());
            boolean shifted = (glyph.style() & (PdfGlyph.RAISED | PdfGlyph.LOWERED)) != 0;
            long key = Math.round(glyph.size() * 4) * 100_000L + Math.round(glyph.base());
            if (key != last) {
                weights.put(last, weight);
                weight = weights.getOrDefault(key, 0f);
                last = key;
            }
            weight += glyph.width() * (shifted ? 0.01f : 1);
            if (weight > most) {
                most = weight;
                size = glyph.size();
                base = glyph.base();
            }
        }
        if (x0 <= x1) {
            out.add(new LineSegment(
                    List.copyOf(some),
                    x0,
                    x1,
                    base - 0.8f * size,
                    base + 0.22f * size,
                    base,
                    size,
                    null));
        }
    }
}
