package glossator.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Whether a sidecar or a database has the later state of a source: by the steps of the journal,
/// which are counted, and not by the clock.
final class SidecarAge {
    private final Optional<UUID> library;
    private final long last;
    private final boolean isEmpty;
    private final Map<String, Long> steps = new HashMap<>();
    private final Set<String> due = new HashSet<>();

    SidecarAge(Database database) {
        library = database.first("SELECT id FROM identity", r -> UUID.fromString(r.getString(1)));
        last = database.number("SELECT coalesce(max(number), 0) FROM journal");
        isEmpty = database.number("SELECT count(*) FROM source") == 0;
        database.list(
                "SELECT source, max(step) FROM journal_change WHERE source IS NOT NULL"
                        + " GROUP BY source",
                r -> steps.put(r.getString(1), r.getLong(2)));
        steps.put(
                SidecarDueRows.LIBRARY,
                database.number(
                        "SELECT coalesce(max(step), 0) FROM journal_change"
                                + " WHERE source IS NULL"));
        database.list("SELECT subject FROM sidecar_due", r -> due.add(r.getString(1)));
    }

    boolean isLater(SourceSidecar sidecar) {
        return isLater(sidecar.id().toString(), sidecar.library(), sidecar.step());
    }

    boolean isLater(LibrarySidecar sidecar) {
        return isLater(SidecarDueRows.LIBRARY, sidecar.id(), sidecar.step());
    }

    private boolean isLater(String subject, UUID from, long step) {
        if (isEmpty) {
            return true;
        }
        return library.filter(from::equals).isPresent()
                && (step > last
                        || (step >= steps.getOrDefault(subject, 0L) && !due.contains(subject)));
    }
}
