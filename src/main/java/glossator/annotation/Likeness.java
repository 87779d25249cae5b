package glossator.annotation;

/// How alike two words are that are not the same: a letter misread, an ending changed.
final class Likeness {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    private static final int LEAST = 60;
    private static final String ENDINGS = ".!?…。！？।؟۔";
    private static final String PAUSES = ";:；：”\"»)";

    private final Alignment alignment;
    private final char[] one = new char[LONGEST];
    private final char[] other = new char[LONGEST];
    private final int[] row = new int[LONGEST + 1];

    Likeness(Alignment alignment) {
        this.alignment = alignment;
    }

    /// Whether two words that are not the same may be alike, by their lengths and which letters
    /// they have.
    boolean isLikely(int first, int second) {
        Vocabulary words = alignment.words;
        int n = words.length(first);
        int m = words.length(second);
        int longer = Math.max(n, m);
        int allowed = longer * (100 - LEAST) / 100;
        return Math.abs(n - m) <= allowed
                && allowed > 0
                && Math.min(n, m) >= SHORTEST
                && longer <= LONGEST
                && words.lettersApart(first, second) <= 2 * allowed;
    }

    /// The share of letters that an old and a new word have in common, or 0 if too few; to be asked
    /// only if that is likely.
    int percent(int a, int b) {
        Vocabulary words = alignment.words;
        int n = words.length(alignment.old.ids()[a]);
        int longer = Math.max(n, words.length(alignment.now.ids()[b]));
        int length = letters(alignment.old, a, one);
        int most = longer * (100 - LEAST) / 100;
        int slips = distance(length, letters(alignment.now, b, other), most);
        return slips > most ? 0 : Math.min(99, 100 - 100 * slips / longer);
    }

    private int letters(Tokens tokens, int token, char[] into) {
        int count = 0;
        for (int i = tokens.starts()[token]; i < tokens.ends()[token] && count < LONGEST; i++) {
            char c = tokens.text().charAt(i);
            byte kind = Folding.kind(c);
            if (kind == Folding.LETTER || kind == Folding.MARK) {
                char single = Folding.single(c);
                into[count++] = single == 0 ? c : single;
            }
        }
        return count;
    }

    /// How many letters must be changed, put in or taken out, or more than `most`.
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
    boolean opens(int a) {
        return opening(alignment.old, a) > 0;
    }

    /// 2 where a sentence or a paragraph begins, 1 where a part of one may begin, otherwise 0.
    static int opening(Tokens tokens, int i) {
        if (i == 0 || i >= tokens.count()) {
            return 2;
        }
        int end = tokens.ends()[i - 1];
        char before = tokens.text().charAt(end - 1);
        int lines = 0;
        for (int at = end; at < tokens.starts()[i]; at++) {
            lines += tokens.text().charAt(at) == '\n' ? 1 : 0;
        }
        if (lines > 1 || ENDINGS.indexOf(before) >= 0) {
            return 2;
        }
        return lines > 0 || PAUSES.indexOf(before) >= 0 ? 1 : 0;
    }
}
