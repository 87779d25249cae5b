package glossator.library;

import glossator.annotation.Change;
import glossator.annotation.Codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the tags that a file names in the codebook, and makes those that are missing.
public final class NamedTags {
    private final List<Change> missing = new ArrayList<>();
    private Codebook codebook;

    public NamedTags(Codebook codebook) {
        this.codebook = codebook;
    }

    /// The ids of tags named in a file.
    public List<UUID> ids(List<String> names) {
        return paths(names).stream().map(this::id).distinct().toList();
    }

    private UUID id(String path) {
        TagPath tag = TagPath.of(path, codebook);
        missing.addAll(tag.missing());
        codebook = with(codebook, tag.missing());
        return tag.id();
    }

    /// The changes that create those that are not in the codebook.
    public List<Change> missing() {
        return List.copyOf(missing);
    }

    /// The paths that names in a file stand for.
    static List<String> paths(List<String> names) {
        return names.stream().map(NamedTags::path).flatMap(Optional::stream).toList();
    }

    /// Other programs allow characters in a tag that the codebook does not.
    private static Optional<String> path(String name) {
        String path = Stream.of(
                        Normalized.cleanText(name).replaceAll("\\p{Cntrl}", " ").split("/"))
                .map(String::strip)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("/"));
        return Optional.of(path).filter(p -> !p.isEmpty());
    }

    private static Codebook with(Codebook codebook, List<Change> missing) {
        if (missing.isEmpty()) {
            return codebook;
        }
        var all = new ArrayList<>(codebook.tagsInOrder());
        for (Change change : missing) {
            if (change instanceof Change.OfTag(var _, var after) && after != null) {
                all.add(after);
            }
        }
        return new Codebook(all);
    }
}
