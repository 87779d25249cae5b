package glossator.anchoring;

/// The heaviest part of a passage that is kept in order and in one place. Text put between two
/// words counts against keeping both, and text that was moved there from elsewhere counts fully.
final class KeptPart {
    /// What a nat of new text between two kept words costs, and of more than about a sentence.
    private static final float PUT_BETWEEN = 0.15f;

    private static final float PUT_BEYOND = 0.7f;
    private static final float SENTENCE = 45;
    private static final int TOGETHER = 4;

    /// So few tokens are the number of an item, which another item had before.
    private static final int NUMBER = 2;

    /// A sign that is so many words away from what is kept is not part of it.
    private static final int APART = 3;

    private static final int ANY = -1;

    private final Alignment alignment;
    private final int first;
    private final int last;
    private final float all;
    private int head = -1;
    private int tail = -1;
    private float weight;
    private float best;

    /// Of the passage from old token `first` to `last`, which together weigh `all`.
    KeptPart(Alignment alignment, int first, int last, float all) {
        this.alignment = alignment;
        this.first = first;
        this.last = last;
        this.all = all;
        gather(0);
        int done = 0;
        for (int i = first; i <= last; i++) {
            if (alignment.block[i] > done) {
                done = alignment.block[i];
                if (!isMiddle(done)) {
                    gather(done);
                }
            }
        }
        if (done > 0) {
            gather(ANY); // what is together is together, even if a part of it counts as moved
        }
        trimStart();
        trimEnd();
    }

    /// The first and last old token of the part; -1 if there is none.
    int head() {
        return head;
    }

    int tail() {
        return tail;
    }

    float weight() {
        return weight;
    }

    /// Whether the passage goes on in order before and after a moved block: then it is not there.
    private boolean isMiddle(int block) {
        int from = first;
        while (alignment.to[from] == Alignment.NONE || alignment.block[from] != block) {
            from++;
        }
        int to = last;
        while (alignment.to[to] == Alignment.NONE || alignment.block[to] != block) {
            to--;
        }
        return hasOrder(first, from) && hasOrder(to + 1, last + 1);
    }

    /// Whether a word of these old tokens is still in order.
    private boolean hasOrder(int from, int to) {
        for (int i = from; i < to; i++) {
            if (alignment.to[i] != Alignment.NONE && alignment.block[i] == 0 && !isSign(i)) {
                return true;
            }
        }
        return false;
    }

    private void gather(int block) {
        int from = -1;
        int before = -1;
        float sum = 0;
        float score = 0;
        for (int i = first; i <= last; i++) {
            if (alignment.to[i] == Alignment.NONE
                    || (block != ANY && alignment.block[i] != block)) {
                continue;
            }
            float between = before < 0 ? 0 : weightBetween(before, i);
            if (before < 0 || between < 0 || score < between) {
                from = i;
                sum = 0;
                score = 0;
                between = 0;
            }
            sum += alignment.keptWeight(i);
            score += alignment.keptWeight(i) - between;
            before = i;
            if (score > best) {
                best = score;
                weight = sum;
                head = from;
                tail = i;
            }
        }
    }

    /// The cost of what was inserted between two kept words; negative if they are not together.
    private float weightBetween(int i, int next) {
        int from = alignment.to[i];
        int to = alignment.to[next];
        if (to <= from) {
            return -1;
        }
        float put = 0;
        float moved = 0;
        boolean number = to - from - 1 <= NUMBER;
        for (int j = from + 1; j < to; j++) {
            int old = alignment.from[j];
            if (!number && old != Alignment.NONE && (old < first || old > last)) {
                moved += alignment.newWeight(j);
            } else {
                put += alignment.newWeight(j);
            }
            if (put + moved > all * TOGETHER) {
                return -1;
            }
        }
        return moved + PUT_BETWEEN * put + PUT_BEYOND * Math.max(0, put - SENTENCE);
    }

    /// Leaves out signs at the start that end what is gone, or that stand alone.
    private void trimStart() {
        while (head >= 0 && head < tail && isSign(head)) {
            int next = head + 1;
            while (alignment.to[next] <= alignment.to[head]) {
                next++;
            }
            boolean ends = head > first && WordSimilarity.isClosing(alignment.old, head);
            if (!ends && !isApart(head, next)) {
                return;
            }
            weight -= alignment.keptWeight(head);
            head = next;
        }
    }

    /// Leaves out signs at the end that stand alone.
    private void trimEnd() {
        while (tail > head && isSign(tail)) {
            int before = tail - 1;
            while (alignment.to[before] == Alignment.NONE
                    || alignment.to[before] >= alignment.to[tail]) {
                before--;
            }
            if (!isApart(before, tail)) {
                return;
            }
            weight -= alignment.keptWeight(tail);
            tail = before;
        }
    }

    private boolean isSign(int a) {
        return !alignment.words.isWord(alignment.old.ids()[a]);
    }

    private boolean isApart(int a, int next) {
        return alignment.to[next] - alignment.to[a] > APART && next - a > APART;
    }
}
