package glossator.anchoring;

/// Finds passages that were moved: text that has no partner in the order of both texts, starting
/// from word sequences that occur once in the rest of each. Text that already has a partner is
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
    private static final int STRAYS = 12;

    private final Alignment alignment;
    private final Aligner aligner;
    private final SpuriousMatches spurious;
    private final Seeds seeds;
    private final Blocks blocks;

    Moves(Alignment alignment, Aligner aligner, SpuriousMatches spurious, Blocks blocks) {
        this.alignment = alignment;
        this.aligner = aligner;
        this.spurious = spurious;
        this.blocks = blocks;
        seeds = new Seeds(alignment);
    }

    void joinMoves() {
        for (int round = 0; round < ROUNDS; round++) {
            int before = blocks.count();
            seeds.scan();
            seeds.collect(SEQUENCE, SEED);
            joinSeeds();
            if (blocks.count() > before) {
                seeds.scan();
            }
            seeds.collect(1, WORD);
            joinSeeds();
            if (blocks.count() == before) {
                return;
            }
        }
    }

    private void joinSeeds() {
        for (int s = 0; s < seeds.count(); s++) {
            int end = s;
            for (int next = s + 1; next < seeds.count() && next <= end + STRAYS; next++) {
                if (isContinuedBy(end, next)) {
                    end = next;
                }
            }
            joinBlock(
                    seeds.oldStart(s),
                    seeds.oldStart(end) + 1,
                    seeds.newStart(s),
                    seeds.newStart(end) + 1);
        }
    }

    private boolean isContinuedBy(int seed, int next) {
        int a = seeds.oldStart(seed);
        int b = seeds.newStart(seed);
        int i = seeds.oldStart(next);
        int j = seeds.newStart(next);
        return j > b && i - a <= APART && j - b <= APART && isFree(a, i, b, j);
    }

    private boolean isFree(int a, int i, int b, int j) {
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

    /// Joins one block around its seeds, if the match has enough weight.
    private void joinBlock(int a, int aEnd, int b, int bEnd) {
        if (alignment.to[a] != Alignment.NONE || alignment.from[b] != Alignment.NONE) {
            return; // already part of an earlier block
        }
        int reach = AROUND + (aEnd - a) / 2;
        int aLo = widen(alignment.to, a, -1, reach);
        int aHi = widen(alignment.to, aEnd - 1, 1, reach) + 1;
        int bLo = widen(alignment.from, b, -1, reach);
        int bHi = widen(alignment.from, bEnd - 1, 1, reach) + 1;
        aligner.align(aLo, aHi, bLo, bHi);
        spurious.remove(aLo, aHi, bLo, bHi);
        if (isEnough(aLo, aHi)) {
            blocks.number(aLo, aHi);
        } else {
            for (int i = aLo; i < aHi; i++) {
                if (alignment.to[i] != Alignment.NONE) {
                    alignment.separate(i);
                }
            }
        }
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

    private boolean isEnough(int aLo, int aHi) {
        int first = -1;
        int last = -1;
        float kept = 0;
        for (int i = aLo; i < aHi; i++) {
            if (alignment.to[i] != Alignment.NONE) {
                first = first < 0 ? i : first;
                last = i;
                kept += alignment.keptWeight(i);
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
            now += alignment.newWeight(j);
        }
        boolean whole = kept >= 0.95f * Math.max(old, now);
        return kept >= (whole ? WHOLE : EDITED)
                && kept >= LEAST_OLD * old
                && kept >= LEAST_NEW * now;
    }
}
