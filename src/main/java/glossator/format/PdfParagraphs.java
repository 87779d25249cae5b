package glossator.format;

import glossator.document.Block;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Joins the lines of a document to paragraphs, across columns and pages where they go on.
final class PdfParagraphs {
    private static final float INDENT = 0.8f;
    private static final float DEEPEST = 7;
    private static final int LOOK_BACK = 40;

    private final PdfMeasure measure;
    private final List<PdfParagraph> out = new ArrayList<>();
    private @Nullable PdfParagraph open;
    private @Nullable PdfLine before;
    private int tables;

    private PdfParagraphs(PdfMeasure measure) {
        this.measure = measure;
    }

    static List<PdfParagraph> of(List<PdfPage> pages, PdfMeasure measure) {
        var paragraphs = new PdfParagraphs(measure);
        for (PdfPage page : pages) {
            page.columns().forEach(paragraphs::column);
        }
        return paragraphs.out;
    }

    private void column(PdfColumn column) {
        boolean hanging = hanging(column);
        int[] rows = PdfTables.rows(column.lines());
        for (int i = 0; i < column.lines().size(); i++) {
            PdfLine line = column.lines().get(i);
            if (rows[i] > 0) {
                row(column, line, i == 0 || rows[i - 1] != rows[i]);
                continue;
            }
            PdfLine next = i + 1 < column.lines().size() ? column.lines().get(i + 1) : null;
            boolean code = code(line);
            boolean begins = i == 0 ? !goesOn(column, line) : begins(column, line, next, hanging);
            begins |= code && i == 0;
            begins = begins && !(code && i > 0 && continuesCode(line));
            PdfParagraph broken = i == 0 && begins ? broken(column, line) : null;
            if (broken != null) {
                open = broken;
                begins = false;
            }
            if (open == null || begins || open.kind() instanceof Block.Row) {
                open = new PdfParagraph(line, column);
                out.add(open);
                PdfLists.mark(open);
                if (code) {
                    open.become(new Block.Code(""));
                }
            } else {
                open.lines().add(line);
            }
            before = line;
        }
    }

    private void row(PdfColumn column, PdfLine line, boolean first) {
        tables += first ? 1 : 0;
        open = new PdfParagraph(line, column);
        open.become(new Block.Row(tables - 1, false));
        out.add(open);
        before = line;
    }

    /// Whether the paragraph of the column before goes on with this column's first line.
    private boolean goesOn(PdfColumn column, PdfLine line) {
        PdfLine last = before;
        PdfParagraph so = open;
        if (last == null
                || so == null
                || last.isPicture()
                || line.isPicture()
                || !last.frame().equals(line.frame())
                || differs(last, line)
                || last.size() > measure.body() * 1.12f
                || PdfLists.marker(line.text()) > 0) {
            return false;
        }
        if (PdfText.endsWithHyphen(last.text()) && PdfText.startsSmall(line.text())) {
            return true;
        }
        boolean full = so.column().full(last, line) || so.lines().size() == 1;
        boolean small = PdfText.startsSmall(line.text());
        boolean ended = PdfText.endsSentence(last.text());
        if (!last.text().codePoints().anyMatch(Character::isLetter)) {
            return false;
        }
        if (small) {
            return full || !ended;
        }
        boolean indented = column.indent(line) > INDENT * line.size();
        boolean caseless =
                !line.text().isEmpty()
                        && Character.getType(line.text().codePointAt(0)) == Character.OTHER_LETTER;
        return !ended
                && full
                && !indented
                && (caseless || (so.lines().size() > 1 && last.width() > 9 * last.size()));
    }

    private static boolean resized(PdfLine one, PdfLine other) {
        float larger = Math.max(one.size(), other.size());
        return Math.abs(one.size() - other.size()) > 0.08f * larger;
    }

    private static boolean differs(PdfLine one, PdfLine other) {
        boolean bold = one.mostly(PdfGlyph.BOLD);
        boolean otherBold = other.mostly(PdfGlyph.BOLD);
        boolean parted = bold != otherBold && !hasStyle(bold ? other : one, PdfGlyph.BOLD);
        return resized(one, other) || parted;
    }

