package glossator.anchoring;

/// Gives a sentence of the new text to one of the old text, whoever had it, and counts how often.
final class Handover {
    private final Alignment alignment;
    private final Aligner aligner;
    private final Blocks blocks;
    private int count;

    Handover(Alignment alignment, Aligner aligner, Blocks blocks) {
        this.alignment = alignment;
        this.aligner = aligner;
        this.blocks = blocks;
    }

    int count() {
        return count;
    }

    /// Pairs old tokens `start` to `end`, exclusive, with the new ones from `from` to `to`, and
    /// with no others.
    void give(int start, int end, int from, int to) {
        for (int j = from; j < to; j++) {
            if (alignment.from[j] != Alignment.NONE) {
                alignment.separate(alignment.from[j]);
            }
        }
        for (int i = start; i < end; i++) {
            if (alignment.to[i] != Alignment.NONE) {
                alignment.separate(i);
            }
        }
        aligner.align(start, end, from, to);
        blocks.number(start, end);
        count++;
    }
}
