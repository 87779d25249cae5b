package glossator.anchoring;

/// Extends a moved block over adjacent tokens that are the same in both texts.
final class SeedExtension {
    private final Alignment alignment;
    private final Claims claims;

    SeedExtension(Alignment alignment) {
        this.alignment = alignment;
        claims = new Claims(alignment);
    }

    /// Extends from `edge` while both texts are the same, also over pairs that are part of a weaker
    /// run.
    void extend(int edge, int step) {
        int a = edge + step;
        int b = alignment.to[edge] + step;
        int wonOld = Alignment.NONE;
        int wonNow = Alignment.NONE;
        while (a >= 0
                && b >= 0
                && a < alignment.to.length
                && b < alignment.from.length
                && alignment.isSame(a, b)) {
            int rival = alignment.from[b];
            int elsewhere = alignment.to[a];
            boolean goesOn = isNext(wonOld, rival, step) && isNext(wonNow, elsewhere, step);
            if (!goesOn && !claims.outweighs(a, b)) {
                break;
            }
            wonOld = rival;
            wonNow = elsewhere;
            take(a, b, alignment.block[edge]);
            a += step;
            b += step;
        }
    }

    /// Whether a token is free or continues the run that was just won.
    private static boolean isNext(int won, int next, int step) {
        return next == Alignment.NONE || (won != Alignment.NONE && next == won + step);
    }

    private void take(int a, int b, int block) {
        if (alignment.to[a] != Alignment.NONE) {
            alignment.separate(a);
        }
        if (alignment.from[b] != Alignment.NONE) {
            alignment.separate(alignment.from[b]);
        }
        alignment.join(a, b, 100);
        alignment.block[a] = block;
    }
}
