package glossator.annotation;

import java.util.UUID;

/// A search that is kept under a name.
///
/// @param query in the grammar of the search
public record SavedSearch(UUID id, String name, String query) implements LibraryItem {}
