package glossator.library;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The rows of `copy` and `copy_reading`: the annotated copies that were exported, and those that
/// were read back.
record CopyRows(Database database) {
    /// Stores a copy that was exported.
    void write(ExportedCopy copy) {
        database.update(
                "INSERT OR REPLACE INTO copy (id, source, edition, exported, annotations)"
                        + " VALUES (?, ?, ?, ?, ?)",
                copy.id(),
                copy.source(),
                copy.edition(),
                copy.exported(),
                ExportedCopyJson.text(copy.notes(), copy.others()));
    }

    Optional<ExportedCopy> find(UUID id) {
        return database.first("SELECT * FROM copy WHERE id = ?", CopyRows::copy, id);
    }

    /// The source that a copy is of: one that was exported here, or added as an edition.
    Optional<UUID> findSource(UUID copy) {
        return database.first(
                "SELECT source FROM copy WHERE id = ?1"
                        + " UNION ALL SELECT source FROM edition WHERE copy = ?1"
                        + " AND id NOT IN (SELECT edition FROM withdrawn) LIMIT 1",
                r -> UUID.fromString(r.getString(1)),
                copy);
    }

    /// What was read back from a copy, oldest first.
    ///
    /// @param copy its id; null for those that do not say
    /// @param undone whether to return what was undone instead of what was not
    List<CopyReading> readings(UUID source, @Nullable UUID copy, boolean undone) {
        return database.list("""
                SELECT seen FROM copy_reading
                WHERE source = ? AND copy IS ? AND ? = (step IS NOT NULL AND NOT EXISTS
                    (SELECT 1 FROM journal WHERE number = step AND state = 'done'))
                ORDER BY read, rowid
                """, r -> reading(r.getString(1)), source, copy, undone ? 1 : 0);
    }

    /// @param step the journal's; null if nothing was changed
    void addReading(ReturnedCopy copy, CopyReading reading, Instant moment, @Nullable Long step) {
        database.update(
                "INSERT INTO copy_reading (source, copy, sha256, read, step, seen)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                copy.source().id(),
                copy.file().imported().copy(),
                copy.file().original().sha256(),
                moment,
                step,
                ExportedCopyJson.text(
                        reading.notes(),
                        reading.missing().stream()
                                .map(UUID::toString)
                                .collect(Collectors.toSet())));
    }

    private static CopyReading reading(String json) {
        return new CopyReading(
                ExportedCopyJson.notes(json),
                ExportedCopyJson.others(json).stream()
                        .map(ExportedCopyJson::id)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()));
    }

    private static ExportedCopy copy(ResultSet row) throws SQLException {
        String annotations = row.getString("annotations");
        return new ExportedCopy(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("source")),
                UUID.fromString(row.getString("edition")),
                Timestamps.parse(row.getString("exported")),
                ExportedCopyJson.notes(annotations),
                ExportedCopyJson.others(annotations));
    }
}
