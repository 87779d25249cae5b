package glossator.annotation;

/// Lets a moved block grow over the tokens that follow it alike in both texts.
final class Growth {
    private static final float STRONG = 14;

    private final Alignment alignment;

    Growth(Alignment alignment) {
        this.alignment = alignment;
    }

    /// Takes what goes on in both texts alike, also from pairs that chance may have joined.
    void from(int edge, int step) {
        int a = edge + step;
        int b = alignment.to[edge] + step;
        while (a >= 0
                && b >= 0
                && a < alignment.to.length
                && b < alignment.from.length
                && alignment.same(a, b)
                && weak(a)
                && weak(alignment.from[b])) {
            if (alignment.to[a] != Alignment.NONE) {
                alignment.part(a);
            }
            if (alignment.from[b] != Alignment.NONE) {
                alignment.part(alignment.from[b]);
            }
            alignment.join(a, b, 100);
            alignment.block[a] = alignment.block[edge];
            a += step;
            b += step;
        }
    }

    /// Whether the unbroken run that this old token is in tells little.
    private boolean weak(int a) {
        if (a == Alignment.NONE || alignment.to[a] == Alignment.NONE) {
            return true;
        }
        float weight = alignment.kept(a);
        for (int i = a - 1; i >= 0 && follows(i) && weight < STRONG; i--) {
            weight += alignment.kept(i);
        }
        for (int i = a; i + 1 < alignment.to.length && follows(i) && weight < STRONG; i++) {
            weight += alignment.kept(i + 1);
        }
        return weight < STRONG;
    }

    private boolean follows(int i) {
        return alignment.to[i] != Alignment.NONE && alignment.to[i + 1] == alignment.to[i] + 1;
    }
}
