package glossator.anchoring;

import glossator.document.Range;

import java.util.Optional;
import java.util.stream.IntStream;

/// A passage, or the part of it that is found, as it stands in another text.
///
/// @param passage the part of the passage, in UTF-16 units of its text
/// @param place where it stands in the other text
/// @param words how many words that part has
/// @param kept how many of these stand in the other text too, in order and with the same letters
/// @param keptWords the same, where a character of a script written without spaces counts as half a
///     word, or as less if it is only one of its letters
/// @param wordForWord whether nothing is left out, changed or put in; case, white space and
///     typography may differ
/// @param evidence that this is no chance, in nats: the rarity of what is kept near the place, less
///     the number and the length of the gaps in it
/// @param weightKept the share that is kept if each word counts by how rare it is, 0 to 1
public record Rewording(
        Range passage,
        Range place,
        int words,
        int kept,
        double keptWords,
        boolean wordForWord,
        double evidence,
        double weightKept) {
    /// The characters around the neighborhood that are read only to know which words are common.
    private static final int AROUND = 2000;

    /// So many tokens there are around a place, unless the text is short.
    private static final double USUAL = 800;

    /// How much of the passage must be there for it to count as the whole passage.
    private static final double WHOLE = 0.34;

    /// What a new run of kept words costs, in nats, besides what lies between.
    private static final double RUN = 2;

    /// In scripts written without spaces the characters of one word make a run by themselves.
    private static final double RUN_OF_CHARACTERS = 4;

    /// What a character tells by its rarity is told in good part by the one before it already.
    private static final double CHARACTER = 0.5;

    /// Of a letter even more is told by the letters before it.
    private static final double LETTER = 0.3;

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
        return found.isPlaced() ? Optional.of(of(alignment, found, all, from)) : Optional.empty();
    }

    private static Rewording of(Alignment alignment, Passage found, Tokens around, int shift) {
        boolean whole = found.keptShare() >= WHOLE;
        int first = whole ? found.first : found.head;
        int last = whole ? found.last : found.tail;
        Tokens old = alignment.old;
        Tokens now = alignment.now;
        int head = alignment.to[found.head];
        int tail = alignment.to[found.tail];
        // As many words as were changed at either end, unless they have partners elsewhere.
        for (int i = found.head; i > first && isFree(alignment, head - 1); i--) {
            head--;
        }
        for (int i = found.tail; i < last && isFree(alignment, tail + 1); i++) {
            tail++;
        }
        Range place = new Range(now.starts()[head], now.ends()[tail]);
        int words = 0;
        int kept = 0;
        double keptWords = 0;
        double weight = 0;
        for (int i = first; i <= last; i++) {
            weight += alignment.weight(i);
            if (alignment.words.isWord(old.ids()[i])) {
                words++;
                boolean same = i >= found.head && i <= found.tail && alignment.alike[i] == 100;
                kept += same ? 1 : 0;
                keptWords += same ? share(old, i) : 0;
            }
        }
        return new Rewording(
                new Range(old.starts()[first], old.ends()[last]),
                extended(place, now.text(), old, last).shift(shift),
                words,
                kept,
                keptWords,
                isWordForWord(alignment, found, words, kept),
                evidence(alignment, found) * scale(around.count()),
                found.kept / Math.max(weight, Float.MIN_NORMAL));
    }

    /// In a short text no word looks rare; this is how much rarer it is in one of the usual length.
    private static double scale(int tokens) {
        return Math.max(1, Math.log(USUAL) / Math.log(Math.max(8, tokens)));
    }

    private static boolean isFree(Alignment alignment, int token) {
        return token >= 0
                && token < alignment.now.count()
                && alignment.from[token] == Alignment.NONE;
    }

    /// Whether the words are the same, all of them and no other between; signs do not count.
    private static boolean isWordForWord(Alignment alignment, Passage found, int words, int kept) {
        int[] spoken = IntStream.rangeClosed(found.first, found.last)
                .filter(i -> alignment.words.isWord(alignment.old.ids()[i]))
                .toArray();
        if (spoken.length == 0 || words != spoken.length || kept != words) {
            return false;
        }
        int from = alignment.to[spoken[0]];
        int to = alignment.to[spoken[spoken.length - 1]];
        return IntStream.rangeClosed(from, to)
                        .filter(j -> alignment.words.isWord(alignment.now.ids()[j]))
                        .count()
                == words;
    }

    /// With the sign that ends the passage, if it stands there as well.
    private static Range extended(Range place, String text, Tokens old, int last) {
        String sign = old.text().substring(old.starts()[last], old.ends()[last]);
        boolean follows = !Character.isLetterOrDigit(sign.codePointAt(0))
                && text.startsWith(sign, place.end());
        return follows ? new Range(place.start(), place.end() + sign.length()) : place;
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
            sum += share(old, i) * alignment.keptWeight(i);
            int gone = i - before - 1;
            int put = before < 0 ? 0 : alignment.to[i] - alignment.to[before] - 1;
            if (before >= 0 && gone + put > 0) {
                sum -= (isCharacter(old, i) ? RUN_OF_CHARACTERS : RUN)
                        + Math.log1p(gone)
                        + Math.log1p(Math.max(0, put));
            }
            before = i;
        }
        return sum;
    }

    /// How much of a word it is.
    private static double share(Tokens tokens, int token) {
        int first = tokens.text().codePointAt(tokens.starts()[token]);
        return CharacterFolding.kindOf(first) != CharacterFolding.ALONE
                ? 1
                : CharacterFolding.isLetterWithoutSpaces(first) ? LETTER : CHARACTER;
    }

    /// Whether the token is a character of a script written without spaces.
    private static boolean isCharacter(Tokens tokens, int token) {
        int first = tokens.text().codePointAt(tokens.starts()[token]);
        return CharacterFolding.kindOf(first) == CharacterFolding.ALONE;
    }
}
