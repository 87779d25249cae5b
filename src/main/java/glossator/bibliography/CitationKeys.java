package glossator.bibliography;

import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Metadata;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keys by which works are cited: family name, year and the first word of the title that says
/// something, such as `arendt1958human`; a key that was set stays.
public final class CitationKeys {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a", "an", "the", "on", "of", "in", "to", "for", "and", "or", "at", "by", "from",
            "with", "how", "what", "why", "is", "are", "der", "die", "das", "ein", "eine", "zur",
            "zum", "von", "und", "uber", "im", "den", "dem", "des", "le", "la", "les", "l", "un",
            "une", "du", "de", "et", "el", "los", "las", "il", "lo", "gli", "i", "d");

    private CitationKeys() {}

    /// The key of a work that has none, or the one it has.
    public static String of(Metadata metadata) {
        String set = metadata.details().get(DetailField.CITATION_KEY);
        return set.isBlank() ? make(metadata) : set;
    }

    /// The same, but different from those that are taken.
    public static String of(Metadata metadata, Predicate<String> isTaken) {
        String set = metadata.details().get(DetailField.CITATION_KEY);
        if (!set.isBlank()) {
            return set;
        }
        String key = make(metadata);
        return isTaken.test(key) ? unique(key, isTaken) : key;
    }

    /// `key` with the first of `a` to `z`, `-27` and so on that makes it one that is not taken.
    public static String unique(String key, Predicate<String> isTaken) {
        for (int i = 1; ; i++) {
            String other = key + (i <= 26 ? String.valueOf((char) ('a' + i - 1)) : "-" + i);
            if (!isTaken.test(other)) {
                return other;
            }
        }
    }

    private static String make(Metadata metadata) {
        String who = metadata.contributors().stream()
                .filter(c -> c.role() == Contributor.Role.AUTHOR)
                .findFirst()
                .or(() -> metadata.contributors().stream().findFirst())
                .map(c -> letters(c.family()))
                .orElse("");
        Matcher year = YEAR.matcher(metadata.published());
        String when = year.find() ? year.group() : "";
        String key = who + when + word(metadata.title());
        return key.isEmpty() ? "source" : key;
    }

    private static String word(String title) {
        return Arrays.stream(title.split("[\\s:;,.\\-–—'’]+", -1))
                .map(CitationKeys::letters)
                .filter(w -> !w.isEmpty() && !EMPTY_WORDS.contains(w))
                .findFirst()
                .orElse("");
    }

    /// The letters and digits in lower case without accents; in scripts without case as they are.
    private static String letters(String text) {
        String plain = Normalizer.normalize(
                        text.replace("ß", "ss").replace("ø", "o").replace("ł", "l"),
                        Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        return plain.replaceAll("[^\\p{L}\\p{Nd}]", "").toLowerCase(Locale.ROOT);
    }
}
