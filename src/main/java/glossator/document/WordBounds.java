package glossator.document;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Where words begin and end in a document. Offsets are UTF-16 units of [Document#text]; a word is
/// within one block (UAX #29, as far as [BreakIterator] follows it).
public final class WordBounds {
    /// Scripts that write no spaces between words: a selection in them may begin anywhere.
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    private WordBounds() {}

    /// The word, or the run of signs or spaces, around the character at `offset`; the last one of
    /// the block if the offset is its end.
    public static Range around(Document document, int offset) {
        if (document.blocks().isEmpty()) {
            return new Range(offset, offset);
        }
        int block = document.blockAt(Math.clamp(offset, 0, document.length()));
        String text = document.blocks().get(block).text();
        if (text.isEmpty()) {
            return document.range(block);
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int at = Math.clamp(offset - document.start(block), 0, text.length() - 1);
        int end = words.following(at);
        return new Range(words.previous(), end).shift(document.start(block));
    }

    /// The range with the words whole that it begins or ends in. An empty range, and an edge
    /// in a script without spaces, stay as they are.
    public static Range whole(Document document, Range range) {
        if (range.isEmpty()) {
            return range;
        }
        String text = document.text();
        int start = range.start();
        while (isWithin(text, start)) {
            start--;
        }
        int end = range.end();
        while (isWithin(text, end)) {
            end++;
        }
        return new Range(start, end);
    }

    /// Whether a word goes on from the character before `offset` to the one at it.
    private static boolean isWithin(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && belongs(text, offset - 1)
                && belongs(text, offset);
    }

    private static boolean belongs(String text, int at) {
        int sign = Character.isLowSurrogate(text.charAt(at)) && at > 0
                ? text.codePointAt(at - 1)
                : text.codePointAt(at);
        if (isApostrophe(sign)) {
            return at > 0
                    && at + 1 < text.length()
                    && Character.isLetter(text.codePointBefore(at))
                    && Character.isLetter(text.codePointAt(at + 1));
        }
        return isLetter(sign) && !WITHOUT_SPACES.contains(UnicodeScript.of(sign));
    }

    private static boolean isApostrophe(int sign) {
        return sign == '\'' || sign == '’';
    }

    /// A soft hyphen, and what is written over or beside a letter, belong to its word.
    private static boolean isLetter(int sign) {
        return Character.isLetterOrDigit(sign)
                || sign == 0xAD
                || switch (Character.getType(sign)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }
}
