package glossator.cli;

import glossator.annotation.Change;
import glossator.annotation.CollectionTree;
import glossator.annotation.MissingCollections;
import glossator.annotation.SourceCollection;
import glossator.library.Library;
import glossator.message.Refusal;

import java.util.List;

/// Finds collections by their paths and collects the changes that make missing ones.
final class CollectionPaths {
    private final MissingCollections missing;

    CollectionPaths(Library library) {
        missing = new MissingCollections(library.items(SourceCollection.class));
    }

    /// Refuses one that is not there, or several with that name.
    static SourceCollection require(Library library, String path) {
        return CollectionTree.of(library.items())
                .find(path)
                .orElseThrow(() -> new Refusal("cli.collections.unknown", path));
    }

    /// The collection with this path; it and those above it are made if they are missing.
    SourceCollection findOrMake(String path) {
        requireNames(path);
        return missing.findOrMake(path);
    }

    /// @param query of the last one; empty if it is filled by hand
    SourceCollection make(String path, String query) {
        requireNames(path);
        return missing.make(path, query);
    }

    private static void requireNames(String path) {
        if (MissingCollections.names(path).stream().anyMatch(String::isEmpty)) {
            throw new UsageException("cli.collections.empty-name", path);
        }
    }

    /// The changes that make those that were missing.
    List<Change> changes() {
        return missing.changes();
    }
}
