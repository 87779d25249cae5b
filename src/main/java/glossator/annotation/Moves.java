package glossator.annotation;

import java.util.Arrays;

/// Finds passages that were moved: what has no partner in the order of both texts and starts from
/// sequences of words that occur once in the rest of either. Text that already has a partner is
/// never taken.
final class Moves {
    private static final int ROUNDS = 3;
    private static final int SEQUENCE = 3;
    private static final float SEED = 5;
    private static final float WORD = 5.5f;
    private static final float WHOLE = 10;
    private static final float EDITED = 18;
    private static final float LEAST_OLD = 0.4f;
    private static final float LEAST_NEW = 0.3f;
    private static final int AROUND = 12;
    private static final int APART = 24;
    private static final float STRONG = 14;
    private static final int STRAYS = 12;

    private final Alignment alignment;
    private final Aligner aligner;
    private final Islands islands;
    private int blocks;

    /// Pairs of places where both have the same sequence: old place in the upper half.
    private long[] seeds = new long[256];
    private int count;

    Moves(Alignment alignment, Aligner aligner, Islands islands) {
        this.alignment = alignment;
        this.aligner = aligner;
        this.islands = islands;
    }

    void find() {
        for (int round = 0; round < ROUNDS; round++) {
            int before = blocks;
            collect(SEQUENCE, SEED);
            join();
            collect(1, WORD);
            join();
            if (blocks == before) {
                return;
            }
        }
    }

