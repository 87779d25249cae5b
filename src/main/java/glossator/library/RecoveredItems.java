package glossator.library;

import glossator.annotation.AnnotationLink;
import glossator.annotation.CollectionTree;
import glossator.annotation.LibraryItem;
import glossator.annotation.SourceCollection;
import glossator.annotation.SourceState;
import glossator.annotation.Tag;
import glossator.library.RecoveryReport.Outcome;
import glossator.message.Messages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Makes the collections, links and arranged sources of a recovered database fit together again.
/// Call inside [Database#write].
record RecoveredItems(Database database, ItemRows items, RecoveryLog log) {

    void mend() {
        removeIllegible();
        mendCollections();
        removeLooseLinks();
        mendSources();
    }

    /// A turned bit leaves JSON that says nothing.
    private void removeIllegible() {
        database.list(
                "SELECT id, body FROM item",
                r -> ItemJson.isLegible(r.getString(2)) || remove(r.getString(1)));
        database.list(
                "SELECT id, details, tags, collections FROM source",
                r -> (DetailsJson.isLegible(r.getString(2))
                                && IdsJson.isLegible(r.getString(3))
                                && IdsJson.isLegible(r.getString(4)))
                        || clear(UUID.fromString(r.getString(1))));
    }

    private boolean remove(String item) {
        database.update("DELETE FROM item WHERE id = ?", item);
        tell("library.recover-item");
        return true;
    }

    private boolean clear(UUID source) {
        database.update(
                "UPDATE source SET details = '{}', tags = '[]', collections = '[]' WHERE id = ?",
                source);
        log.partly(source, "library.recover-details");
        return true;
    }

    /// One that is below nothing, or below itself, moves to the top; of two with one name in one
    /// place the second is given another.
    private void mendCollections() {
        var places = new HashSet<String>();
        for (SourceCollection one : items.all(SourceCollection.class)) {
            CollectionTree tree = CollectionTree.of(items.all());
            UUID parent = one.parent();
            boolean isLoose = parent != null
                    && (tree.collection(parent).isEmpty() || tree.isWithin(parent, one.id()));
            UUID above = isLoose ? null : parent;
            String name = one.name();
            for (int i = 2; !places.add(above + "/" + ChangeRules.folded(name)); i++) {
                name = one.name() + " " + i;
            }
            var mended = new SourceCollection(one.id(), name, above, one.query());
            if (!mended.equals(one)) {
                items.write(mended);
                tell("library.recover-collection", one.name());
            }
        }
    }

    private void removeLooseLinks() {
        for (AnnotationLink link : items.all(AnnotationLink.class)) {
            if (!isThere(link.from()) || !isThere(link.to())) {
                items.delete(link.id());
                tell("library.recover-link");
            }
        }
    }

    private boolean isThere(UUID annotation) {
        return database.number("SELECT count(*) FROM annotation WHERE id = ?", annotation) > 0;
    }

    private void tell(String key, Object... arguments) {
        log.add(Messages.of("library.recovered-items"), Outcome.PARTLY, key, arguments);
    }

    private void mendSources() {
        var rows = new SourceRows(database);
        Set<UUID> tags =
                new TagRows(database).all().stream().map(Tag::id).collect(Collectors.toSet());
        Set<UUID> byHand = items.all(SourceCollection.class).stream()
                .filter(c -> !c.isSmart())
                .map(LibraryItem::id)
                .collect(Collectors.toSet());
        for (Source source : rows.arranged()) {
            SourceState state = source.state();
            SourceState mended = state.withTags(kept(state.tags(), tags))
                    .withCollections(kept(state.collections(), byHand));
            if (!mended.equals(state)) {
                rows.write(mended, Timestamps.now());
                log.partly(source.id(), "library.recover-arranged");
            }
        }
    }

    private static List<UUID> kept(List<UUID> ids, Set<UUID> known) {
        return ids.stream().filter(known::contains).toList();
    }
}
