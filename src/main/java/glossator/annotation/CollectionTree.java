package glossator.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All collections as a tree; immutable.
public final class CollectionTree {
    public static final CollectionTree EMPTY = new CollectionTree(List.of());

    private final NamedTree<SourceCollection> collections;

    public CollectionTree(Collection<SourceCollection> collections) {
        this.collections = new NamedTree<>(
                collections,
                SourceCollection::id,
                SourceCollection::name,
                one -> Optional.ofNullable(one.parent()));
    }

    /// The collections among the items of a library.
    public static CollectionTree of(Collection<LibraryItem> items) {
        return new CollectionTree(items.stream()
                .filter(SourceCollection.class::isInstance)
                .map(SourceCollection.class::cast)
                .toList());
    }

    public Optional<SourceCollection> collection(UUID id) {
        return collections.get(id);
    }

    /// The names from the root to the collection, separated by `/`; empty for an unknown id.
    public String path(UUID id) {
        return collections.path(id);
    }

    public List<String> paths(Collection<UUID> ids) {
        return ids.stream().map(this::path).filter(p -> !p.isEmpty()).toList();
    }

    /// The collection with this path, or else the only one with this name; if there is neither, the
    /// same again ignoring case.
    public Optional<SourceCollection> find(String pathOrName) {
        return collections.find(pathOrName);
    }

    /// All collections, parents before children, siblings by name.
    public List<SourceCollection> inOrder() {
        return collections.inOrder().toList();
    }

    public int depth(UUID id) {
        return collections.depth(id);
    }

    /// Whether `id` is `ancestor` or one of its descendants.
    public boolean isWithin(UUID id, UUID ancestor) {
        return collections.isWithin(id, ancestor);
    }
}
