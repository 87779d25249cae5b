package glossator.anchoring;

import java.util.Arrays;
import java.util.BitSet;

/// The shingles of a text: pairs of telling words that follow each other, as 32-bit hashes in the
/// order of the text. Short words are skipped unless they stand among short ones, so that a pair
/// survives when the small words between its two are changed. In scripts written without spaces a
/// shingle is four characters, or eight where a character is only one of the letters of a word, as
/// in Thai.
///
/// Of every few neighbors the one with the smallest hash is *selected* (winnowing; Schleimer,
/// Wilkerson and Aiken, 2003): an index that holds these alone still finds every run of
/// [#ASSURED] shingles that two texts share, if one of them is looked up with all of its own.
public final class Shingles {
    /// So many neighboring shingles of words that two texts have in common are always found.
    public static final int ASSURED = 4;

    private static final int LETTERS = 4;

    /// The weight of a word; a character of a script without spaces weighs half as much, or a
    /// quarter if it is a letter.
    private static final int WORD = 4;

    private static final int SHINGLE = 2 * WORD;
    private static final int WINDOW = ASSURED * WORD;

    private int[] hashes = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private byte[] weights = new byte[64];
    private int count;
    private final BitSet selected = new BitSet();

    private Shingles() {}

    public static Shingles of(String text) {
        var words = new Vocabulary();
        return of(Tokens.of(text, words), words);
    }

    static Shingles of(Tokens tokens, Vocabulary words) {
        var shingles = new Shingles();
        shingles.collect(tokens, words, tellingUnits(tokens, words));
        shingles.select();
        return shingles;
    }

    public int count() {
        return count;
    }

    public int hash(int i) {
        return hashes[i];
    }

    /// Where shingle `i` starts in the text, in UTF-16 units.
    public int start(int i) {
        return starts[i];
    }

    /// Where it ends, exclusive.
    public int end(int i) {
        return ends[i];
    }

    /// Whether an index of the text holds it.
    public boolean isSelected(int i) {
        return selected.get(i);
    }

    /// The tokens that shingles are made of: long words, short ones between short ones, and single
    /// characters.
    private static int[] tellingUnits(Tokens tokens, Vocabulary words) {
        int[] spoken = new int[tokens.count()];
        int all = 0;
        for (int i = 0; i < tokens.count(); i++) {
            if (words.isWord(tokens.ids()[i])) {
                spoken[all++] = i;
            }
        }
        int[] units = new int[all];
        int count = 0;
        for (int i = 0; i < all; i++) {
            boolean telling = isLong(tokens, words, spoken[i])
                    || ((i == 0 || !isLong(tokens, words, spoken[i - 1]))
                            && (i + 1 == all || !isLong(tokens, words, spoken[i + 1])));
            if (telling) {
                units[count++] = spoken[i];
            }
        }
        return Arrays.copyOf(units, count);
    }

    private static boolean isLong(Tokens tokens, Vocabulary words, int token) {
        return words.length(tokens.ids()[token]) >= LETTERS || isCharacter(tokens, token);
    }

    /// Whether the token is a single character of a script written without spaces.
    private static boolean isCharacter(Tokens tokens, int token) {
        int first = tokens.text().codePointAt(tokens.starts()[token]);
        return CharacterFolding.kindOf(first) == CharacterFolding.ALONE;
    }

    private static byte weight(Tokens tokens, int token) {
        int first = tokens.text().codePointAt(tokens.starts()[token]);
        boolean isCharacter = CharacterFolding.kindOf(first) == CharacterFolding.ALONE;
        return (byte)
                (!isCharacter
                        ? WORD
                        : CharacterFolding.isLetterWithoutSpaces(first) ? WORD / 4 : WORD / 2);
    }

    private void collect(Tokens tokens, Vocabulary words, int[] units) {
        for (int i = 0; i < units.length; i++) {
            int weight = 0;
            long hash = 0;
            for (int j = i; j < units.length && weight < SHINGLE; j++) {
                weight += weight(tokens, units[j]);
                hash = (hash ^ words.hash(tokens.ids()[units[j]])) * Vocabulary.FACTOR;
                hash ^= hash >>> 29;
                if (weight >= SHINGLE) {
                    byte own = weight(tokens, units[i]);
                    add(hash, tokens.starts()[units[i]], tokens.ends()[units[j]], own);
                }
            }
        }
    }

    private void add(long hash, int start, int end, byte weight) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            weights = Arrays.copyOf(weights, 2 * count);
        }
        long mixed = hash * Vocabulary.FACTOR;
        hashes[count] = (int) (mixed >>> 32);
        starts[count] = start;
        ends[count] = end;
        weights[count++] = weight;
    }

    private void select() {
        int end = 0;
        int weight = 0;
        for (int i = 0; i < count; i++) {
            while (end < count && weight < WINDOW) {
                weight += weights[end++];
            }
            selected.set(smallest(i, end));
            if (weight < WINDOW) {
                return;
            }
            weight -= weights[i];
        }
    }

    /// The last of the smallest, so that neighboring windows agree.
    private int smallest(int from, int to) {
        int best = from;
        for (int i = from + 1; i < to; i++) {
            if (Integer.compareUnsigned(hashes[i], hashes[best]) <= 0) {
                best = i;
            }
        }
        return best;
    }
}
