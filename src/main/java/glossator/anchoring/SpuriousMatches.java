package glossator.anchoring;

import java.util.Arrays;

/// Removes pairs that matched only by chance: a word or two that two unrelated stretches happen to
/// share. A run of pairs stays if it has enough weight compared with the gaps on both sides.
final class SpuriousMatches {
    private static final float LEAST = 0.2f;
    private static final float INSERTED = 0.05f;

    private final Alignment alignment;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private float[] weights = new float[256];
    private int runs;
    private int[] nextRun = {};
    private int[] previousRun = {};

    SpuriousMatches(Alignment alignment) {
        this.alignment = alignment;
    }

    /// Checks old tokens `aLo` to `aHi`, whose partners are between `bLo` and `bHi` and in order.
    void remove(int aLo, int aHi, int bLo, int bHi) {
        collectRuns(aLo, aHi);
        float[] gaps = weighGaps(aLo, aHi, bLo, bHi);
        int[] left = new int[runs];
        int[] right = new int[runs];
        for (int r = 0; r < runs; r++) {
            left[r] = r;
            right[r] = r + 1;
        }
        // Gap g is before run g. When runs are removed, gaps g to h become one, which is stored at
        // both ends.
        for (int r : lightestFirst()) {
            int before = left[r];
            int after = right[r];
            float sea = Math.min(gapWeight(gaps, before), gapWeight(gaps, after));
            if (weights[r] < LEAST * sea) {
                removeRun(r, gaps, left, right);
            }
        }
    }

    private void removeRun(int r, float[] gaps, int[] left, int[] right) {
        float oldWeight = 0;
        float newWeight = 0;
        for (int i = starts[r]; i < ends[r]; i++) {
            oldWeight += alignment.weight(i);
            newWeight += alignment.newWeight(alignment.to[i]);
            alignment.separate(i);
        }
        int before = left[r];
        int after = right[r];
        gaps[2 * before] += gaps[2 * after] + oldWeight;
        gaps[2 * before + 1] += gaps[2 * after + 1] + newWeight;
        // The merged gap is now to the left of the next run and to the right of the previous one.
        int next = nextRun[r];
        int previous = previousRun[r];
        if (next < runs) {
            left[next] = before;
            previousRun[next] = previous;
        }
        if (previous >= 0) {
            right[previous] = before;
            nextRun[previous] = next;
        }
    }

    private void collectRuns(int aLo, int aHi) {
        runs = 0;
        int[] to = alignment.to;
        for (int i = aLo; i < aHi; i++) {
            if (to[i] == Alignment.NONE) {
                continue;
            }
            if (runs > 0 && ends[runs - 1] == i && to[i] == to[i - 1] + 1) {
                ends[runs - 1]++;
                weights[runs - 1] += alignment.keptWeight(i);
                continue;
            }
            if (runs == starts.length) {
                starts = Arrays.copyOf(starts, 2 * runs);
                ends = Arrays.copyOf(ends, 2 * runs);
                weights = Arrays.copyOf(weights, 2 * runs);
            }
            starts[runs] = i;
            ends[runs] = i + 1;
            weights[runs++] = alignment.keptWeight(i);
        }
        nextRun = new int[runs];
        previousRun = new int[runs];
        for (int r = 0; r < runs; r++) {
            nextRun[r] = r + 1;
            previousRun[r] = r - 1;
        }
    }

    /// For each gap the weight of its old and of its new tokens.
    private float[] weighGaps(int aLo, int aHi, int bLo, int bHi) {
        float[] gaps = new float[2 * (runs + 1)];
        int a = aLo;
        int b = bLo;
        for (int r = 0; r <= runs; r++) {
            int aEnd = r < runs ? starts[r] : aHi;
            int bEnd = r < runs ? alignment.to[starts[r]] : bHi;
            for (; a < aEnd; a++) {
                gaps[2 * r] += alignment.weight(a);
            }
            for (; b < bEnd; b++) {
                gaps[2 * r + 1] += alignment.newWeight(b);
            }
            if (r < runs) {
                a = ends[r];
                b = alignment.to[ends[r] - 1] + 1;
            }
        }
        return gaps;
    }

    private static float gapWeight(float[] gaps, int gap) {
        float one = gaps[2 * gap];
        float other = gaps[2 * gap + 1];
        return Math.min(one, other) + INSERTED * Math.max(one, other);
    }

    private int[] lightestFirst() {
        long[] sorted = new long[runs];
        for (int r = 0; r < runs; r++) {
            sorted[r] = (long) Float.floatToIntBits(weights[r]) << 32 | r;
        }
        Arrays.sort(sorted);
        int[] order = new int[runs];
        for (int r = 0; r < runs; r++) {
            order[r] = (int) sorted[r];
        }
        return order;
    }
}
