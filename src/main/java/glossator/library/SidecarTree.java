package glossator.library;

import glossator.annotation.SourceCollection;
import glossator.annotation.Tag;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The tags or collections of sidecars in a library that is being recovered: known by their id, or
/// else by their path, or else made.
final class SidecarTree<T> {
    private final Rows<T> rows;
    private final Map<UUID, UUID> known = new HashMap<>();
    private final Map<String, UUID> byPlace = new HashMap<>();

    private SidecarTree(Rows<T> rows) {
        this.rows = rows;
        rows.all().forEach(this::remember);
    }

    static SidecarTree<Tag> ofTags(Database database) {
        return new SidecarTree<>(new Tags(new TagRows(database)));
    }

    static SidecarTree<SourceCollection> ofCollections(Database database) {
        return new SidecarTree<>(new Collections(new ItemRows(database)));
    }

    /// What tags and collections have in common.
    private interface Rows<T> {
        List<T> all();

        Node node(T one);

        T withParent(T one, @Nullable UUID parent);

        /// Refuses a name that cannot be one.
        T make(Node node);

        void write(T one);
    }

    private record Node(UUID id, String name, @Nullable UUID parent) {
        String place() {
            return parent + "/" + ChangeRules.folded(name);
        }
    }

    private record Tags(TagRows rows) implements Rows<Tag> {
        @Override
        public List<Tag> all() {
            return rows.all();
        }

        @Override
        public Node node(Tag tag) {
            return new Node(tag.id(), tag.name(), tag.parent());
        }

        @Override
        public Tag withParent(Tag tag, @Nullable UUID parent) {
            return new Tag(tag.id(), tag.name(), parent, tag.color(), tag.description());
        }

        @Override
        public Tag make(Node node) {
            var tag = new Tag(node.id(), node.name(), node.parent(), "", "");
            ChangeRules.requireGood(tag);
            return tag;
        }

        @Override
        public void write(Tag tag) {
            rows.write(tag);
        }
    }

    private record Collections(ItemRows rows) implements Rows<SourceCollection> {
        @Override
        public List<SourceCollection> all() {
            return rows.all(SourceCollection.class);
        }

        @Override
        public Node node(SourceCollection one) {
            return new Node(one.id(), one.name(), one.parent());
        }

        @Override
        public SourceCollection withParent(SourceCollection one, @Nullable UUID parent) {
            return new SourceCollection(one.id(), one.name(), parent, one.query());
        }

        @Override
        public SourceCollection make(Node node) {
            var collection = new SourceCollection(node.id(), node.name(), node.parent(), "");
            ItemRules.requireGood(collection);
            return collection;
        }

        @Override
        public void write(SourceCollection one) {
            rows.write(one);
        }
    }

    private void remember(T one) {
        Node node = rows.node(one);
        known.put(node.id(), node.id());
        byPlace.putIfAbsent(node.place(), node.id());
    }

    /// Adds what is missing, parents before children. If the sidecar is of a later state, the
    /// others become as it says, unless that does not make a tree.
    void addAll(List<T> all, boolean isLater) {
        if (isLater) {
            update(all);
        }
        for (T one : all) {
            Node node = rows.node(one);
            if (!known.containsKey(node.id())) {
                UUID parent = node.parent() == null ? null : known.get(node.parent());
                add(rows.withParent(one, parent));
            }
        }
    }

    private void update(List<T> all) {
        var merged = new LinkedHashMap<UUID, T>();
        rows.all().forEach(one -> merged.put(rows.node(one).id(), one));
        all.forEach(one -> merged.replace(rows.node(one).id(), one));
        if (isTree(merged.values())) {
            merged.values().forEach(rows::write);
            known.clear();
            byPlace.clear();
            merged.values().forEach(this::remember);
        }
    }

    private boolean isTree(Collection<T> all) {
        var parents = new HashMap<UUID, @Nullable UUID>();
        Set<String> places = new HashSet<>();
        for (T one : all) {
            Node node = rows.node(one);
            parents.put(node.id(), node.parent());
            if (!places.add(node.place())) {
                return false;
            }
        }
        return parents.keySet().stream().allMatch(id -> hasRoot(id, parents));
    }

    private static boolean hasRoot(UUID id, Map<UUID, @Nullable UUID> parents) {
        var seen = new HashSet<UUID>();
        UUID at = id;
        while (at != null && parents.containsKey(at)) {
            if (!seen.add(at)) {
                return false;
            }
            at = parents.get(at);
        }
        return at == null;
    }

    private UUID add(T one) {
        Node node = rows.node(one);
        UUID there = byPlace.get(node.place());
        if (there == null) {
            rows.write(one);
            remember(one);
            there = node.id();
        }
        known.put(node.id(), there);
        return there;
    }

    /// That of the library for one of a sidecar; empty if its path is not one.
    Optional<UUID> resolve(UUID id, @Nullable String path) {
        UUID there = known.get(id);
        if (there != null) {
            return Optional.of(there);
        }
        return path == null ? Optional.empty() : make(id, path);
    }

    private Optional<UUID> make(UUID id, String path) {
        List<String> names = List.of(path.split("/", -1));
        UUID parent = null;
        for (int i = 0; i < names.size(); i++) {
            UUID its = i == names.size() - 1 ? id : UUID.randomUUID();
            try {
                parent = add(rows.make(new Node(its, names.get(i).strip(), parent)));
            } catch (Refusal e) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(parent);
    }
}
