package glossator.format.pdf;

import glossator.annotation.Rectangle;
import glossator.document.Block;
import glossator.document.PageRun;
import glossator.document.PrintedPage;
import glossator.document.Quad;
import glossator.document.Range;

import java.util.List;

/// The text beneath an area of a printed page.
///
/// @param words the characters whose boxes have their centers in the area, in the order of the
///     text, on one line; empty if there are none
/// @param position the offset of the first of them, or else that of the page in the text
record PdfAreaText(String words, int position) {
    /// @param area in points of the page space, y upward
    /// @param runs of the page
    static PdfAreaText of(PrintedPage page, List<PageRun> runs, List<Rectangle> area, String text) {
        var words = new StringBuilder();
        int first = -1;
        int end = -1;
        for (PageRun run : runs) {
            for (int at = run.start(); at < run.range().end(); at++) {
                if (text.charAt(at) == Block.OBJECT || !isBeneath(page, run, at, area)) {
                    continue;
                }
                words.append(first >= 0 && at != end ? " " : "").append(text.charAt(at));
                first = first < 0 ? at : first;
                end = at + 1;
            }
        }
        return new PdfAreaText(
                words.toString().strip().replaceAll("\\s+", " "),
                first < 0 ? page.range().start() : first);
    }

    private static boolean isBeneath(PrintedPage page, PageRun run, int at, List<Rectangle> area) {
        for (Quad printed : run.quads(new Range(at, at + 1))) {
            Quad box = page.frame().toPageSpace(printed);
            float x = (box.minX() + box.maxX()) / 2;
            float y = (box.minY() + box.maxY()) / 2;
            if (area.stream().anyMatch(r -> r.contains(x, y))) {
                return true;
            }
        }
        return false;
    }
}
