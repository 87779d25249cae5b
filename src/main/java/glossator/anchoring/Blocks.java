package glossator.anchoring;

/// The blocks of text that were moved, numbered from 1.
final class Blocks {
    private static final int APART = 24;

    private final Alignment alignment;
    private final SeedExtension extension;
    private int count;

    Blocks(Alignment alignment) {
        this.alignment = alignment;
        extension = new SeedExtension(alignment);
    }

    int count() {
        return count;
    }

    /// Numbers a block. If it is still between its old neighbors, it was heavily edited, not moved.
    void number(int aLo, int aHi) {
        int first = aLo;
        while (first < aHi && alignment.to[first] == Alignment.NONE) {
            first++;
        }
        if (first == aHi) {
            return;
        }
        int last = aHi - 1;
        while (alignment.to[last] == Alignment.NONE) {
            last--;
        }
        int before = first - 1;
        while (before >= 0 && !isInOrder(before)) {
            before--;
        }
        int after = last + 1;
        while (after < alignment.to.length && !isInOrder(after)) {
            after++;
        }
        boolean stayed = (before < 0 || alignment.to[before] < alignment.to[first])
                && (after == alignment.to.length || alignment.to[after] > alignment.to[last]);
        count++;
        int number = stayed || continuesOrder(first, last) ? 0 : findContinuedBlock(first, last);
        for (int i = first; i <= last; i++) {
            alignment.block[i] = alignment.to[i] == Alignment.NONE ? 0 : number;
        }
        extension.extend(first, -1);
        extension.extend(last, 1);
    }

    /// Whether the text right before or after these tokens is in order and still right beside them.
    private boolean continuesOrder(int first, int last) {
        boolean before = first > 0
                && isInOrder(first - 1)
                && alignment.to[first - 1] == alignment.to[first] - 1;
        boolean after = last + 1 < alignment.to.length
                && isInOrder(last + 1)
                && alignment.to[last + 1] == alignment.to[last] + 1;
        return before || after;
    }

    /// The number of the block that this one continues, or a new one.
    private int findContinuedBlock(int first, int last) {
        for (int i = first - 1; i >= 0 && first - i <= APART; i--) {
            int away = alignment.to[first] - alignment.to[i];
            if (alignment.block[i] > 0 && away > 0 && away <= APART) {
                return alignment.block[i];
            }
        }
        for (int i = last + 1; i < alignment.to.length && i - last <= APART; i++) {
            int away = alignment.to[i] - alignment.to[last];
            if (alignment.block[i] > 0 && away > 0 && away <= APART) {
                return alignment.block[i];
            }
        }
        return count;
    }

    private boolean isInOrder(int i) {
        return alignment.to[i] != Alignment.NONE && alignment.block[i] == 0;
    }
}
