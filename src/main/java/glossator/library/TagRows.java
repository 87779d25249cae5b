package glossator.library;

import glossator.annotation.Codebook;
import glossator.annotation.Tag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The rows of `tag`. Only [Journal] writes them.
record TagRows(Database database) {
    private static final String SELECT = "SELECT id, name, parent, color, description FROM tag ";

    List<Tag> all() {
        return new TableReader(database, "tag")
                .list(SELECT + "ORDER BY rowid", SELECT + "WHERE rowid = ?", TagRows::tag);
    }

    Codebook codebook() {
        return new Codebook(all());
    }

    Optional<Tag> find(UUID id) {
        return database.first(SELECT + "WHERE id = ?", TagRows::tag, id);
    }

    void write(Tag tag) {
        database.update("""
                INSERT INTO tag (id, name, parent, color, description) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, parent = excluded.parent,
                    color = excluded.color, description = excluded.description
                """, tag.id(), tag.name(), tag.parent(), tag.color(), tag.description());
    }

    void delete(UUID id) {
        database.update("DELETE FROM tag WHERE id = ?", id);
    }

    boolean hasChildren(UUID id) {
        return database.number("SELECT count(*) FROM tag WHERE parent = ?", id) > 0;
    }

    /// How many annotations have the tag, not counting those in the trash, and how many sources.
    int uses(UUID id) {
        return (int) database.number("""
                SELECT (SELECT count(*) FROM annotation_tag t JOIN annotation a ON a.id = t.annotation
                        WHERE t.tag = ?1 AND a.deleted_at IS NULL)
                     + (SELECT count(*) FROM source WHERE instr(tags, ?1) > 0)
                """, id);
    }

    /// The counts by tag; unused tags are left out.
    Map<UUID, TagUses> uses() {
        var uses = new HashMap<UUID, TagUses>();
        database.list(
                """
                WITH used (tag, source) AS (
                    SELECT t.tag, a.source FROM annotation_tag t
                    JOIN annotation a ON a.id = t.annotation WHERE a.deleted_at IS NULL
                    UNION ALL
                    SELECT t.value, s.id FROM source s, json_each(s.tags) t WHERE s.tags <> '[]')
                SELECT used.tag, count(CASE WHEN s.removed_at IS NULL THEN 1 END), count(*)
                FROM used JOIN source s ON s.id = used.source GROUP BY used.tag
                """,
                r -> uses.put(
                        UUID.fromString(r.getString(1)), new TagUses(r.getInt(2), r.getInt(3))));
        return uses;
    }

    /// Removes the tag from annotations in the trash, which do not prevent its deletion.
    void takeOffTrash(UUID id) {
        database.update(
                "DELETE FROM annotation_tag WHERE tag = ? AND annotation IN"
                        + " (SELECT id FROM annotation WHERE deleted_at IS NOT NULL)",
                id);
    }

    private static Tag tag(ResultSet row) throws SQLException {
        String parent = row.getString("parent");
        return new Tag(
                UUID.fromString(row.getString("id")),
                row.getString("name"),
                parent == null ? null : UUID.fromString(parent),
                row.getString("color"),
                row.getString("description"));
    }
}
