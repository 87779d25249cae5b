package glossator.annotation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What a character counts as when two editions of a text are compared: case, width, ligatures,
/// typographic quotes and dashes are folded, characters without width are left out (after Unicode
/// Standard Annex #15, form NFKD, and §3.13 default case folding). Remembers what it has looked up,
/// so it belongs to one thread.
final class Folding {
    static final byte UNKNOWN = 0;
    static final byte SPACE = 1;
    static final byte NOTHING = 2;
    static final byte LETTER = 3;
    static final byte ALONE = 4;
    static final byte MARK = 5;
    static final byte SIGN = 6;

    private static final String PLAIN_OF =
            "‘'’'‚'‛'′'‹'›'ʼ'`'´'“\"”\"„\"‟\"«\"»\"″\"〝\"〞\"‐-‑-‒-–-—-―-−-﹘-⁃-";

    private final byte[] kinds = new byte[1 << 16];
    private final char[] folded = new char[1 << 16];
    private final Map<Integer, String> longer = new HashMap<>();

    /// One of the constants above.
    byte kind(int c) {
        if (c >= kinds.length) {
            return look(c);
        }
        byte kind = kinds[c];
        return kind != UNKNOWN ? kind : look(c);
    }

    /// The one character that `c` counts as, or 0 if it counts as several: then see [#several].
    char single(int c) {
        return c < folded.length ? folded[c] : 0;
    }

    /// What `c` counts as; only after [#kind] was asked.
    String several(int c) {
        return longer.getOrDefault(c, "");
    }

    private byte look(int c) {
        if (c >= kinds.length && longer.containsKey(c)) {
            return kindOf(c);
        }
        byte kind = kindOf(c);
        String plain = kind == SPACE || kind == NOTHING ? " " : fold(c);
        if (c < kinds.length) {
            kinds[c] = kind;
            folded[c] = plain.length() == 1 ? plain.charAt(0) : 0;
        }
        if (plain.length() != 1 || c >= kinds.length) {
            longer.put(c, plain);
        }
        return kind;
    }

    private static byte kindOf(int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return SPACE;
        }
        if (c == 0xFF9E || c == 0xFF9F) {
            return MARK;
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.CONTROL, Character.SURROGATE -> NOTHING;
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    c >= 0xFE00 && c <= 0xFE0F ? NOTHING : MARK;
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER ->
                    writtenWithoutSpaces(c) ? ALONE : LETTER;
            default -> SIGN;
        };
    }

    private static boolean writtenWithoutSpaces(int c) {
        if (c < 0x0E00 || (c >= 0xAC00 && c <= 0xD7A3)) {
            return false;
        }
        if (Character.isIdeographic(c)) {
            return true;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN, YI -> true;
            default -> c == 0x30FC || c == 0xFF70;
        };
    }

    private static String fold(int c) {
        int plain = PLAIN_OF.indexOf(c);
        if (plain >= 0 && plain % 2 == 0) {
            return PLAIN_OF.substring(plain + 1, plain + 2);
        }
        if (c >= 0x4E00 && c <= 0x9FFF) {
            return Character.toString(c);
        }
        return switch (c) {
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            // Arabic and Persian keyboards write the same letters with two codes.
            case 'ي', 'ى' -> "ی";
            case 'ك' -> "ک";
            case '…' -> ".";
            default ->
                    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                            .toUpperCase(Locale.ROOT)
                            .toLowerCase(Locale.ROOT);
        };
    }
}
