package glossator.cli;

import glossator.annotation.SourceCollection;
import glossator.library.Library;
import glossator.search.QueryParser;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The sources of the collections that a search makes.
final class SmartMembers {
    private SmartMembers() {}

    /// Brings the index up to date first, if there is any such collection.
    static Map<UUID, Set<UUID>> of(Library library) {
        var found = new HashMap<UUID, Set<UUID>>();
        for (SourceCollection one : library.items(SourceCollection.class)) {
            if (one.isSmart()) {
                if (found.isEmpty()) {
                    bringUpToDate(library);
                }
                var query = QueryParser.parse(one.query()).orThrow();
                found.put(one.id(), library.search().findSources(query));
            }
        }
        return found;
    }

    private static void bringUpToDate(Library library) {
        int before = -1;
        var progress = library.search().update(() -> false);
        while (!progress.isComplete() && progress.indexed() != before) {
            before = progress.indexed();
            progress = library.search().update(() -> false);
        }
    }
}
