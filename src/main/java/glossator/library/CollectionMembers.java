package glossator.library;

import glossator.annotation.CollectionTree;
import glossator.annotation.SourceCollection;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Which sources are in which collection; those in one below it are in it as well. Immutable.
public final class CollectionMembers {
    public static final CollectionMembers NONE =
            new CollectionMembers(CollectionTree.EMPTY, List.of(), Map.of());

    private final Map<UUID, Set<UUID>> members = new HashMap<>();
    private final int unfiled;

    /// @param sources that are not in the trash
    /// @param found the sources of the collections that a search makes
    public CollectionMembers(
            CollectionTree tree, Collection<Source> sources, Map<UUID, Set<UUID>> found) {
        Map<UUID, List<UUID>> ways = new HashMap<>();
        for (SourceCollection collection : tree.inOrder()) {
            ways.put(collection.id(), way(tree, collection));
            members.put(collection.id(), new HashSet<>());
        }
        int alone = 0;
        Set<UUID> present = new HashSet<>();
        for (Source source : sources) {
            present.add(source.id());
            alone += source.collections().isEmpty() ? 1 : 0;
            source.collections().forEach(in -> add(ways.getOrDefault(in, List.of()), source.id()));
        }
        unfiled = alone;
        found.forEach((collection, ids) -> ids.stream()
                .filter(present::contains)
                .forEach(id -> add(ways.getOrDefault(collection, List.of()), id)));
    }

    private void add(List<UUID> collections, UUID source) {
        collections.forEach(
                one -> members.computeIfAbsent(one, _ -> new HashSet<>()).add(source));
    }

    /// A collection and those that it is in; a circle, which a damaged library may have, ends.
    private static List<UUID> way(CollectionTree tree, SourceCollection from) {
        var way = new LinkedHashSet<UUID>();
        UUID at = from.id();
        while (at != null && way.add(at)) {
            at = tree.collection(at).map(SourceCollection::parent).orElse(null);
        }
        return way.stream().filter(one -> tree.collection(one).isPresent()).toList();
    }

    /// Those in a collection or below it; empty for one that is not there.
    public Set<UUID> of(UUID collection) {
        return members.getOrDefault(collection, Set.of());
    }

    public int count(UUID collection) {
        return of(collection).size();
    }

    /// How many sources a person has put into no collection.
    public int countUnfiled() {
        return unfiled;
    }
}
