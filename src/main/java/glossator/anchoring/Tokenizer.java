package glossator.anchoring;

import java.util.Arrays;

/// Splits a text into [Tokens]. Most of a text is words, so these are read in one loop without
/// calls; anything rare goes through [#addCharacter]. The letters of a word are examined only when
/// it is seen for the first time.
final class Tokenizer {
    private static final long MARK_FACTOR = 0xD6E8FEB86659FD93L;

    private final String text;
    private final char[] chars;
    private final Vocabulary words;
    private int[] starts;
    private int[] ends;
    private int[] ids;
    private int count;

    /// The state of the token being read.
    private long hash;

    private long bag;
    private int letters;
    private int wordEnd;

    Tokenizer(String text, Vocabulary words) {
        this.text = text;
        this.words = words;
        chars = text.toCharArray();
        int guess = chars.length / 4 + 16;
        starts = new int[guess];
        ends = new int[guess];
        ids = new int[guess];
    }

    Tokens tokenize() {
        char[] all = chars;
        char[] plain = CharacterFolding.letters();
        for (int i = 0; i < all.length; ) {
            char folded = plain[all[i]];
            if (folded == 0) {
                i = CharacterFolding.kind(all[i]) == CharacterFolding.SPACE ? i + 1 : readOther(i);
                continue;
            }
            int start = i;
            long sum = CharacterFolding.LETTER;
            do {
                sum = sum * Vocabulary.FACTOR + folded;
                i++;
                folded = i < all.length ? plain[all[i]] : 0;
            } while (folded != 0);
            if (i < all.length && mayGoOn(all[i])) {
                hash = sum;
                i = readWord(start, i);
            } else {
                addToken(start, i, sum);
            }
        }
        byte[] openings = Sentences.openings(chars, starts, ends, count);
        return new Tokens(text, starts, ends, ids, openings, count);
    }

    /// Whether a word may go on with a character that is no letter seen before.
    private static boolean mayGoOn(char c) {
        byte kind = CharacterFolding.kind(c);
        return kind != CharacterFolding.SPACE
                && (kind != CharacterFolding.SIGN || CharacterFolding.foldToOne(c) == '-');
    }

    /// Reads something that starts with neither white space nor a letter seen before.
    private int readOther(int i) {
        int c = chars[i];
        byte kind = CharacterFolding.kind(chars[i]);
        if (isByItself(i, kind)) {
            return addToken(
                    i, i + 1, kind * Vocabulary.FACTOR + CharacterFolding.foldToOne(chars[i]));
        }
        if (kind == CharacterFolding.HALF) {
            c = text.codePointAt(i);
            kind = CharacterFolding.kindOf(c);
        }
        return kind == CharacterFolding.NOTHING
                ? i + Character.charCount(c)
                : readToken(i, c, kind);
    }

    /// Whether the token that starts at `i` is just the one plain character there.
    private boolean isByItself(int i, byte kind) {
        boolean may = kind == CharacterFolding.SIGN || kind == CharacterFolding.ALONE;
        if (!may || i + 1 == chars.length || CharacterFolding.foldToOne(chars[i]) == 0) {
            return false;
        }
        char next = chars[i + 1];
        return switch (CharacterFolding.kind(next)) {
            case CharacterFolding.SPACE, CharacterFolding.LETTER, CharacterFolding.ALONE -> true;
            case CharacterFolding.SIGN ->
                kind == CharacterFolding.ALONE
                        || CharacterFolding.foldToOne(next) != CharacterFolding.foldToOne(chars[i]);
            default -> false;
        };
    }

    private int readToken(int i, int c, byte kind) {
        hash = kind;
        addCharacter(c, kind);
        int next = i + Character.charCount(c);
        return switch (kind) {
            case CharacterFolding.SIGN -> addToken(i, readMarks(skipSameSigns(c, next)), hash);
            case CharacterFolding.ALONE -> addToken(i, readMarks(next), hash);
            default -> readWord(i, next);
        };
    }

    private int addToken(int start, int end, long sum) {
        if (count == starts.length) {
            int longer = 2 * count;
            starts = Arrays.copyOf(starts, longer);
            ends = Arrays.copyOf(ends, longer);
            ids = Arrays.copyOf(ids, longer);
        }
        starts[count] = start;
        ends[count] = end;
        int id = words.findAndCount(sum);
        ids[count++] = id >= 0 ? id : addWord(start, end, sum);
        return end;
    }

    /// The number of a word seen for the first time; examines its letters.
    private int addWord(int start, int end, long sum) {
        long seen = 0;
        int i = start;
        for (char folded; i < end && (folded = CharacterFolding.letters()[chars[i]]) != 0; i++) {
            seen |= 1L << folded;
        }
        bag = seen;
        letters = i - start;
        boolean sign =
                i == start && CharacterFolding.kindOf(text.codePointAt(i)) == CharacterFolding.SIGN;
        while (i < end) {
            int c = text.codePointAt(i);
            byte kind = CharacterFolding.kindOf(c);
            boolean divides = kind == CharacterFolding.SIGN || kind == CharacterFolding.SPACE;
            if (i == start || !(divides || kind == CharacterFolding.NOTHING)) {
                addCharacter(c, kind);
            }
            i += Character.charCount(c);
        }
        return words.add(sum, bag, sign ? 0 : letters);
    }

