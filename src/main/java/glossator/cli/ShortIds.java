package glossator.cli;

import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;

/// Ids as a person would type them: as many of their first characters as distinguish them.
final class ShortIds {
    private static final int SHORT = 8;

    private ShortIds() {}

    static String shorten(UUID id) {
        return id.toString().substring(0, SHORT);
    }

    /// How many characters distinguish all of `ids` from each other, at least eight.
    static int shortestLength(Collection<UUID> ids) {
        for (int length = SHORT; length < 36; length++) {
            var seen = new HashSet<String>();
            int cut = length;
            if (ids.stream().allMatch(id -> seen.add(id.toString().substring(0, cut)))) {
                return length;
            }
        }
        return 36;
    }
}
