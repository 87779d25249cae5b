package glossator.document;

/// An entry of the outline; `level` from 1, `offset` in UTF-16 units of the document's text.
public record OutlineEntry(int level, String title, int offset) {}
