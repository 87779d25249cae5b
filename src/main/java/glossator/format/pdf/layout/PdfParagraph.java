package glossator.format.pdf.layout;

import glossator.document.Block;

import java.util.ArrayList;
import java.util.List;

/// A future block of the document: its kind, and its lines in reading order.
///
/// `skip` is how many characters at the beginning are shown elsewhere, such as the marker of an
/// item.
public final class PdfParagraph {
    private final List<PdfLine> lines = new ArrayList<>();
    private final TextColumn column;
    private Block.Kind kind = new Block.Paragraph();
    private int skip;
    private int indent;

    PdfParagraph(PdfLine first, TextColumn column) {
        lines.add(first);
        this.column = column;
    }

    public List<PdfLine> lines() {
        return lines;
    }

    public PdfLine first() {
        return lines.getFirst();
    }

    PdfLine last() {
        return lines.getLast();
    }

    TextColumn column() {
        return column;
    }

    public Block.Kind kind() {
        return kind;
    }

    public int skip() {
        return skip;
    }

    public int indent() {
        return indent;
    }

    /// How far one of its lines is indented, in points.
    public float indent(PdfLine line) {
        return column.indent(line);
    }

    /// Where the text of a table row is divided into cells: the indices of spaces.
    public List<Integer> cellCuts() {
        return TableRows.cuts(first());
    }

    void setKind(Block.Kind other) {
        setKind(other, 0, 0);
    }

    void setKind(Block.Kind other, int skipped, int depth) {
        kind = other;
        skip = skipped;
        indent = depth;
    }

    boolean isPlain() {
        return kind instanceof Block.Paragraph && !first().isPicture();
    }

    float size() {
        return first().size();
    }

    /// Whether each of its lines mostly has this style.
    boolean isMostly(int style) {
        for (PdfLine line : lines) {
            if (!line.isMostly(style)) {
                return false;
            }
        }
        return true;
    }

    String text() {
        if (lines.size() == 1) {
            return first().text();
        }
        var out = new StringBuilder(length());
        for (PdfLine line : lines) {
            out.append(out.isEmpty() ? "" : " ").append(line.text());
        }
        return out.toString();
    }

    /// Of [#text], in characters; at most.
    int length() {
        int length = lines.size() - 1;
        for (PdfLine line : lines) {
            length += line.text().length();
        }
        return length;
    }
}