    private static boolean hasStyle(PdfLine line, int style) {
        for (byte each : line.styles()) {
            if ((each & style) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(
            PdfColumn column, PdfLine line, @Nullable PdfLine next, boolean hanging) {
        PdfLine last = before;
        PdfParagraph so = open;
        if (last == null || so == null || last.isPicture() || line.isPicture()) {
            return true;
        }
        float gap = line.base() - last.base();
        float usual = measure.leading(Math.max(last.size(), line.size()));
        boolean apart = gap > usual * 1.25f + 0.1f * line.size();
        boolean large = last.size() > measure.body() * 1.12f && !differs(last, line);
        if (large && gap < 1.7f * line.size()) {
            return PdfLists.marker(line.text()) > 0 && column.indent(line) < line.size();
        }
        boolean other = resized(last, line) || (differs(last, line) && !column.full(last, line));
        if (apart || other || so.kind() instanceof Block.Code) {
            return true;
        }
        if (PdfText.endsWithHyphen(last.text()) && PdfText.startsSmall(line.text())) {
            return false;
        }
        if (PdfLists.begins(so, line) || PdfTables.leads(last)) {
            return true;
        }
        float in = column.indent(line) - column.indent(last);
        boolean item = so.kind() instanceof Block.Item;
        if (!column.full(last, line)) {
            boolean goesOn = item && so.lines().size() > 1 && Math.abs(in) < INDENT * line.size();
            return !(goesOn
                    && PdfText.startsSmall(line.text())
                    && !PdfText.endsSentence(last.text()));
        }
        if (item) {
            boolean out = in < -INDENT * line.size() && so.lines().size() > 1;
            return out || column.indent(line) < column.indent(so.first()) - INDENT * line.size();
        }
        if (hanging) {
            return column.indent(line) < INDENT * line.size()
                    && column.indent(last) > INDENT * line.size();
        }
        if (in > INDENT * line.size() && in < DEEPEST * line.size()) {
            boolean returns = next == null || column.indent(next) < column.indent(line) - 1;
            return PdfText.endsSentence(last.text())
                    || (!PdfText.startsSmall(line.text()) && returns);
        }
        return in < -INDENT * line.size()
                && so.lines().size() > 1
                && PdfText.endsSentence(last.text());
    }

    private boolean code(PdfLine line) {
        return !measure.fixed() && line.mostly(PdfGlyph.FIXED) && !line.isPicture();
    }

    private boolean continuesCode(PdfLine line) {
        PdfLine last = before;
        return last != null
                && open != null
                && open.kind() instanceof Block.Code
                && line.base() - last.base() < 2.6f * line.size();
    }

    /// The paragraph that a picture, a table or smaller type at the end of the column or page broke
    /// off, and that goes on with this line; null where there is none.
    private @Nullable PdfParagraph broken(PdfColumn column, PdfLine line) {
        if (!PdfText.startsSmall(line.text()) || PdfLists.marker(line.text()) > 0 || code(line)) {
            return null;
        }
        for (int i = out.size() - 1; i >= 0 && i >= out.size() - LOOK_BACK; i--) {
            PdfParagraph so = out.get(i);
            PdfLine last = so.last();
            if (last.page() < line.page() - 1) {
                return null;
            }
            boolean text = so.plain() || so.kind() instanceof Block.Item;
            boolean alike =
                    text
                            && last.frame().equals(line.frame())
                            && !differs(last, line)
                            && Math.abs(line.size() - measure.body()) < 0.1f * line.size()
                            && last.width() > 10 * last.size();
            if (alike) {
                boolean elsewhere =
                        last.page() != line.page()
                                || column.left() > so.column().right()
                                || column.right() < so.column().left();
                boolean ended = PdfText.endsSentence(last.text());
                return elsewhere && !ended && so.column().full(last, line) ? so : null;
            }
        }
        return null;
    }

    /// Whether its paragraphs begin at the edge and go on moved in, as entries of a bibliography:
    /// told by the lines in the middle of sentences.
    private static boolean hanging(PdfColumn column) {
        int inward = 0;
        int outward = 0;
        for (int i = 1; i < column.lines().size(); i++) {
            PdfLine last = column.lines().get(i - 1);
            PdfLine line = column.lines().get(i);
            if (last.isPicture()
                    || line.isPicture()
                    || !column.full(last, line)
                    || PdfText.endsSentence(last.text())) {
                continue;
            }
            float in = column.indent(line) - column.indent(last);
            inward += in > INDENT * line.size() ? 1 : 0;
            outward += in < -INDENT * line.size() ? 1 : 0;
        }
        return inward > outward;
    }
}
