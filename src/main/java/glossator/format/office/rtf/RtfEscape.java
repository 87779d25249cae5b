package glossator.format.office.rtf;

/// Text as RTF writes it: seven bits, each other character by its number in Unicode and a question
/// mark for programs that do not know it.
final class RtfEscape {
    private RtfEscape() {}

    /// All that a group holds, whatever its surroundings say about the signs that are passed over.
    static String group(String text) {
        String escaped = escape(text);
        return escaped.contains("\\u") ? "\\uc1 " + escaped : escaped;
    }

    static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '{' || c == '}') {
                out.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7f) {
                out.append(c);
            } else {
                out.append("\\u").append((int) (short) c).append('?');
            }
        }
        return out.toString();
    }
}
