package glossator.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Asks of sentences that stand several times, word for word, which of them is which, where the
/// text around them was moved: by what stands around each, its number in a list, the heading above
/// it and its line breaks. If that does not tell, the places are disputed. A sentence with the same
/// text on both sides is in no doubt.
final class Exchanges {
    private static final float LEAST = 6;
    private static final float CLEARLY = 0.4f;

    /// So many sentences that read the same are compared with each other.
    private static final int MOST = 8;

    private final Alignment alignment;
    private final Blocks blocks;
    private final SentenceFit fit;
    private final Surroundings surroundings;

    /// A sentence of the old text: the tokens from `start` to `end`, exclusive.
    private record Sentence(int start, int end) {
        int length() {
            return end - start;
        }
    }

    Exchanges(Alignment alignment, Blocks blocks) {
        this.alignment = alignment;
        this.blocks = blocks;
        fit = new SentenceFit(alignment);
        surroundings = new Surroundings(alignment, fit);
    }

    void settle() {
        for (List<Sentence> same : findRepeated()) {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    compare(same.get(i), same.get(j));
                }
            }
        }
    }

    private List<List<Sentence>> findRepeated() {
        Map<Integer, List<Sentence>> byText = new HashMap<>();
        int[] to = alignment.to;
        int known = 0;
        for (int i = 0; i < to.length; i++) {
            boolean joined = i > 0
                    && (to[i] == Alignment.NONE
                            ? to[i - 1] == Alignment.NONE
                            : to[i] == to[i - 1] + 1 && to[i - 1] != Alignment.NONE);
            if (joined || i == 0) {
                continue;
            }
            if (i - 1 >= known) {
                add(byText, i - 1);
                known = Sentences.end(alignment.old, i - 1);
            }
            if (i >= known) {
                add(byText, i);
                known = Sentences.end(alignment.old, i);
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

    /// Adds the sentence of a token beside which another text stands now, without its number.
    private void add(Map<Integer, List<Sentence>> byText, int token) {
        int end = Sentences.end(alignment.old, token);
        int start = surroundings.withoutNumber(Sentences.start(alignment.old, token), end);
        if (end - start < 2 || fit.weigh(start, end) < LEAST || !isWhole(start, end)) {
            return;
        }
        int hash = 1;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + alignment.old.ids()[i];
        }
        List<Sentence> same = byText.computeIfAbsent(hash, h -> new ArrayList<>(1));
        var sentence = new Sentence(start, end);
        if (same.stream().allMatch(other -> isSame(other, sentence) && other.start() != start)) {
            same.add(sentence);
        }
    }

    /// Whether the sentence stands in one place word for word, or nowhere.
    private boolean isWhole(int start, int end) {
        int[] to = alignment.to;
        for (int i = start + 1; i < end; i++) {
            int expected = to[start] == Alignment.NONE ? Alignment.NONE : to[i - 1] + 1;
            if (to[i] != expected) {
                return false;
            }
        }
        return true;
    }

    private boolean isSame(Sentence one, Sentence other) {
        int[] ids = alignment.old.ids();
        return Arrays.equals(ids, one.start(), one.end(), ids, other.start(), other.end());
    }

    private void compare(Sentence one, Sentence other) {
        int here = alignment.to[one.start()];
        int there = alignment.to[other.start()];
        if (here == Alignment.NONE && there == Alignment.NONE) {
            return;
        }
        float straight = evidence(one, here) + evidence(other, there);
        float crossed = evidence(one, there) + evidence(other, here);
        if (crossed > straight + CLEARLY || surroundings.areNumbersExchanged(
                one.start(), here, other.start(), there)) {
            exchange(one, here, other, there);
        } else if (crossed > straight - CLEARLY) {
            dispute(one, here, there);
            dispute(other, there, here);
        }
    }

    private float evidence(Sentence sentence, int place) {
        return place == Alignment.NONE
                ? 0
                : surroundings.agreement(sentence.start(), sentence.end(), place);
    }

    private void exchange(Sentence one, int here, Sentence other, int there) {
        free(one);
        free(other);
        give(one, there);
        give(other, here);
    }

    private void free(Sentence sentence) {
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (alignment.to[i] != Alignment.NONE) {
                alignment.separate(i);
            }
        }
    }

    private void give(Sentence sentence, int place) {
        if (place == Alignment.NONE) {
            return;
        }
        for (int i = 0; i < sentence.length(); i++) {
            alignment.join(sentence.start() + i, place + i, 100);
        }
        blocks.number(sentence.start(), sentence.end());
    }

    private void dispute(Sentence sentence, int place, int other) {
        alignment.disputes.add(sentence.start(), sentence.end(), place, other);
    }
}
