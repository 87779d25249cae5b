package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;
import glossator.format.source.Ideographs;

/// What the words of a line tell about it.
final class LineText {
    private static final String ENDS = ".!?:;…。！？؟۔";
    private static final String BEHIND = "\"”’»)]*†";

    private LineText() {}

    static boolean isIdeographic(PdfGlyph glyph) {
        return !glyph.text().isEmpty() && isIdeographic(glyph.text().charAt(0));
    }

    /// Wide Latin letters and digits are parted by spaces like others.
    static boolean isIdeographic(char c) {
        boolean wide = c >= '\uFF10' && c <= '\uFF5A' && Character.isLetterOrDigit(c);
        return Ideographs.isIdeograph(c) && !wide;
    }

    /// Whether words of its script follow each other without spaces, so that a line may end between
    /// any two of them: Thai, Lao, Tibetan, Burmese and Khmer. Not their figures and stops.
    static boolean isUnspaced(char c) {
        if (c < '\u0E00' || c > '\u17FF' || c == '\u0E2F' || c == '\u0E46') {
            return false;
        }
        boolean script = c <= '\u109F' || c >= '\u1780';
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == '\u0F0B';
        return script && (Character.isLetter(c) || mark);
    }

    static boolean endsSentence(String text) {
        String shown = text.stripTrailing();
        int at = shown.length() - 1;
        while (at >= 0
                && (BEHIND.indexOf(shown.charAt(at)) >= 0 || Character.isDigit(shown.charAt(at)))) {
            at--;
        }
        return at >= 0 && ENDS.indexOf(shown.charAt(at)) >= 0;
    }

    /// Whether its first letter is lower case.
    static boolean startsLowerCase(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    static boolean endsWithHyphen(String text) {
        int length = text.length();
        return length > 1
                && "-\u2010\u00AD".indexOf(text.charAt(length - 1)) >= 0
                && Character.isLetter(text.charAt(length - 2));
    }
}
