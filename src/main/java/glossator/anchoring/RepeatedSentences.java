package glossator.anchoring;

import java.util.Arrays;

/// Finds sentences that stand many times in a row, word for word, and of which some have no
/// partner: where text was put between them, the aligner may have taken any of them for gone.
final class RepeatedSentences {
    /// So many in a row are many.
    private static final int MANY = 8;

    private final Alignment alignment;
    private final Tokens old;

    /// The end of the last run that was disputed.
    private int done;

    RepeatedSentences(Alignment alignment) {
        this.alignment = alignment;
        old = alignment.old;
    }

    /// Disputes all of the sentences that read like the one that old token `i` is in, if they stand
    /// in a row with it.
    void disputeAround(int i) {
        if (i < done) {
            return;
        }
        int start = Sentences.start(old, i);
        int end = Sentences.end(old, i);
        int length = end - start;
        int first = start;
        while (isSame(first - length, start, length)) {
            first -= length;
        }
        int last = end;
        while (isSame(last, start, length)) {
            last += length;
        }
        if (last - first >= MANY * length) {
            dispute(first, last);
            done = last;
        }
    }

    private boolean isSame(int a, int b, int length) {
        int[] ids = old.ids();
        return a >= 0
                && a + length <= old.count()
                && Arrays.equals(ids, a, a + length, ids, b, b + length);
    }

    private void dispute(int first, int last) {
        int[] to = alignment.to;
        int from = first;
        for (int i = first; i < last; i++) {
            if (to[i] == Alignment.NONE) {
                from = i + 1;
            } else if (i + 1 == last || to[i + 1] != to[i] + 1) {
                alignment.disputes.add(from, i + 1, to[from], Alignment.NONE);
                from = i + 1;
            }
        }
    }
}
