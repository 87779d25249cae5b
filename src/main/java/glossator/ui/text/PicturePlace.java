package glossator.ui.text;

import glossator.document.Range;

/// A picture in the text.
///
/// @param offset of its one character in the document
/// @param id of the [glossator.document.Picture]
/// @param alternative the words that stand for it; may be empty
record PicturePlace(int offset, String id, String alternative) {
    Range range() {
        return new Range(offset, offset + 1);
    }
}
