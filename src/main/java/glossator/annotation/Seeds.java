package glossator.annotation;

import java.util.Arrays;

/// Sequences of tokens that have no partner yet and occur once in what is left of either text, in
/// the order of the old one.
final class Seeds {
    private final Alignment alignment;
    private final Sequences sequences;
    private int[] old = new int[256];
    private int[] now = new int[256];
    private int count;

    Seeds(Alignment alignment) {
        this.alignment = alignment;
        sequences = new Sequences(alignment);
    }

    int count() {
        return count;
    }

    int old(int seed) {
        return old[seed];
    }

    int now(int seed) {
        return now[seed];
    }

    /// Finds the sequences of `k` tokens that tell at least so much.
    void collect(int k, float least) {
        count = 0;
        sequences.clear(k, free(alignment.to));
        int[] ids = alignment.old.ids();
        int run = 0;
        for (int i = 0; i < alignment.to.length; i++) {
            run = alignment.to[i] == Alignment.NONE ? run + 1 : 0;
            if (run >= k && tells(ids, i + 1 - k, k) >= least) {
                sequences.addOld(i + 1 - k);
            }
        }
        if (sequences.count() == 0) {
            return;
        }
        run = 0;
        for (int j = 0; j < alignment.from.length; j++) {
            run = alignment.from[j] == Alignment.NONE ? run + 1 : 0;
            if (run >= k) {
                sequences.addNow(j + 1 - k);
            }
        }
        keepUnique();
    }

    private static int free(int[] partners) {
        int free = 0;
        for (int partner : partners) {
            free += partner == Alignment.NONE ? 1 : 0;
        }
        return free;
    }

    private float tells(int[] ids, int from, int k) {
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
                old[count] = sequences.old(s);
                now[count++] = sequences.now(s);
            }
        }
    }
}
