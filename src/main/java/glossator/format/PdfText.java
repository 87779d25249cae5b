package glossator.format;

import java.util.regex.Pattern;

/// What the words of a line tell about it.
final class PdfText {
    private static final Pattern SENTENCE_END =
            Pattern.compile(".*[.!?:;…。！？؟۔][\"”’»)\\]\\d*†]*$", Pattern.DOTALL);

    private PdfText() {}

    static boolean ideographic(PdfGlyph glyph) {
        return !glyph.text().isEmpty() && Paragraphs.ideographic(glyph.text().charAt(0));
    }

    static boolean endsSentence(String text) {
        return SENTENCE_END.matcher(text.stripTrailing()).matches();
    }

    /// Whether its first letter is a small one.
    static boolean startsSmall(String text) {
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
