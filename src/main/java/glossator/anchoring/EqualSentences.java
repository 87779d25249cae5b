package glossator.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds sentences of the old text that read the same, word for word, and beside each of which
/// another text stands now.
final class EqualSentences {
    private static final float LEAST = 6;

    /// A sentence of which no more is kept is gone; some of its words may be elsewhere by chance.
    private static final float STRAY = 0.3f;

    private static final int SHORTEST = 4;
    private static final int SIGNS = 3;

    /// So many sentences that read the same are compared with each other.
    private static final int MOST = 8;

    private final Alignment alignment;
    private final SentenceFit fit;
    private final Surroundings surroundings;

    /// A sentence of the old text: the tokens from `start` to `end`, exclusive.
    record Sentence(int start, int end) {
        /// The same with some tokens before it.
        Sentence widened(int more) {
            return new Sentence(start - more, end);
        }

        int length() {
            return end - start;
        }
    }

    EqualSentences(Alignment alignment, SentenceFit fit, Surroundings surroundings) {
        this.alignment = alignment;
        this.fit = fit;
        this.surroundings = surroundings;
    }

    /// Those that stand several times, each time with its places in the old text.
    List<List<Sentence>> find() {
        Map<Integer, List<Sentence>> byText = new HashMap<>();
        int known = 0;
        for (int i = 1; i < alignment.to.length; i++) {
            if (isJoined(i)) {
                continue;
            }
            // The sign at the end of the sentence before may have stayed.
            int last = Math.min(alignment.to.length, i + SIGNS);
            for (int token = Math.max(known, i - 1); token < last; ) {
                add(byText, token);
                known = Sentences.end(alignment.old, token);
                token = known;
            }
        }
        List<List<Sentence>> repeated = new ArrayList<>();
        for (List<Sentence> some : byText.values()) {
            if (some.size() > 1 && some.size() <= MOST) {
                repeated.add(some);
            }
        }
        return repeated;
    }

    /// Whether an old token still follows the one before it, or both are gone.
    private boolean isJoined(int i) {
        int before = alignment.to[i - 1];
        return before == Alignment.NONE
                ? alignment.to[i] == Alignment.NONE
                : alignment.to[i] == before + 1;
    }

    /// Adds the sentence of a token beside which another text stands now, without its number.
    private void add(Map<Integer, List<Sentence>> byText, int token) {
        int start = Sentences.start(alignment.old, token);
        int end = Sentences.end(alignment.old, token);
        if (surroundings.isNumber(start, end) && end < alignment.to.length) {
            start = end;
            end = Sentences.end(alignment.old, start);
        }
        if (end - start < SHORTEST
                || fit.weigh(start, end) < LEAST
                || (!isWhole(start, end) && !isGone(start, end))) {
            return;
        }
        int hash = 1;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + alignment.old.ids()[i];
        }
        List<Sentence> same = byText.computeIfAbsent(hash, h -> new ArrayList<>(1));
        var sentence = new Sentence(start, end);
        if (same.stream()
                .allMatch(other -> isSame(other, sentence) && other.start() != sentence.start())) {
            same.add(sentence);
        }
    }

    /// Whether the sentence stands in one place word for word.
    private boolean isWhole(int start, int end) {
        int[] to = alignment.to;
        boolean whole = to[start] != Alignment.NONE;
        for (int i = start + 1; whole && i < end; i++) {
            whole = to[i] == to[i - 1] + 1;
        }
        return whole;
    }

    private boolean isGone(int start, int end) {
        float kept = 0;
        for (int i = start; i < end; i++) {
            kept += alignment.keptWeight(i);
        }
        return kept <= STRAY * fit.weigh(start, end);
    }

    /// Where the sentence stands in the new text word for word, or [Alignment#NONE].
    int placeOf(Sentence sentence) {
        return isWhole(sentence.start(), sentence.end())
                ? alignment.to[sentence.start()]
                : Alignment.NONE;
    }

    private boolean isSame(Sentence one, Sentence other) {
        int[] ids = alignment.old.ids();
        return Arrays.equals(ids, one.start(), one.end(), ids, other.start(), other.end());
    }
}
