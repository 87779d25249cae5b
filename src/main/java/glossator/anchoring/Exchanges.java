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
    private static final float CLEARLY = 0.3f;

    /// If no line break tells to which neighbor a sentence belongs, it is in doubt unless one more
    /// of the four neighbors of both sentences is where it was.
    private static final float DOUBT = 0.6f;

    private static final float BOND = 0.2f;

    /// A sentence of which no more is kept is gone; some of its words may be elsewhere by chance.
    private static final float STRAY = 0.3f;

    /// Less than about half of the text on one side may agree by chance. What agrees with the place
    /// of another sentence as well as with its own says nothing for the other place.
    private static final float CHANCE = 0.5f;

    private static final int SHORTEST = 4;
    private static final int SIGNS = 3;

    /// So many sentences that read the same are compared with each other.
    private static final int MOST = 8;

    private final Alignment alignment;
    private final Blocks blocks;
    private final SentenceFit fit;
    private final Surroundings surroundings;

    /// A sentence of the old text: the tokens from `start` to `end`, exclusive.
    private record Sentence(int start, int end) {
        /// The same with some tokens before it.
        Sentence widened(int more) {
            return new Sentence(start - more, end);
        }

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
                    int more = countBefore(same.get(i), same.get(j));
                    compare(same.get(i).widened(more), same.get(j).widened(more));
                }
            }
        }
    }

    private List<List<Sentence>> findRepeated() {
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

    private int placeOf(Sentence sentence) {
        return isWhole(sentence.start(), sentence.end())
                ? alignment.to[sentence.start()]
                : Alignment.NONE;
    }

    private boolean isSame(Sentence one, Sentence other) {
        int[] ids = alignment.old.ids();
        return Arrays.equals(ids, one.start(), one.end(), ids, other.start(), other.end());
    }

    /// How many tokens before both sentences read the same as well and went with them: such as an
    /// initial, which looks like the end of a sentence.
    private int countBefore(Sentence one, Sentence other) {
        int most = Math.min(SHORTEST, Math.min(one.start(), other.start()));
        int count = 0;
        for (int i = 1; i <= most && isWith(one, i) && isWith(other, i); i++) {
            if (alignment.old.ids()[one.start() - i] != alignment.old.ids()[other.start() - i]) {
                break;
            }
            count = WordSimilarity.isOpening(alignment.old, one.start() - i) ? i : count;
        }
        return count;
    }

    private boolean isWith(Sentence sentence, int before) {
        int there = placeOf(sentence);
        int to = alignment.to[sentence.start() - before];
        return there == Alignment.NONE ? to == Alignment.NONE : to == there - before;
    }

    private void compare(Sentence one, Sentence other) {
        int here = placeOf(one);
        int there = placeOf(other);
        if (here == Alignment.NONE && there == Alignment.NONE) {
            return;
        }
        if (areNumbersKept(one, here, other, there)) {
            return;
        }
        float straight = evidence(one, here) + evidence(other, there);
        float crossed = evidence(one, there) + evidence(other, here);
        float more = crossed - straight;
        if (more > CLEARLY
                || surroundings.areNumbersExchanged(one.start(), here, other.start(), there)) {
            exchange(one, here, other, there);
        } else if (more > -(isBound(one, here, other, there) ? CLEARLY : DOUBT)
                && (isDoubtful(one, other, here) || isDoubtful(other, one, there))) {
            dispute(one, here, there);
            dispute(other, there, here);
        }
    }

    private boolean areNumbersKept(Sentence one, int here, Sentence other, int there) {
        return surroundings.hasNumber(one.start(), here)
                && surroundings.hasNumber(other.start(), there);
    }

    /// Whether it is headings and line breaks that speak for the places as they are.
    private boolean isBound(Sentence one, int here, Sentence other, int there) {
        float straight = bond(one, here) + bond(other, there);
        return straight > bond(one, there) + bond(other, here) + BOND;
    }

    private float bond(Sentence sentence, int place) {
        return place == Alignment.NONE
                ? 0
                : surroundings.agreement(sentence.start(), sentence.end(), place)
                        - surroundings.agreementOfWords(sentence.start(), sentence.end(), place);
    }

    private float evidence(Sentence sentence, int place) {
        return place == Alignment.NONE
                ? 0
                : surroundings.agreement(sentence.start(), sentence.end(), place);
    }

    /// Whether a side of a place is more like that of a rival than that of the sentence that is
    /// there.
    private boolean isDoubtful(Sentence owner, Sentence rival, int place) {
        return place != Alignment.NONE
                && ((surroundings.hasBreak(rival.start(), place)
                                && !surroundings.hasBreak(owner.start(), place))
                        || surroundings.before(rival.start(), place)
                                > surroundings.before(owner.start(), place) + CHANCE
                        || surroundings.after(rival.start(), rival.end(), place)
                                > surroundings.after(owner.start(), owner.end(), place) + CHANCE);
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
        giveNumber(sentence.start(), place);
        for (int i = 0; i < sentence.length(); i++) {
            alignment.join(sentence.start() + i, place + i, 100);
        }
        blocks.number(
                sentence.start() - (surroundings.hasNumber(sentence.start(), place) ? 2 : 0),
                sentence.end());
    }

    /// Lets the number of a list item go with it.
    private void giveNumber(int start, int place) {
        if (!surroundings.hasNumber(start, place)) {
            return;
        }
        for (int i = 1; i <= 2; i++) {
            if (alignment.to[start - i] != Alignment.NONE) {
                alignment.separate(start - i);
            }
            if (alignment.from[place - i] != Alignment.NONE) {
                alignment.separate(alignment.from[place - i]);
            }
            alignment.join(start - i, place - i, 100);
        }
    }

    private void dispute(Sentence sentence, int place, int other) {
        alignment.disputes.add(sentence.start(), sentence.end(), place, other);
    }
}
