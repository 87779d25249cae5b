package glossator.format.text;

import glossator.format.source.Ideographs;

/// One line of a plain text.
///
/// @param raw without trailing white space and the `>` of quotes
/// @param at where `raw` is in the text of the file, in UTF-16 units
/// @param quote how many `>` precede it
/// @param indent columns of leading white space; a tab is four
/// @param width columns of the rest; an ideograph is two
record TextLine(String raw, int at, int quote, int indent, int width) {
    private static final int TAB = 4;

    /// @param from where `written` is in the text of the file
    static TextLine of(String written, int from) {
        int at = 0;
        int quote = 0;
        while (at < written.length() && written.charAt(at) == '>') {
            quote++;
            at++;
            if (at < written.length() && written.charAt(at) == ' ') {
                at++;
            }
        }
        String raw = written.substring(at).stripTrailing();
        int indent = 0;
        int first = 0;
        while (first < raw.length() && Character.isWhitespace(raw.charAt(first))) {
            indent += raw.charAt(first) == '\t' ? TAB : 1;
            first++;
        }
        return new TextLine(raw, from + at, quote, indent, width(raw, first));
    }

    private static int width(String raw, int from) {
        int width = 0;
        for (int i = from; i < raw.length(); i++) {
            width += Ideographs.isIdeograph(raw.charAt(i)) ? 2 : 1;
        }
        return width;
    }

    String text() {
        return raw.strip();
    }

    boolean isBlank() {
        return width == 0;
    }

    /// The width of the part before the first possible break.
    int firstWord() {
        String text = text();
        if (!text.isEmpty() && Ideographs.isIdeograph(text.charAt(0))) {
            return 2;
        }
        int end = text.indexOf(' ');
        return end < 0 ? Math.min(width, 40) : end;
    }

    boolean endsSentence() {
        return text().matches("(?s).*[.!?:…。！？][\"'”’»)\\]]*$");
    }

    boolean startsWithCapital() {
        int first = text().codePoints()
                .filter(Character::isLetterOrDigit)
                .findFirst()
                .orElse(0);
        return Character.isUpperCase(first);
    }
}
