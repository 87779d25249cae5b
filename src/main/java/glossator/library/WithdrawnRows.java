package glossator.library;

import java.time.Instant;
import java.util.UUID;

/// The rows of `withdrawn`: editions that were taken back. They keep their number and their text,
/// but do not count as editions of their source until they are put back. Only [Journal] writes
/// them, and the import of an edition, which is withdrawn until its step is applied.
record WithdrawnRows(Database database) {
    /// A condition on the id of an edition.
    static final String NOT_WITHDRAWN = " NOT IN (SELECT edition FROM withdrawn) ";

    boolean has(UUID edition) {
        return database.number("SELECT count(*) FROM withdrawn WHERE edition = ?", edition) > 0;
    }

    void add(UUID edition, Instant moment) {
        database.update(
                "INSERT INTO withdrawn (edition, at) VALUES (?, ?) ON CONFLICT DO NOTHING",
                edition,
                moment);
    }

    void remove(UUID edition) {
        database.update("DELETE FROM withdrawn WHERE edition = ?", edition);
    }
}
