package glossator.anchoring;

import glossator.document.Range;

import java.util.Optional;

/// A passage, or the part of it that is found, as it stands in another text.
///
/// @param passage the part of the passage, in UTF-16 units of its text
/// @param place where it stands in the other text
/// @param words how many words that part has
/// @param kept how many of these stand in the other text too, in order and with the same letters
/// @param wordForWord whether nothing is left out, changed or put in; case, white space and
///     typography may differ
/// @param evidence that this is no chance, in nats: the rarity of what is kept near the place, less the
///     number and the length of the gaps in it
/// @param weightKept the share that is kept if each word counts by how rare it is, 0 to 1
public record Rewording(
        Range passage,
        Range place,
        int words,
        int kept,
        boolean wordForWord,
        double evidence,
        double weightKept) {
    /// The characters around the neighborhood that are read only to know which words are common.
    private static final int AROUND = 2000;

    /// How much of the passage must be there for it to count as the whole passage.
    private static final double WHOLE = 0.34;

    /// What a new run of kept words costs, in nats, besides what lies between.
    private static final double RUN = 2;

    /// In scripts written without spaces the characters of one word make a run by themselves.
    private static final double RUN_OF_CHARACTERS = 8;

    /// The share of the words that is kept, 0 to 1.
    public double keptShare() {
        return words == 0 ? 0 : (double) kept / words;
    }

    /// The best place of `passage` in the part `near` of `text`, if any of its words stay together
    /// there; whether that is more than chance is for the caller to judge by the numbers.
    public static Optional<Rewording> find(String passage, String text, Range near) {
        int from = Math.max(0, near.start() - AROUND);
        String around = text.substring(from, Math.min(text.length(), near.end() + AROUND));
        var words = new Vocabulary();
        Tokens all = Tokens.of(around, words);
        words.weigh();
        Tokens old = Tokens.of(passage, words);
        Tokens there = all.slice(
                all.firstEndingAfter(near.start() - from),
                all.firstStartingFrom(near.end() - from));
        var alignment = new Alignment(old, there, words, false);
        new Aligner(alignment).align(0, old.count(), 0, there.count());
        new SpuriousMatches(alignment).remove(0, old.count(), 0, there.count());
        var found = new Passage(alignment, 0, passage.length());
        return found.isPlaced() ? Optional.of(of(alignment, found, from)) : Optional.empty();
    }

    private static Rewording of(Alignment alignment, Passage found, int shift) {
        boolean whole = found.keptShare() >= WHOLE;
        int first = whole ? found.first : found.head;
        int last = whole ? found.last : found.tail;
        Tokens old = alignment.old;
        Tokens now = alignment.now;
        Range place = whole
                ? found.range()
                : new Range(
                        now.starts()[alignment.to[first]], now.ends()[alignment.to[last]]);
        int words = 0;
        int kept = 0;
        double weight = 0;
        for (int i = first; i <= last; i++) {
            weight += alignment.weight(i);
            if (alignment.words.isWord(old.ids()[i])) {
                words++;
                boolean same = i >= found.head && i <= found.tail && alignment.alike[i] == 100;
                kept += same ? 1 : 0;
            }
        }
        return new Rewording(
                new Range(old.starts()[first], old.ends()[last]),
                place.shift(shift),
                words,
                kept,
                found.isWhole(),
                evidence(alignment, found),
                found.kept / Math.max(weight, Float.MIN_NORMAL));
    }

    /// What is kept, less what has to be said to tell where each run of it begins: words that match
    /// one by one, here and there, are no evidence.
    private static double evidence(Alignment alignment, Passage found) {
        Tokens old = alignment.old;
        double sum = 0;
        int before = -1;
        for (int i = found.head; i <= found.tail; i++) {
            if (alignment.to[i] == Alignment.NONE
                    || alignment.block[i] != alignment.block[found.head]) {
                continue;
            }
            sum += alignment.keptWeight(i);
            int gone = i - before - 1;
            int put = before < 0 ? 0 : alignment.to[i] - alignment.to[before] - 1;
            if (before >= 0 && gone + put > 0) {
                sum -= run(old, i) + Math.log1p(gone) + Math.log1p(Math.max(0, put));
            }
            before = i;
        }
        return sum;
    }

    private static double run(Tokens old, int token) {
        int first = old.text().codePointAt(old.starts()[token]);
        return CharacterFolding.kindOf(first) == CharacterFolding.ALONE ? RUN_OF_CHARACTERS : RUN;
    }
}
