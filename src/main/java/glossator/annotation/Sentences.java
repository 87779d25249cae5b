package glossator.annotation;

import java.util.Arrays;

/// The parts of sentences that two stretches have in common and each has once: the first anchors of
/// two long texts. They cost a fraction of looking at every sequence of a few tokens, and most of
/// what was not edited is found by them. A part ends with a sign, whether or not lines were broken
/// anew.
final class Sentences {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 32;
    private static final int MANY = 2;

    private final int[] old;
    private final int[] now;
    private final Vocabulary words;

    /// For a hash the number of a part + 1, or 0.
    private int[] heads = {};

    /// What is known of the parts of the old stretch: hash, start, length, how often it is there;
    /// of the new one where it is first and how often.
    private long[] hashes = new long[256];

    private int[] starts = new int[256];
    private int[] lengths = new int[256];
    private int[] startsNow = new int[256];
    private byte[] times = new byte[256];
    private byte[] timesNow = new byte[256];
    private int count;

    Sentences(Alignment alignment) {
        old = alignment.old.ids();
        now = alignment.now.ids();
        words = alignment.words;
    }

    /// How many parts the old stretch has that are not the same, after reading both.
    int read(int aLo, int aHi, int bLo, int bHi) {
        count = 0;
        int most = (aHi - aLo) / SHORTEST + 1;
        int size = Integer.highestOneBit(2 * most) << 1;
        if (heads.length < size) {
            heads = new int[size];
        } else {
            Arrays.fill(heads, 0);
        }
        walk(old, aLo, aHi, true);
        walk(now, bLo, bHi, false);
        return count;
    }

    private void walk(int[] ids, int lo, int hi, boolean first) {
        long hash = 0;
        int from = lo;
        for (int i = lo; i < hi; i++) {
            int id = ids[i];
            hash = (hash + id + 1) * Vocabulary.FACTOR;
            int length = i + 1 - from;
            if (length >= SHORTEST && (length == LONGEST || !words.isWord(id))) {
                if (first) {
                    add(hash, from, length);
                } else {
                    meet(hash, from, length);
                }
                hash = 0;
                from = i + 1;
            }
        }
    }

    private void add(long hash, int start, int length) {
        int at = slot(hash);
        int found = heads[at] - 1;
        if (found >= 0) {
            times[found] = MANY;
            return;
        }
        if (count == starts.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
            startsNow = Arrays.copyOf(startsNow, 2 * count);
            times = Arrays.copyOf(times, 2 * count);
            timesNow = Arrays.copyOf(timesNow, 2 * count);
        }
        hashes[count] = hash;
        starts[count] = start;
        lengths[count] = length;
        times[count] = 1;
        timesNow[count] = 0;
        heads[at] = ++count;
    }

    private void meet(long hash, int start, int length) {
        int found = heads[slot(hash)] - 1;
        if (found >= 0) {
            startsNow[found] = start;
            timesNow[found] =
                    (byte) (timesNow[found] == 0 && same(found, start, length) ? 1 : MANY);
        }
    }

    /// Whether a part of the new stretch is what its hash says.
    private boolean same(int part, int start, int length) {
        return length == lengths[part]
                && Arrays.equals(
                        old, starts[part], starts[part] + length, now, start, start + length);
    }

    private int slot(long hash) {
        int mask = heads.length - 1;
        int at = (int) (hash >>> 40) & mask;
        while (heads[at] != 0 && hashes[heads[at] - 1] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /// Whether each of the two stretches has the part once.
    boolean isShared(int part) {
        return times[part] == 1 && timesNow[part] == 1;
    }

    int old(int part) {
        return starts[part];
    }

    int now(int part) {
        return startsNow[part];
    }

    int length(int part) {
        return lengths[part];
    }
}
