package glossator.anchoring;

/// Whether an edited passage is where it was found although only a part of it is kept: since what
/// is kept is much by itself, or since the sentence around a word or two is kept.
final class EnoughKept {
    /// How sure a place is that is accepted for this.
    static final double CHANCE = 0.95;

    /// From this probability on it is looked at.
    private static final double LEAST = 0.6;

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

    private final Alignment alignment;
    private final Passage passage;

    EnoughKept(Alignment alignment, Passage passage) {
        this.alignment = alignment;
        this.passage = passage;
    }

    /// Whether the place may be said that has this probability by the passage itself.
    boolean isEnough(double chance) {
        if (chance < LEAST) {
            return false;
        }
        return isLong(chance) || isShort(chance);
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
}
