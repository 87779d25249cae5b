package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The usual type of a document: the size of the body text, the leading at each size, and whether
/// bold, italic or monospaced type is the rule.
record BodyStyle(
        float body, Map<Integer, Float> leadings, boolean bold, boolean italic, boolean fixed) {

    static BodyStyle of(List<PdfPage> pages) {
        var sizes = new HashMap<Integer, Integer>();
        var gaps = new HashMap<Integer, Map<Integer, Integer>>();
        int bold = 0;
        int italic = 0;
        int fixed = 0;
        int all = 0;
        for (PdfPage page : pages) {
            for (TextColumn column : page.columns()) {
                PdfLine before = null;
                for (PdfLine line : column.lines()) {
                    if (line.isPicture()) {
                        continue;
                    }
                    int length = line.text().length();
                    sizes.merge(key(line.size()), length, Integer::sum);
                    all += length;
                    bold += line.isMostly(PdfGlyph.BOLD) ? length : 0;
                    fixed += line.isMostly(PdfGlyph.FIXED) ? length : 0;
                    italic += line.isMostly(PdfGlyph.ITALIC) ? length : 0;
                    if (before != null && key(before.size()) == key(line.size())) {
                        int gap = Math.round((line.base() - before.base()) * 4);
                        gaps.computeIfAbsent(key(line.size()), _ -> new HashMap<>())
                                .merge(gap, 1, Integer::sum);
                    }
                    before = line;
                }
            }
        }
        var leadings = new HashMap<Integer, Float>();
        gaps.forEach((size, counts) -> leadings.put(size, most(counts) / 4f));
        float body = sizes.isEmpty() ? 10 : most(sizes) / 2f;
        return new BodyStyle(body, leadings, bold * 2 > all, italic * 2 > all, fixed * 2 > all);
    }

    private static int key(float size) {
        return Math.round(size * 2);
    }

    /// The usual distance between baselines at this size, in points.
    float leading(float size) {
        float usual = leadings.getOrDefault(key(size), 1.2f * size);
        return Math.clamp(usual, 0.9f * size, 2.6f * size);
    }

    private static int most(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
