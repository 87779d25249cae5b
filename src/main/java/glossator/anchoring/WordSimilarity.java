package glossator.anchoring;

import java.util.Arrays;

/// How similar two different words are: a misread letter, another ending.
final class WordSimilarity {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    private static final int LEAST = 60;
    private static final String CLOSING = ",;:，、；：،؛)]}）」』】》”»’";

    private final Alignment alignment;

    /// The new words to compare with: the first, and where those of each length begin in the arrays
    /// below.
    private int first;

    private final int[] beginnings = new int[LONGEST + 2];

    /// For each word, those of one length together, which it is and what letters it has.
    private int[] numbers = {};

    private long[] bags = {};

    /// Where in `letters` the letters of each new word end; 0 if they were not asked for yet.
    private int[] letterEnds = {};

    private char[] letters = new char[16 * LONGEST];
    private int used;

    private final char[] folded = new char[LONGEST];
    private final LetterPattern pattern = new LetterPattern();

    /// The old token whose letters the pattern has.
    private int folding = Alignment.NONE;

    WordSimilarity(Alignment alignment) {
        this.alignment = alignment;
    }

    /// Prepares for comparing old tokens with the new ones from `bLo` to `bHi`.
    void prepare(int bLo, int bHi) {
        int count = bHi - bLo;
        first = bLo;
        used = 0;
        if (numbers.length < count) {
            numbers = new int[2 * count];
            bags = new long[2 * count];
            letterEnds = new int[2 * count];
        }
        Arrays.fill(letterEnds, 0, count, 0);
        Arrays.fill(beginnings, 0);
        Vocabulary words = alignment.words;
        int[] ids = alignment.now.ids();
        for (int b = bLo; b < bHi; b++) {
            int length = words.length(ids[b]);
            if (length <= LONGEST) {
                beginnings[length]++;
            }
        }
        for (int length = 1; length < beginnings.length; length++) {
            beginnings[length] += beginnings[length - 1];
        }
        for (int b = bHi - 1; b >= bLo; b--) {
            int id = ids[b];
            int length = words.length(id);
            if (length <= LONGEST) {
                int at = --beginnings[length];
                numbers[at] = b - bLo;
                bags[at] = words.letterBits(id);
            }
        }
    }

    /// Writes how similar an old token is to each of the new ones, in percent, if they are similar
    /// but not the same.
    void compare(int a, byte[] alike, int at) {
        int id = alignment.old.ids()[a];
        int n = alignment.words.length(id);
        if (n < SHORTEST || n > LONGEST) {
            return;
        }
        int least = Math.max(SHORTEST, n - allowedSlips(n));
        int most = Math.min(LONGEST, n * 100 / LEAST);
        folding = Alignment.NONE;
        for (int m = least; m <= most; m++) {
            int slips = allowedSlips(Math.max(n, m));
            if (slips > 0) {
                compare(a, alike, at, m, slips);
            }
        }
    }

    /// The same for the new tokens of length `m`.
    private void compare(int a, byte[] alike, int at, int m, int slips) {
        int id = alignment.old.ids()[a];
        long bag = alignment.words.letterBits(id);
        long[] sets = bags;
        int end = beginnings[m + 1];
        for (int i = beginnings[m]; i < end; i++) {
            long others = bag ^ sets[i];
            for (int left = 2 * slips; left > 0 && others != 0; left--) {
                others &= others - 1;
            }
            if (others != 0 || alike[at + numbers[i]] != 0) {
                continue;
            }
            if (folding != a) {
                folding = a;
                pattern.set(folded, foldLetters(alignment.old, a, folded, 0));
            }
            int n = alignment.words.length(id);
            alike[at + numbers[i]] = (byte) percent(n, numbers[i], m, slips);
        }
    }

    private static int allowedSlips(int length) {
        return length * (100 - LEAST) / 100;
    }

    private int percent(int n, int i, int m, int most) {
        if (letterEnds[i] == 0) {
            foldNew(i);
        }
        int end = letterEnds[i] - 1;
        int slips = pattern.distance(letters, end - letters[end], end, most);
        return slips > most ? 0 : Math.min(99, 100 - 100 * slips / Math.max(n, m));
    }

    /// Records the letters of a new word, followed by how many there are.
    private void foldNew(int i) {
        if (letters.length <= used + LONGEST) {
            letters = Arrays.copyOf(letters, 2 * letters.length);
        }
        int end = foldLetters(alignment.now, first + i, letters, used);
        letters[end] = (char) (end - used);
        used = end + 1;
        letterEnds[i] = used;
    }

    /// Writes the letters of a token from `at` on, and returns where they end.
    private static int foldLetters(Tokens tokens, int token, char[] into, int at) {
        int count = at;
        int most = at + LONGEST;
        int end = tokens.ends()[token];
        String text = tokens.text();
        char[] plain = CharacterFolding.letters();
        for (int i = tokens.starts()[token]; i < end && count < most; i++) {
            char c = text.charAt(i);
            if (plain[c] != 0) {
                into[count++] = plain[c];
                continue;
            }
            byte kind = CharacterFolding.kind(c);
            if (CharacterFolding.isSyllable(c)) { // counts as its letters, as in the tokens
                count = addParts(CharacterFolding.foldToSeveral(c), into, count, most);
            } else if (kind == CharacterFolding.LETTER || kind == CharacterFolding.MARK) {
                char single = CharacterFolding.foldToOne(c);
                into[count++] = single == 0 ? c : single;
            }
        }
        return count;
    }

    private static int addParts(String parts, char[] into, int from, int most) {
        int count = from;
        for (int i = 0; i < parts.length() && count < most; i++) {
            into[count++] = parts.charAt(i);
        }
        return count;
    }

    /// Whether a sentence or a paragraph may begin with this old token.
    boolean opensSentence(int a) {
        return openingRank(alignment.old, a) > 0;
    }

    static boolean endsSentence(char sign) {
        return Sentences.isEnd(sign);
    }

    /// Whether a sign belongs to what stands before it.
    static boolean isClosing(Tokens tokens, int i) {
        char sign = tokens.text().charAt(tokens.starts()[i]);
        return endsSentence(sign) || CLOSING.indexOf(sign) >= 0;
    }

    /// Whether a sentence or a paragraph begins there.
    static boolean isOpening(Tokens tokens, int i) {
        return tokens.openingRank(i) == Sentences.BEGINNING;
    }

    /// 2 if a sentence or a paragraph begins there, 1 if a part of a sentence may, otherwise 0.
    static int openingRank(Tokens tokens, int i) {
        return tokens.openingRank(i);
    }
}
