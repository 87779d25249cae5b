package glossator.anchoring.area;

/// How probable a place is, from what speaks for it. The numbers were set with the pairs of
/// editions that `AreaMeasure` makes, from other seeds than those it reports.
final class AreaConfidence {
    /// The probability of a place where only the pixels agree, and there alone.
    static final double CONFIRMED = 0.95;

    private static final double WORDS = 4;

    /// With so little lead another place looks the same.
    private static final double TWIN = 0.05;

    private AreaConfidence() {}

    /// The probability that an area is where the page that its own has become has that place.
    ///
    /// @param lead over other pages, of the page or near the area, in standard deviations
    static double onPage(PageMatch match, double lead, AreaComparison found) {
        double sum = -9.1
                + 1.3 * Math.min(match.pair().count() / 50.0, 1)
                + 3.9 * Math.min(match.relative(), 1)
                + 1.3 * Math.clamp(lead, -2, 5)
                + 3.9 * found.agreement();
        return Math.min(0.999, logistic(sum));
    }

    /// The probability that an area is where only its own looks were found.
    ///
    /// @param lead over the next likely place, in shares of what is kept
    static double elsewhere(AreaComparison found, int keypoints, double lead) {
        double other = found.other() / Math.max(1.0, found.drawn());
        double sum = -52
                + 0.25 * Math.min(keypoints, 20)
                + 0.1 * Math.min(found.drawn(), 40)
                + 50 * found.kept()
                - 40 * other
                + 4 * lead
                - (lead < TWIN ? 3 : 0);
        return Math.min(0.99, logistic(sum));
    }

    /// The probability that an area is gone whose likeliest place is right with this probability.
    static double ofOrphan(double likeliest) {
        return 0.97 - 0.6 * likeliest;
    }

    /// The same when it is known whether the words beneath are on that page: either is as likely
    /// again by this factor.
    static double withWords(double sure, boolean there) {
        double odds = sure / (1 - sure) * (there ? WORDS : 1 / WORDS);
        return odds / (1 + odds);
    }

    private static double logistic(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }
}
