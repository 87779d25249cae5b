package glossator.format.office.copy;

/// Text in a document property: every character, lone surrogates too, survives what word processors
/// and XML do to white space and control characters.
public final class ValueText {
    private ValueText() {}

    public static String escape(String text) {
        var out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                out.append(c).append(text.charAt(++i));
            } else if (isPlain(c)) {
                out.append(c);
            } else {
                out.append('%').append(String.format("%04x", (int) c));
            }
        }
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return c == '.'
                || c == '-'
                || c == '_'
                || c == ':'
                || (c < 0x80 ? Character.isLetterOrDigit(c) : Character.isLetter(c) && c < 0xd800);
    }

    public static String unescape(String written) {
        var out = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '%' && i + 5 <= written.length() && isHex(written, i + 1)) {
                out.append((char) Integer.parseInt(written, i + 1, i + 5, 16));
                i += 4;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isHex(String written, int from) {
        for (int i = from; i < from + 4; i++) {
            if (Character.digit(written.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
