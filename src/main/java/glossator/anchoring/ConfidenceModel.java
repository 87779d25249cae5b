package glossator.anchoring;

/// The probability that a result is right: a logistic regression over the evidence, fitted to edits
/// whose true outcome is known (120,000 annotations on generated revisions, none on real editions);
/// for orphans, the proportion of similar ones that were really gone.
final class ConfidenceModel {
    private static final double ENOUGH = 0.8;

    /// The threshold if the text on both sides is the same: even a wrong place is then the right
    /// spot.
    private static final double ENOUGH_BETWEEN = 0.5;
    private static final double SAME = 0.2;

    /// Up to this weight a passage is so short that its context decides.
    private static final double SHORT = Math.log(10);

    private static final double[][] GONE_BY_CHANCE = {
        {0, 0.984},
        {0.03, 0.92},
        {0.15, 0.83},
        {0.35, 0.62},
        {0.55, 0.4},
        {0.75, 0.22},
        {0.93, 0.06}
    };
    private static final double[][] GONE_BY_WEIGHT = {
        {3, 0.94}, {7, 0.96}, {15, 0.977}, {40, 0.985}, {60, 0.993}
    };

    private ConfidenceModel() {}

    /// The probability from which a place is returned; below it, the annotation is an orphan with a
    /// suggestion.
    static double threshold(Passage passage) {
        return Math.min(passage.agreementBefore(), passage.agreementAfter()) >= SAME
                ? ENOUGH_BETWEEN
                : ENOUGH;
    }

    /// The probability that the place found for a passage is right.
    static double ofPlace(Passage passage) {
        double share = passage.keptShare();
        double before = passage.agreementBefore();
        double after = passage.agreementAfter();
        double more = Math.max(before, after);
        double length = Math.log(passage.all + 0.5);
        double sum = 1.179
                - 2.243 * share
                + 8.434 * Math.min(share, 0.5)
                + 7.965 * Math.log(passage.kept + 0.5)
                - 7.149 * length
                + 0.656 * more
                + 1.306 * Math.min(before, after)
                + 6.997 * Math.min(0, length - SHORT) * (1 - more);
        double moved = passage.isMoved() ? -1.521 + 1.548 * more : 0;
        return Math.min(0.999, 1 / (1 + Math.exp(-sum - moved)));
    }

    /// The probability that a passage is gone if no likely enough place was found for it.
    static double ofOrphan(Passage passage) {
        return passage.isPlaced()
                ? interpolate(GONE_BY_CHANCE, ofPlace(passage))
                : interpolate(GONE_BY_WEIGHT, passage.all);
    }

    /// The probability that a quote of this many characters is gone if none of its words was found.
    static double ofUnfound(int length) {
        return interpolate(GONE_BY_WEIGHT, length);
    }

    static double interpolate(double[][] table, double x) {
        if (x <= table[0][0]) {
            return table[0][1];
        }
        for (int i = 1; i < table.length; i++) {
            if (x <= table[i][0]) {
                double part = (x - table[i - 1][0]) / (table[i][0] - table[i - 1][0]);
                return table[i - 1][1] + part * (table[i][1] - table[i - 1][1]);
            }
        }
        return table[table.length - 1][1];
    }
}
