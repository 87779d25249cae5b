package glossator.library;

import glossator.annotation.Decision;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The rows of `decision`. Only [Journal] writes them.
record DecisionRows(Database database) {
    List<Decision> findOfSource(UUID source) {
        return database.list(
                "SELECT * FROM decision WHERE source = ?", DecisionRows::decision, source);
    }

    /// The decisions on one annotation, in all editions.
    List<Decision> findOfAnnotation(UUID annotation) {
        return database.list(
                "SELECT * FROM decision WHERE annotation = ?", DecisionRows::decision, annotation);
    }

    List<Decision> findInEdition(UUID edition) {
        return database.list(
                "SELECT * FROM decision WHERE edition = ?", DecisionRows::decision, edition);
    }

    List<Decision> all() {
        return database.list("SELECT * FROM decision", DecisionRows::decision);
    }

    Optional<Decision> find(UUID annotation, UUID edition) {
        return database.first(
                "SELECT * FROM decision WHERE annotation = ? AND edition = ?",
                DecisionRows::decision,
                annotation,
                edition);
    }

    void write(Decision decision) {
        Range place = decision.anchor().place().orElse(null);
        database.update(
                "INSERT OR REPLACE INTO decision (annotation, source, edition, kind, start,"
                        + " \"end\", share, moved, words, target)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                decision.annotation(),
                decision.source(),
                decision.edition(),
                AnchorRows.kind(decision.anchor()),
                place == null ? null : place.start(),
                place == null ? null : place.end(),
                AnchorRows.share(decision.anchor()),
                AnchorRows.hasMoved(decision.anchor()) ? 1 : 0,
                decision.words(),
                StoredTargetJson.text(decision.target()));
    }

    void delete(UUID annotation, UUID edition) {
        database.update(
                "DELETE FROM decision WHERE annotation = ? AND edition = ?", annotation, edition);
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                UUID.fromString(row.getString("annotation")),
                UUID.fromString(row.getString("source")),
                UUID.fromString(row.getString("edition")),
                AnchorRows.anchor(
                        row.getString("kind"),
                        place(row),
                        row.getDouble("share"),
                        row.getBoolean("moved"),
                        1),
                row.getString("words"),
                StoredTargetJson.target(row.getString("target")));
    }

    private static @Nullable Range place(ResultSet row) throws SQLException {
        return row.getString("start") == null
                ? null
                : new Range(row.getInt("start"), row.getInt("end"));
    }
}
