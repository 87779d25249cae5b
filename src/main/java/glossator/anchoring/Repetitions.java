package glossator.anchoring;

/// Finds text that stands several times in a row and of which the number of times changed: nothing
/// tells which of them are gone or new, so no passage in it is surely where the comparison has it.
final class Repetitions {
    /// What is repeated has at least so many tokens, or it goes on for so many; the same sign twice
    /// is no repetition.
    private static final int LEAST = 4;

    private static final int LONG = 32;

    private final Alignment alignment;
    private final RepeatedSentences sentences;

    Repetitions(Alignment alignment) {
        this.alignment = alignment;
        sentences = new RepeatedSentences(alignment);
    }

    void dispute() {
        boolean missing = disputeIn(alignment.old, alignment.to, true);
        if (missing || alignment.from.length > alignment.to.length) {
            disputeIn(alignment.now, alignment.from, false);
        }
    }

    /// Looks at tokens without partners that are between two whose partners are in order, or at the
    /// beginning or the end; whether there are any.
    private boolean disputeIn(Tokens tokens, int[] partner, boolean inOld) {
        boolean missing = false;
        for (int from = 0; from < partner.length; from++) {
            if (partner[from] != Alignment.NONE) {
                continue;
            }
            missing = true;
            int to = from;
            while (to < tokens.count() && partner[to] == Alignment.NONE) {
                to++;
            }
            int before = from == 0 ? -1 : partner[from - 1];
            if ((to == tokens.count() || partner[to] > before)
                    && !disputeBeside(tokens, partner, from, to, inOld)
                    && inOld) {
                sentences.disputeAround(from);
            }
            from = to;
        }
        return missing;
    }

    /// Disputes what the missing tokens could stand for as well; whether there is any.
    private boolean disputeBeside(Tokens tokens, int[] partner, int from, int to, boolean inOld) {
        int length = to - from;
        Shifts shifts = Shifts.of(tokens, partner, from, to);
        int left = shifts.left();
        int right = shifts.right();
        if (left + right >= (length < LEAST ? LONG : length)) {
            disputeRun(partner, from - left, left, inOld ? -length : length, inOld);
            disputeRun(partner, to, right, inOld ? length : -length, inOld);
            return true;
        }
        return false;
    }

    /// Disputes the pairs of so many tokens: each may be that many tokens away in the new text.
    private void disputeRun(int[] partner, int start, int count, int away, boolean inOld) {
        if (count == 0) {
            return;
        }
        int a = inOld ? start : partner[start];
        int b = inOld ? partner[start] : start;
        boolean isSame = isSame(a, b + away) && isSame(a + count - 1, b + away + count - 1);
        alignment.disputes.add(a, a + count, b, isSame ? b + away : Alignment.NONE);
    }

    private boolean isSame(int a, int b) {
        return b >= 0 && b < alignment.from.length && alignment.isSame(a, b);
    }
}
