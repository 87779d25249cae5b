package glossator.anchoring;

/// Shifts deletions and insertions that could equally well be in several places so that they begin
/// or end with a sentence: of two sentences that begin alike, one is deleted, rather than the end
/// of one and the beginning of the other.
final class Slides {
    private final Alignment alignment;

    Slides(Alignment alignment) {
        this.alignment = alignment;
    }

    void slide() {
        slideIn(alignment.old, alignment.to, true);
        slideIn(alignment.now, alignment.from, false);
    }

    /// Handles tokens without partners that are between two whose partners are adjacent.
    private void slideIn(Tokens tokens, int[] partner, boolean inOld) {
        int count = tokens.count();
        for (int from = 1; from < count; from++) {
            if (partner[from] != Alignment.NONE || partner[from - 1] == Alignment.NONE) {
                continue;
            }
            int to = from;
            while (to < count && partner[to] == Alignment.NONE) {
                to++;
            }
            if (to < count && partner[to] == partner[from - 1] + 1) {
                shift(tokens, partner, from, to, inOld);
            }
            from = to;
        }
    }

    private void shift(Tokens tokens, int[] partner, int from, int to, boolean inOld) {
        Shifts shifts = Shifts.of(tokens, partner, from, to);
        int by = findBest(tokens, from, to, shifts.left(), shifts.right());
        for (int i = 1; i <= -by; i++) {
            movePartner(inOld, from - i, to - i);
        }
        for (int i = 0; i < by; i++) {
            movePartner(inOld, to + i, from + i);
        }
    }

    private static int findBest(Tokens tokens, int from, int to, int left, int right) {
        int best = 0;
        int most = openingRanks(tokens, from, to);
        for (int by = -left; by <= right; by++) {
            int ends = openingRanks(tokens, from + by, to + by);
            if (ends > most) {
                most = ends;
                best = by;
            }
        }
        return best;
    }

    private static int openingRanks(Tokens tokens, int from, int to) {
        return WordSimilarity.openingRank(tokens, from) + WordSimilarity.openingRank(tokens, to);
    }

    /// Moves the partner of one token to another token of the same text.
    private void movePartner(boolean inOld, int from, int to) {
        int a = inOld ? from : alignment.from[from];
        int block = alignment.block[a];
        int b = inOld ? alignment.to[from] : to;
        alignment.separate(a);
        alignment.join(inOld ? to : a, b, 100);
        alignment.block[inOld ? to : a] = block;
    }
}
