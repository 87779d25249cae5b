package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.CollectionTree;
import glossator.annotation.SourceCollection;
import glossator.library.Library;
import glossator.message.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Finds collections by their paths and collects the changes that make missing ones.
final class CollectionPaths {
    private final List<SourceCollection> all;
    private final List<Change> made = new ArrayList<>();

    CollectionPaths(Library library) {
        all = new ArrayList<>(library.items(SourceCollection.class));
    }

    /// Refuses one that is not there, or several with that name.
    static SourceCollection require(Library library, String path) {
        return CollectionTree.of(library.items())
                .find(path)
                .orElseThrow(() -> new Refusal("cli.collections.unknown", path));
    }

    /// The collection with this path; it and those above it are made if they are missing.
    SourceCollection findOrMake(String path) {
        Optional<SourceCollection> known = new CollectionTree(all)
                .find(path)
                .filter(c -> !path.contains("/") || isAt(c, path));
        return known.orElseGet(() -> make(path, ""));
    }

    private boolean isAt(SourceCollection collection, String path) {
        return new CollectionTree(all).path(collection.id()).equalsIgnoreCase(path.strip());
    }

    /// @param query of the last one; empty if it is filled by hand
    SourceCollection make(String path, String query) {
        List<String> names =
                List.of(path.split("/", -1)).stream().map(String::strip).toList();
        if (names.stream().anyMatch(String::isEmpty)) {
            throw new UsageException("cli.collections.empty-name", path);
        }
        SourceCollection at = null;
        for (int i = 0; i < names.size(); i++) {
            UUID parent = at == null ? null : at.id();
            String name = names.get(i);
            boolean isLast = i == names.size() - 1;
            at = all.stream()
                    .filter(c ->
                            c.name().equalsIgnoreCase(name) && Objects.equals(c.parent(), parent))
                    .findFirst()
                    .orElseGet(() -> add(new SourceCollection(
                            UUID.randomUUID(), name, parent, isLast ? query : "")));
        }
        return Objects.requireNonNull(at);
    }

    private SourceCollection add(SourceCollection collection) {
        all.add(collection);
        made.add(new Change.OfItem(null, collection));
        return collection;
    }

    /// The changes that make those that were missing.
    List<Change> changes() {
        return List.copyOf(made);
    }
}
