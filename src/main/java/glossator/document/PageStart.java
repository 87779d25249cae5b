package glossator.document;

/// The start of a page or section of the source: its printed label, and the offset of its first
/// character in UTF-16 units of the document's text.
public record PageStart(String label, int offset) {}
