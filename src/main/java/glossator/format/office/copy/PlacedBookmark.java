package glossator.format.office.copy;

import glossator.document.Range;

/// A bookmark of ours where the file has it.
///
/// @param range in UTF-16 units of the document's text
public record PlacedBookmark(CopyBookmark bookmark, Range range) {}
