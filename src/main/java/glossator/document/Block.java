package glossator.document;

import java.util.List;

/// One paragraph-like unit; block *i* is paragraph *i* of the viewer.
///
/// @param text without `\r` and `\n`; a hard line break inside the block is U+2028, the cells of a
///     row are separated by tabs, a picture is one U+FFFC
/// @param spans sorted by start, longer first; offsets in UTF-16 units from the start of the block
/// @param quote how many block quotes enclose it
/// @param indent how many lists enclose it
/// @param join how it is connected to the block before it
public record Block(Kind kind, String text, List<Span> spans, int quote, int indent, Join join) {

    /// The builder splits blocks longer than this: the viewer's layout takes time quadratic in the
    /// length of a paragraph.
    public static final int MAX_LENGTH = 5_000;

    /// A hard line break inside a block.
    public static final char LINE_BREAK = '\u2028';

    /// The character that represents a picture in the text.
    public static final char OBJECT = '\uFFFC';

    public Block {
        spans = List.copyOf(spans);
    }

    /// What the source has between this block and the one before, if one paragraph had to be split.
    public enum Join {
        /// The block is a paragraph of its own.
        NONE,
        /// The paragraph continues after white space.
        SPACE,
        /// The paragraph continues with nothing in between.
        TIGHT
    }

    /// What the block is in its source.
    public sealed interface Kind {}

    public record Paragraph() implements Kind {}

    /// `level` from 1, the highest, to 6.
    public record Heading(int level) implements Kind {}

    /// The first block of a list item; `marker` as displayed: `•`, `3.`, `☐`, `☑`.
    public record Item(String marker) implements Kind {}

    /// A code listing; `language` may be empty.
    public record Code(String language) implements Kind {}

    /// A row of table number `table` (from 0 in each document); its cells are separated by tabs.
    public record Row(int table, boolean header) implements Kind {}

    /// The caption of a table or picture.
    public record Caption() implements Kind {}

    /// The first block of a footnote or endnote; `label` as printed.
    public record Note(String label) implements Kind {}

    /// A thematic break; its text is empty.
    public record Rule() implements Kind {}
}
