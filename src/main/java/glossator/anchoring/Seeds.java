package glossator.anchoring;

import java.util.Arrays;

/// Token sequences that have no partner yet and occur once in the rest of each text, in the order
/// of the old text.
final class Seeds {
    private final Alignment alignment;
    private final Sequences sequences;
    private int[] old = new int[256];
    private int[] now = new int[256];
    private int count;

    /// Start and end of each stretch without partners: those of the old text first, those of the
    /// new text from `middle`.
    private int[] stretches = new int[256];

    private int looked;
    private int middle;
    private int freeOld;
    private int freeNow;

    Seeds(Alignment alignment) {
        this.alignment = alignment;
        sequences = new Sequences(alignment);
    }

    int count() {
        return count;
    }

    int oldStart(int seed) {
        return old[seed];
    }

    int newStart(int seed) {
        return now[seed];
    }

    /// Scans both texts for tokens without partners; call it before [#collect], and again after
    /// partners were removed.
    void scan() {
        looked = 0;
        freeOld = scanFree(alignment.to);
        middle = looked;
        freeNow = scanFree(alignment.from);
    }

    /// Records the free stretches and returns how many tokens they have.
    private int scanFree(int[] partners) {
        int free = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] != Alignment.NONE) {
                continue;
            }
            int from = i;
            while (i < partners.length && partners[i] == Alignment.NONE) {
                i++;
            }
            if (looked == stretches.length) {
                stretches = Arrays.copyOf(stretches, 2 * looked);
            }
            stretches[looked++] = from;
            stretches[looked++] = i;
            free += i - from;
        }
        return free;
    }

    /// Finds the sequences of `k` tokens that have at least the weight `least`.
    void collect(int k, float least) {
        count = 0;
        if (freeOld == 0 || freeNow == 0) {
            return;
        }
        sequences.reset(k, freeOld);
        int[] ids = alignment.old.ids();
        for (int s = 0; s < middle; s += 2) {
            int run = 0;
            for (int i = stretches[s]; i < stretches[s + 1]; i++) {
                run = alignment.to[i] == Alignment.NONE ? run + 1 : 0;
                if (run >= k && weigh(ids, i + 1 - k, k) >= least) {
                    sequences.addOld(i + 1 - k);
                }
            }
        }
        if (sequences.count() == 0) {
            return;
        }
        for (int s = middle; s < looked; s += 2) {
            int run = 0;
            for (int j = stretches[s]; j < stretches[s + 1]; j++) {
                run = alignment.from[j] == Alignment.NONE ? run + 1 : 0;
                if (run >= k) {
                    sequences.addNow(j + 1 - k);
                }
            }
        }
        keepUnique();
    }

    private float weigh(int[] ids, int from, int k) {
        float weight = 0;
        for (int i = from; i < from + k; i++) {
            weight += alignment.words.weight(ids[i]);
        }
        return weight;
    }

    private void keepUnique() {
        for (int s = 0; s < sequences.count(); s++) {
            if (sequences.isShared(s, 1)) {
                if (count == old.length) {
                    old = Arrays.copyOf(old, 2 * count);
                    now = Arrays.copyOf(now, 2 * count);
                }
                old[count] = sequences.oldStart(s);
                now[count++] = sequences.newStart(s);
            }
        }
    }
}
