package glossator.annotation;

import java.util.Arrays;

/// Finds runs of tokens that two stretches have in common and that start with a sequence of `k`
/// tokens which occurs once in each, and of these the heaviest chain in the order of both: the
/// anchors of a patience diff, weighed by what their words tell.
final class Chains {
    private final Alignment alignment;
    private final int[] a;
    private final int[] b;
    private long[] keys = {};
    private int[] inOld = {};
    private int[] inNow = {};
    private int[] countOld = {};
    private int[] countNow = {};
    private int[] slots = {};

    /// The runs that were found: starts in old and new, and length.
    int[] startOld = new int[64];
    int[] startNow = new int[64];
    int[] length = new int[64];
    int runs;

    Chains(Alignment alignment) {
        this.alignment = alignment;
        a = alignment.old.ids();
        b = alignment.now.ids();
    }

    /// Leaves the heaviest chain between these stretches in the fields and tells whether there is
    /// one.
    ///
    /// @param most how often a sequence may occur, if it occurs as often in the other stretch
    boolean find(int aLo, int aHi, int bLo, int bHi, int k, int most) {
        runs = 0;
        if (aHi - aLo < k || bHi - bLo < k) {
            return false;
        }
        count(aLo, aHi, bLo, bHi, k);
        collect(aLo, aHi - k + 1, k, most);
        if (runs > 1) {
            keepHeaviest();
        }
        return runs > 0;
    }

    private void count(int aLo, int aHi, int bLo, int bHi, int k) {
        int capacity = Integer.highestOneBit(Math.max(8, aHi - aLo)) * 4;
        if (keys.length < capacity) {
            keys = new long[capacity];
            inOld = new int[capacity];
            inNow = new int[capacity];
            countOld = new int[capacity];
            countNow = new int[capacity];
        } else {
            Arrays.fill(countOld, 0, capacity, 0);
            Arrays.fill(countNow, 0, capacity, 0);
        }
        if (slots.length < aHi - aLo) {
            slots = new int[aHi - aLo];
        }
        int mask = capacity - 1;
        // From the end, so that the chains of equal sequences start with the first.
        for (int i = aHi - k; i >= aLo; i--) {
            int at = slot(key(a, i, k), mask);
            inOld[at] = i;
            countOld[at]++;
            slots[i - aLo] = at;
        }
        for (int j = bHi - k; j >= bLo; j--) {
            int at = slot(key(b, j, k), mask);
            if (countOld[at] > 0) {
                inNow[at] = j;
                countNow[at]++;
            }
        }
    }

    private int slot(long key, int mask) {
        int at = (int) (key >>> 32) & mask;
        while (countOld[at] > 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        keys[at] = key;
        return at;
    }

    private static long key(int[] ids, int from, int k) {
        long key = 0;
        for (int i = from; i < from + k; i++) {
            key = (key + ids[i] + 1) * Vocabulary.FACTOR;
            key ^= key >>> 29;
        }
        return key * Vocabulary.FACTOR;
    }

    private void collect(int aLo, int aEnd, int k, int most) {
        for (int i = aLo; i < aEnd; i++) {
            int at = slots[i - aLo];
            int times = countOld[at];
            if (times != countNow[at] || times > most || (times > 1 && inOld[at] != i)) {
                continue;
            }
            int j = inNow[at];
            int last = runs - 1;
            if (last >= 0
                    && j - i == startNow[last] - startOld[last]
                    && i <= startOld[last] + length[last]) {
                length[last] = i + k - startOld[last];
            } else {
                add(i, j, k);
            }
        }
    }

    private void add(int i, int j, int k) {
        if (runs == startOld.length) {
            startOld = Arrays.copyOf(startOld, 2 * runs);
            startNow = Arrays.copyOf(startNow, 2 * runs);
            length = Arrays.copyOf(length, 2 * runs);
        }
        startOld[runs] = i;
        startNow[runs] = j;
        length[runs++] = k;
    }

    /// The heaviest increasing subsequence, by a tree of prefix maxima over the new starts.
    private void keepHeaviest() {
        int[] ranks = ranks();
        float[] best = new float[runs];
        int[] before = new int[runs];
        int[] tree = new int[runs + 1];
        int top = 0;
        for (int r = 0; r < runs; r++) {
            int previous = 0;
            for (int at = ranks[r]; at > 0; at -= at & -at) {
                if (tree[at] > 0 && (previous == 0 || best[tree[at] - 1] > best[previous - 1])) {
                    previous = tree[at];
                }
            }
            before[r] = previous - 1;
            best[r] = weight(r) + (previous > 0 ? best[previous - 1] : 0);
            for (int at = ranks[r] + 1; at <= runs; at += at & -at) {
                if (tree[at] == 0 || best[r] > best[tree[at] - 1]) {
                    tree[at] = r + 1;
                }
            }
            top = best[r] > best[top] ? r : top;
        }
        keep(top, before);
    }

    private float weight(int run) {
        float sum = 0;
        for (int i = startOld[run]; i < startOld[run] + length[run]; i++) {
            sum += alignment.weight(i);
        }
        return sum * (1 + Math.min(4, length[run]) * 0.25f);
    }

    private int[] ranks() {
        long[] sorted = new long[runs];
        for (int r = 0; r < runs; r++) {
            sorted[r] = (long) startNow[r] << 32 | r;
        }
        Arrays.sort(sorted);
        int[] ranks = new int[runs];
        for (int rank = 0; rank < runs; rank++) {
            ranks[(int) sorted[rank]] = rank;
        }
        return ranks;
    }

    /// Keeps the chain that ends with `top`; runs that reach into the next are cut short.
    private void keep(int top, int[] before) {
        int chosen = 0;
        for (int r = top; r >= 0; r = before[r]) {
            chosen++;
        }
        int at = chosen;
        for (int r = top; r >= 0; r = before[r]) {
            slots[--at] = r;
        }
        int kept = 0;
        int endOld = 0;
        int endNow = 0;
        for (int c = 0; c < chosen; c++) {
            int r = slots[c];
            int skip = Math.max(0, Math.max(endOld - startOld[r], endNow - startNow[r]));
            if (skip >= length[r]) {
                continue;
            }
            startOld[kept] = startOld[r] + skip;
            startNow[kept] = startNow[r] + skip;
            length[kept] = length[r] - skip;
            endOld = startOld[kept] + length[kept];
            endNow = startNow[kept] + length[kept];
            kept++;
        }
        runs = kept;
    }
}
