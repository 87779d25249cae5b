package glossator.anchoring;

import java.lang.invoke.VarHandle;
import java.text.Normalizer;
import java.util.Locale;

/// What a character counts as when two editions of a text are compared: case, width, ligatures, and
/// typographic quotes and dashes are folded, and characters without width are dropped (after
/// Unicode Standard Annex #15, form NFKD, and §3.13 default case folding). Results are cached for
/// all callers; at worst two threads look up the same character twice.
public final class CharacterFolding {
    public static final byte UNKNOWN = 0;
    public static final byte SPACE = 1;
    public static final byte NOTHING = 2;
    public static final byte LETTER = 3;
    public static final byte ALONE = 4;
    public static final byte MARK = 5;
    public static final byte SIGN = 6;

    /// Half of a surrogate pair: look at the whole character.
    public static final byte HALF = 7;

    private static final String PLAIN_OF =
            "‘'’'‚'‛'′'‹'›'ʼ'`'´'“\"”\"„\"‟\"«\"»\"″\"〝\"〞\"‐-‑-‒-–-—-―-−-﹘-⁃-";

    private static final int TABLE = 1 << 16;
    private static final byte[] KINDS = new byte[TABLE];
    private static final char[] SINGLES = new char[TABLE];
    private static final char[] LETTERS = new char[TABLE];
    private static final String[] SEVERAL = new String[TABLE];

    private CharacterFolding() {}

    /// The kind of a 16-bit character, one of the constants above.
    static byte kind(char c) {
        byte kind = KINDS[c];
        return kind != UNKNOWN ? kind : lookUp(c);
    }

    /// The kind of a code point, one of the constants above, never [#HALF].
    public static byte kindOf(int c) {
        return c < TABLE && !Character.isSurrogate((char) c) ? kind((char) c) : classify(c);
    }

    /// The one character that `c` folds to, or 0 if it folds to several: then see [#foldToSeveral].
    static char foldToOne(char c) {
        return KINDS[c] != UNKNOWN ? SINGLES[c] : lookUpSingle(c);
    }

    /// What `c` folds to.
    public static String foldToSeveral(int c) {
        if (c >= TABLE) {
            return fold(c);
        }
        String known = SEVERAL[c];
        if (known == null) {
            known = fold(c);
            SEVERAL[c] = known;
        }
        return known;
    }

    /// For each character what it folds to, if it has been seen before and is a letter that folds
    /// to one; otherwise 0.
    static char[] letters() {
        return LETTERS;
    }

    private static char lookUpSingle(char c) {
        lookUp(c);
        return SINGLES[c];
    }

    private static byte lookUp(char c) {
        byte kind = Character.isSurrogate(c) ? HALF : classify(c);
        if (kind == SPACE || kind == NOTHING) {
            SINGLES[c] = ' ';
        } else if (kind != HALF && !isSyllable(c)) {
            String plain = foldToSeveral(c);
            SINGLES[c] = plain.length() == 1 ? plain.charAt(0) : 0;
        }
        LETTERS[c] = kind == LETTER ? SINGLES[c] : 0;
        VarHandle.storeStoreFence(); // who sees the kind also sees what it folds to
        KINDS[c] = kind;
        return kind;
    }

    private static byte classify(int c) {
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
                    Character.ENCLOSING_MARK -> c >= 0xFE00 && c <= 0xFE0F ? NOTHING : MARK;
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> isWrittenWithoutSpaces(c) ? ALONE : LETTER;
            default -> SIGN;
        };
    }

    /// Whether `c` is a Korean syllable: several letters in one character.
    static boolean isSyllable(int c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    /// Whether `c` is one of the letters of a word, in a script written without spaces. In the
    /// others a character is a word, or half of one.
    static boolean isLetterWithoutSpaces(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }

    private static boolean isWrittenWithoutSpaces(int c) {
        if (c < 0x0E00 || isSyllable(c)) {
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
        if (c < 0x80) {
            return Character.toString(c == '`' ? '\'' : Character.toLowerCase(c));
        }
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
            // Arabic and Persian keyboards write the same letters with different code points.
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
