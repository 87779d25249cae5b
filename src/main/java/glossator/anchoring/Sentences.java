package glossator.anchoring;

/// Where the sentences of a text begin and end, in tokens. A sentence without end is cut.
final class Sentences {
    /// The most tokens that are looked through for the beginning or the end of a sentence.
    private static final int LONGEST = 250;

    /// What [Tokens#openingRank] is where one begins, and where only a part of one may.
    static final byte BEGINNING = 2;

    private static final byte PART = 1;

    private Sentences() {}

    /// The [Tokens#openingRank] of each token.
    static byte[] openings(char[] text, int[] starts, int[] ends, int count) {
        byte[] ranks = new byte[count];
        char[] letters = CharacterFolding.letters();
        for (int i = 1; i < count; i++) {
            int end = ends[i - 1];
            int start = starts[i];
            char before = text[end - 1];
            byte rank = letters[before] != 0 ? 0 : rankAfter(before);
            if (end < start && rank < BEGINNING) {
                int lines = 0;
                for (int at = end; at < start; at++) {
                    lines += text[at] == '\n' ? 1 : 0;
                }
                rank = lines > 1 ? BEGINNING : lines > 0 ? PART : rank;
            } else if (rank == BEGINNING && isInNumber(text, ends, i, start)) {
                rank = 0;
            }
            ranks[i] = rank;
        }
        return ranks;
    }

    /// Whether token `i` follows the point of a decimal fraction, if it begins right after it.
    private static boolean isInNumber(char[] text, int[] ends, int i, int start) {
        return start == ends[i - 1]
                && i > 1
                && ends[i - 2] == start - 1
                && Character.isDigit(text[start])
                && Character.isDigit(text[start - 2]);
    }

    private static byte rankAfter(char sign) {
        return switch (sign) {
            case '.', '!', '?', '…', '。', '！', '？', '।', '؟', '۔' -> BEGINNING;
            case ';', ':', '"', '»', ')', '；', '：', '”' -> PART;
            default -> 0;
        };
    }

    /// Whether a sentence may end with a sign.
    static boolean isEnd(char sign) {
        return rankAfter(sign) == BEGINNING;
    }

    /// The first token of the sentence that token `i` belongs to.
    static int start(Tokens tokens, int i) {
        int at = i;
        while (at > 0 && i - at < LONGEST && !WordSimilarity.isOpening(tokens, at)) {
            at--;
        }
        return at;
    }

    /// The token after the last one of the sentence that token `i` belongs to.
    static int end(Tokens tokens, int i) {
        int at = i + 1;
        while (at < tokens.count() && at - i < LONGEST && !WordSimilarity.isOpening(tokens, at)) {
            at++;
        }
        return Math.min(at, tokens.count());
    }
}
