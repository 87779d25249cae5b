package glossator.anchoring;

/// Finds sentences of the new text that two sentences of the old one have parts of, although one of
/// these reads like the whole: of two near twins, one was deleted. That one gets all of it.
final class SharedSentences {
    private static final float SPARE = 3;
    private static final float SIGN = 1;

    /// The share that has to be the same letter by letter, before words are compared that are only
    /// similar: that takes most of the time.
    private static final float EXACTLY = 0.6f;

    private static final int FAR = 400;

    private final Alignment alignment;
    private final Handover handover;
    private final SentenceFit fit;

    SharedSentences(Alignment alignment, Handover handover) {
        this.alignment = alignment;
        this.handover = handover;
        fit = new SentenceFit(alignment);
    }

    void settle() {
        int before = Alignment.NONE;
        for (int j = 0; j < alignment.from.length; j++) {
            int a = alignment.from[j];
            if (a == Alignment.NONE) {
                continue;
            }
            int owner = before;
            before = a;
            if (owner != Alignment.NONE && a != owner + 1 && isDivided(owner, a, j)) {
                int end = Sentences.end(alignment.now, j);
                divide(owner, a, Sentences.start(alignment.now, j), end);
                before = Alignment.NONE;
                j = end - 1;
            }
        }
    }

    /// Whether two old tokens whose partners follow each other are in different sentences, and the
    /// partners in one.
    private boolean isDivided(int owner, int a, int j) {
        boolean far = Math.abs(a - owner) > FAR;
        int first = Math.min(a, owner);
        int last = Math.max(a, owner);
        return (far || (hasSign(first, last) && hasOpening(alignment.old, first, last)))
                && j - alignment.to[owner] <= FAR
                && !hasOpening(alignment.now, alignment.to[owner], j);
    }

    /// Whether there may be the end of a sentence; most old tokens that follow each other have none
    /// between them, and this is told faster than where sentences begin.
    private boolean hasSign(int first, int last) {
        for (int i = first; i < last; i++) {
            if (!alignment.words.isWord(alignment.old.ids()[i])) {
                return true;
            }
        }
        return false;
    }

    /// Whether a sentence begins after one token and not after another.
    private static boolean hasOpening(Tokens tokens, int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            if (WordSimilarity.isOpening(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private void divide(int one, int other, int from, int to) {
        int start = Sentences.start(alignment.old, one);
        int end = Sentences.end(alignment.old, one);
        int otherStart = Sentences.start(alignment.old, other);
        int otherEnd = Sentences.end(alignment.old, other);
        float ofOne = weighKept(from, to, start, end);
        float ofOther = weighKept(from, to, otherStart, otherEnd);
        if (Math.min(ofOne, ofOther) < SIGN) {
            takeSign(end - 1, other, to - 1); // one of them has but a sign there
            return;
        }
        float kept = weighKept(from, to, 0, alignment.to.length);
        if (Math.max(fit.weigh(start, end), fit.weigh(otherStart, otherEnd)) < kept - SPARE) {
            return; // two sentences became one
        }
        float least = EXACTLY * kept - SPARE;
        if (fit.sharedExactlyOrLess(start, end, from, to, least) < least
                && fit.sharedExactlyOrLess(otherStart, otherEnd, from, to, least) < least) {
            return;
        }
        least = kept - SPARE;
        if (fit.sharedOrLess(start, end, from, to, least) < least
                && fit.sharedOrLess(otherStart, otherEnd, from, to, least) < least) {
            return;
        }
        float mine = fit.shared(start, end, from, to);
        float yours = fit.shared(otherStart, otherEnd, from, to);
        float first = fit.of(mine, start, end, from, to, otherStart, otherEnd);
        float second = fit.of(yours, otherStart, otherEnd, from, to, start, end);
        if (first > second) {
            handover.give(start, end, from, to);
        } else {
            handover.give(otherStart, otherEnd, from, to);
        }
    }

    /// Gives new token `b` at the end of a sentence to the old token `own`, instead of `other`.
    private void takeSign(int own, int other, int b) {
        if (alignment.to[other] == b
                && alignment.to[own] == Alignment.NONE
                && alignment.isSame(own, b)) {
            alignment.separate(other);
            alignment.join(own, b, 100);
            alignment.block[own] = own > 0 ? alignment.block[own - 1] : 0;
        }
    }

    /// The weight that new tokens from `from` to `to` keep of old ones from `start` to `end`.
    private float weighKept(int from, int to, int start, int end) {
        float kept = 0;
        for (int j = from; j < to; j++) {
            int a = alignment.from[j];
            kept += a != Alignment.NONE && a >= start && a < end ? alignment.keptWeight(a) : 0;
        }
        return kept;
    }
}