    private void collect(int k, float least) {
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

    private void join() {
        for (int s = 0; s < count; s++) {
            int end = s;
            for (int next = s + 1; next < count && next <= end + STRAYS; next++) {
                if (goesOn(seeds[end], seeds[next])) {
                    end = next;
                }
            }
            block(old(s), old(end) + 1, now(s), now(end) + 1);
        }
    }

    private int old(int seed) {
        return (int) (seeds[seed] >>> 32);
    }

    private int now(int seed) {
        return (int) seeds[seed];
    }

    private boolean goesOn(long seed, long next) {
        int a = (int) (seed >>> 32);
        int b = (int) seed;
        int i = (int) (next >>> 32);
        int j = (int) next;
        return j > b && i - a <= APART && j - b <= APART && free(a, i, b, j);
    }

    private boolean free(int a, int i, int b, int j) {
        for (int x = a; x <= i; x++) {
            if (alignment.to[x] != Alignment.NONE) {
                return false;
            }
        }
        for (int x = b; x <= j; x++) {
            if (alignment.from[x] != Alignment.NONE) {
                return false;
            }
        }
        return true;
    }

    /// Joins one block around what its seeds span, if it tells enough.
    private void block(int a, int aEnd, int b, int bEnd) {
        if (alignment.to[a] != Alignment.NONE || alignment.from[b] != Alignment.NONE) {
            return; // a block before has taken it
        }
        int reach = AROUND + (aEnd - a) / 2;
        int aLo = widen(alignment.to, a, -1, reach);
        int aHi = widen(alignment.to, aEnd - 1, 1, reach) + 1;
        int bLo = widen(alignment.from, b, -1, reach);
        int bHi = widen(alignment.from, bEnd - 1, 1, reach) + 1;
        aligner.align(aLo, aHi, bLo, bHi);
        islands.sink(aLo, aHi, bLo, bHi);
        if (tellsEnough(aLo, aHi)) {
            number(aLo, aHi);
        } else {
            for (int i = aLo; i < aHi; i++) {
                if (alignment.to[i] != Alignment.NONE) {
                    alignment.part(i);
                }
            }
        }
    }

    /// A block that stands between its neighbours of old was edited much, but not moved.
    private void number(int aLo, int aHi) {
        blocks++;
        int first = aLo;
        while (alignment.to[first] == Alignment.NONE) {
            first++;
        }
        int last = aHi - 1;
        while (alignment.to[last] == Alignment.NONE) {
            last--;
        }
        int before = first - 1;
        while (before >= 0 && !inOrder(before)) {
            before--;
        }
        int after = last + 1;
        while (after < alignment.to.length && !inOrder(after)) {
            after++;
        }
        boolean stayed =
                (before < 0 || alignment.to[before] < alignment.to[first])
                        && (after == alignment.to.length
                                || alignment.to[after] > alignment.to[last]);
        int number = stayed ? 0 : neighbour(first, last);
        for (int i = first; i <= last; i++) {
            alignment.block[i] = alignment.to[i] == Alignment.NONE ? 0 : number;
        }
        grow(first, -1);
        grow(last, 1);
    }

    /// Takes what goes on in both texts alike, also from pairs that chance may have joined.
    private void grow(int edge, int step) {
        int a = edge + step;
        int b = alignment.to[edge] + step;
        while (a >= 0
                && b >= 0
                && a < alignment.to.length
                && b < alignment.from.length
                && alignment.same(a, b)
                && weak(a)
                && weak(alignment.from[b])) {
            if (alignment.to[a] != Alignment.NONE) {
                alignment.part(a);
            }
            if (alignment.from[b] != Alignment.NONE) {
                alignment.part(alignment.from[b]);
            }
            alignment.join(a, b, 100);
            alignment.block[a] = alignment.block[edge];
            a += step;
            b += step;
        }
    }

    /// Whether the unbroken run that this old token is in tells little.
    private boolean weak(int a) {
        if (a == Alignment.NONE || alignment.to[a] == Alignment.NONE) {
            return true;
        }
        float weight = alignment.kept(a);
        for (int i = a - 1; i >= 0 && follows(i) && weight < STRONG; i--) {
            weight += alignment.kept(i);
        }
        for (int i = a; i + 1 < alignment.to.length && follows(i) && weight < STRONG; i++) {
            weight += alignment.kept(i + 1);
        }
        return weight < STRONG;
    }

    private boolean follows(int i) {
        return alignment.to[i] != Alignment.NONE && alignment.to[i + 1] == alignment.to[i] + 1;
    }

    /// The number of the block that this one continues, or a new one.
    private int neighbour(int first, int last) {
        for (int i = first - 1; i >= 0 && first - i <= APART; i--) {
            int away = alignment.to[first] - alignment.to[i];
            if (alignment.block[i] > 0 && away > 0 && away <= APART) {
                return alignment.block[i];
            }
        }
        for (int i = last + 1; i < alignment.to.length && i - last <= APART; i++) {
            int away = alignment.to[i] - alignment.to[last];
            if (alignment.block[i] > 0 && away > 0 && away <= APART) {
                return alignment.block[i];
            }
        }
        return blocks;
    }

    private boolean inOrder(int i) {
        return alignment.to[i] != Alignment.NONE && alignment.block[i] == 0;
    }

    private static int widen(int[] partner, int from, int step, int reach) {
        int at = from;
        for (int i = 0; i < reach; i++) {
            int next = at + step;
            if (next < 0 || next >= partner.length || partner[next] != Alignment.NONE) {
                break;
            }
            at = next;
        }
        return at;
    }

    private boolean tellsEnough(int aLo, int aHi) {
        int first = -1;
        int last = -1;
        float kept = 0;
        for (int i = aLo; i < aHi; i++) {
            if (alignment.to[i] != Alignment.NONE) {
                first = first < 0 ? i : first;
                last = i;
                kept += alignment.kept(i);
            }
        }
        if (first < 0) {
            return false;
        }
        float old = 0;
        for (int i = first; i <= last; i++) {
            old += alignment.weight(i);
        }
        float now = 0;
        for (int j = alignment.to[first]; j <= alignment.to[last]; j++) {
            now += alignment.weightNow(j);
        }
        boolean whole = kept >= 0.95f * Math.max(old, now);
        return kept >= (whole ? WHOLE : EDITED)
                && kept >= LEAST_OLD * old
                && kept >= LEAST_NEW * now;
    }
}
