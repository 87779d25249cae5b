package glossator.format.copy;

/// The words of notes as a text file can hold them.
public final class NoteText {
    private NoteText() {}

    /// Lines that end in line feeds; U+FFFD for lone surrogates; no controls but tabs.
    public static String lines(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        var out = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                out.append('\uFFFD');
            } else if (c == '\n' || c == '\t') {
                out.append((char) c);
            } else if (c == 0x2028 || c == 0x2029 || c == 0x85 || c == 0x0B || c == 0x0C) {
                out.append(' ');
            } else if (!Character.isISOControl(c) && c != 0xFEFF && (c & 0xFFFE) != 0xFFFE) {
                out.appendCodePoint(c);
            }
        });
        return trim(out.toString());
    }

    /// One line.
    public static String line(String text) {
        return lines(text).replaceAll("\\s+", " ").strip();
    }

    /// A tag as one word.
    static String tag(String path) {
        return line(path).replace(' ', '_');
    }

    /// Without empty lines at either end, and without white space at the end of lines.
    public static String trim(String text) {
        return text.replaceAll("[ \\t]+(?=\n|$)", "").replaceAll("^\n+|\n+$", "");
    }
}
