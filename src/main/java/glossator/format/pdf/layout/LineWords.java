package glossator.format.pdf.layout;

/// The words of a line: letters with their marks, and several of them with hyphens between. Every
/// line of a document is looked through, so there is no pattern.
final class LineWords {
    private LineWords() {}

    /// Where the next word begins; the length of the line if there is none.
    static int begin(String line, int from) {
        int at = from;
        while (at < line.length() && !isLetter(line.codePointAt(at))) {
            at += Character.charCount(line.codePointAt(at));
        }
        return at;
    }

    /// Where the word that begins at `from` ends.
    static int end(String line, int from) {
        int at = endOfPart(line, from);
        while (at + 1 < line.length()
                && (line.charAt(at) == '-' || line.charAt(at) == '\u2010')
                && isLetter(line.codePointAt(at + 1))) {
            at = endOfPart(line, at + 1);
        }
        return at;
    }

    private static int endOfPart(String line, int from) {
        int at = from;
        while (at < line.length() && isLetter(line.codePointAt(at))) {
            at += Character.charCount(line.codePointAt(at));
        }
        return at;
    }

    private static boolean isLetter(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
