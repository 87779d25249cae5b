package glossator.anchoring;

/// How far the surroundings of a sentence in the old text are those of a place in the new one: the
/// words on both sides, its number in a list, the heading above it, and its line breaks.
final class Surroundings {
    /// What the same line break before a sentence is worth.
    private static final float BREAK = 0.25f;

    /// What the text beyond a line break is worth, if there is none on the other side.
    private static final float APART = 0.5f;

    /// So much of any text is about anywhere: its frequent words.
    private static final float CHANCE = 0.4f;

    private static final int AROUND = 8;
    private static final int HEADING = 12;

    private final Alignment alignment;
    private final SentenceFit fit;

    Surroundings(Alignment alignment, SentenceFit fit) {
        this.alignment = alignment;
        this.fit = fit;
    }

    /// How far the text around old tokens `start` to `end` is that around the new ones from `b`:
    /// about 1 for each side that is the same.
    float agreement(int start, int end, int b) {
        int heading = countHeading(start);
        float before = beyondChance(before(start, b));
        float after = beyondChance(after(start, end, b));
        int breakBefore = lines(alignment.old, start);
        int breakAfter = lines(alignment.old, end);
        if (heading > 0 || breakAfter > breakBefore) {
            after *= APART;
        } else if (breakBefore > breakAfter) {
            before *= APART;
        }
        return before + after + (hasBreak(start, b) ? BREAK : -BREAK);
    }

    /// The same without headings and line breaks.
    float agreementOfWords(int start, int end, int b) {
        return beyondChance(before(start, b)) + beyondChance(after(start, end, b));
    }

    private static float beyondChance(float share) {
        return Math.max(0, share - CHANCE) / (1 - CHANCE);
    }

    /// Whether the line break before an old token is also before a new one.
    boolean hasBreak(int a, int b) {
        return Math.min(2, lines(alignment.old, a)) == Math.min(2, lines(alignment.now, b));
    }

    /// How far the text before old token `start`, or only the heading there, is that before the new
    /// one `b`, 0 to 1.
    float before(int start, int b) {
        int heading = countHeading(start);
        return fit.shareBeside(start, b, -1, heading > 0 ? heading : AROUND);
    }

    /// How far the text after old tokens `start` to `end` is that after as many new ones from `b`.
    float after(int start, int end, int b) {
        return fit.shareBeside(end - 1, b + end - start - 1, 1, AROUND);
    }

    /// The tokens of the heading that is above an old token: a short line that does not end like a
    /// sentence; 0 if there is none.
    private int countHeading(int a) {
        if (a == 0 || lines(alignment.old, a) == 0 || isEnd(alignment.old, a - 1)) {
            return 0;
        }
        for (int i = a - 1; i > 0 && a - i <= HEADING; i--) {
            if (lines(alignment.old, i) > 0) {
                return a - i;
            }
        }
        return 0;
    }

    private static boolean isEnd(Tokens tokens, int i) {
        return WordSimilarity.endsSentence(tokens.text().charAt(tokens.ends()[i] - 1));
    }

    /// The number of line breaks before a token.
    private static int lines(Tokens tokens, int i) {
        if (i == 0 || i >= tokens.count()) {
            return 2;
        }
        int lines = 0;
        for (int at = tokens.ends()[i - 1]; at < tokens.starts()[i]; at++) {
            lines += tokens.text().charAt(at) == '\n' ? 1 : 0;
        }
        return lines;
    }

    /// Whether these old tokens are but the number of a list item.
    boolean isNumber(int start, int end) {
        Tokens old = alignment.old;
        return end - start == 2
                && lines(old, start) > 0
                && Character.isDigit(old.text().charAt(old.starts()[start]));
    }

    /// Whether each of two sentences has in the place of the other the number that it had.
    boolean areNumbersExchanged(int one, int here, int other, int there) {
        return here != Alignment.NONE
                && there != Alignment.NONE
                && isNumbered(one)
                && isNumbered(other)
                && !hasNumber(one, here)
                && hasNumber(one, there)
                && hasNumber(other, here);
    }

    private boolean isNumbered(int a) {
        return a >= 2 && isNumber(a - 2, a);
    }

    /// Whether the list number before an old token is also before a new one.
    boolean hasNumber(int a, int b) {
        return isNumbered(a)
                && b >= 2
                && alignment.isSame(a - 2, b - 2)
                && alignment.isSame(a - 1, b - 1);
    }
}
