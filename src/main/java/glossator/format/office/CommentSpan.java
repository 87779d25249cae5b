package glossator.format.office;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Range;

import java.util.OptionalInt;

/// The passage that the range of a comment is over. LibreOffice drops a comment of DOCX and RTF
/// that begins in a table and ends behind it, and cuts one of ODT off at the border of its cell.
public final class CommentSpan {
    private static final String CELLS = "\t\n";

    private CommentSpan() {}

    /// The passage itself, or as much of it as is in the cell in which it begins, if it ends behind
    /// the table.
    public static Range of(Document document, Range passage) {
        String text = document.text();
        int start = passage.start();
        while (start < passage.end() && CELLS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        if (start == passage.end()) {
            return passage;
        }
        OptionalInt table = table(document, start);
        if (table.isEmpty() || table.equals(table(document, passage.end() - 1))) {
            return passage;
        }
        int end = start;
        while (end < passage.end() && CELLS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new Range(start, end);
    }

    private static OptionalInt table(Document document, int offset) {
        Block block = document.blocks().get(document.blockAt(offset));
        return block.kind() instanceof Block.Row(int table, var _)
                ? OptionalInt.of(table)
                : OptionalInt.empty();
    }
}
