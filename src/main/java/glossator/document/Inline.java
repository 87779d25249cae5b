package glossator.document;

/// What the source says about a run of characters inside a block.
public sealed interface Inline {

    /// The typographic emphasis of the run.
    enum Emphasis implements Inline {
        BOLD,
        ITALIC,
        UNDERLINED,
        STRUCK,
        CODE,
        SUPERSCRIPT,
        SUBSCRIPT,
        MARKED
    }

    /// A link: `#name` is a place in this document (see [Document#target]), anything else is
    /// external.
    record Link(String href) implements Inline {}

    /// A reference to a note; `target` is the name of the note's place, without `#`.
    record NoteCall(String target) implements Inline {}

    /// How the characters of the run are read: ruby, as in Japanese. The reading stands above them
    /// and is no part of the text.
    record Ruby(String reading) implements Inline {}

    /// On all of a block: which part of a title page it is. A title is also a heading.
    enum TitlePart implements Inline {
        TITLE,
        SUBTITLE,
        BYLINE
    }

    /// A picture, one U+FFFC in the text; `id` is that of a [Picture].
    record Image(String id, String alternative) implements Inline {}
}
