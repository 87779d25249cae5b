package glossator.annotation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Folds what a search should ignore: case, accents, character width.
public final class SearchFolding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private SearchFolding() {}

    public static String fold(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String open = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(open)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('\u2019', '\'');
    }
}
