package glossator.document;

import java.util.List;

/// One paragraph-like unit; block *i* is paragraph *i* of the viewer.
///
/// @param text without `\r` and `\n`; a hard line break inside the block is U+2028, the cells of a
///     row are parted by tabs, a picture is one U+FFFC
/// @param spans sorted by start, the longer first; offsets in UTF-16 units from the start of the
/// block
/// @param quote how many block quotes enclose it
/// @param indent how many lists enclose it
/// @param join how it hangs together with the block before it
public record Block(Kind kind, String text, List<Span> spans, int quote, int indent, Join join) {

    /// Blocks longer than this are split by the builder: the viewer's layout takes time quadratic
    /// in the length of a paragraph.
    public static final int MAX_LENGTH = 5_000;

    /// A hard line break inside a block.
    public static final char LINE_BREAK = '\u2028';

    /// What stands in the text for a picture.
    public static final char OBJECT = '\uFFFC';

    public Block {
        spans = List.copyOf(spans);
    }

    /// What stood in the source at the border to the block before, when one paragraph had to be
    /// split.
    public enum Join {
        /// A paragraph of its own.
        NONE,
        /// The paragraph goes on after white space.
        SPACE,
        /// The paragraph goes on with nothing between.
        TIGHT
    }

    /// What the block is in its source.
    public sealed interface Kind {}

    public record Paragraph() implements Kind {}

    /// `level` from 1, the highest, to 6.
    public record Heading(int level) implements Kind {}

    /// The first block of a list item, `marker` as it is shown: `•`, `3.`, `☐`, `☑`.
    public record Item(String marker) implements Kind {}

    /// A listing; `language` may be empty.
    public record Code(String language) implements Kind {}

    /// A row of the table number `table` (from 0 in each document); its cells are parted by tabs.
    public record Row(int table, boolean header) implements Kind {}

    /// What is said of a table or picture.
    public record Caption() implements Kind {}

    /// The first block of a footnote or endnote, `label` as it is printed.
    public record Note(String label) implements Kind {}

    /// A break in the text; its text is empty.
    public record Rule() implements Kind {}
}
