package glossator.format.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What a text in a character set with one byte for a character costs, if it is in a language: the
/// less, the likelier it is so. Counts in nats over all pairs of bytes.
final class LetterCosts {
    /// A letter of the same script that the language does not have, as in a foreign name.
    private static final double FOREIGN = 13;

    private static final double OTHER_SCRIPT = 15;
    private static final double MIXED_WORD = 10;
    private static final double CONTROL = 14;
    private static final double COMMON_SIGN = 6;
    private static final double RARE_SIGN = 8;
    private static final double AT_A_LETTER = 3;
    private static final double CAPITAL_INSIDE = 4;
    private static final double CAPITALS = 0.6;
    private static final double INSIDE = 7;
    private static final double BEGIN = 4;
    private static final double END = 2.5;
    private static final int ASCII = 0x80;

    private static final String COMMON =
            "\u2018\u2019\u201A\u201C\u201D\u201E\u2013\u2014\u2026\u2022\u00AB\u00BB\u2039\u203A"
                    + "\u00A0\u00A7\u00B0\u00A9\u00AE\u2122\u20AC\u2116\u00B7\u00AD\u00BF\u00A1";

    private static final Map<Charset, String> CHARACTERS = new ConcurrentHashMap<>();

    private static final String IN_WORDS = "\u2019\u00B7\u00AD";

    private final String characters;
    private final LetterStatistics language;
    private final int[] letters = new int[256];

    LetterCosts(Charset charset, LetterStatistics language) {
        this.characters = CHARACTERS.computeIfAbsent(charset, LetterCosts::characters);
        this.language = language;
        for (int i = 0; i < letters.length; i++) {
            letters[i] = language.index(characters.charAt(i));
        }
    }

    /// The characters of the bytes 0 to 255.
    private static String characters(Charset charset) {
        var all = new StringBuilder();
        for (int i = 0; i < 256; i++) {
            // ASCII bytes are ASCII in all of them; some have pictures for the control characters.
            all.append(
                    i < ASCII
                            ? String.valueOf((char) i)
                            : new String(new byte[] {(byte) i}, charset).substring(0, 1));
        }
        return all.toString();
    }

    double of(BytePairs pairs) {
        double all = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int first = pairs.first(i);
            int second = pairs.second(i);
            all += pairs.count(i) * (cost(first, second) + edge(first, second));
        }
        for (int b = ASCII; b < letters.length; b++) {
            boolean sign = letters[b] == 0 && IN_WORDS.indexOf(characters.charAt(b)) < 0;
            all += sign ? pairs.inside(b) * INSIDE : 0;
        }
        return all;
    }

    /// Of the letters of ASCII alone, in a language that has them.
    static double ofAscii(BytePairs pairs, LetterStatistics language) {
        var costs = new LetterCosts(StandardCharsets.US_ASCII, language);
        double all = 0;
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.first(i) < ASCII && pairs.second(i) < ASCII) {
                all += pairs.count(i) * costs.cost(pairs.first(i), pairs.second(i));
            }
        }
        return all;
    }

    private double cost(int first, int second) {
        if (!language.isLatin() && first < ASCII && second < ASCII) {
            return 0;
        }
        char c = characters.charAt(second);
        boolean behind = Character.isLetter(characters.charAt(first));
        if (letters[second] == 0) {
            double end = behind && letters[first] > 0 ? language.cost(letters[first], 0) : 0;
            return end + sign(c, second, behind);
        }
        return letter(letters[first], letters[second], c)
                + capital(characters.charAt(first), c)
                + (behind ? mixed(first, second) : 0)
                + (behind || !isRare(characters.charAt(first), first) ? 0 : AT_A_LETTER);
    }

    /// A letter of ASCII beside one of another script.
    private double mixed(int first, int second) {
        return !language.isLatin() && first < ASCII != second < ASCII ? MIXED_WORD : 0;
    }

    /// The edge of a word of ASCII letters beside a sign, in a language that does not have them.
    private double edge(int first, int second) {
        boolean begins = first >= ASCII && letters[first] == 0 && isAsciiLetter(second);
        boolean ends = isAsciiLetter(first) && second >= ASCII && letters[second] == 0;
        return language.isLatin() ? 0 : begins ? BEGIN : ends ? END : 0;
    }

    private static boolean isAsciiLetter(int b) {
        return b < ASCII && Character.isLetter(b);
    }

    private double letter(int first, int second, char c) {
        if (second > 0) {
            return language.cost(Math.max(first, 0), second);
        }
        if (c < ASCII) {
            return 0;
        }
        return isLatin(c) == language.isLatin() ? FOREIGN : OTHER_SCRIPT;
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static double capital(char first, char c) {
        if (!Character.isUpperCase(c)) {
            return 0;
        }
        return Character.isLowerCase(first)
                ? CAPITAL_INSIDE
                : Character.isUpperCase(first) ? CAPITALS : 0;
    }

    private static double sign(char c, int b, boolean behind) {
        if (b < ASCII) {
            return 0;
        }
        if (c == '\uFFFD' || Character.isISOControl(c)) {
            return CONTROL;
        }
        return isRare(c, b) ? RARE_SIGN + (behind ? AT_A_LETTER : 0) : COMMON_SIGN;
    }

    /// Whether it is a letter or a sign that is common in texts.
    static boolean isUsual(char c) {
        return Character.isLetter(c) || COMMON.indexOf(c) >= 0;
    }

    private static boolean isRare(char c, int b) {
        return b >= ASCII && COMMON.indexOf(c) < 0;
    }
}
