package glossator.exchange.copy;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Compares words the way a reader of them would.
final class CopyWords {
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{S}]+");

    private CopyWords() {}

    /// The words with one space between them: how lines are broken does not count.
    static String of(String text) {
        return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /// The letters, numbers and symbols alone: neither markup nor punctuation counts.
    static String bare(String text) {
        String one = Normalizer.normalize(text, Normalizer.Form.NFC);
        return NO_WORD.matcher(one).replaceAll("");
    }
}
