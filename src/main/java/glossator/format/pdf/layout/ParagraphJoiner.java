package glossator.format.pdf.layout;

import glossator.document.Block;
import glossator.format.pdf.glyph.PdfGlyph;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Joins the lines of a document into paragraphs, also across columns and pages.
final class ParagraphJoiner {
    private static final float INDENT = 0.8f;
    private static final float DEEPEST = 7;
    private static final int LOOK_BACK = 40;

    private final BodyStyle measure;
    private final List<PdfParagraph> out = new ArrayList<>();
    private @Nullable PdfParagraph open;
    private @Nullable PdfLine before;
    private int tables;

    private ParagraphJoiner(BodyStyle measure) {
        this.measure = measure;
    }

    static List<PdfParagraph> of(List<PdfPage> pages, BodyStyle measure) {
        var paragraphs = new ParagraphJoiner(measure);
        for (PdfPage page : pages) {
            page.columns().forEach(paragraphs::column);
        }
        return paragraphs.out;
    }

    private void column(TextColumn column) {
        boolean hanging = isHanging(column);
        int[] rows = TableRows.rows(column.lines());
        for (int i = 0; i < column.lines().size(); i++) {
            PdfLine line = column.lines().get(i);
            if (rows[i] > 0) {
                row(column, line, i == 0 || rows[i - 1] != rows[i]);
                continue;
            }
            PdfLine next = i + 1 < column.lines().size() ? column.lines().get(i + 1) : null;
            boolean code = isCode(line);
            boolean begins =
                    i == 0 ? !continuesAcross(column, line) : begins(column, line, next, hanging);
            begins |= code && i == 0;
            begins = begins && !(code && i > 0 && continuesCode(line));
            PdfParagraph broken = i == 0 && begins ? findBroken(column, line) : null;
            if (broken != null) {
                open = broken;
                begins = false;
            }
            if (open == null || begins || open.kind() instanceof Block.Row) {
                open = new PdfParagraph(line, column);
                out.add(open);
                ListItems.applyTo(open);
                if (code) {
                    open.setKind(new Block.Code(""));
                }
            } else {
                open.lines().add(line);
            }
            before = line;
        }
    }

    private void row(TextColumn column, PdfLine line, boolean first) {
        tables += first ? 1 : 0;
        open = new PdfParagraph(line, column);
        open.setKind(new Block.Row(tables - 1, false));
        out.add(open);
        before = line;
    }

    /// Whether the paragraph of the previous column continues with this column's first line.
    private boolean continuesAcross(TextColumn column, PdfLine line) {
        PdfLine last = before;
        PdfParagraph so = open;
        if (last == null
                || so == null
                || last.isPicture()
                || line.isPicture()
                || !last.frame().equals(line.frame())
                || differs(last, line)
                || last.size() > measure.body() * 1.12f
                || ListItems.marker(line.text()) > 0) {
            return false;
        }
        if (LineEnds.isBroken(last.text(), line.text())) {
            return true;
        }
        boolean full = so.column().isFull(last, line) || so.lines().size() == 1;
        boolean small = LineText.startsLowerCase(line.text());
        boolean ended = LineText.endsSentence(last.text());
        if (!last.text().codePoints().anyMatch(Character::isLetter)) {
            return false;
        }
        if (small) {
            return full || !ended;
        }
        boolean indented = column.indent(line) > INDENT * line.size();
        boolean caseless = !line.text().isEmpty()
                && Character.getType(line.text().codePointAt(0)) == Character.OTHER_LETTER;
        return !ended
                && full
                && !indented
                && (caseless || (so.lines().size() > 1 && last.width() > 9 * last.size()));
    }

    private static boolean isResized(PdfLine one, PdfLine other) {
        float larger = Math.max(one.size(), other.size());
        return Math.abs(one.size() - other.size()) > 0.08f * larger;
    }

    private static boolean differs(PdfLine one, PdfLine other) {
        boolean bold = one.isMostly(PdfGlyph.BOLD);
        boolean otherBold = other.isMostly(PdfGlyph.BOLD);
        boolean parted = bold != otherBold && !(bold ? other : one).has(PdfGlyph.BOLD);
        return isResized(one, other) || parted;
    }

