package glossator.anchoring.area;

/// How probable a place is, from what speaks for it. The numbers were fitted to the pairs of
/// editions that `AreaMeasure` makes from other seeds than those it reports.
final class AreaConfidence {
    private AreaConfidence() {}

    static double[] evidence(PageMatch match, AreaComparison found) {
        return new double[] {
            Math.min(match.pair().count(), 50) / 50.0,
            Math.min(match.relative(), 1),
            Math.clamp(match.lead(), -2, 5) / 5,
            found.kept(),
            Math.min(found.drawn(), 12) / 12.0,
            found.keptAround(),
            Math.min(found.drawnAround(), 12) / 12.0,
            found.agreement()
        };
    }

    /// The probability that an area is where the page that its own has become has that place.
    static double onPage(double[] evidence) {
        double sum = -4
                + 3 * evidence[0]
                + 5 * evidence[1]
                + 3 * evidence[2]
                + 2 * evidence[3]
                + 2 * evidence[5];
        return Math.min(0.999, logistic(sum));
    }

    /// The probability that an area is where only its own looks were found.
    ///
    /// @param lead over the next likely place, in shares of what is kept
    static double elsewhere(AreaComparison found, int keypoints, double lead) {
        double sum = -12
                + 0.25 * Math.min(keypoints, 20)
                + 0.1 * Math.min(found.drawn(), 20)
                + 9 * found.kept()
                + 4 * lead;
        return Math.min(0.99, logistic(sum));
    }

    /// The probability that an area is gone whose likeliest place is right with this probability.
    static double ofOrphan(double likeliest) {
        return 0.97 - 0.6 * likeliest;
    }

    private static double logistic(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }
}
