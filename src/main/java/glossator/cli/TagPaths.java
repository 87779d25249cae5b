package glossator.cli;

import static java.util.Objects.requireNonNull;

import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Tag;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Finds tags by their paths and collects what must be made for those that are not there, so that
/// it can be done in one step with what needs them.
final class TagPaths {
    private final List<Tag> tags;
    private final List<Change> made = new ArrayList<>();

    TagPaths(Codebook codebook) {
        tags = new ArrayList<>(codebook.inOrder());
    }

    /// The changes that make the tags that were asked for and not found.
    List<Change> made() {
        return made;
    }

    List<UUID> ids(List<String> paths) {
        return paths.stream().map(this::id).distinct().toList();
    }

    /// The tag with this path from the root, letter case ignored.
    UUID id(String path) {
        Tag at = null;
        for (String name : names(path)) {
            Tag parent = at;
            at = below(parent, name).orElseGet(() -> make(name, parent));
        }
        return requireNonNull(at).id();
    }

    /// The names of a path; a [Misuse] if one of them is empty.
    static List<String> names(String path) {
        List<String> names = List.of(path.split("/", -1)).stream().map(Lines::plain).toList();
        if (names.stream().anyMatch(String::isEmpty)) {
            throw new Misuse("cli.tags.empty", path);
        }
        return names;
    }

    private Optional<Tag> below(@Nullable Tag parent, String name) {
        UUID above = parent == null ? null : parent.id();
        return tags.stream()
                .filter(t -> Objects.equals(t.parent(), above))
                .filter(t -> folded(t.name()).equals(folded(name)))
                .findFirst();
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private Tag make(String name, @Nullable Tag parent) {
        UUID above = parent == null ? null : parent.id();
        var tag = new Tag(UUID.randomUUID(), name, above, "", "");
        tags.add(tag);
        made.add(new Change.OfTag(null, tag));
        return tag;
    }
}
