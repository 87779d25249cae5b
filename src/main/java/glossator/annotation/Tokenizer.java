package glossator.annotation;

import java.util.Arrays;

/// Cuts one text into [Tokens].
final class Tokenizer {
    private static final long MARK_FACTOR = 0xD6E8FEB86659FD93L;

    private final String text;
    private final Folding folding;
    private final Vocabulary words;
    private int[] starts;
    private int[] ends;
    private int[] ids;
    private int count;
    private long hash;
    private long bag;
    private int length;

    Tokenizer(String text, Folding folding, Vocabulary words) {
        this.text = text;
        this.folding = folding;
        this.words = words;
        int guess = text.length() / 4 + 16;
        starts = new int[guess];
        ends = new int[guess];
        ids = new int[guess];
    }

    Tokens read() {
        for (int i = 0; i < text.length(); ) {
            int c = at(i);
            int next = i + Character.charCount(c);
            byte kind = folding.kind(c);
            if (kind == Folding.SPACE || kind == Folding.NOTHING) {
                i = next;
                continue;
            }
            hash = kind;
            bag = 0;
            length = 0;
            take(c, kind);
            int end =
                    switch (kind) {
                        case Folding.SIGN -> sameSigns(c, next);
                        case Folding.ALONE -> marks(next);
                        default -> word(next);
                    };
            add(i, end, kind == Folding.SIGN ? 0 : length);
            i = end;
        }
        return new Tokens(text, starts, ends, ids, count);
    }

    private int at(int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c) ? text.codePointAt(i) : c;
    }

    private void add(int start, int end, int letters) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            ids = Arrays.copyOf(ids, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        ids[count++] = words.add(hash, bag, letters);
    }

    private void take(int c, byte kind) {
        if (c >= 0xAC00 && c <= 0xD7A3) { // a syllable counts as its letters, as in form NFKD
            int index = c - 0xAC00;
            letter((char) (0x1100 + index / 588));
            letter((char) (0x1161 + index % 588 / 28));
            if (index % 28 > 0) {
                letter((char) (0x11A7 + index % 28));
            }
            return;
        }
        char single = folding.single(c);
        if (single != 0) {
            one(single, kind == Folding.MARK);
            return;
        }
        String several = folding.several(c);
        for (int i = 0; i < several.length(); i++) {
            char part = several.charAt(i);
            one(part, kind == Folding.MARK || folding.kind(part) == Folding.MARK);
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
        length++;
    }

    private int sameSigns(int c, int from) {
        int i = from;
        char sign = folding.single(c);
        while (sign != 0 && i < text.length()) {
            char next = text.charAt(i);
            if (folding.kind(next) != Folding.SIGN || folding.single(next) != sign) {
                break;
            }
            i++;
        }
        return marks(i);
    }

    private int marks(int from) {
        int end = from;
        for (int i = from; i < text.length(); ) {
            int c = at(i);
            byte kind = folding.kind(c);
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

    private int word(int from) {
        int end = from;
        for (int i = from; i < text.length(); ) {
            int c = at(i);
            byte kind = folding.kind(c);
            int next = i + Character.charCount(c);
            if (kind == Folding.LETTER || kind == Folding.MARK) {
                take(c, kind);
                end = next;
            } else {
                boolean hyphen = c == 0xAD || (kind == Folding.SIGN && folding.single(c) == '-');
                int joined = hyphen ? overLineEnd(next) : -1;
                if (joined < 0 && kind != Folding.NOTHING) {
                    break;
                }
                next = Math.max(next, joined);
            }
            i = next;
        }
        return end;
    }

    /// Where the word goes on that was divided at the end of a line, or -1.
    private int overLineEnd(int from) {
        boolean broken = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028') {
                broken = true;
            } else if (folding.kind(c) != Folding.SPACE) {
                boolean small = folding.kind(c) == Folding.LETTER && !Character.isUpperCase(c);
                return broken && small && !Character.isDigit(c) ? i : -1;
            }
        }
        return -1;
    }
}
