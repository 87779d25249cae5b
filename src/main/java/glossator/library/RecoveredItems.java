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
        mendCollections();
        removeLooseLinks();
        mendSources();
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
