package glossator.format.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The names that links use for headings, as GitHub makes them: lower case, no punctuation, hyphens
/// for spaces, a number appended to duplicates.
final class HeadingSlugs {
    private final Map<String, Integer> used = new HashMap<>();

    String of(String heading) {
        String slug = heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
                .replace(' ', '-');
        int before = used.merge(slug, 1, Integer::sum) - 1;
        return before == 0 ? slug : slug + "-" + before;
    }
}
