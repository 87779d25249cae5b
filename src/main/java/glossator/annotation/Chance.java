package glossator.annotation;

/// How likely an answer is right, from what speaks for it: a logistic regression, fitted to edits
/// of known truth (120,000 marks on generated revisions, none of them of real editions), and for
/// orphans the share that was truly gone among those alike.
final class Chance {
    /// A place is given from this chance on; below it the mark is an orphan with a suggestion.
    static final double ENOUGH = 0.9;

    /// Up to this weight a passage is so short that what stands around it decides.
    private static final double SHORT = Math.log(10);

    private static final double[][] GONE_BY_CHANCE = {
        {0, 0.967}, {0.05, 0.85}, {0.15, 0.73}, {0.35, 0.54}, {0.5, 0.37}, {0.7, 0.17}, {0.9, 0.07}
    };
    private static final double[][] GONE_BY_WEIGHT = {
        {3, 0.93}, {7, 0.97}, {15, 0.98}, {40, 0.983}, {60, 0.995}
    };

    private Chance() {}

    /// That the place of a passage is right.
    static double ofPlace(Passage passage) {
        double share = passage.share();
        double before = passage.before();
        double after = passage.after();
        double more = Math.max(before, after);
        double length = Math.log(passage.all + 0.5);
        double sum =
                -0.245
                        + 0.071 * share
                        + 3.608 * Math.min(share, 0.5)
                        + 5.567 * Math.log(passage.kept + 0.5)
                        - 4.306 * length
                        + 0.220 * more
                        + 3.193 * Math.min(before, after)
                        + 5.357 * Math.min(0, length - SHORT) * (1 - more);
        double moved = passage.isMoved() ? -1.995 + 2.129 * more : 0;
        return Math.min(0.999, 1 / (1 + Math.exp(-sum - moved)));
    }

    /// That a passage is gone for which no place was found that is likely enough.
    static double ofOrphan(Passage passage) {
        return passage.isPlaced()
                ? between(GONE_BY_CHANCE, ofPlace(passage))
                : between(GONE_BY_WEIGHT, passage.all);
    }

    private static double between(double[][] table, double x) {
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
