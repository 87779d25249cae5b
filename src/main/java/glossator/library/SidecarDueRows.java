package glossator.library;

import glossator.annotation.Change;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// The rows of `sidecar_due`: the subjects whose sidecar is older than what is stored. Marked in
/// the transaction of the change itself, so that a sidecar that was not written is known after any
/// kill.
record SidecarDueRows(Database database) {
    /// The subject that stands for the codebook and the settings.
    static final String LIBRARY = "";

    /// @param changes differs after every change, so that a sidecar written of an older state does
    ///     not take the row away
    record Due(String subject, long changes) {}

    /// The sources of the changes, for a tag every source with it or with a note that has it, or
    /// one below it, for a collection those in it or one below it; and the library, whose sidecar
    /// says which step was the last. To be called before the changes are written, while the old
    /// tree still stands.
    void mark(List<Change> changes) {
        markLibrary();
        var sources = new HashSet<UUID>();
        for (Change change : changes) {
            UUID source = JournalRows.source(change);
            if (change instanceof Change.OfItem) {
                markIn(change.subject());
            } else if (source == null) {
                markTagged(change.subject());
            } else if (sources.add(source)) {
                mark(source);
            }
        }
    }

    void mark(UUID source) {
        markSubject(source.toString());
    }

    void markLibrary() {
        markSubject(LIBRARY);
    }

    /// A row that comes back after its sidecar was written begins at a random number: two writers
    /// must not mistake it for the one before.
    void markSubject(String subject) {
        database.update(
                "INSERT INTO sidecar_due (subject, changes)"
                        + " VALUES (?, 1 + (random() & 0xffffffffff))"
                        + " ON CONFLICT (subject) DO UPDATE SET changes = changes + 1",
                subject);
    }

    private void markTagged(UUID tag) {
        database.update("""
                WITH RECURSIVE below (id) AS (
                    VALUES (?1) UNION SELECT tag.id FROM tag JOIN below ON tag.parent = below.id)
                INSERT INTO sidecar_due (subject, changes)
                    SELECT DISTINCT a.source, 1 + (random() & 0xffffffffff)
                    FROM below JOIN annotation_tag t ON t.tag = below.id
                    JOIN annotation a ON a.id = t.annotation WHERE true
                    UNION SELECT s.id, 1 + (random() & 0xffffffffff)
                    FROM below JOIN source s ON instr(s.tags, below.id) > 0 WHERE true
                ON CONFLICT (subject) DO UPDATE SET changes = changes + 1
                """, tag);
    }

    private void markIn(UUID collection) {
        database.update("""
                WITH RECURSIVE below (id) AS (
                    VALUES (?1) UNION SELECT item.id FROM item JOIN below
                    ON item.kind = 'collection' AND json_extract(item.body, '$.parent') = below.id)
                INSERT INTO sidecar_due (subject, changes)
                    SELECT DISTINCT s.id, 1 + (random() & 0xffffffffff)
                    FROM below JOIN source s ON instr(s.collections, below.id) > 0 WHERE true
                ON CONFLICT (subject) DO UPDATE SET changes = changes + 1
                """, collection);
    }

    /// Marks everything, as after a recovery or for a repair.
    void markAll() {
        markLibrary();
        database.list("SELECT id FROM source", r -> r.getString(1)).forEach(this::markSubject);
    }

    List<Due> all() {
        return database.list(
                "SELECT subject, changes FROM sidecar_due ORDER BY subject",
                r -> new Due(r.getString(1), r.getLong(2)));
    }

    boolean isStill(Due due) {
        return database.number(
                        "SELECT count(*) FROM sidecar_due WHERE subject = ? AND changes = ?",
                        due.subject(),
                        due.changes())
                > 0;
    }

    void delete(Due due) {
        database.update(
                "DELETE FROM sidecar_due WHERE subject = ? AND changes = ?",
                due.subject(),
                due.changes());
    }
}
