package glossator.format.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The lines of a text, and which of their bytes are characters of UTF-8 (RFC 3629, 4).
/// @param isMostlyUtf8 whether most of what is not ASCII is UTF-8: hardly ever so in another
///     character set
record Utf8Lines(byte[] bytes, List<Line> lines, boolean isMostlyUtf8) {
    /// Letters of the text are nearly all of one script, and not by chance of many.
    private static final double ONE_SCRIPT = 0.8;

    /// One of them, with the sign that ends it.
    ///
    /// @param characters how many there are in it that take more than a byte
    /// @param longOnes those that take more than two
    /// @param strays bytes that are none
    record Line(int from, int to, int characters, int longOnes, int strays) {}

    /// Bytes that are alike: ASCII, one character in several bytes, or bytes that are no UTF-8.
    record Run(int from, int to, boolean valid, boolean isSequence) {}

    static Utf8Lines of(byte[] bytes) {
        var lines = new ArrayList<Line>();
        int at = 0;
        while (at < bytes.length) {
            int end = at;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            end = Math.min(end + 1, bytes.length);
            lines.add(line(bytes, at, end));
            at = end;
        }
        return new Utf8Lines(bytes, List.copyOf(lines), isMostlyUtf8(bytes, lines));
    }

    private static Line line(byte[] bytes, int from, int to) {
        int characters = 0;
        int longOnes = 0;
        int strays = 0;
        int at = from;
        while (at < to) {
            int length = length(bytes, at, to);
            characters += length > 1 ? 1 : 0;
            longOnes += length > 2 ? 1 : 0;
            strays += length == 0 ? 1 : 0;
            at += Math.max(length, 1);
        }
        return new Line(from, to, characters, longOnes, strays);
    }

    /// How many bytes the character at `at` takes; 0 if there is none.
    private static int length(byte[] bytes, int at, int to) {
        int b = bytes[at] & 0xFF;
        int length = b < 0x80 ? 1 : b < 0xC2 ? 0 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF5 ? 4 : 0;
        if (at + length > to) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = length > 2 ? bytes[at + 1] & 0xFF : 0;
        boolean broken = (b == 0xE0 && second < 0xA0)
                || (b == 0xED && second > 0x9F)
                || (b == 0xF0 && second < 0x90)
                || (b == 0xF4 && second > 0x8F);
        return broken ? 0 : length;
    }

    List<Run> runs(Line line) {
        var runs = new ArrayList<Run>();
        int at = line.from();
        while (at < line.to()) {
            int length = length(bytes, at, line.to());
            int end = at + Math.max(length, 1);
            while (length < 2 && end < line.to() && length(bytes, end, line.to()) == length) {
                end++;
            }
            runs.add(new Run(at, end, length > 0, length > 1));
            at = end;
        }
        return runs;
    }

    private static boolean isMostlyUtf8(byte[] bytes, List<Line> lines) {
        int characters = lines.stream().mapToInt(Line::characters).sum();
        int strays = lines.stream().mapToInt(Line::strays).sum();
        return characters > strays && isOfOneScript(bytes);
    }

    private static boolean isOfOneScript(byte[] bytes) {
        String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        Map<Character.UnicodeScript, Integer> scripts =
                new EnumMap<>(Character.UnicodeScript.class);
        text.codePoints()
                .filter(c -> c >= 0x80 && c != 0xFFFD && Character.isLetter(c))
                .forEach(c -> scripts.merge(script(c), 1, Integer::sum));
        int all = scripts.values().stream().mapToInt(n -> n).sum();
        int most = scripts.values().stream().mapToInt(n -> n).max().orElse(0);
        return most >= all * ONE_SCRIPT;
    }

    /// Whether the letters beyond ASCII are Latin ones or of this script.
    static boolean isOfScripts(String text, Character.UnicodeScript other) {
        return text.codePoints()
                .filter(c -> c >= 0x80 && Character.isLetter(c))
                .mapToObj(Utf8Lines::script)
                .allMatch(s -> s == Character.UnicodeScript.LATIN || s == other);
    }

    /// Those that are written together count as one.
    private static Character.UnicodeScript script(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA, HANGUL -> Character.UnicodeScript.HAN;
            case Character.UnicodeScript script -> script;
        };
    }
}
