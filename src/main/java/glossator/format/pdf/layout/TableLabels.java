package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Short lines that look like headings and are none: labels of tables, beside which their cells
/// stand, and text in a size that much of the document has.
final class TableLabels {
    /// A size with a larger fraction of all letters is no heading's.
    private static final float USUAL = 0.12f;
    private static final int FEWEST_LETTERS = 3_000;
    private static final int LONGEST_CELL = 60;
    private static final float SAME_LINE = 0.5f;

    private final Set<PdfParagraph> labels = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Integer, Integer> letters = new HashMap<>();
    private int all;

    static TableLabels of(List<PdfParagraph> paragraphs) {
        var out = new TableLabels();
        Map<Long, PdfParagraph> cells = new HashMap<>();
        for (PdfParagraph paragraph : paragraphs) {
            int length = paragraph.length();
            out.letters.merge(key(paragraph), length, Integer::sum);
            out.all += length;
            if (!isCell(paragraph, length)) {
                continue;
            }
            PdfLine line = paragraph.first();
            long row = Math.round(line.base() / 3.0);
            for (long near = row - 1; near <= row + 1; near++) {
                PdfParagraph other = cells.get(line.page() * 100_000L + near);
                if (other != null && areBeside(line, other.first())) {
                    out.addLabel(paragraph, other);
                    out.addLabel(other, paragraph);
                }
            }
            cells.put(line.page() * 100_000L + row, paragraph);
        }
        return out;
    }

    /// Headings of two columns may stand side by side, but a cell looks different from its label.
    private void addLabel(PdfParagraph label, PdfParagraph cell) {
        boolean bold = cell.isMostly(PdfGlyph.BOLD);
        boolean smaller = cell.size() < 0.95f * label.size();
        boolean words = LineText.hasLetters(cell.first().text());
        if (!words || smaller || (label.isMostly(PdfGlyph.BOLD) && !bold)) {
            labels.add(label);
        }
    }

    private static boolean isCell(PdfParagraph paragraph, int length) {
        return paragraph.lines().size() <= 2
                && length <= LONGEST_CELL
                && !paragraph.first().isPicture()
                && paragraph.first().frame().angle() == 0;
    }

    private static boolean areBeside(PdfLine one, PdfLine other) {
        boolean apart = one.x1() < other.x0() || other.x1() < one.x0();
        return apart && Math.abs(one.base() - other.base()) < SAME_LINE * one.size();
    }

    private static int key(PdfParagraph paragraph) {
        return Math.round(paragraph.size() * 2);
    }

    /// Whether another short text stands on its line.
    boolean isLabel(PdfParagraph paragraph) {
        return labels.contains(paragraph);
    }

    /// Whether much of the document is in its size.
    boolean isUsual(PdfParagraph paragraph) {
        int own = letters.getOrDefault(key(paragraph), 0);
        return all > FEWEST_LETTERS && own > USUAL * all;
    }
}
