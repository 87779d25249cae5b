package glossator.format.copy;

import java.util.function.IntPredicate;

/// JSON as it can stand inside of a comment or a script of a page, and in any character set.
final class JsonText {
    private JsonText() {}

    /// The same JSON with escapes for what could end the comment or script (`<`, `>`, the second of
    /// two hyphens), for lone surrogates, controls and line separators, and for each code point
    /// that `keeps` does not accept. All of these occur only in strings.
    static String escape(String json, IntPredicate keeps) {
        var out = new StringBuilder(json.length() + 64);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1));
            if (pair && keeps.test(json.codePointAt(i))) {
                out.append(c).append(json.charAt(++i));
            } else if (isPlain(json, i) && keeps.test(c)) {
                out.append(c);
            } else {
                out.append(String.format("\\u%04x", (int) c));
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String json, int at) {
        char c = json.charAt(at);
        if (c == '-') {
            return at == 0 || json.charAt(at - 1) != '-';
        }
        return c == '\n'
                || (c >= ' '
                        && c != '<'
                        && c != '>'
                        && !(c >= 0x7F && c < 0xA0)
                        && !Character.isSurrogate(c)
                        && c != '\u2028'
                        && c != '\u2029'
                        && c < '\uFEFF');
    }
}