    private boolean begins(
            TextColumn column, PdfLine line, @Nullable PdfLine next, boolean hanging) {
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
            return ListItems.marker(line.text()) > 0 && column.indent(line) < line.size();
        }
        boolean other =
                isResized(last, line) || (differs(last, line) && !column.isFull(last, line));
        if (apart || other || so.kind() instanceof Block.Code) {
            return true;
        }
        if (LineEnds.isBroken(last.text(), line.text())) {
            return false;
        }
        if (ContentsEntries.isGoingOn(so, line, column)) {
            return false;
        }
        if (ListItems.beginsItem(so, line) || TableRows.isContentsLine(last)) {
            return true;
        }
        float in = column.indent(line) - column.indent(last);
        boolean item = so.kind() instanceof Block.Item;
        if (!column.isFull(last, line)) {
            boolean goesOn = item && so.lines().size() > 1 && Math.abs(in) < INDENT * line.size();
            return !(goesOn
                    && LineText.startsLowerCase(line.text())
                    && !LineText.endsSentence(last.text()));
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
            return LineText.endsSentence(last.text())
                    || (!LineText.startsLowerCase(line.text()) && returns);
        }
        return in < -INDENT * line.size()
                && so.lines().size() > 1
                && LineText.endsSentence(last.text());
    }

    private boolean isCode(PdfLine line) {
        return !measure.fixed() && line.isMostly(PdfGlyph.FIXED) && !line.isPicture();
    }

    private boolean continuesCode(PdfLine line) {
        PdfLine last = before;
        return last != null
                && open != null
                && open.kind() instanceof Block.Code
                && line.base() - last.base() < 2.6f * line.size();
    }

    /// The paragraph that was interrupted by a picture, a table or smaller type at the end of the
    /// column or page and continues with this line; null if there is none.
    private @Nullable PdfParagraph findBroken(TextColumn column, PdfLine line) {
        if (!LineText.startsLowerCase(line.text())
                || ListItems.marker(line.text()) > 0
                || isCode(line)) {
            return null;
        }
        for (int i = out.size() - 1; i >= 0 && i >= out.size() - LOOK_BACK; i--) {
            PdfParagraph so = out.get(i);
            PdfLine last = so.last();
            if (last.page() < line.page() - 1) {
                return null;
            }
            boolean text = so.isPlain() || so.kind() instanceof Block.Item;
            boolean alike = text
                    && last.frame().equals(line.frame())
                    && !differs(last, line)
                    && (Math.abs(line.size() - measure.body()) < 0.1f * line.size()
                            || isNext(last, line))
                    && last.width() > 10 * last.size();
            if (alike) {
                boolean elsewhere = last.page() != line.page()
                        || column.left() > so.column().right()
                        || column.right() < so.column().left()
                        || (i < out.size() - 1 && isNext(last, line));
                boolean ended = LineText.endsSentence(last.text());
                return elsewhere && !ended && so.column().isFull(last, line) ? so : null;
            }
        }
        return null;
    }

    /// Whether one line is directly below the other, as where text runs around a picture.
    private boolean isNext(PdfLine upper, PdfLine lower) {
        float gap = lower.base() - upper.base();
        return gap > 0 && gap < 1.25f * measure.leading(lower.size()) + 0.1f * lower.size();
    }

    /// Whether its paragraphs have hanging indents, like the entries of a bibliography; the lines
    /// in the middle of sentences tell.
    private static boolean isHanging(TextColumn column) {
        int inward = 0;
        int outward = 0;
        for (int i = 1; i < column.lines().size(); i++) {
            PdfLine last = column.lines().get(i - 1);
            PdfLine line = column.lines().get(i);
            if (last.isPicture()
                    || line.isPicture()
                    || !column.isFull(last, line)
                    || LineText.endsSentence(last.text())) {
                continue;
            }
            float in = column.indent(line) - column.indent(last);
            inward += in > INDENT * line.size() ? 1 : 0;
            outward += in < -INDENT * line.size() ? 1 : 0;
        }
        return inward > outward;
    }
}
