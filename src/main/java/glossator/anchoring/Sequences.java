package glossator.anchoring;

import java.util.Arrays;

/// Which sequences of `k` tokens two texts have in common, and how often each text has them. Only
/// the first place of each sequence in the old text is stored, and from the new text only sequences
/// that the old one has.
final class Sequences {
    private static final int MANY = 0x7FFF;
    private static final int NOW = 16;

    /// For so many sequences there is room from the beginning.
    private static final int FEW = 1 << 16;

    private final int[] a;
    private final int[] b;
    private int k;

    /// By hash, the number of a sequence + 1, or 0.
    private int[] heads = {};

    private int shift;
    private int room;
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

    /// Clears everything and prepares for sequences of `k` tokens, about `most` at most.
    void reset(int k, int most) {
        this.k = k;
        count = 0;
        next = 0;
        makeRoom(Math.min(most, FEW));
        if (places.length < room) {
            places = new int[room];
            placesNow = new int[room];
            times = new int[room];
        }
    }

    /// Clears the table and makes it large enough for so many sequences.
    private void makeRoom(int most) {
        room = most;
        int bits = 33 - Integer.numberOfLeadingZeros(Math.max(8, most));
        shift = 64 - bits;
        if (heads.length < 1 << bits) {
            heads = new int[1 << bits];
        } else {
            Arrays.fill(heads, 0, 1 << bits, 0);
        }
    }

    /// Texts with few different sequences never need this, however long they are.
    private void grow() {
        makeRoom(4 * Math.max(8, room));
        if (places.length < room) {
            places = Arrays.copyOf(places, room);
            placesNow = Arrays.copyOf(placesNow, room);
            times = Arrays.copyOf(times, room);
        }
        for (int sequence = 0; sequence < count; sequence++) {
            heads[findSlot(a, places[sequence])] = sequence + 1;
        }
    }

    /// Adds the sequence that starts at old token `i`; call it in ascending order.
    void addOld(int i) {
        int at = findSlot(a, i);
        int found = heads[at] - 1;
        if (found >= 0) {
            times[found] += (times[found] & MANY) < MANY ? 1 : 0;
            return;
        }
        if (count == room) {
            grow();
            at = findSlot(a, i);
        }
        heads[at] = count + 1;
        places[count] = i;
        times[count++] = 1;
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
