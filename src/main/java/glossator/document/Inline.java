package glossator.document;

/// What the source itself says of a run of characters inside a block.
public sealed interface Inline {

    /// How the run is set.
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

    /// A link: `#name` is a place in this document (see [Document#target]), anything else leads
    /// outside.
    record Link(String href) implements Inline {}

    /// The mark in the text that calls a note; `target` is the name of the note's place without
    /// `#`.
    record NoteCall(String target) implements Inline {}

    /// A picture, standing in the text as one U+FFFC; `id` names a [Picture] of the reading.
    record Image(String id, String alternative) implements Inline {}
}
