package glossator.anchoring;

/// The probability that the place of a passage is right if both texts are known: a logistic
/// regression over the evidence of the passage and of the sentence that it is in, fitted to edits
/// whose true outcome is known (365,000 annotations on generated revisions, none on real editions).
final class PlaceConfidence {
    private static final double ENOUGH = 0.93;

    /// The threshold if the text on both sides is the same: even a wrong place is then the right
    /// spot.
    private static final double ENOUGH_BETWEEN = 0.92;

    /// The threshold if the words right before and right after are still in order: no more of the
    /// text can have been lost than there is between them.
    private static final double ENOUGH_IN_PLACE = 0.7;

    private static final double KEPT_IN_PLACE = 0.4;

    /// A part of a passage that was moved says little if with all of its sentence it weighs less
    /// than this, in nats: the same words may stand in a list of headings.
    private static final double FRAGMENT = 18;

    private static final double FRAGMENT_SHARE = 0.8;
    private static final double FRAGMENT_CHANCE = 0.5;

    /// A word that is only similar needs this share of its sentence.
    private static final double LONE = 0.25;

    /// From this weight on a passage tells by itself; a shorter one needs to be kept itself as
    /// well, not only the sentence around it.
    private static final double LONG = 14;

    private static final double TINY = 0.8;
    private static final double TINY_BETWEEN = 0.5;

    private static final double SAME = 0.2;
    private static final double MOST = 0.9994;

    /// Up to this weight a passage is so short that its context decides.
    private static final double SHORT = Math.log(10);

    /// What a passage must weigh, in nats, for its words not to be there by chance.
    private static final double TELLING = 8;

    private static final double[][] GONE = {
        {0, 0.998},
        {0.025, 0.995},
        {0.07, 0.991},
        {0.144, 0.978},
        {0.27, 0.964},
        {0.42, 0.945},
        {0.574, 0.9},
        {0.73, 0.82},
        {0.86, 0.54},
        {0.93, 0.35}
    };

    private PlaceConfidence() {}

    /// Whether the place is likely enough to be returned; if not, the annotation is an orphan with
    /// a suggestion.
    static boolean isEnough(Passage passage, double chance) {
        double less = Math.min(passage.agreementBefore(), passage.agreementAfter());
        boolean between = less >= SAME;
        boolean enough = chance >= (between ? ENOUGH_BETWEEN : ENOUGH)
                || (chance >= ENOUGH_IN_PLACE
                        && passage.keptShare() >= KEPT_IN_PLACE
                        && passage.isInPlace());
        return enough
                && (passage.all >= LONG
                        || ConfidenceModel.ofPlace(passage) >= (between ? TINY_BETWEEN : TINY));
    }

    /// The probability that the place found for a passage is right.
    static double of(Alignment alignment, Passage passage) {
        var evidence = new SentenceEvidence(alignment, passage);
        double share = passage.keptShare();
        double before = passage.agreementBefore();
        double after = passage.agreementAfter();
        double more = Math.max(before, after);
        double less = Math.min(before, after);
        double length = Math.log(passage.all + 0.5);
        double brevity = Math.min(0, length - SHORT);
        double moved = passage.isMoved() ? 1 : 0;
        double sentence = evidence.around < 1 ? more : evidence.keptAround / evidence.around;
        double chance = Math.min(0, (passage.kept - Math.log1p(evidence.free) - TELLING) / TELLING);
        double sum = -5.645
                - 3.708 * share
                + 4.602 * Math.min(share, 0.5)
                + 3.547 * Math.log(passage.kept + 0.5)
                - 2.545 * length
                + 1.072 * more
                + 1.808 * less
                + 4.821 * brevity * (1 - more)
                + 0.335 * moved
                - 0.444 * moved * more
                + 0.433 * sentence
                + 1.566 * brevity * (1 - sentence)
                - 4.075 * chance
                + 4.271 * chance * (1 - sentence)
                + 6.988 * evidence.letters
                + 4.201 * Math.min(evidence.letters, 0.5)
                - 0.702 * Math.min(20, evidence.unlike) / Math.max(1, passage.kept)
                - 1.122 * moved * Math.min(1, evidence.keptAround / 20)
                + 1.853 * Math.min(1, evidence.keptAround / 30);
        boolean doubtful = isFragment(passage, evidence) || isLone(alignment, passage, evidence);
        double most = doubtful ? FRAGMENT_CHANCE : MOST;
        return Math.min(most, 1 / (1 + Math.exp(-sum)));
    }

    /// Whether a single word is only similar and nearly nothing else of its sentence is there.
    private static boolean isLone(Alignment alignment, Passage passage, SentenceEvidence evidence) {
        return passage.head == passage.tail
                && alignment.alike[passage.head] < 100
                && evidence.around >= FRAGMENT
                && evidence.keptAround < LONE * evidence.around;
    }

    private static boolean isFragment(Passage passage, SentenceEvidence evidence) {
        return passage.isMoved()
                && passage.keptShare() < FRAGMENT_SHARE
                && passage.kept + evidence.keptAround < FRAGMENT;
    }

    /// The probability that a passage is gone whose likeliest place has this probability.
    static double ofOrphan(double chance) {
        return ConfidenceModel.interpolate(GONE, chance);
    }
}
