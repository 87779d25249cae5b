package glossator.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// The rows of `copy`: the annotated copies that were exported.
record CopyRows(Database database) {
    /// Stores a copy, or what it is to be compared with from now on.
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
