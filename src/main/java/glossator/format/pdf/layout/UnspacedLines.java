package glossator.format.pdf.layout;

import java.util.List;

/// Tells where lines of scripts that do not part words end at a space, without a dictionary: a line
/// that could have taken one more word was broken at a space. Programs that know no words of the
/// language break all lines so; others only as it happens.
final class UnspacedLines {
    /// In ems, room that most words fit into.
    private static final float ROOM = 2;

    /// In ems, room that any word fits into.
    private static final float MUCH = 3;

    private final boolean all;

    private UnspacedLines(boolean all) {
        this.all = all;
    }

    static UnspacedLines of(List<PdfParagraph> paragraphs) {
        int joins = 0;
        int roomy = 0;
        for (PdfParagraph paragraph : paragraphs) {
            List<PdfLine> lines = paragraph.lines();
            float widest = widest(lines);
            for (int i = 1; i < lines.size(); i++) {
                if (isJoin(lines.get(i - 1), lines.get(i))) {
                    joins++;
                    roomy += room(lines.get(i - 1), widest) > ROOM ? 1 : 0;
                }
            }
        }
        return new UnspacedLines(roomy * 3 > joins);
    }

    private static boolean isJoin(PdfLine line, PdfLine next) {
        return !line.text().isEmpty()
                && !next.text().isEmpty()
                && LineText.isUnspaced(next.text().charAt(0))
                && LineText.isUnspaced(line.text().charAt(line.text().length() - 1));
    }

    /// Whether `line` ends at a space, in a paragraph of these lines.
    boolean isSpaced(PdfLine line, PdfLine next, List<PdfLine> paragraph) {
        return isJoin(line, next) && (all || room(line, widest(paragraph)) > MUCH);
    }

    private static float room(PdfLine line, float widest) {
        return (widest - line.width()) / Math.max(1, line.size());
    }

    private static float widest(List<PdfLine> lines) {
        float widest = 0;
        for (PdfLine line : lines) {
            widest = Math.max(widest, line.width());
        }
        return widest;
    }
}