    /// Continues the word that starts at `start` and has been read up to `from`.
    private int readWord(int start, int from) {
        wordEnd = from;
        int i = from;
        while (i < chars.length) {
            char folded = CharacterFolding.letters()[chars[i]];
            if (folded != 0) {
                hash = hash * Vocabulary.FACTOR + folded;
                wordEnd = ++i;
                continue;
            }
            byte kind = CharacterFolding.kind(chars[i]);
            int next = kind == CharacterFolding.SPACE ? -1 : continueWithin(i, kind);
            if (next < 0) {
                break;
            }
            i = next;
        }
        return addToken(start, wordEnd, hash);
    }

    /// Where the word continues after a character at `i` that is not a plain letter, or -1 if it
    /// ends.
    private int continueWithin(int i, byte plainKind) {
        int c = plainKind == CharacterFolding.HALF ? text.codePointAt(i) : chars[i];
        byte kind = plainKind == CharacterFolding.HALF ? CharacterFolding.kindOf(c) : plainKind;
        int next = i + Character.charCount(c);
        if (kind == CharacterFolding.LETTER || kind == CharacterFolding.MARK) {
            addCharacter(c, kind);
            wordEnd = next;
            return next;
        }
        boolean hyphen = c == 0xAD || (kind == CharacterFolding.SIGN && foldToOne(c) == '-');
        int joined = hyphen ? continueOverLineEnd(next) : -1;
        return joined >= 0 ? joined : kind == CharacterFolding.NOTHING ? next : -1;
    }

    private static char foldToOne(int c) {
        return c <= Character.MAX_VALUE ? CharacterFolding.foldToOne((char) c) : 0;
    }

    private void addCharacter(int c, byte kind) {
        char single = foldToOne(c);
        if (single != 0) {
            addFolded(single, kind == CharacterFolding.MARK);
        } else if (CharacterFolding.isSyllable(c)) { // a syllable counts as its letters, as in NFKD
            addSyllable(c - 0xAC00);
        } else {
            String several = CharacterFolding.foldToSeveral(c);
            for (int i = 0; i < several.length(); i++) {
                char part = several.charAt(i);
                addFolded(
                        part,
                        kind == CharacterFolding.MARK
                                || CharacterFolding.kind(part) == CharacterFolding.MARK);
            }
        }
    }

    private void addSyllable(int index) {
        addLetter((char) (0x1100 + index / 588));
        addLetter((char) (0x1161 + index % 588 / 28));
        if (index % 28 > 0) {
            addLetter((char) (0x11A7 + index % 28));
        }
    }

    private void addFolded(char c, boolean mark) {
        if (mark) { // the order of combining marks on one letter is ignored
            hash += c * MARK_FACTOR;
            bag |= 1L << (c & 63);
        } else {
            addLetter(c);
        }
    }

    private void addLetter(char c) {
        hash = hash * Vocabulary.FACTOR + c;
        bag |= 1L << (c & 63);
        letters++;
    }

    private int skipSameSigns(int c, int from) {
        int i = from;
        char sign = foldToOne(c);
        while (sign != 0 && i < chars.length) {
            char next = chars[i];
            if (CharacterFolding.kind(next) != CharacterFolding.SIGN
                    || CharacterFolding.foldToOne(next) != sign) {
                break;
            }
            i++;
        }
        return i;
    }

    private int readMarks(int from) {
        int end = from;
        for (int i = from; i < chars.length; ) {
            byte kind = CharacterFolding.kind(chars[i]);
            int c = kind == CharacterFolding.HALF ? text.codePointAt(i) : chars[i];
            kind = kind == CharacterFolding.HALF ? CharacterFolding.kindOf(c) : kind;
            if (kind != CharacterFolding.MARK && kind != CharacterFolding.NOTHING) {
                break;
            }
            i += Character.charCount(c);
            if (kind == CharacterFolding.MARK) {
                addCharacter(c, kind);
                end = i;
            }
        }
        return end;
    }

    /// Where a word that was hyphenated at the end of a line continues, or -1.
    private int continueOverLineEnd(int from) {
        boolean broken = false;
        for (int i = from; i < chars.length; i++) {
            char c = chars[i];
            if (c == '\n' || c == '\r' || c == '\u2028') {
                broken = true;
            } else if (CharacterFolding.kind(c) != CharacterFolding.SPACE) {
                boolean small = CharacterFolding.kind(c) == CharacterFolding.LETTER
                        && !Character.isUpperCase(c);
                return broken && small && !Character.isDigit(c) ? i : -1;
            }
        }
        return -1;
    }
}
