package glossator.library;

import glossator.annotation.Change;
import glossator.annotation.CollectionTree;
import glossator.annotation.SourceCollection;
import glossator.annotation.SourceState;
import glossator.annotation.Step;
import glossator.document.Metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What can be done to sources as a whole, and to the collections that they are in, each as a step
/// of the journal; no step if it makes no difference.
record SourceSteps(Database database, SourceRows sources, ItemRows items, Journal journal) {

    Optional<Step> remove(UUID source) {
        return change(source, state -> state.withInTrash(true));
    }

    Optional<Step> restore(UUID source) {
        return change(source, state -> state.withInTrash(false));
    }

    Optional<Step> rename(UUID source, String title) {
        return describe(
                source, shown -> shown.withTitle(Normalized.cleanText(title).strip()));
    }

    Optional<Step> describe(UUID source, UnaryOperator<Metadata> edit) {
        return change(source, state -> state.withMetadata(edit.apply(state.metadata())));
    }

    private Optional<Step> change(UUID id, UnaryOperator<SourceState> edit) {
        return arrange(List.of(id), edit);
    }

    /// Changes several sources in one step.
    Optional<Step> arrange(Collection<UUID> ids, UnaryOperator<SourceState> edit) {
        return database.write(() -> apply(
                changes(new LinkedHashSet<>(ids).stream().map(sources::get).toList(), edit)));
    }

    /// Deletes a collection with those below it, and takes the sources out of them.
    Optional<Step> deleteCollection(UUID collection) {
        return database.write(() -> {
            CollectionTree tree = CollectionTree.of(items.all());
            List<SourceCollection> going = tree.inOrder().stream()
                    .filter(c -> tree.isWithin(c.id(), collection))
                    .toList();
            List<UUID> ids = going.stream().map(SourceCollection::id).toList();
            List<Change> changes = new ArrayList<>(changes(
                    sources.with(ids), s -> s.withCollections(without(s.collections(), ids))));
            going.reversed().forEach(c -> changes.add(new Change.OfItem(c, null)));
            return apply(changes);
        });
    }

    private static List<UUID> without(List<UUID> all, List<UUID> gone) {
        return all.stream().filter(id -> !gone.contains(id)).toList();
    }

    /// What `edit` makes of these sources, without those that it does not change.
    static List<Change> changes(List<Source> these, UnaryOperator<SourceState> edit) {
        var changes = new ArrayList<Change>();
        for (Source source : these) {
            SourceState before = source.state();
            SourceState after = edit.apply(before);
            if (!before.equals(after)) {
                changes.add(new Change.OfSource(before, after, source.fileName()));
            }
        }
        return changes;
    }

    private Optional<Step> apply(List<Change> changes) {
        return Optional.of(changes).filter(made -> !made.isEmpty()).map(journal::apply);
    }
}
