package glossator.search;

import glossator.annotation.Codebook;
import glossator.annotation.Tag;

import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;

/// What `tag:` means: a tag by its name, its path, or the end of its path, and those below it.
public final class TagNames {
    private TagNames() {}

    public static boolean isCalled(Tag tag, Codebook codebook, String name) {
        String path = codebook.path(tag.id()).toLowerCase(Locale.ROOT);
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return path.equals(wanted) || path.endsWith("/" + wanted);
    }

    /// Whether a tag, or one that it is below, is called so.
    public static boolean isWithin(UUID own, Codebook codebook, String name) {
        var seen = new HashSet<UUID>();
        Tag at = codebook.tag(own).orElse(null);
        while (at != null && seen.add(at.id())) {
            if (isCalled(at, codebook, name)) {
                return true;
            }
            at = at.parent() == null ? null : codebook.tag(at.parent()).orElse(null);
        }
        return false;
    }
}
