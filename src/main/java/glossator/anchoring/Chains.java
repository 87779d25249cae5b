package glossator.anchoring;

import java.util.Arrays;

/// Finds runs of tokens that two stretches have in common and that start with a sequence of `k`
/// tokens that occurs once in each, and of these the heaviest chain in the order of both: the
/// anchors of a patience diff, weighted by word rarity.
final class Chains {
    private final Alignment alignment;
    private final Sequences sequences;
    private int[] chosen = {};

    /// The runs found: starts in the old and the new text, and lengths.
    int[] startOld = new int[64];
    int[] startNow = new int[64];
    int[] length = new int[64];
    int runs;

    Chains(Alignment alignment) {
        this.alignment = alignment;
        sequences = new Sequences(alignment);
    }

    /// Leaves the heaviest chain between these stretches in the fields and returns whether there is
    /// one.
    ///
    /// @param most how often a sequence may occur, if it occurs equally often in the other stretch
    boolean find(int aLo, int aHi, int bLo, int bHi, int k, int most) {
        runs = 0;
        if (aHi - aLo < k || bHi - bLo < k) {
            return false;
        }
        sequences.reset(k, aHi - aLo);
        for (int i = aLo; i <= aHi - k; i++) {
            sequences.addOld(i);
        }
        for (int j = bLo; j <= bHi - k; j++) {
            sequences.addNow(j);
        }
        collect(k, most);
        if (runs > 1) {
            keepHeaviest();
        }
        return runs > 0;
    }

    /// Like [#find], but only with sequences of `k` tokens that end with a punctuation mark: far
    /// fewer, and in two long texts they still match most of what was not edited. Uniqueness is as
    /// reliable as with all sequences, since every occurrence of a sequence ends with that mark.
    boolean findBySigns(int aLo, int aHi, int bLo, int bHi, int k) {
        runs = 0;
        int[] ids = alignment.old.ids();
        int signs = 0;
        for (int i = aLo; i < aHi; i++) {
            signs += isSign(ids[i]) ? 1 : 0;
        }
        sequences.reset(k, signs);
        for (int i = aLo + k - 1; i < aHi; i++) {
            if (isSign(ids[i])) {
                sequences.addOld(i - k + 1);
            }
        }
        int[] others = alignment.now.ids();
        for (int j = bLo + k - 1; j < bHi; j++) {
            if (isSign(others[j])) {
                sequences.addNow(j - k + 1);
            }
        }
        collect(k, 1);
        if (runs > 1) {
            keepHeaviest();
        }
        reachBack(aLo, bLo);
        return runs > 0;
    }

    private boolean isSign(int id) {
        return !alignment.words.isWord(id);
    }

    /// Extends each run back to the punctuation mark before it, as far as both texts are the same;
    /// no further, since text beyond the mark may match only because of a near duplicate.
    private void reachBack(int aLo, int bLo) {
        int[] ids = alignment.old.ids();
        int endOld = aLo;
        int endNow = bLo;
        int kept = -1;
        for (int r = 0; r < runs; r++) {
            int a = startOld[r];
            int b = startNow[r];
            while (a > endOld
                    && b > endNow
                    && alignment.isSame(a - 1, b - 1)
                    && !isSign(ids[a - 1])) {
                a--;
                b--;
            }
            int end = startOld[r] + length[r];
            endNow = startNow[r] + length[r];
            if (kept >= 0 && a == endOld && b == startNow[kept] + length[kept]) {
                length[kept] = end - startOld[kept];
            } else {
                kept++;
                startOld[kept] = a;
                startNow[kept] = b;
                length[kept] = end - a;
            }
            endOld = end;
        }
        runs = kept + 1;
    }

    private void collect(int k, int most) {
        for (int s = 0; s < sequences.count(); s++) {
            if (sequences.isShared(s, most)) {
                extendOrAdd(sequences.oldStart(s), sequences.newStart(s), k);
            }
        }
    }

    /// Merges a match that continues the previous run into that run.
    private void extendOrAdd(int i, int j, int tokens) {
        int last = runs - 1;
        if (last >= 0
                && j - i == startNow[last] - startOld[last]
                && i <= startOld[last] + length[last]) {
            length[last] = i + tokens - startOld[last];
        } else {
            addRun(i, j, tokens);
        }
    }

    private void addRun(int i, int j, int k) {
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
        keepChain(top, before);
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

    /// Keeps the chain that ends with `top`; a run that overlaps the one before it loses its
    /// beginning.
    private void keepChain(int top, int[] before) {
        int links = 0;
        for (int r = top; r >= 0; r = before[r]) {
            links++;
        }
        if (chosen.length < links) {
            chosen = new int[2 * links];
        }
        int at = links;
        for (int r = top; r >= 0; r = before[r]) {
            chosen[--at] = r;
        }
        int kept = 0;
        int endOld = 0;
        int endNow = 0;
        for (int c = 0; c < links; c++) {
            int r = chosen[c];
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
