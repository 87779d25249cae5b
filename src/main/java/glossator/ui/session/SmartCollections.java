package glossator.ui.session;

import glossator.annotation.LibraryItem;
import glossator.annotation.SourceCollection;
import glossator.library.CollectionMembers;
import glossator.library.Library;
import glossator.message.Refusal;
import glossator.search.QueryParser;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Which sources are in which collection, by hand or because a search finds them. Looked for in the
/// background, a moment after something has changed. Used on the FX thread.
public final class SmartCollections {
    private static final long SOON_MILLIS = 120;
    private static final long LATER_MILLIS = 1_500;

    private final Session session;
    private final ReadOnlyObjectWrapper<CollectionMembers> members =
            new ReadOnlyObjectWrapper<>(CollectionMembers.NONE);
    private Map<UUID, Set<UUID>> found = Map.of();
    private Runnable cancelCount = () -> {};
    private Runnable cancelSearch = () -> {};
    private long asked;

    SmartCollections(Session session) {
        this.session = session;
        session.itemsProperty().subscribe(this::showItems);
        session.sources().addListener((ListChangeListener<Object>) change -> {
            countSoon();
            searchSoon(LATER_MILLIS);
        });
    }

    /// A new value whenever it has changed.
    public ReadOnlyObjectProperty<CollectionMembers> membersProperty() {
        return members.getReadOnlyProperty();
    }

    private void showItems(List<LibraryItem> items) {
        count();
        searchSoon(0);
    }

    private void countSoon() {
        cancelCount.run();
        cancelCount = session.tasks().runAfter(SOON_MILLIS, this::count);
    }

    private void count() {
        members.set(
                new CollectionMembers(session.arranging().collections(), session.sources(), found));
    }

    private void searchSoon(long millis) {
        List<SourceCollection> smart = session.items(SourceCollection.class).stream()
                .filter(SourceCollection::isSmart)
                .toList();
        cancelSearch.run();
        if (smart.isEmpty()) {
            found = Map.of();
            return;
        }
        cancelSearch = session.tasks().runAfter(millis, () -> search(smart));
    }

    private void search(List<SourceCollection> smart) {
        long number = ++asked;
        Library library = session.library();
        session.tasks().read(() -> search(library, smart), answer -> {
            if (number != asked) {
                return;
            }
            if (!answer.isComplete()) {
                searchSoon(LATER_MILLIS);
            }
            if (!answer.found().equals(found)) {
                found = answer.found();
                count();
            }
        });
    }

    /// @param isComplete whether all of the library was looked at
    private record Answer(Map<UUID, Set<UUID>> found, boolean isComplete) {}

    /// One whose search cannot be understood has no sources; the index is brought up to date first.
    private static Answer search(Library library, List<SourceCollection> smart) {
        boolean isComplete = library.search().update(() -> false).isComplete();
        var answer = new HashMap<UUID, Set<UUID>>();
        for (SourceCollection one : smart) {
            try {
                var query = QueryParser.parse(one.query()).orThrow();
                answer.put(one.id(), library.search().findSources(query));
            } catch (Refusal _) {
                answer.put(one.id(), Set.of());
            }
        }
        return new Answer(answer, isComplete);
    }
}
