package glossator.annotation;

import java.util.Arrays;

/// Sequences of tokens that have no partner yet and occur once in what is left of either text, in
/// the order of the old one.
final class Seeds {
    private final Alignment alignment;

    /// Pairs of places where both have the same sequence: the old place in the upper half.
    private long[] seeds = new long[256];

    private int count;

    Seeds(Alignment alignment) {
        this.alignment = alignment;
    }

    int count() {
        return count;
    }

    int old(int seed) {
        return (int) (seeds[seed] >>> 32);
    }

    int now(int seed) {
        return (int) seeds[seed];
    }

    /// Finds the sequences of `k` tokens that tell at least so much.
    void collect(int k, float least) {
        count = 0;
        long[] old = grams(alignment.old, alignment.to, k, least);
        long[] now = grams(alignment.now, alignment.from, k, least);
        int i = 0;
        int j = 0;
        while (i < old.length && j < now.length) {
            long a = old[i] >>> 32;
            long b = now[j] >>> 32;
            if (a == b) {
                int i2 = past(old, i);
                int j2 = past(now, j);
                if (i2 - i == 1 && j2 - j == 1 && same((int) old[i], (int) now[j], k)) {
                    add(old[i] << 32 | (now[j] & 0xFFFFFFFFL));
                }
                i = i2;
                j = j2;
            } else if (a < b) {
                i++;
            } else {
                j++;
            }
        }
        Arrays.sort(seeds, 0, count);
    }

    private static int past(long[] grams, int from) {
        int i = from + 1;
        while (i < grams.length && grams[i] >>> 32 == grams[from] >>> 32) {
            i++;
        }
        return i;
    }

    private void add(long seed) {
        if (count == seeds.length) {
            seeds = Arrays.copyOf(seeds, 2 * count);
        }
        seeds[count++] = seed;
    }

    private boolean same(int a, int b, int k) {
        for (int i = 0; i < k; i++) {
            if (!alignment.same(a + i, b + i)) {
                return false;
            }
        }
        return true;
    }

    /// The sequences of tokens without partner, sorted: 32 bits of hash, then the place.
    private long[] grams(Tokens tokens, int[] partner, int k, float least) {
        int[] ids = tokens.ids();
        long[] grams = new long[1024];
        int found = 0;
        for (int i = 0; i + k <= tokens.count(); i++) {
            float weight = 0;
            long hash = 0;
            int at = i;
            for (; at < i + k && partner[at] == Alignment.NONE; at++) {
                weight += alignment.words.weight(ids[at]);
                hash = (hash + ids[at] + 1) * Vocabulary.FACTOR;
                hash ^= hash >>> 32;
            }
            if (at < i + k) {
                i = at;
            } else if (weight >= least) {
                if (found == grams.length) {
                    grams = Arrays.copyOf(grams, 2 * found);
                }
                grams[found++] = (hash & 0x7FFFFFFFL) << 32 | i;
            }
        }
        long[] sorted = Arrays.copyOf(grams, found);
        Arrays.sort(sorted);
        return sorted;
    }
}
