package glossator.ui.notes;

import glossator.annotation.Codebook;
import glossator.annotation.SearchFolding;
import glossator.annotation.Tag;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Suggests tags for a few typed letters, most likely first.
final class TagSuggestions {
    private static final int NO = Integer.MAX_VALUE;

    private TagSuggestions() {}

    /// At most `limit` tags that are not in `given`; if nothing is typed, the first in order.
    static List<Tag> of(Codebook codebook, String typed, Collection<UUID> given, int limit) {
        String wanted = SearchFolding.fold(typed).strip();
        record Rated(Tag tag, int rank) {}
        return codebook.tagsInOrder().stream()
                .filter(t -> !given.contains(t.id()))
                .map(t -> new Rated(t, rank(codebook.path(t.id()), t.name(), wanted)))
                .filter(r -> r.rank() != NO)
                .sorted(Comparator.comparingInt(Rated::rank))
                .limit(limit)
                .map(Rated::tag)
                .toList();
    }

    /// The rank: 0 for an equal name or path; then a name, a path, and a word of the path that
    /// begins with it; then a match anywhere in the path; then its letters in order in the path.
    private static int rank(String path, String name, String wanted) {
        String whole = SearchFolding.fold(path);
        String last = SearchFolding.fold(name);
        if (whole.equals(wanted) || last.equals(wanted)) {
            return 0;
        }
        if (last.startsWith(wanted)) {
            return 1;
        }
        if (whole.startsWith(wanted)) {
            return 2;
        }
        if (whole.contains("/" + wanted) || whole.contains(" " + wanted)) {
            return 3;
        }
        if (whole.contains(wanted)) {
            return 4;
        }
        return containsInOrder(wanted, whole) ? 5 : NO;
    }

    private static boolean containsInOrder(String letters, String text) {
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            if (Character.isWhitespace(letters.charAt(i))) {
                continue;
            }
            at = text.indexOf(letters.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
