package glossator.format;

import glossator.document.Block;

import java.util.ArrayList;
import java.util.List;

/// What becomes one block of the document: its kind, and its lines in the order of reading.
///
/// `skip` is how many characters at the beginning are shown elsewhere, as the marker of an item.
final class PdfParagraph {
    private final List<PdfLine> lines = new ArrayList<>();
    private final PdfColumn column;
    private Block.Kind kind = new Block.Paragraph();
    private int skip;
    private int indent;

    PdfParagraph(PdfLine first, PdfColumn column) {
        lines.add(first);
        this.column = column;
    }

    List<PdfLine> lines() {
        return lines;
    }

    PdfLine first() {
        return lines.getFirst();
    }

    PdfLine last() {
        return lines.getLast();
    }

    PdfColumn column() {
        return column;
    }

    Block.Kind kind() {
        return kind;
    }

    int skip() {
        return skip;
    }

    int indent() {
        return indent;
    }

    /// How far one of its lines is moved in, in points.
    float indent(PdfLine line) {
        return column.indent(line);
    }

    /// Where in the text of a row of a table its cells are parted: the indices of spaces.
    List<Integer> cuts() {
        return PdfTables.cuts(first());
    }

    void become(Block.Kind other) {
        become(other, 0, 0);
    }

    void become(Block.Kind other, int skipped, int depth) {
        kind = other;
        skip = skipped;
        indent = depth;
    }

    boolean plain() {
        return kind instanceof Block.Paragraph && !first().isPicture();
    }

    float size() {
        return first().size();
    }

    /// Whether all of its lines are mostly set so.
    boolean mostly(int style) {
        return lines.stream().allMatch(l -> l.mostly(style));
    }

    String text() {
        var out = new StringBuilder();
        lines.forEach(l -> out.append(out.isEmpty() ? "" : " ").append(l.text()));
        return out.toString();
    }
}
