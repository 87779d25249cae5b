package glossator.anchoring;

/// The letters of a word of at most 64, to be compared with those of others: all letters at once,
/// one bit for each (Myers, 1999, in the form of Hyyrö, 2003).
final class LetterPattern {
    private static final int TABLE = 128;
    private static final int MASK = TABLE - 1;

    /// By hash: a letter, and the places where the word has it.
    private final char[] keys = new char[TABLE];

    private final long[] places = new long[TABLE];
    private final byte[] slots = new byte[Long.SIZE];
    private int distinct;
    private int length;

    /// Takes the first `count` letters.
    void set(char[] letters, int count) {
        for (int i = 0; i < distinct; i++) {
            places[slots[i]] = 0;
        }
        distinct = 0;
        length = count;
        for (int i = 0; i < count; i++) {
            int slot = findSlot(letters[i]);
            if (places[slot] == 0) {
                keys[slot] = letters[i];
                slots[distinct++] = (byte) slot;
            }
            places[slot] |= 1L << i;
        }
    }

    private int findSlot(char letter) {
        int slot = letter & MASK;
        while (places[slot] != 0 && keys[slot] != letter) {
            slot = (slot + 1) & MASK;
        }
        return slot;
    }

    /// How many letters must be changed, inserted or deleted to make of the word the letters from
    /// `from` to `to`, or something more than `most`.
    int distance(char[] letters, int from, int to, int most) {
        if (length == 0) {
            return to - from;
        }
        long last = 1L << (length - 1);
        long more = -1;
        long fewer = 0;
        int slips = length;
        for (int i = from; i < to; i++) {
            long same = places[findSlot(letters[i])];
            long down = same | fewer;
            long across = (((same & more) + more) ^ more) | same;
            long up = fewer | ~(across | more);
            long less = more & across;
            if ((up & last) != 0) {
                slips++;
            } else if ((less & last) != 0) {
                slips--;
            }
            if (slips - (to - 1 - i) > most) {
                return most + 1;
            }
            up = up << 1 | 1;
            more = less << 1 | ~(down | up);
            fewer = up & down;
        }
        return slips;
    }
}
