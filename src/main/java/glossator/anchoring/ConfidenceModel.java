package glossator.anchoring;

/// The probability that a result is right if only the quote and its context are known: a logistic
/// regression over the evidence, fitted to edits whose true outcome is known (120,000 annotations
/// on generated revisions, none on real editions); for what was not found, the proportion of
/// similar passages that were really gone.
final class ConfidenceModel {
    /// Up to this weight a passage is so short that its context decides.
    private static final double SHORT = Math.log(10);

    private static final double[][] GONE_BY_WEIGHT = {
        {2, 0.968}, {5, 0.98}, {11, 0.989}, {25, 0.997}, {60, 0.999}
    };

    private ConfidenceModel() {}

    /// The probability that a passage of this weight is gone if none of its words was found.
    static double ofUnplaced(Passage passage) {
        return interpolate(GONE_BY_WEIGHT, passage.all);
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
