package glossator.anchoring;

/// Aligns two texts in order: first by anchors (token sequences that occur once in each stretch,
/// longer sequences first), then the gaps between them in the same way, and stretches that are
/// short enough by exact diff.
final class Aligner {
    private static final int TINY = 128;
    private static final int SHORT = 4096;
    private static final int BEARABLE = 1 << 18;
    private static final int LONG = 1 << 16;
    private static final int WHOLE = -2;
    private static final int AFRESH = -1;
    private static final int BY_SIGNS = 6;
    private static final int[] SEQUENCES = {4, 2, 1};
    private static final int REPEATED = 8;
    private static final int PASSAGE = 8;

    private final Alignment alignment;
    private final Chains chains;
    private final ExactAlignment gaps;
    private int[] stack = new int[400];
    private int depth;

    Aligner(Alignment alignment) {
        this.alignment = alignment;
        chains = new Chains(alignment);
        gaps = new ExactAlignment(alignment);
    }

    /// Pairs the matching tokens of these stretches, which must not have partners yet.
    void align(int aLo, int aHi, int bLo, int bHi) {
        depth = 0;
        pushStretch(aLo, aHi, bLo, bHi, WHOLE);
        while (depth > 0) {
            depth -= 5;
            alignStretch(
                    stack[depth],
                    stack[depth + 1],
                    stack[depth + 2],
                    stack[depth + 3],
                    stack[depth + 4]);
        }
    }

    private void pushStretch(int aLo, int aHi, int bLo, int bHi, int level) {
        if (aLo == aHi || bLo == bHi) {
            return;
        }
        if (depth + 5 > stack.length) {
            stack = java.util.Arrays.copyOf(stack, 2 * stack.length);
        }
        stack[depth++] = aLo;
        stack[depth++] = aHi;
        stack[depth++] = bLo;
        stack[depth++] = bHi;
        stack[depth++] = level;
    }

    private void alignStretch(int aLo, int aHi, int bLo, int bHi, int level) {
        if (joinIfLengthened(aLo, aHi, bLo, bHi)) {
            return;
        }
        long cells = (long) (aHi - aLo) * (bHi - bLo);
        if (cells <= (level == AFRESH ? TINY : SHORT)) {
            gaps.pair(aLo, aHi, bLo, bHi);
            return;
        }
        if (level == WHOLE && cells >= LONG && chains.findBySigns(aLo, aHi, bLo, bHi, BY_SIGNS)) {
            joinChain(aLo, aHi, bLo, bHi, AFRESH);
            return;
        }
        for (int l = Math.max(0, level); l < SEQUENCES.length; l++) {
            if (chains.find(aLo, aHi, bLo, bHi, SEQUENCES[l], 1)) {
                joinChain(aLo, aHi, bLo, bHi, l);
                return;
            }
            if (cells <= SHORT) {
                gaps.pair(aLo, aHi, bLo, bHi);
                return;
            }
        }
        if (chains.find(aLo, aHi, bLo, bHi, 1, REPEATED)) {
            joinChain(aLo, aHi, bLo, bHi, SEQUENCES.length - 1);
        } else if (cells <= BEARABLE) {
            gaps.pair(aLo, aHi, bLo, bHi);
        } else {
            joinEnds(aLo, aHi, bLo, bHi);
        }
    }

    private void joinChain(int aLo, int aHi, int bLo, int bHi, int level) {
        int a = aLo;
        int b = bLo;
        for (int r = 0; r < chains.runs; r++) {
            int startOld = chains.startOld[r];
            int startNow = chains.startNow[r];
            for (int i = 0; i < chains.length[r]; i++) {
                alignment.join(startOld + i, startNow + i, 100);
            }
            pushStretch(a, startOld, b, startNow, level);
            a = startOld + chains.length[r];
            b = startNow + chains.length[r];
        }
        pushStretch(a, aHi, b, bHi, level);
    }

    /// Handles the case where one stretch is the other with text inserted at one point. If
    /// possible, the point is put at the start of a sentence, so that of two sentences that begin
    /// alike the right one stays whole.
    private boolean joinIfLengthened(int aLo, int aHi, int bLo, int bHi) {
        int least = Math.min(aHi - aLo, bHi - bLo);
        int first = 0;
        while (first < least && alignment.isSame(aLo + first, bLo + first)) {
            first++;
        }
        int last = 0;
        while (last < least && alignment.isSame(aHi - 1 - last, bHi - 1 - last)) {
            last++;
        }
        if (first + last < least) {
            return false;
        }
        int earlier = last == least && first < least && aHi - aLo == least
                ? findFirst(aLo, aHi, bLo, bHi)
                : bHi;
        if (earlier < bHi) {
            for (int i = 0; i < least; i++) {
                alignment.join(aLo + i, earlier + i, 100);
            }
            return true;
        }
        int cut = findCut(aLo, bLo, first, least - last, aHi - aLo - least, bHi - bLo - least);
        for (int i = 0; i < cut; i++) {
            alignment.join(aLo + i, bLo + i, 100);
        }
        for (int i = 1; i <= least - cut; i++) {
            alignment.join(aHi - i, bHi - i, 100);
        }
        return true;
    }

    /// The number of tokens before the deleted or inserted text, preferring a cut that makes it a
    /// whole sentence to one that makes it the end of one sentence and the beginning of the next.
    private int findCut(int aLo, int bLo, int most, int least, int gone, int put) {
        int cut = most;
        int best = 0;
        for (int at = most; at >= least; at--) {
            Tokens tokens = gone > 0 ? alignment.old : alignment.now;
            int from = gone > 0 ? aLo + at : bLo + at;
            int ends = WordSimilarity.openingRank(tokens, from);
            ends += WordSimilarity.openingRank(tokens, from + Math.max(gone, put));
            if (ends > best) {
                best = ends;
                cut = at;
            }
        }
        return cut;
    }

    /// The first occurrence of a passage that now occurs twice: added text is taken to come after,
    /// not before.
    private int findFirst(int aLo, int aHi, int bLo, int bHi) {
        int length = aHi - aLo;
        boolean worth = length >= PASSAGE && (long) length * (bHi - bLo) <= BEARABLE;
        for (int b = bLo; worth && b + length < bHi; b++) {
            int same = 0;
            while (same < length && alignment.isSame(aLo + same, b + same)) {
                same++;
            }
            if (same == length) {
                return b;
            }
        }
        return bHi;
    }

    private void joinEnds(int aLo, int aHi, int bLo, int bHi) {
        int least = Math.min(aHi - aLo, bHi - bLo);
        int first = 0;
        while (first < least && alignment.isSame(aLo + first, bLo + first)) {
            alignment.join(aLo + first, bLo + first, 100);
            first++;
        }
        for (int i = 1; i <= least - first && alignment.isSame(aHi - i, bHi - i); i++) {
            alignment.join(aHi - i, bHi - i, 100);
        }
    }
}
