package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Rectangle;
import glossator.document.PageFrame;
import glossator.document.PageRun;
import glossator.document.Range;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.TreeMap;

/// Where passages are on pages, as files have it.
class PdfPassagesTest {
    /// Three lines, of which the second is one glyph without width.
    private static final List<PdfStretch> LINES =
            List.of(line(0, 700, 100, 110, 120), line(3, 688, 100, 100), line(5, 676, 100, 110));

    private static PdfStretch line(int offset, float base, float... edges) {
        float[] both = new float[2 * (edges.length - 1)];
        for (int i = 0; i + 1 < edges.length; i++) {
            both[2 * i] = edges[i];
            both[2 * i + 1] = edges[i + 1];
        }
        return new PdfStretch.Stored(0, new PageRun(offset, 0, base - 8, base + 2, both));
    }

    private static boolean isAt(Rectangle... found) {
        var passages =
                new PdfPassages(LINES, List.of(new PageFrame(0, 0, 612, 792, 0)), "ab\nc\nd");
        var boxes = new TreeMap<Integer, List<Rectangle>>();
        boxes.put(0, List.of(found));
        return passages.isAt(new Range(0, 6), boxes);
    }

    @Test
    void aGlyphWithoutWidthHasNoBoxInAFile() {
        Rectangle first = Rectangle.between(100, 90, 120, 100);
        Rectangle third = Rectangle.between(100, 114, 110, 124);
        assertTrue(isAt(first, third));
        assertFalse(isAt(first));
        assertFalse(isAt(first, Rectangle.between(100, 102, 110, 112), third));
    }
}
