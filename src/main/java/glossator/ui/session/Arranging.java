package glossator.ui.session;

import glossator.annotation.CollectionTree;
import glossator.annotation.LibraryItem;
import glossator.annotation.SourceState;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Arranges sources, and has the items of the library as they were last stored. Used on the FX
/// thread.
public final class Arranging {
    private final Session session;
    private final ReadOnlyObjectWrapper<List<LibraryItem>> items =
            new ReadOnlyObjectWrapper<>(List.of());
    private CollectionTree collections = CollectionTree.EMPTY;

    Arranging(Session session) {
        this.session = session;
        show(session.library().items());
    }

    void show(List<LibraryItem> stored) {
        collections = CollectionTree.of(stored);
        items.set(List.copyOf(stored));
    }

    ReadOnlyObjectProperty<List<LibraryItem>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    CollectionTree collections() {
        return collections;
    }

    /// Changes how sources are arranged, or what is known about them, as one step that can be
    /// undone.
    public void arrange(Collection<UUID> ids, UnaryOperator<SourceState> edit) {
        List<UUID> these = List.copyOf(ids);
        session.writeToSource(() -> session.library().arrange(these, edit));
    }

    /// Deletes a collection and those below it, as a step that can be undone. The sources stay.
    public void deleteCollection(UUID collection) {
        session.writeToSource(() -> session.library().deleteCollection(collection));
    }
}
