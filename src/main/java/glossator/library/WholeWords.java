package glossator.library;

import glossator.document.Range;

/// The words that a mark in a file is about, whatever a format or a program does to its ends:
/// without spaces and punctuation at the ends, which a format may not be able to hold apart from
/// the words, and to the end of a word that it nearly covers. (LibreOffice moves the end of a
/// bookmark by one for each comment before it in the paragraph.)
final class WholeWords {
    /// Longer rests of words are left out on purpose.
    private static final int REST = 4;

    private WholeWords() {}

    /// The same range if there is no word in it.
    static Range of(Range range, String text) {
        int start = Math.min(range.start(), text.length());
        int end = Math.min(range.end(), text.length());
        while (start < end && !isOfWord(text, start)) {
            start++;
        }
        while (end > start && !isOfWord(text, end - 1)) {
            end--;
        }
        return start < end ? new Range(begin(text, start), end(text, end)) : range;
    }

    private static int begin(String text, int start) {
        int at = start;
        while (at > 0 && start - at <= REST && isOfWord(text, at - 1)) {
            at--;
        }
        return start - at <= REST ? at : start;
    }

    private static int end(String text, int end) {
        int at = end;
        while (at < text.length() && at - end <= REST && isOfWord(text, at)) {
            at++;
        }
        return at - end <= REST ? at : end;
    }

    private static boolean isOfWord(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
