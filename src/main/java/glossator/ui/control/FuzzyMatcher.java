package glossator.ui.control;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Rates how well a few typed letters fit a name: all must occur in order; the closer together they
/// are and the more of them begin a word, the better.
public final class FuzzyMatcher {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int WORD_START = 8;
    private static final int TOGETHER = 6;
    private static final int ANYWHERE = 1;
    private static final int VERY_FIRST = 6;
    private static final int LONGEST = 120;

    /// The minimum average score of a letter: letters scattered over a long name mean nothing.
    private static final int LEAST = 3;

    private FuzzyMatcher() {}

    /// `text` without case and accents; its length may differ.
    public static String fold(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// Whether every word of `query` occurs in `text`, ignoring case and accents.
    public static boolean containsWords(String text, String query) {
        String folded = fold(text);
        return Pattern.compile("\\s+")
                .splitAsStream(fold(query).strip())
                .allMatch(folded::contains);
    }

    /// At least 1, and greater for a better match; 0 if `query` does not match. Spaces in `query`
    /// are ignored; an empty query matches everything equally.
    public static int score(String name, String query) {
        String letters = fold(query).replaceAll("\\s+", "");
        if (letters.isEmpty()) {
            return 1;
        }
        String text = fold(name);
        text = text.substring(0, Math.min(text.length(), LONGEST));
        if (letters.length() > text.length()) {
            return 0;
        }
        int best = best(text, letters);
        if (best < letters.length() * LEAST) {
            return 0;
        }
        // Of two names that match equally well, the shorter one is meant.
        return best == 0 ? 0 : best * 1000 + Math.max(0, 999 - text.length());
    }

    /// The best sum over all ways to place the letters, column by column: `ending[j]` is the best
    /// score of the letters so far with the last of them at `j`, or 0 if that is impossible.
    private static int best(String text, String letters) {
        int @Nullable [] before = null;
        for (int i = 0; i < letters.length(); i++) {
            int[] ending = new int[text.length()];
            int reach = 0;
            for (int j = 0; j < text.length(); j++) {
                if (before != null && j > 1) {
                    reach = Math.max(reach, before[j - 2]);
                }
                if (text.charAt(j) != letters.charAt(i)) {
                    continue;
                }
                ending[j] = place(text, before, reach, j);
            }
            before = ending;
        }
        int best = 0;
        for (int value : before == null ? new int[0] : before) {
            best = Math.max(best, value);
        }
        return best;
    }

    private static int place(String text, int @Nullable [] before, int reach, int j) {
        boolean start = j == 0 || !Character.isLetterOrDigit(text.charAt(j - 1));
        int own = start ? WORD_START : ANYWHERE;
        if (before == null) {
            return own + (j == 0 ? VERY_FIRST : 0);
        }
        int together = j > 0 && before[j - 1] > 0 ? before[j - 1] + Math.max(own, TOGETHER) : 0;
        int apart = reach > 0 ? reach + own : 0;
        return Math.max(together, apart);
    }
}
