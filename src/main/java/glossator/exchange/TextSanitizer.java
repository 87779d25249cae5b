package glossator.exchange;

/// Removes from a text what a file must not contain: lone surrogates, which UTF-8 cannot encode,
/// and control characters, which HTML, YAML and terminals do not accept as text.
public record TextSanitizer(Losses losses) {

    /// `text` with U+FFFD for each lone surrogate, control character (tabs and line feeds stay, a
    /// carriage return becomes a line feed) and noncharacter U+FFFE or U+FFFF.
    public String sanitize(String text) {
        return replace(text, true);
    }

    /// `text` with U+FFFD for each lone surrogate; for formats that allow any other character.
    public String replaceSurrogates(String text) {
        return replace(text, false);
    }

    private String replace(String text, boolean controls) {
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        var out = new StringBuilder(text.length()).append(text, 0, at);
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int length = Character.charCount(c);
            boolean lone = length == 1 && Character.isSurrogate((char) c);
            if (controls && c == '\r') {
                boolean pair = at + 1 < text.length() && text.charAt(at + 1) == '\n';
                out.append(pair ? "" : "\n");
            } else if (lone || (controls && isForbidden(c))) {
                out.append('\uFFFD');
                losses.add(Losses.Kind.CHARACTER_REPLACED);
            } else {
                out.appendCodePoint(c);
            }
            at += length;
        }
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7F) || (c >= 0xA0 && c < 0xD800);
    }

    private static boolean isForbidden(int c) {
        return (Character.isISOControl(c) && c != '\t' && c != '\n') || (c & 0xFFFE) == 0xFFFE;
    }
}
