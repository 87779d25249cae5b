package glossator.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Asks of each sentence of the old text that has lost its place whether it fits a place better
/// that another one has been given: of two sentences that read almost alike, one was deleted and
/// the other moved. The better one gets the place.
/// A sentence that reads as it did, word for word, is always better than one that would have been
/// edited until it reads like another.
final class Contests {
    private static final float LEAST = 6;
    private static final float LOST = 0.5f;
    private static final float FITTING = 0.6f;
    private static final float MARGIN = 4;

    private final Alignment alignment;
    private final Handover handover;
    private final SentenceFit fit;
    private final SentenceIndex index;

    Contests(Alignment alignment, Handover handover) {
        this.alignment = alignment;
        this.handover = handover;
        fit = new SentenceFit(alignment);
        index = new SentenceIndex(alignment);
    }

    void settle() {
        List<int[]> lost = findLost();
        if (!lost.isEmpty()) {
            index.prepare(lost);
            for (int[] sentence : lost) {
                for (int b : index.placesOf(sentence[0], sentence[1])) {
                    if (contest(sentence[0], sentence[1], b)) {
                        break;
                    }
                }
            }
        }
    }

    /// The sentences of the old text of which less than half is kept.
    private List<int[]> findLost() {
        var lost = new ArrayList<int[]>();
        int[] to = alignment.to;
        for (int i = 0; i < to.length; i++) {
            if (to[i] != Alignment.NONE || !alignment.words.isWord(alignment.old.ids()[i])) {
                continue;
            }
            int start = Sentences.start(alignment.old, i);
            int end = Sentences.end(alignment.old, i);
            if (isLost(start, end)) {
                lost.add(new int[] {start, end});
            }
            i = end - 1;
        }
        return lost;
    }

    private boolean isLost(int start, int end) {
        float all = 0;
        float kept = 0;
        for (int i = start; i < end; i++) {
            all += alignment.weight(i);
            kept += alignment.keptWeight(i);
        }
        return all >= LEAST && kept < LOST * all;
    }

    /// Lets the old sentence contest the new one that token `b` is in; whether the matter is
    /// decided.
    private boolean contest(int start, int end, int b) {
        int from = Sentences.start(alignment.now, b);
        int to = Sentences.end(alignment.now, b);
        float weight = fit.weigh(start, end);
        float weightNow = fit.weighNow(from, to);
        float most = Math.max(weight, weightNow);
        if (Math.min(weight, weightNow) < FITTING * most) {
            return false;
        }
        int owner = findOwner(from, to);
        if (owner == Alignment.NONE || (owner >= start && owner < end)) {
            return false;
        }
        int ownerStart = owner;
        int ownerEnd = owner + 1;
        int limit = Sentences.end(alignment.old, owner);
        for (int i = owner; i < limit; i++) {
            if (alignment.to[i] >= from && alignment.to[i] < to) {
                ownerEnd = i + 1;
            }
        }
        if (isSame(start, end, ownerStart, ownerEnd)
                || fit.isVerbatim(ownerStart, ownerEnd, from, to)) {
            return false;
        }
        float shared = fit.sharedOrLess(start, end, from, to, FITTING * most);
        if (shared < FITTING * most) {
            return false;
        }
        if (fit.isVerbatim(start, end, from, to)) {
            handover.give(start, end, from, to);
            return true;
        }
        float challenger = fit.of(shared, start, end, from, to, ownerStart, ownerEnd);
        float incumbent = Math.max(
                fit.of(ownerStart, ownerEnd, from, to, start, end),
                fit.of(Sentences.start(alignment.old, owner), limit, from, to, start, end));
        if (challenger > incumbent + MARGIN) {
            handover.give(start, end, from, to);
            return true;
        }
        return false;
    }

    /// The first old token of the sentence that has most of the new tokens from `from` to `to`.
    private int findOwner(int from, int to) {
        int owner = Alignment.NONE;
        int current = Alignment.NONE;
        int start = 0;
        int end = 0;
        float weight = 0;
        float most = 0;
        for (int j = from; j < to; j++) {
            int a = alignment.from[j];
            if (a == Alignment.NONE) {
                continue;
            }
            if (a < start || a >= end) {
                current = a;
                start = Sentences.start(alignment.old, a);
                end = Sentences.end(alignment.old, a);
                weight = 0;
            }
            weight += alignment.newWeight(j);
            if (weight > most) {
                most = weight;
                owner = current;
            }
        }
        return owner;
    }

    /// Whether two stretches of the old text read the same.
    private boolean isSame(int a, int aEnd, int b, int bEnd) {
        return Arrays.equals(alignment.old.ids(), a, aEnd, alignment.old.ids(), b, bEnd);
    }
}
