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

/// Finds tags by their paths and collects the changes that create missing ones, so that this can be
/// done in the same step as whatever needs them.
final class TagPaths {
    private final List<Tag> tags;
    private final List<Change> made = new ArrayList<>();

    TagPaths(Codebook codebook) {
        tags = new ArrayList<>(codebook.tagsInOrder());
    }

    /// The changes that create the tags that were requested but not found.
    List<Change> changes() {
        return made;
    }

    List<UUID> idsOf(List<String> paths) {
        return paths.stream().map(this::idOf).distinct().toList();
    }

    /// The tag with this path from the root, ignoring case.
    UUID idOf(String path) {
        Tag at = null;
        for (String name : names(path)) {
            Tag parent = at;
            at = findBelow(parent, name).orElseGet(() -> make(name, parent));
        }
        return requireNonNull(at).id();
    }

    /// The names in a path; a [UsageException] if one of them is empty.
    static List<String> names(String path) {
        List<String> names = List.of(path.split("/", -1)).stream()
                .map(TerminalText::toOneLine)
                .toList();
        if (names.stream().anyMatch(String::isEmpty)) {
            throw new UsageException("cli.tags.empty", path);
        }
        return names;
    }

    private Optional<Tag> findBelow(@Nullable Tag parent, String name) {
        UUID above = parent == null ? null : parent.id();
        return tags.stream()
                .filter(t -> Objects.equals(t.parent(), above))
                .filter(t -> fold(t.name()).equals(fold(name)))
                .findFirst();
    }

    private static String fold(String name) {
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
