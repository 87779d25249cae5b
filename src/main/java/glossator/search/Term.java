package glossator.search;

import glossator.document.Range;

/// One word of a text as it is compared: letter case, accents and width folded. Text in a script
/// without spaces is cut into overlapping pairs of characters, and the last character of such a
/// run is a term of its own.
///
/// @param text letters, digits and marks only
/// @param start where it stands, in UTF-16 units
/// @param end after all of its characters
/// @param head after its first character if it is of a script without spaces; otherwise the end
public record Term(String text, int start, int end, int head) {
    /// Whether it is of a script without spaces.
    public boolean isPair() {
        return head != end;
    }

    public Range range() {
        return new Range(start, end);
    }
}
