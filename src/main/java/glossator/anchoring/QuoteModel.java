package glossator.anchoring;

/// The probability that a place is that of a quote: a logistic regression over the terms of
/// [QuoteEvidence], fitted to edits whose true outcome is known (the texts of development seeds of
/// which anchoring.md tells; none are real editions). If no place is likely enough, the share of
/// similar quotes that were really gone.
final class QuoteModel {
    /// The probability from which a place is given.
    static final double ENOUGH = 0.8;

    private static final double MOST = 0.995;

    /// The most that is said of one of several places that read the same.
    private static final double TIED = 0.5;

    /// In the order of [QuoteEvidence#terms].
    private static final double[] WEIGHTS = {
        // the words
        -0.216,
        0.853,
        3.480,
        -1.694,
        1.309,
        0.336,
        -6.921,
        0.263,
        -0.426,
        -5.040,
        // the position
        -0.216,
        1.038,
        0.182,
        -0.002,
        -0.088,
        -0.080,
        0.641,
        -0.206,
        0.102,
        -0.409,
        -0.250,
        -0.939,
        -0.888,
        0.985,
        // the edits
        -2.684,
        0.038,
        0.516,
        -0.287,
        0.102,
        -0.255,
        0.045,
    };

    /// By the probability of the likeliest place.
    private static final double[][] GONE = {
        {0.002, 0.979},
        {0.018, 0.947},
        {0.047, 0.922},
        {0.103, 0.909},
        {0.2, 0.818},
        {0.3, 0.752},
        {0.4, 0.677},
        {0.5, 0.566},
        {0.605, 0.358},
        {0.705, 0.204},
        {0.787, 0.144}
    };

    private QuoteModel() {}

    static double ofPlace(QuoteEvidence evidence) {
        double[] terms = evidence.terms();
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            sum += WEIGHTS[i] * terms[i];
        }
        double most = evidence.isTied() ? TIED : MOST;
        return Math.min(most, 1 / (1 + Math.exp(-sum)));
    }

    /// @param likeliest the probability of the likeliest place
    static double ofOrphan(double likeliest) {
        return ConfidenceModel.interpolate(GONE, likeliest);
    }
}
