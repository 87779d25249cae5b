package glossator.anchoring;

import java.util.Arrays;

/// Which sequences of `k` tokens two texts have in common, and how often each text has them. Only
/// the first place of each sequence in the old text is stored, and from the new text only sequences
/// that the old one has.
final class Sequences {
    private static final int MANY = 0x7FFF;
    private static final int NOW = 16;

    private final int[] a;
    private final int[] b;
    private int k;

    /// By hash, the number of a sequence + 1, or 0.
    private int[] heads = {};

    private int shift;
    private int[] places = {};
    private int[] placesNow = {};

    /// How often a sequence occurs: in the old text in the lower half, in the new text in the
    /// upper.
    private int[] times = {};

    private int count;

    /// The sequence that is likely to come next in the new text.
    private int next;

    Sequences(Alignment alignment) {
        a = alignment.old.ids();
        b = alignment.now.ids();
    }

    /// Clears everything and prepares for at most `most` sequences of `k` tokens.
    void reset(int k, int most) {
        this.k = k;
        count = 0;
        next = 0;
        int bits = 33 - Integer.numberOfLeadingZeros(Math.max(8, most));
        shift = 64 - bits;
        if (heads.length < 1 << bits) {
            heads = new int[1 << bits];
        } else {
            Arrays.fill(heads, 0, 1 << bits, 0);
        }
        if (places.length < most) {
            places = new int[most];
            placesNow = new int[most];
            times = new int[most];
        }
    }

    /// Adds the sequence that starts at old token `i`; call it in ascending order.
    void addOld(int i) {
        int at = findSlot(a, i);
        int found = heads[at] - 1;
        if (found < 0) {
            heads[at] = count + 1;
            places[count] = i;
            times[count++] = 1;
        } else if ((times[found] & MANY) < MANY) {
            times[found]++;
        }
    }

    /// Adds the sequence that starts at new token `j`; call it in ascending order, after the old
    /// ones.
    void addNow(int j) {
        int found = next;
        if (found == count || !isSame(places[found], b, j)) {
            found = heads[findSlot(b, j)] - 1;
            if (found < 0) {
                return;
            }
        }
        next = found + 1;
        int before = times[found];
        if (before >> NOW == 0) {
            placesNow[found] = j;
        }
        if (before >> NOW < MANY) {
            times[found] = before + (1 << NOW);
        }
    }

    private int findSlot(int[] ids, int from) {
        long hash = 0;
        for (int i = from; i < from + k; i++) {
            hash = (hash + ids[i] + 1) * Vocabulary.FACTOR;
        }
        int mask = (1 << (64 - shift)) - 1;
        int at = (int) ((hash ^ (hash << 23)) >>> shift);
        while (heads[at] != 0 && !isSame(places[heads[at] - 1], ids, from)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private boolean isSame(int place, int[] ids, int from) {
        for (int i = 0; i < k; i++) {
            if (a[place + i] != ids[from + i]) {
                return false;
            }
        }
        return true;
    }

    /// The number of distinct sequences; they are in the order of their first places in the old
    /// text.
    int count() {
        return count;
    }

    /// Whether both texts have the sequence equally often, and at most `most` times.
    boolean isShared(int sequence, int most) {
        int old = times[sequence] & MANY;
        return old <= most && old == times[sequence] >> NOW;
    }

    int oldStart(int sequence) {
        return places[sequence];
    }

    int newStart(int sequence) {
        return placesNow[sequence];
    }
}
