package glossator.anchoring;

import glossator.document.Range;

import java.util.Optional;

/// What an alignment says about one passage of the old text: the part of it that stays together in
/// the new text, where that is, and the evidence for it.
final class Passage {
    private static final int NEAR = 8;
    private static final int CLOSE = 8;
    private static final int FAR_APART = 30;
    private static final int MOST_SUGGESTED = 60;

    private final Alignment alignment;
    final int start;
    final int end;

    /// The first and last token of the passage.
    final int first;
    final int last;

    /// The weight of all its tokens, and of those that stay together.
    final float all;
    final float kept;

    /// The first and last old token of the part that stays together; -1 if there is none.
    final int head;
    final int tail;

    Passage(Alignment alignment, int start, int end) {
        this.alignment = alignment;
        this.start = start;
        this.end = end;
        first = alignment.old.firstEndingAfter(start);
        last = Math.max(first, alignment.old.firstStartingFrom(end)) - 1;
        float sum = 0;
        for (int i = first; i <= last; i++) {
            sum += alignment.weight(i);
        }
        all = sum;
        var part = new KeptPart(alignment, first, last, all);
        head = part.head();
        tail = part.tail();
        kept = part.weight();
    }

    boolean isPlaced() {
        return head >= 0;
    }

    boolean isMoved() {
        return alignment.block[head] > 0;
    }

    /// Whether an old token is kept in the part that stays together.
    boolean keeps(int i) {
        return i >= head
                && i <= tail
                && alignment.to[i] >= alignment.to[head]
                && alignment.to[i] <= alignment.to[tail];
    }

    double keptShare() {
        return all == 0 ? 0 : kept / all;
    }

    /// Whether every word is kept and nothing was inserted between them.
    boolean isWhole() {
        if (head != first
                || tail != last
                || alignment.to[last] - alignment.to[first] != last - first) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            if (alignment.alike[i] < 100) {
                return false;
            }
        }
        return true;
    }

    /// How much of the text before the passage is also before its new place, 0 to 1.
    double agreementBefore() {
        return agreement(-1);
    }

    /// How much of the text after the passage is also after its new place, 0 to 1.
    double agreementAfter() {
        return agreement(1);
    }

    private double agreement(int step) {
        int edge = step < 0 ? first : last;
        int there = alignment.to[step < 0 ? head : tail];
        double agreed = 0;
        double sum = 0;
        double fade = 1;
        for (int d = 1; d <= NEAR; d++) {
            int i = edge + d * step;
            fade *= 0.8;
            if (i < 0 || i >= alignment.old.count()) {
                if (!alignment.whole) {
                    break;
                }
                agreed += edgeAgrees(there, step) ? fade * 3 : 0;
                sum += fade * 3;
                break;
            }
            double weight = fade * alignment.weight(i);
            sum += weight;
            int to = alignment.to[i];
            int away = (to - there) * step;
            if (to != Alignment.NONE && away > 0 && away <= FAR_APART) {
                agreed += weight * alignment.alike[i] / 100;
            }
        }
        return sum == 0 ? 0 : agreed / sum;
    }

    private boolean edgeAgrees(int there, int step) {
        return step < 0 ? there <= 2 : there >= alignment.now.count() - 3;
    }

    /// The new text that replaced the passage: what is now between the text before it and the text
    /// after it; empty if there is none or too much.
    Optional<Range> findGap() {
        int from = findInOrder(first, -1);
        int to = findInOrder(last, 1);
        int start = from < 0 ? 0 : alignment.to[from] + 1;
        int end = to == alignment.old.count() ? alignment.now.count() : alignment.to[to];
        int length = end - start;
        return length <= 0 || length > MOST_SUGGESTED + 2 * (to - from)
                ? Optional.empty()
                : Optional.of(
                        new Range(alignment.now.starts()[start], alignment.now.ends()[end - 1]));
    }

    /// Whether the passage is between words that were right before and right after it and are still
    /// in order.
    boolean isInPlace() {
        int from = findInOrder(first, -1);
        int to = findInOrder(last, 1);
        return from >= 0
                && to < alignment.old.count()
                && first - from + to - last <= CLOSE
                && alignment.to[from] < alignment.to[head]
                && alignment.to[tail] < alignment.to[to]
                && alignment.to[to] - alignment.to[from] <= CLOSE + 2;
    }

    /// The next old token that is still in order, or what is before the first or after the last.
    private int findInOrder(int edge, int step) {
        int i = edge + step;
        while (i >= 0 && i < alignment.old.count() && !isInOrder(i)) {
            i += step;
        }
        return i;
    }

    private boolean isInOrder(int i) {
        return alignment.to[i] != Alignment.NONE && alignment.block[i] == 0;
    }

    Range range() {
        return new PassageBounds(alignment, this).range();
    }
}
