package glossator.ui.session;

import glossator.annotation.Change;
import glossator.annotation.SavedSearch;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The searches that are kept under a name. Each change is a step that can be undone. Used on the
/// FX thread.
public final class SavedSearches {
    private final Session session;

    public SavedSearches(Session session) {
        this.session = session;
    }

    /// All, by name.
    public List<SavedSearch> all() {
        Comparator<String> byName = Collator.getInstance()::compare;
        return session.items(SavedSearch.class).stream()
                .sorted(Comparator.comparing(SavedSearch::name, byName))
                .toList();
    }

    /// The one with this name, letter case and spaces around it ignored.
    public Optional<SavedSearch> find(String name) {
        return session.items(SavedSearch.class).stream()
                .filter(s -> s.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /// Keeps a query under a name; one that has the name gets the query.
    public void save(String name, String query) {
        SavedSearch before = find(name).orElse(null);
        UUID id = before == null ? UUID.randomUUID() : before.id();
        apply(before, new SavedSearch(id, name.strip(), query.strip()));
    }

    public void rename(SavedSearch search, String name) {
        apply(search, new SavedSearch(search.id(), name.strip(), search.query()));
    }

    public void delete(SavedSearch search) {
        apply(search, null);
    }

    private void apply(@Nullable SavedSearch before, @Nullable SavedSearch after) {
        session.annotating().apply(new Change.OfItem(before, after));
    }
}
