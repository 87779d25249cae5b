package glossator.anchoring;

import java.util.HashMap;
import java.util.Map;

/// Finds sentences that stand in both texts word for word, but of which at least one was taken for
/// another that reads almost alike: they get each other.
final class WordForWord {
    private static final float LEAST = 6;
    private static final int SEVERAL = -2;

    private final Alignment alignment;
    private final Handover handover;
    private final SentenceFit fit;

    WordForWord(Alignment alignment, Handover handover) {
        this.alignment = alignment;
        this.handover = handover;
        fit = new SentenceFit(alignment);
    }

    void settle() {
        Map<Integer, Integer> places = collect(alignment.now, alignment.from, fit::weighNow);
        if (places.isEmpty()) {
            return;
        }
        collect(alignment.old, alignment.to, fit::weigh).forEach((hash, start) -> {
            int from = places.getOrDefault(hash, SEVERAL);
            if (start >= 0 && from >= 0) {
                join(start, from);
            }
        });
    }

    private interface Weight {
        float of(int from, int to);
    }

    /// The sentences of one text that have no partner as a whole, by their words.
    private static Map<Integer, Integer> collect(Tokens tokens, int[] partner, Weight weight) {
        Map<Integer, Integer> found = new HashMap<>();
        for (int i = 0; i < tokens.count(); i++) {
            boolean joined =
                    i == 0 || (partner[i] != Alignment.NONE && partner[i] == partner[i - 1] + 1);
            if (joined) {
                continue;
            }
            int start = Sentences.start(tokens, i);
            int end = Sentences.end(tokens, i);
            if (weight.of(start, end) >= LEAST && !isWhole(partner, start, end)) {
                int hash = hash(tokens, start, end);
                found.merge(hash, start, (one, other) -> SEVERAL);
            }
            i = end - 1;
        }
        return found;
    }

    private static boolean isWhole(int[] partner, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (partner[i] == Alignment.NONE || partner[i] != partner[i - 1] + 1) {
                return false;
            }
        }
        return true;
    }

    private static int hash(Tokens tokens, int start, int end) {
        int hash = 1;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + tokens.ids()[i];
        }
        return hash;
    }

    private void join(int start, int from) {
        int end = Sentences.end(alignment.old, start);
        int to = Sentences.end(alignment.now, from);
        if (fit.isVerbatim(start, end, from, to)) {
            handover.give(start, end, from, to);
        }
    }
}
