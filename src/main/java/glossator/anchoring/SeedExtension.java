package glossator.anchoring;

/// Extends a moved block over adjacent tokens that are the same in both texts.
final class SeedExtension {
    private static final float STRONG = 14;

    private final Alignment alignment;

    SeedExtension(Alignment alignment) {
        this.alignment = alignment;
    }

    /// Extends from `edge` while both texts are the same, also over pairs that may have matched by
    /// chance.
    void extend(int edge, int step) {
        int a = edge + step;
        int b = alignment.to[edge] + step;
        while (a >= 0
                && b >= 0
                && a < alignment.to.length
                && b < alignment.from.length
                && alignment.isSame(a, b)
                && isWeak(a)
                && isWeak(alignment.from[b])) {
            if (alignment.to[a] != Alignment.NONE) {
                alignment.separate(a);
            }
            if (alignment.from[b] != Alignment.NONE) {
                alignment.separate(alignment.from[b]);
            }
            alignment.join(a, b, 100);
            alignment.block[a] = alignment.block[edge];
            a += step;
            b += step;
        }
    }

    /// Whether the unbroken run that contains this old token has little weight.
    private boolean isWeak(int a) {
        if (a == Alignment.NONE || alignment.to[a] == Alignment.NONE) {
            return true;
        }
        float weight = alignment.keptWeight(a);
        for (int i = a - 1; i >= 0 && isContinued(i) && weight < STRONG; i--) {
            weight += alignment.keptWeight(i);
        }
        for (int i = a; i + 1 < alignment.to.length && isContinued(i) && weight < STRONG; i++) {
            weight += alignment.keptWeight(i + 1);
        }
        return weight < STRONG;
    }

    private boolean isContinued(int i) {
        return alignment.to[i] != Alignment.NONE && alignment.to[i + 1] == alignment.to[i] + 1;
    }
}
