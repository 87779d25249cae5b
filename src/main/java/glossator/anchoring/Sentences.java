package glossator.anchoring;

/// Where the sentences of a text begin and end, in tokens. A sentence without end is cut.
final class Sentences {
    /// The most tokens that are looked through for the beginning or the end of a sentence.
    private static final int LONGEST = 250;

    private Sentences() {}

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
