package glossator.anchoring;

/// What the sentences around a passage say of its place: how much of them is there as well, and how
/// easily the words of the passage could have come there by chance.
final class SentenceEvidence {
    private static final int NEAR = 40;

    /// The weight of the old sentences of the passage outside of it, and what of it is kept beside
    /// the place of the passage.
    final float around;

    final float keptAround;

    /// The share of the letters of the passage that is kept, 0 to 1, and the weight lost where a
    /// word is only similar.
    final float letters;

    final float unlike;

    /// How many new words are around the place, in the stretch without partners.
    final int free;

    SentenceEvidence(Alignment alignment, Passage passage) {
        int start = Sentences.start(alignment.old, passage.first);
        int end = Sentences.end(alignment.old, passage.last);
        int from = alignment.to[passage.head] - NEAR;
        int to = alignment.to[passage.tail] + NEAR;
        float sum = 0;
        float kept = 0;
        for (int i = start; i < end; i++) {
            if (i >= passage.first && i <= passage.last) {
                continue;
            }
            sum += alignment.weight(i);
            if (alignment.to[i] >= from && alignment.to[i] <= to) {
                kept += alignment.keptWeight(i);
            }
        }
        around = sum;
        keptAround = kept;
        float all = 0;
        float same = 0;
        float lost = 0;
        for (int i = passage.first; i <= passage.last; i++) {
            float length = alignment.old.ends()[i] - alignment.old.starts()[i];
            all += length;
            if (passage.keeps(i)) {
                same += length * alignment.alike[i] / 100;
                lost += alignment.weight(i) - alignment.keptWeight(i);
            }
        }
        letters = same / Math.max(1, all);
        unlike = lost;
        free = countFree(alignment, alignment.to[passage.head], -1)
                + countFree(alignment, alignment.to[passage.tail], 1);
    }

    private static int countFree(Alignment alignment, int edge, int step) {
        int count = 0;
        for (int j = edge + step; j >= 0 && j < alignment.from.length && count < NEAR; j += step) {
            if (alignment.from[j] != Alignment.NONE) {
                break;
            }
            count++;
        }
        return count;
    }
}
