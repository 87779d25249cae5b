package glossator.anchoring;

/// How similar two different words are: a misread letter, another ending.
final class WordSimilarity {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    private static final int LEAST = 60;
    private static final String ENDINGS = ".!?…。！？।؟۔";
    private static final char LATIN = '\u024f';
    private static final String CLOSING = ",;:，、；：،؛)]}）」』】》”»’";
    private static final String PAUSES = ";:；：”\"»)";

    private final Alignment alignment;
    private final char[] one = new char[LONGEST];
    private final char[] other = new char[LONGEST];
    private final int[] row = new int[LONGEST + 1];

    /// The new words to compare with: the first, how many, and what is known of each.
    private int first;

    private int count;
    private int[] lengths = {};
    private long[] bags = {};

    WordSimilarity(Alignment alignment) {
        this.alignment = alignment;
    }

    /// Prepares for comparing old tokens with the new ones from `bLo` to `bHi`.
    void prepare(int bLo, int bHi) {
        first = bLo;
        count = bHi - bLo;
        if (lengths.length < count) {
            lengths = new int[2 * count];
            bags = new long[2 * count];
        }
        int[] ids = alignment.now.ids();
        for (int i = 0; i < count; i++) {
            int length = alignment.words.length(ids[bLo + i]);
            lengths[i] = length;
            bags[i] = alignment.words.letterBits(ids[bLo + i]);
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
        long bag = alignment.words.letterBits(id);
        int least = Math.max(SHORTEST, n - allowedSlips(n));
        int most = Math.min(LONGEST, n * 100 / LEAST);
        int length = -1;
        for (int i = 0; i < count; i++) {
            int m = lengths[i];
            if (m < least || m > most || alike[at + i] != 0) {
                continue;
            }
            int slips = allowedSlips(Math.max(n, m));
            if (slips == 0 || Long.bitCount(bag ^ bags[i]) > 2 * slips) {
                continue;
            }
            if (length < 0) {
                length = foldLetters(alignment.old, a, one);
            }
            alike[at + i] = (byte) percent(length, n, first + i, m, slips);
        }
    }

    private static int allowedSlips(int length) {
        return length * (100 - LEAST) / 100;
    }

    private int percent(int length, int n, int b, int m, int most) {
        int slips = distance(length, foldLetters(alignment.now, b, other), most);
        return slips > most ? 0 : Math.min(99, 100 - 100 * slips / Math.max(n, m));
    }

    private int foldLetters(Tokens tokens, int token, char[] into) {
        int count = 0;
        for (int i = tokens.starts()[token]; i < tokens.ends()[token] && count < LONGEST; i++) {
            char c = tokens.text().charAt(i);
            byte kind = CharacterFolding.kind(c);
            if (CharacterFolding.isSyllable(c)) { // counts as its letters, as in the tokens
                count = addParts(CharacterFolding.foldToSeveral(c), into, count);
            } else if (kind == CharacterFolding.LETTER || kind == CharacterFolding.MARK) {
                char single = CharacterFolding.foldToOne(c);
                into[count++] = single == 0 ? c : single;
            }
        }
        return count;
    }

    private static int addParts(String parts, char[] into, int from) {
        int count = from;
        for (int i = 0; i < parts.length() && count < LONGEST; i++) {
            into[count++] = parts.charAt(i);
        }
        return count;
    }

    /// How many letters must be changed, inserted or deleted, or more than `most`.
    private int distance(int n, int m, int most) {
        int from = 0;
        int shorter = Math.min(n, m);
        while (from < shorter && one[from] == other[from]) {
            from++;
        }
        for (int j = from; j <= m; j++) {
            row[j] = j - from;
        }
        for (int i = from + 1; i <= n; i++) {
            char letter = one[i - 1];
            int before = row[from];
            int left = i - from;
            int least = left;
            row[from] = left;
            for (int j = from + 1; j <= m; j++) {
                int change = before + (letter == other[j - 1] ? 0 : 1);
                before = row[j];
                left = Math.min(change, Math.min(before, left) + 1);
                row[j] = left;
                least = Math.min(least, left);
            }
            if (least > most) {
                return least;
            }
        }
        return row[m];
    }

    /// Whether a sentence or a paragraph may begin with this old token.
    boolean opensSentence(int a) {
        return openingRank(alignment.old, a) > 0;
    }

    static boolean endsSentence(char sign) {
        return ENDINGS.indexOf(sign) >= 0;
    }

    /// Whether a sign belongs to what stands before it.
    static boolean isClosing(Tokens tokens, int i) {
        char sign = tokens.text().charAt(tokens.starts()[i]);
        return ENDINGS.indexOf(sign) >= 0 || CLOSING.indexOf(sign) >= 0;
    }

    /// Whether a sentence or a paragraph begins there: [#openingRank] is 2, but faster.
    static boolean isOpening(Tokens tokens, int i) {
        if (i == 0 || i >= tokens.count()) {
            return true;
        }
        int end = tokens.ends()[i - 1];
        return (isEnding(tokens.text().charAt(end - 1)) && !isInNumber(tokens, i, end))
                || (tokens.starts()[i] - end > 1 && openingRank(tokens, i) == 2);
    }

    /// Whether token `i` follows the point of a decimal fraction, which ends at `end`.
    private static boolean isInNumber(Tokens tokens, int i, int end) {
        return tokens.starts()[i] == end
                && i > 1
                && tokens.ends()[i - 2] == end - 1
                && Character.isDigit(tokens.text().charAt(end))
                && Character.isDigit(tokens.text().charAt(end - 2));
    }

    private static boolean isEnding(char sign) {
        return switch (sign) {
            case '.', '!', '?' -> true;
            default -> sign > LATIN && ENDINGS.indexOf(sign) >= 0;
        };
    }

    /// 2 if a sentence or a paragraph begins there, 1 if a part of a sentence may, otherwise 0.
    static int openingRank(Tokens tokens, int i) {
        if (i == 0 || i >= tokens.count()) {
            return 2;
        }
        int end = tokens.ends()[i - 1];
        char before = tokens.text().charAt(end - 1);
        int lines = 0;
        for (int at = end; at < tokens.starts()[i]; at++) {
            lines += tokens.text().charAt(at) == '\n' ? 1 : 0;
        }
        if (lines > 1 || (ENDINGS.indexOf(before) >= 0 && !isInNumber(tokens, i, end))) {
            return 2;
        }
        return lines > 0 || PAUSES.indexOf(before) >= 0 ? 1 : 0;
    }
}
