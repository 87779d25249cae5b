package glossator.library;

import glossator.annotation.LibraryItem;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The rows of `item`. Only [Journal] writes them.
record ItemRows(Database database) {
    private static final String SELECT = "SELECT id, kind, body FROM item ";

    /// In the order in which they were made.
    List<LibraryItem> all() {
        return new TableReader(database, "item")
                .list(SELECT + "ORDER BY rowid", SELECT + "WHERE rowid = ?", ItemRows::item);
    }

    /// Those of one kind.
    <T extends LibraryItem> List<T> all(Class<T> kind) {
        return all().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Optional<LibraryItem> find(UUID id) {
        return database.first(SELECT + "WHERE id = ?", ItemRows::item, id);
    }

    void write(LibraryItem item) {
        database.update(
                "INSERT INTO item (id, kind, body) VALUES (?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, body = excluded.body",
                item.id(),
                ItemJson.kind(item),
                ItemJson.body(item).toString());
    }

    void delete(UUID id) {
        database.update("DELETE FROM item WHERE id = ?", id);
    }

    private static LibraryItem item(ResultSet row) throws SQLException {
        try {
            return ItemJson.item(
                    UUID.fromString(row.getString("id")),
                    row.getString("kind"),
                    JsonMapper.shared().readTree(row.getString("body")));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
