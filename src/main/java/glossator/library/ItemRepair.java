package glossator.library;

import glossator.annotation.AnnotationLink;
import glossator.annotation.Change;
import glossator.annotation.CollectionTree;
import glossator.annotation.LibraryItem;
import glossator.annotation.SourceCollection;
import glossator.annotation.SourceState;
import glossator.annotation.Tag;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The changes that make what [ItemCheck] finds fit together again: a collection without a place
/// moves to the top, a link that has lost a note goes, and so does what a source says of tags and
/// collections that are not there.
record ItemRepair(Database database, Journal journal) {

    /// Makes them in one step; false if the journal refuses it.
    boolean repair() {
        try {
            return database.write(() -> {
                List<Change> changes = changes();
                if (!changes.isEmpty()) {
                    journal.apply(changes);
                }
                return !changes.isEmpty();
            });
        } catch (Refusal e) {
            // The check says what a person can do.
            return false;
        }
    }

    private List<Change> changes() {
        var items = new ItemRows(database);
        var changes = new ArrayList<Change>();
        addCollections(items.all(), changes);
        for (AnnotationLink link : items.all(AnnotationLink.class)) {
            if (!isThere(link.from()) || !isThere(link.to())) {
                changes.add(new Change.OfItem(link, null));
            }
        }
        addSources(items, changes);
        return changes;
    }

    private static void addCollections(List<LibraryItem> all, List<Change> changes) {
        CollectionTree tree = CollectionTree.of(all);
        var places = new HashSet<String>();
        tree.inOrder().stream()
                .filter(one -> !isLoose(one, tree))
                .forEach(one -> places.add(place(one.parent(), one.name())));
        for (SourceCollection one : tree.inOrder()) {
            if (isLoose(one, tree)) {
                String name = one.name();
                for (int i = 2; !places.add(place(null, name)); i++) {
                    name = one.name() + " " + i;
                }
                changes.add(new Change.OfItem(
                        one, new SourceCollection(one.id(), name, null, one.query())));
            }
        }
    }

    private static String place(@Nullable UUID parent, String name) {
        return parent + "/" + ChangeRules.folded(name);
    }

    private static boolean isLoose(SourceCollection one, CollectionTree tree) {
        UUID parent = one.parent();
        return parent != null
                && (tree.collection(parent).isEmpty() || tree.isWithin(parent, one.id()));
    }

    private boolean isThere(UUID annotation) {
        return database.number("SELECT count(*) FROM annotation WHERE id = ?", annotation) > 0;
    }

    private void addSources(ItemRows items, List<Change> changes) {
        Set<UUID> tags =
                new TagRows(database).all().stream().map(Tag::id).collect(Collectors.toSet());
        Set<UUID> collections = items.all(SourceCollection.class).stream()
                .map(LibraryItem::id)
                .collect(Collectors.toSet());
        for (Source source : new SourceRows(database).arranged()) {
            SourceState state = source.state();
            SourceState mended = state.withTags(kept(state.tags(), tags))
                    .withCollections(kept(state.collections(), collections));
            if (!mended.equals(state)) {
                changes.add(new Change.OfSource(state, mended, source.fileName()));
            }
        }
    }

    private static List<UUID> kept(List<UUID> ids, Set<UUID> known) {
        return ids.stream().filter(known::contains).toList();
    }
}
