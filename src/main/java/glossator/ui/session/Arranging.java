package glossator.ui.session;

import glossator.annotation.Change;
import glossator.annotation.CollectionTree;
import glossator.annotation.LibraryItem;
import glossator.annotation.MissingCollections;
import glossator.annotation.ReadingState;
import glossator.annotation.SourceCollection;
import glossator.annotation.SourceState;
import glossator.annotation.Step;
import glossator.library.Library;
import glossator.wording.JournalWording;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

/// Arranges sources: collections, tags, reading state, rating; and has the items of the library as
/// they were last stored. Each change is one step for all sources that it is made to. Used on the
/// FX thread.
public final class Arranging {
    private final Session session;
    private final Library library;
    private final ReadOnlyObjectWrapper<List<LibraryItem>> items =
            new ReadOnlyObjectWrapper<>(List.of());
    private CollectionTree collections = CollectionTree.EMPTY;

    Arranging(Session session) {
        this.session = session;
        library = session.library();
        show(library.items());
    }

    void show(List<LibraryItem> stored) {
        collections = CollectionTree.of(stored);
        items.set(List.copyOf(stored));
    }

    ReadOnlyObjectProperty<List<LibraryItem>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /// The collections among the items; a new one whenever the items change.
    public CollectionTree collections() {
        return collections;
    }

    /// Words for the steps of the journal, with the names that tags and collections have now.
    public JournalWording journalWording() {
        return new JournalWording(session.codebookProperty().get(), collections);
    }

    // Sources

    public void setReading(Collection<UUID> sources, ReadingState state) {
        arrange(sources, source -> source.withReading(state));
    }

    /// Rates sources.
    ///
    /// @param rating 1 to 5; 0 for none
    public void setRating(Collection<UUID> sources, int rating) {
        arrange(sources, source -> source.withRating(rating));
    }

    public void rename(UUID source, String title) {
        write(() -> library.renameSource(source, title));
    }

    public void restore(UUID source) {
        write(() -> library.restoreSource(source));
    }

    public void remove(Collection<UUID> sources) {
        sources.forEach(id -> session.findOpen(id).ifPresent(session::close));
        arrange(sources, source -> source.withInTrash(true));
    }

    /// Gives them the tag with this path, which is created if it does not exist.
    public void addTag(Collection<UUID> sources, String path) {
        write(() -> {
            UUID tag = library.findOrMakeTag(path);
            return library.arrange(sources, source -> source.tagged(tag));
        });
        session.refreshTags();
    }

    public void removeTag(Collection<UUID> sources, UUID tag) {
        arrange(sources, source -> source.untagged(tag));
    }

    /// They stay in the collections that they are in.
    public void put(Collection<UUID> sources, UUID collection) {
        arrange(sources, source -> source.inCollection(collection));
    }

    public void take(Collection<UUID> sources, UUID collection) {
        arrange(sources, source -> source.outOfCollection(collection));
    }

    /// Changes how sources are arranged, or what is known about them.
    public void arrange(Collection<UUID> sources, UnaryOperator<SourceState> edit) {
        List<UUID> ids = List.copyOf(sources);
        write(() -> library.arrange(ids, edit));
    }

    // Collections

    /// Makes the collection with this path and those above it that are missing, and puts `sources`
    /// into it, in one step.
    public void putInNew(Collection<UUID> sources, String path) {
        List<UUID> ids = List.copyOf(sources);
        write(() -> Optional.of(library.apply(newCollection(path, ids))));
    }

    private List<Change> newCollection(String path, List<UUID> sources) {
        var missing = new MissingCollections(library.items(SourceCollection.class));
        UUID collection = missing.make(path, "").id();
        var changes = new ArrayList<>(missing.changes());
        for (UUID id : sources) {
            SourceState before = library.sourceState(id);
            changes.add(new Change.OfSource(
                    before, before.inCollection(collection), library.source(id).fileName()));
        }
        return changes;
    }

    /// Makes a collection and returns its id.
    ///
    /// @param parent null for the top
    /// @param query of one whose sources a search finds; empty for one that is filled by hand
    public UUID make(String name, @Nullable UUID parent, String query) {
        var made = new SourceCollection(UUID.randomUUID(), name, parent, query);
        write(() -> Optional.of(library.apply(new Change.OfItem(null, made))));
        return made.id();
    }

    /// Gives a collection another name, place or search.
    public void edit(SourceCollection before, SourceCollection after) {
        if (!before.equals(after)) {
            write(() -> Optional.of(library.apply(new Change.OfItem(before, after))));
        }
    }

    /// Deletes a collection with those below it; the sources stay.
    public void delete(SourceCollection collection) {
        write(() -> library.deleteCollection(collection.id()));
    }

    private void write(Callable<Optional<Step>> work) {
        session.writeToSource(work);
    }
}
