package glossator.anchoring;

/// Whether an edited passage is where it was found although little of it is kept: since the
/// sentences that it is in stand between the same text as before and much of them is kept, or since
/// what is kept of it is much by itself.
final class SentenceInPlace {
    /// How sure a place is that is accepted for this.
    static final double CHANCE = 0.95;

    /// From this probability on it is looked at.
    private static final double LEAST = 0.6;

    private static final float SENTENCE = 0.4f;
    private static final double PASSAGE = 0.35;

    /// So much of a long passage, in nats, and this share of it, are not in one place by chance.
    private static final float LONG = 25;

    private static final double LONG_SHARE = 0.4;
    private static final double LONG_CHANCE = 0.6;

    /// A longer passage of which this share is kept is as good as one that is surely there.
    private static final double LIKELY = 0.88;

    private static final double LIKELY_SHARE = 0.36;

    /// A word or two in a sentence of which this much is kept.
    private static final double SHORT_CHANCE = 0.93;

    private static final float SHORT = 14;
    private static final float SHORT_SENTENCE = 0.4f;

    /// The text on both sides may be this many tokens away; the place of the sentence may be longer
    /// than the sentence by a half and so many tokens.
    private static final int BESIDE = 6;

    private static final int LONGER = 4;

    private final Alignment alignment;
    private final Passage passage;

    SentenceInPlace(Alignment alignment, Passage passage) {
        this.alignment = alignment;
        this.passage = passage;
    }

    /// Whether the place may be said that has this probability by the passage itself.
    boolean isEnough(double chance) {
        if (chance < LEAST) {
            return false;
        }
        return isLong(chance) || isShort(chance) || isBetween();
    }

    private boolean isLong(double chance) {
        boolean likely =
                chance >= LIKELY && passage.all >= SHORT && passage.keptShare() >= LIKELY_SHARE;
        return likely
                || (chance >= LONG_CHANCE
                        && !passage.isMoved()
                        && passage.kept >= LONG
                        && passage.keptShare() >= LONG_SHARE);
    }

    private boolean isShort(double chance) {
        if (chance < SHORT_CHANCE || passage.all >= SHORT) {
            return false;
        }
        var evidence = new SentenceEvidence(alignment, passage);
        return evidence.around >= 1 && evidence.keptAround >= SHORT_SENTENCE * evidence.around;
    }

    /// Whether the sentences stand between the same text, and enough of them and of the passage is
    /// kept there.
    private boolean isBetween() {
        if (passage.keptShare() < PASSAGE) {
            return false;
        }
        int start = Sentences.start(alignment.old, passage.first);
        int end = Sentences.end(alignment.old, passage.last);
        int before = findBefore(start);
        int after = findAfter(end);
        if (before < 0 || after < 0) {
            return false;
        }
        int from = alignment.to[before];
        int to = alignment.to[after];
        return to - from - 1 <= 1.5 * (after - before - 1) + LONGER
                && shareBetween(start, end, from, to) >= SENTENCE;
    }

    private int findBefore(int start) {
        for (int i = start - 1; i >= Math.max(0, start - BESIDE); i--) {
            if (alignment.to[i] != Alignment.NONE && alignment.to[i] < alignment.to[passage.head]) {
                return i;
            }
        }
        return -1;
    }

    private int findAfter(int end) {
        for (int i = end; i < Math.min(alignment.to.length, end + BESIDE + 1); i++) {
            if (alignment.to[i] > alignment.to[passage.tail]) {
                return i;
            }
        }
        return -1;
    }

    /// The share of old tokens `start` to `end`, by weight, that is kept between two new ones.
    private float shareBetween(int start, int end, int from, int to) {
        float all = 0;
        float kept = 0;
        for (int i = start; i < end; i++) {
            all += alignment.weight(i);
            kept += alignment.to[i] > from && alignment.to[i] < to ? alignment.keptWeight(i) : 0;
        }
        return all == 0 ? 0 : kept / all;
    }
}
