package glossator.library;

import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.annotation.Threads;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The rows of `reply`. Only [Journal] writes them.
record ReplyRows(Database database) {
    private static final String PRESENT = "SELECT * FROM reply WHERE deleted_at IS NULL";

    List<Reply> all() {
        return select("deleted_at IS NULL");
    }

    /// Those to the annotations of a source, whether these are in the trash or not.
    List<Reply> of(UUID source) {
        return select("source = ? AND deleted_at IS NULL", source);
    }

    /// The same with those that were deleted.
    List<Reply> allOf(UUID source) {
        return select("source = ?", source);
    }

    List<Reply> toAnnotation(UUID annotation) {
        return select("annotation = ? AND deleted_at IS NULL", annotation);
    }

    /// The deleted ones with the moment of that, last deleted first.
    Map<Reply, Instant> trash() {
        var trash = new LinkedHashMap<Reply, Instant>();
        database.list(
                "SELECT * FROM reply WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id",
                r -> trash.put(reply(r), Timestamps.parse(r.getString("deleted_at"))));
        return trash;
    }

    Optional<Reply> findDeleted(UUID id) {
        return database.first(
                "SELECT * FROM reply WHERE deleted_at IS NOT NULL AND id = ?",
                ReplyRows::reply,
                id);
    }

    /// Those that are of no annotation of their source, in the trash or not.
    List<Reply> lost() {
        return select("NOT EXISTS (SELECT 1 FROM annotation a"
                + " WHERE a.id = reply.annotation AND a.source = reply.source)");
    }

    Threads threads(UUID source) {
        return new Threads(of(source));
    }

    /// Those to annotations that are not in the trash.
    List<Reply> by(String author) {
        return select(
                "author = ? AND deleted_at IS NULL AND annotation IN"
                        + " (SELECT id FROM annotation WHERE deleted_at IS NULL)",
                author);
    }

    Optional<Reply> findPresent(UUID id) {
        return database.first(PRESENT + " AND id = ?", ReplyRows::reply, id);
    }

    /// Whether it is deleted or not.
    Optional<Reply> findStored(UUID id) {
        return database.first("SELECT * FROM reply WHERE id = ?", ReplyRows::reply, id);
    }

    private List<Reply> select(String condition, @Nullable Object... arguments) {
        String select = "SELECT * FROM reply WHERE ";
        return new TableReader(database, "reply")
                .list(
                        select + condition + " ORDER BY created, id",
                        select + condition + " AND rowid = ?",
                        ReplyRows::reply,
                        arguments);
    }

    /// Stores a reply as not deleted, replacing any stored under its id.
    void write(Reply reply) {
        ReviewState state = reply.state();
        database.update(
                """
                INSERT INTO reply (id, source, annotation, parent, author, text, state, created,
                    changed, origin)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET source = excluded.source,
                    annotation = excluded.annotation, parent = excluded.parent,
                    author = excluded.author, text = excluded.text, state = excluded.state,
                    created = excluded.created, changed = excluded.changed,
                    origin = excluded.origin, deleted_at = NULL
                """,
                reply.id(),
                reply.source(),
                reply.annotation(),
                reply.parent(),
                reply.author(),
                reply.text(),
                state == null ? null : state.word(),
                reply.created(),
                reply.changed(),
                reply.origin());
    }

    void delete(UUID id, Instant moment) {
        database.update("UPDATE reply SET deleted_at = ? WHERE id = ?", moment, id);
    }

    private static Reply reply(ResultSet row) throws SQLException {
        String parent = row.getString("parent");
        String state = row.getString("state");
        return new Reply(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("source")),
                UUID.fromString(row.getString("annotation")),
                parent == null ? null : UUID.fromString(parent),
                row.getString("author"),
                row.getString("text"),
                state == null
                        ? null
                        : ReviewState.find(state).orElseThrow(IllegalArgumentException::new),
                Timestamps.parse(row.getString("created")),
                Timestamps.parse(row.getString("changed")),
                row.getString("origin"));
    }
}
