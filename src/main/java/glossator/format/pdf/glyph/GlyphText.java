package glossator.format.pdf.glyph;

import java.text.Normalizer;
import java.util.Map;

/// The characters that the glyphs of a page mean.
final class GlyphText {
    private static final Map<Character, Character> ACCENTS = Map.ofEntries(
            Map.entry('´', '\u0301'),
            Map.entry('`', '\u0300'),
            Map.entry('ˋ', '\u0300'),
            Map.entry('ˊ', '\u0301'),
            Map.entry('^', '\u0302'),
            Map.entry('ˆ', '\u0302'),
            Map.entry('~', '\u0303'),
            Map.entry('˜', '\u0303'),
            Map.entry('¯', '\u0304'),
            Map.entry('˘', '\u0306'),
            Map.entry('˙', '\u0307'),
            Map.entry('¨', '\u0308'),
            Map.entry('˚', '\u030A'),
            Map.entry('˝', '\u030B'),
            Map.entry('ˇ', '\u030C'),
            Map.entry('¸', '\u0327'),
            Map.entry('˛', '\u0328'));

    /// Symbol and Wingdings characters used as bullets.
    private static final String BULLETS =
            "\uF0B7\uF0A7\uF0D8\uF06E\uF076\uF0A8\uF0FC\uF02D\uF06C\uF071\uF075\uF09F\uF0A0";

    private GlyphText() {}

    /// Replaces ligatures and presentation forms by letters and private-use symbols by bullets, and
    /// drops controls.
    static String normalize(String raw) {
        if (raw.length() == 1 && raw.charAt(0) >= ' ' && raw.charAt(0) < 0x7F) {
            return raw;
        }
        var out = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        if ((c >= 0xFB00 && c <= 0xFB4F)
                || (c >= 0xFB50 && c <= 0xFDFF)
                || (c >= 0xFE70 && c <= 0xFEFC)
                || (c >= 0x2F00 && c <= 0x2FD5)
                || (c >= 0xF900 && c <= 0xFAFF)) {
            out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        } else if (BULLETS.indexOf(c) >= 0) {
            out.append('•');
        } else if (c >= 0xF021 && c <= 0xF07E) {
            out.append((char) (c - 0xF000));
        } else if (c == 0xA0 || c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
            out.append(' ');
        } else if (Character.isISOControl(c) || c == 0xFEFF || c == 0xFFFC || c == 0x200B) {
            // Invisible.
        } else if (c >= 0xD800 && c <= 0xDFFF) {
            out.append('\uFFFD');
        } else {
            out.appendCodePoint(PrivateUseSigns.piece(c));
        }
    }

    /// Whether it is set above or below another letter: a combining mark, or a separate accent as
    /// TeX sets them.
    static boolean isAccent(String text) {
        char first = text.isEmpty() ? 'a' : text.charAt(0);
        if ((first < 0xA8 && first != '^' && first != '`' && first != '~')
                || Character.isLetterOrDigit(first)) {
            return false;
        }
        return isCombining(text) || (text.length() == 1 && ACCENTS.containsKey(first));
    }

    /// Whether nothing says what it means: it has no character, or one of private use.
    static boolean isUnknown(String text) {
        if (text.length() == 1 && text.charAt(0) < 0xD800) {
            return false;
        }
        return text.codePoints()
                .anyMatch(c -> c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE);
    }

    static boolean isCombining(String text) {
        return !text.isEmpty()
                && text.codePoints()
                        .allMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK
                                || Character.getType(c) == Character.COMBINING_SPACING_MARK);
    }

    /// The letter with the accent, as one character if there is one.
    static String combine(String letter, String accent) {
        String mark = accent;
        if (accent.length() == 1 && ACCENTS.containsKey(accent.charAt(0))) {
            mark = String.valueOf(ACCENTS.get(accent.charAt(0)));
        }
        String bare = letter.equals("ı") ? "i" : letter.equals("ȷ") ? "j" : letter;
        return Normalizer.normalize(bare + mark, Normalizer.Form.NFC);
    }
}
