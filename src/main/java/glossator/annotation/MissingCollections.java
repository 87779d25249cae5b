package glossator.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Finds collections by their paths and collects the changes that make missing ones.
public final class MissingCollections {
    private final List<SourceCollection> all;
    private final List<Change> made = new ArrayList<>();

    /// @param known those that are there
    public MissingCollections(Collection<SourceCollection> known) {
        all = new ArrayList<>(known);
    }

    /// The collection with this path; it and those above it are made if they are missing.
    public SourceCollection findOrMake(String path) {
        Optional<SourceCollection> known = new CollectionTree(all)
                .find(path)
                .filter(c -> !path.contains("/") || isAt(c, path));
        return known.orElseGet(() -> make(path, ""));
    }

    private boolean isAt(SourceCollection collection, String path) {
        return new CollectionTree(all).path(collection.id()).equalsIgnoreCase(path.strip());
    }

    /// The same, where a name alone means one at the top.
    ///
    /// @param query of the last one; empty if it is filled by hand
    public SourceCollection make(String path, String query) {
        List<String> names = names(path);
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

    /// The names in a path; one of them may be empty, which no collection may be called.
    public static List<String> names(String path) {
        return List.of(path.split("/", -1)).stream().map(String::strip).toList();
    }

    /// The changes that make those that were missing.
    public List<Change> changes() {
        return List.copyOf(made);
    }
}
