package glossator.format.office.docx;

import glossator.format.container.XmlSource;

/// Text in our part: every UTF-16 unit survives, also what XML has no way to write and what
/// programs do to white space in attributes. A backslash begins an escape.
final class DocxTraceText {
    private DocxTraceText() {}

    static String escape(String text) {
        var out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                out.append(c).append(text.charAt(++i));
            } else if (c < ' ' || !XmlSource.isAllowed(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c == '\\' ? "\\\\" : String.valueOf(c));
            }
        }
        return XmlSource.escapeAttribute(out.toString());
    }

    static String unescape(String written) {
        var out = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '\\' || i + 1 == written.length()) {
                out.append(c);
            } else if (written.charAt(i + 1) == 'u' && isHex(written, i + 2)) {
                out.append((char) Integer.parseInt(written, i + 2, i + 6, 16));
                i += 5;
            } else {
                out.append(written.charAt(++i));
            }
        }
        return out.toString();
    }

    private static boolean isHex(String written, int from) {
        if (from + 4 > written.length()) {
            return false;
        }
        for (int i = from; i < from + 4; i++) {
            if (Character.digit(written.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
