package glossator.annotation;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A named group of sources. Each source says which collections it is in ([SourceState]).
///
/// @param parent the collection that it is part of; null if none
/// @param query what its sources have in common, in the grammar of the search; empty if a person
///     puts sources into it by hand
public record SourceCollection(
        UUID id, String name, @Nullable UUID parent, String query) implements LibraryItem {
    /// Whether its sources are those that a search finds.
    public boolean isSmart() {
        return !query.isBlank();
    }
}
