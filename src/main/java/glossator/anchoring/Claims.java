package glossator.anchoring;

/// How strong the claim of an old token to a new one is: the weight of the unbroken run of equal
/// tokens that the pair stands in, first within the sentence, then as far as it goes.
final class Claims {
    /// The most tokens on either side that are compared.
    private static final int FAR = 64;

    private static final float SAME = 0.1f;

    private final Alignment alignment;

    Claims(Alignment alignment) {
        this.alignment = alignment;
    }

    /// Whether pairing old token `a` with new token `b` has more for it than the pairs that the two
    /// are in now.
    boolean outweighs(int a, int b) {
        int rival = alignment.from[b];
        int elsewhere = alignment.to[a];
        return (rival == Alignment.NONE || isStronger(a, b, rival, b))
                && (elsewhere == Alignment.NONE || isStronger(a, b, a, elsewhere));
    }

    private boolean isStronger(int a, int b, int c, int d) {
        float here = weigh(a, b, true);
        float there = weigh(c, d, true);
        if (Math.abs(here - there) > SAME) {
            return here > there;
        }
        return weigh(a, b, false) > weigh(c, d, false);
    }

    /// The weight of the run of equal tokens around a pair; within the sentences of both, or
    /// beyond.
    private float weigh(int a, int b, boolean within) {
        float sum = alignment.isSame(a, b) ? alignment.weight(a) : 0;
        for (int i = 1; i <= FAR && isSame(a + i, b + i); i++) {
            if (within && isOpening(a + i, b + i)) {
                break;
            }
            sum += alignment.weight(a + i);
        }
        for (int i = 1; i <= FAR && isSame(a - i, b - i); i++) {
            if (within && isOpening(a - i + 1, b - i + 1)) {
                break;
            }
            sum += alignment.weight(a - i);
        }
        return sum;
    }

    private boolean isOpening(int a, int b) {
        return WordSimilarity.isOpening(alignment.old, a)
                || WordSimilarity.isOpening(alignment.now, b);
    }

    private boolean isSame(int a, int b) {
        return a >= 0
                && b >= 0
                && a < alignment.to.length
                && b < alignment.from.length
                && alignment.isSame(a, b);
    }
}
