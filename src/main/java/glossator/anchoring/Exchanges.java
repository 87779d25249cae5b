package glossator.anchoring;

import glossator.anchoring.EqualSentences.Sentence;

import java.util.List;

/// Asks of sentences that stand several times, word for word, which of them is which, where the
/// text around them was moved: by what stands around each, its number in a list, the heading above
/// it and its line breaks. If that does not tell, the places are disputed. A sentence with the same
/// text on both sides is in no doubt.
final class Exchanges {
    private static final float CLEARLY = 0.3f;

    /// If no line break tells to which neighbor a sentence belongs, it is in doubt unless one more
    /// of the four neighbors of both sentences is where it was.
    private static final float DOUBT = 0.6f;

    private static final float BOND = 0.2f;

    /// Less than about half of the text on one side may agree by chance. What agrees with the place
    /// of another sentence as well as with its own says nothing for the other place.
    private static final float CHANCE = 0.5f;

    /// An initial and its point, or a little more.
    private static final int INITIAL = 4;

    private final Alignment alignment;
    private final Blocks blocks;
    private final Surroundings surroundings;
    private final EqualSentences sentences;

    Exchanges(Alignment alignment, Blocks blocks) {
        this.alignment = alignment;
        this.blocks = blocks;
        var fit = new SentenceFit(alignment);
        surroundings = new Surroundings(alignment, fit);
        sentences = new EqualSentences(alignment, fit, surroundings);
    }

    void settle() {
        for (List<Sentence> same : sentences.find()) {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    int more = countBefore(same.get(i), same.get(j));
                    compare(same.get(i).widened(more), same.get(j).widened(more));
                }
            }
        }
    }

    /// How many tokens before both sentences read the same as well and went with them: such as an
    /// initial, which looks like the end of a sentence.
    private int countBefore(Sentence one, Sentence other) {
        int most = Math.min(INITIAL, Math.min(one.start(), other.start()));
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
        int there = sentences.placeOf(sentence);
        int to = alignment.to[sentence.start() - before];
        return there == Alignment.NONE ? to == Alignment.NONE : to == there - before;
    }

    private void compare(Sentence one, Sentence other) {
        int here = sentences.placeOf(one);
        int there = sentences.placeOf(other);
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
