package glossator.annotation;

import java.util.Arrays;

/// Cuts one text into [Tokens]. The words of a text are most of what is read, so they are read in
/// one loop without calls; what is rare goes through [#take]. What a word is made of is looked at
/// only when it is met for the first time.
final class Tokenizer {
    private static final long MARK_FACTOR = 0xD6E8FEB86659FD93L;

    private final String text;
    private final char[] chars;
    private final Vocabulary words;
    private int[] starts;
    private int[] ends;
    private int[] ids;
    private int count;

    /// What is known of the token that is being read.
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

    Tokens read() {
        char[] all = chars;
        char[] plain = Folding.letters();
        for (int i = 0; i < all.length; ) {
            char folded = plain[all[i]];
            if (folded == 0) {
                i = Folding.kind(all[i]) == Folding.SPACE ? i + 1 : other(i);
                continue;
            }
            int start = i;
            long sum = Folding.LETTER;
            do {
                sum = sum * Vocabulary.FACTOR + folded;
                i++;
                folded = i < all.length ? plain[all[i]] : 0;
            } while (folded != 0);
            if (i < all.length && Folding.kind(all[i]) != Folding.SPACE) {
                hash = sum;
                i = word(start, i);
            } else {
                add(start, i, sum);
            }
        }
        return new Tokens(text, starts, ends, ids, count);
    }

    /// Reads what starts with anything but white space or a letter that was met before.
    private int other(int i) {
        int c = chars[i];
        byte kind = Folding.kind(chars[i]);
        if (isByItself(i, kind)) {
            return add(i, i + 1, kind * Vocabulary.FACTOR + Folding.single(chars[i]));
        }
        if (kind == Folding.HALF) {
            c = text.codePointAt(i);
            kind = Folding.kindOf(c);
        }
        return kind == Folding.NOTHING ? i + Character.charCount(c) : token(i, c, kind);
    }

    /// Whether the token that starts at `i` is nothing but the one plain character there.
    private boolean isByItself(int i, byte kind) {
        boolean may = kind == Folding.SIGN || kind == Folding.ALONE;
        if (!may || i + 1 == chars.length || Folding.single(chars[i]) == 0) {
            return false;
        }
        char next = chars[i + 1];
        return switch (Folding.kind(next)) {
            case Folding.SPACE, Folding.LETTER, Folding.ALONE -> true;
            case Folding.SIGN ->
                    kind == Folding.ALONE || Folding.single(next) != Folding.single(chars[i]);
            default -> false;
        };
    }

    private int token(int i, int c, byte kind) {
        hash = kind;
        take(c, kind);
        int next = i + Character.charCount(c);
        return switch (kind) {
            case Folding.SIGN -> add(i, marks(sameSigns(c, next)), hash);
            case Folding.ALONE -> add(i, marks(next), hash);
            default -> word(i, next);
        };
    }

    private int add(int start, int end, long sum) {
        if (count == starts.length) {
            int longer = 2 * count;
            starts = Arrays.copyOf(starts, longer);
            ends = Arrays.copyOf(ends, longer);
            ids = Arrays.copyOf(ids, longer);
        }
        starts[count] = start;
        ends[count] = end;
        int id = words.find(sum);
        ids[count++] = id >= 0 ? id : newcomer(start, end, sum);
        return end;
    }

    /// The number of a word that is met for the first time: looks at what it is made of.
    private int newcomer(int start, int end, long sum) {
        long seen = 0;
        int i = start;
        for (char folded; i < end && (folded = Folding.letters()[chars[i]]) != 0; i++) {
            seen |= 1L << folded;
        }
        bag = seen;
        letters = i - start;
        boolean sign = i == start && Folding.kindOf(text.codePointAt(i)) == Folding.SIGN;
        while (i < end) {
            int c = text.codePointAt(i);
            byte kind = Folding.kindOf(c);
            boolean divides = kind == Folding.SIGN || kind == Folding.SPACE;
            if (i == start || !(divides || kind == Folding.NOTHING)) {
                take(c, kind);
            }
            i += Character.charCount(c);
        }
        return words.add(sum, bag, sign ? 0 : letters);
    }

