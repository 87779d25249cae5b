package glossator.library;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Whether a sidecar or a database has the later state of a source: by the steps of the journal,
/// which are counted, and not by the clock.
final class SidecarAge {
    private final Database database;
    private final Optional<UUID> library;
    private final Map<Long, String> moments = new HashMap<>();
    private final boolean isEmpty;
    private final Map<String, Long> steps = new HashMap<>();
    private final Set<String> due = new HashSet<>();

    SidecarAge(Database database) {
        this.database = database;
        library = database.first("SELECT id FROM identity", r -> UUID.fromString(r.getString(1)));
        isEmpty = database.number("SELECT count(*) FROM source") == 0;
        database.list(
                "SELECT number, at FROM journal", r -> moments.put(r.getLong(1), r.getString(2)));
        database.list(
                "SELECT source, max(step) FROM journal_change WHERE source IS NOT NULL"
                        + " GROUP BY source",
                r -> steps.put(r.getString(1), r.getLong(2)));
        steps.put(
                SidecarDueRows.LIBRARY,
                database.number("SELECT coalesce(max(step), 0) FROM journal_change"
                        + " WHERE source IS NULL"));
        database.list("SELECT subject FROM sidecar_due", r -> due.add(r.getString(1)));
    }

    boolean isLater(SourceSidecar sidecar) {
        return isLater(sidecar.id().toString(), sidecar.library(), sidecar.step(), sidecar.at());
    }

    boolean isLater(LibrarySidecar sidecar) {
        return isLater(SidecarDueRows.LIBRARY, sidecar.id(), sidecar.step(), sidecar.at());
    }

    /// When a note or a reply that a sidecar has was deleted, by a step that came after it.
    Optional<Instant> deletedSince(SourceSidecar sidecar, UUID subject) {
        return deletedSince(sidecar.library(), sidecar.step(), subject);
    }

    /// The same for an item.
    Optional<Instant> deletedSince(LibrarySidecar sidecar, UUID subject) {
        return deletedSince(sidecar.id(), sidecar.step(), subject);
    }

    private Optional<Instant> deletedSince(UUID from, long step, UUID subject) {
        if (library.filter(from::equals).isEmpty()) {
            return Optional.empty();
        }
        return database.first(
                        "SELECT c.step, c.after IS NULL, j.at FROM journal_change c"
                                + " JOIN journal j ON j.number = c.step"
                                + " WHERE c.subject = ? AND c.subject_kind IN"
                                + " ('annotation', 'reply', 'item')"
                                + " ORDER BY c.step DESC LIMIT 1",
                        r -> new Last(r.getLong(1), r.getBoolean(2), r.getString(3)),
                        subject)
                .filter(last -> last.isDeletion() && last.step() > step)
                .map(last -> Timestamps.parse(last.at()));
    }

    private record Last(long step, boolean isDeletion, String at) {}

    /// Where the history of the file and that of the database are two, as after an old copy was put
    /// in the place of the database, only the clock can tell.
    private boolean isLater(String subject, UUID from, long step, String at) {
        if (isEmpty) {
            return true;
        }
        if (library.filter(from::equals).isEmpty()) {
            return false;
        }
        long stored = steps.getOrDefault(subject, 0L);
        return isKnown(step, at)
                ? step >= stored && !due.contains(subject)
                : at.compareTo(moments.getOrDefault(stored, "")) >= 0;
    }

    private boolean isKnown(long step, String at) {
        return step == 0 || at.equals(moments.get(step));
    }
}