    /// Reads on in the word that starts at `start` and of which what stands before `from` is read.
    private int word(int start, int from) {
        wordEnd = from;
        int i = from;
        while (i < chars.length) {
            char folded = Folding.letters()[chars[i]];
            if (folded != 0) {
                hash = hash * Vocabulary.FACTOR + folded;
                wordEnd = ++i;
                continue;
            }
            byte kind = Folding.kind(chars[i]);
            int next = kind == Folding.SPACE ? -1 : within(i, kind);
            if (next < 0) {
                break;
            }
            i = next;
        }
        return add(start, wordEnd, hash);
    }

    /// Where the word goes on after a character at `i` that is no plain letter, or -1 if it ends.
    private int within(int i, byte plainKind) {
        int c = plainKind == Folding.HALF ? text.codePointAt(i) : chars[i];
        byte kind = plainKind == Folding.HALF ? Folding.kindOf(c) : plainKind;
        int next = i + Character.charCount(c);
        if (kind == Folding.LETTER || kind == Folding.MARK) {
            take(c, kind);
            wordEnd = next;
            return next;
        }
        boolean hyphen = c == 0xAD || (kind == Folding.SIGN && single(c) == '-');
        int joined = hyphen ? overLineEnd(next) : -1;
        return joined >= 0 ? joined : kind == Folding.NOTHING ? next : -1;
    }

    private static char single(int c) {
        return c <= Character.MAX_VALUE ? Folding.single((char) c) : 0;
    }

    private void take(int c, byte kind) {
        char single = single(c);
        if (single != 0) {
            one(single, kind == Folding.MARK);
        } else if (Folding.isSyllable(c)) { // a syllable is its letters, as in form NFKD
            syllable(c - 0xAC00);
        } else {
            String several = Folding.several(c);
            for (int i = 0; i < several.length(); i++) {
                char part = several.charAt(i);
                one(part, kind == Folding.MARK || Folding.kind(part) == Folding.MARK);
            }
        }
    }

    private void syllable(int index) {
        letter((char) (0x1100 + index / 588));
        letter((char) (0x1161 + index % 588 / 28));
        if (index % 28 > 0) {
            letter((char) (0x11A7 + index % 28));
        }
    }

    private void one(char c, boolean mark) {
        if (mark) { // the order of several marks on one letter does not count
            hash += c * MARK_FACTOR;
            bag |= 1L << (c & 63);
        } else {
            letter(c);
        }
    }

    private void letter(char c) {
        hash = hash * Vocabulary.FACTOR + c;
        bag |= 1L << (c & 63);
        letters++;
    }

    private int sameSigns(int c, int from) {
        int i = from;
        char sign = single(c);
        while (sign != 0 && i < chars.length) {
            char next = chars[i];
            if (Folding.kind(next) != Folding.SIGN || Folding.single(next) != sign) {
                break;
            }
            i++;
        }
        return i;
    }

    private int marks(int from) {
        int end = from;
        for (int i = from; i < chars.length; ) {
            byte kind = Folding.kind(chars[i]);
            int c = kind == Folding.HALF ? text.codePointAt(i) : chars[i];
            kind = kind == Folding.HALF ? Folding.kindOf(c) : kind;
            if (kind != Folding.MARK && kind != Folding.NOTHING) {
                break;
            }
            i += Character.charCount(c);
            if (kind == Folding.MARK) {
                take(c, kind);
                end = i;
            }
        }
        return end;
    }

    /// Where the word goes on that was divided at the end of a line, or -1.
    private int overLineEnd(int from) {
        boolean broken = false;
        for (int i = from; i < chars.length; i++) {
            char c = chars[i];
            if (c == '\n' || c == '\r' || c == '\u2028') {
                broken = true;
            } else if (Folding.kind(c) != Folding.SPACE) {
                boolean small = Folding.kind(c) == Folding.LETTER && !Character.isUpperCase(c);
                return broken && small && !Character.isDigit(c) ? i : -1;
            }
        }
        return -1;
    }
}
