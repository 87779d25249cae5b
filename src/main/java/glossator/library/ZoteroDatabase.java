package glossator.library;

import glossator.bibliography.AttachedFile;
import glossator.bibliography.Bibliography;
import glossator.bibliography.BibliographyEntry;
import glossator.bibliography.zotero.ZoteroItem;
import glossator.bibliography.zotero.ZoteroNote;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.sqlite.SQLiteConfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads the database of Zotero 5 to 7, `zotero.sqlite`: items, people, tags, notes, files and the
/// annotations of them, without what is in its trash. Zotero may have the file open, so it is a
/// copy in a temporary folder that is read.
public final class ZoteroDatabase {
    private static final List<String> BESIDE = List.of("", "-wal", "-journal");

    private final Connection connection;
    private final Path file;
    private final Map<Long, ZoteroItem> items = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private ZoteroDatabase(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /// Paths of files in Zotero's own storage are below the folder of `file`.
    public static Bibliography read(Path file) {
        try {
            Path folder = Files.createTempDirectory("glossator-zotero");
            try {
                return readCopy(file, copy(file, folder));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new Refusal(e, "library.zotero.unreadable", file);
        }
    }

    private static Path copy(Path file, Path folder) throws IOException {
        for (String ending : BESIDE) {
            Path part = file.resolveSibling(file.getFileName() + ending);
            if (ending.isEmpty() || Files.exists(part)) {
                Files.copy(part, folder.resolve("zotero.sqlite" + ending));
            }
        }
        return folder.resolve("zotero.sqlite");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static Bibliography readCopy(Path file, Path copy) {
        var config = new SQLiteConfig();
        config.enforceForeignKeys(false);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + copy);
                Statement guard = connection.createStatement()) {
            guard.execute("PRAGMA trusted_schema = OFF");
            guard.execute("PRAGMA query_only = ON");
            return new ZoteroDatabase(connection, file).read();
        } catch (SQLException e) {
            throw new Refusal(e, "library.zotero.none", file);
        }
    }

    private Bibliography read() throws SQLException {
        each(
                "SELECT a.itemID, '', i.key FROM itemAttachments a JOIN items i USING (itemID)"
                        + " WHERE a.parentItemID IS NULL AND a.path IS NOT NULL"
                        + " AND a.itemID NOT IN (SELECT itemID FROM deletedItems)",
                row -> items.put(row.getLong(1), new ZoteroItem(text(row, 3), text(row, 2))));
        each(
                "SELECT i.itemID, t.typeName, i.key FROM items i JOIN itemTypes t USING (itemTypeID)"
                        + " WHERE t.typeName NOT IN ('attachment', 'note', 'annotation')"
                        + " AND i.itemID NOT IN (SELECT itemID FROM deletedItems) ORDER BY i.itemID",
                row -> items.put(row.getLong(1), new ZoteroItem(text(row, 3), row.getString(2))));
        readDetails();
        readNotesAndTags();
        readFiles();
        new ZoteroConnections(this, items).read(problems);
        List<BibliographyEntry> entries = items.values().stream()
                .limit(Bibliography.MOST)
                .map(ZoteroItem::toEntry)
                .toList();
        if (items.size() > Bibliography.MOST) {
            problems.add(Messages.of("library.zotero.too-many", Bibliography.MOST));
        }
        return new Bibliography(entries, problems);
    }

    private void readDetails() throws SQLException {
        each(
                "SELECT d.itemID, f.fieldName, v.value FROM itemData d JOIN fields f USING (fieldID)"
                        + " JOIN itemDataValues v USING (valueID)",
                row -> with(row, item -> item.field(text(row, 2), text(row, 3))));
        each(
                "SELECT i.itemID, t.creatorType, c.lastName, c.firstName FROM itemCreators i"
                        + " JOIN creators c USING (creatorID) JOIN creatorTypes t USING (creatorTypeID)"
                        + " ORDER BY i.itemID, i.orderIndex",
                row -> with(row, item -> item.person(text(row, 2), text(row, 3), text(row, 4))));
    }

    private void readNotesAndTags() throws SQLException {
        each(
                "SELECT COALESCE(n.parentItemID, a.parentItemID, n.itemID), n.note"
                        + " FROM itemNotes n LEFT JOIN itemAttachments a USING (itemID)"
                        + " WHERE n.itemID NOT IN (SELECT itemID FROM deletedItems)"
                        + " ORDER BY n.itemID",
                this::readNote);
        each(
                "SELECT COALESCE(n.parentItemID, a.parentItemID, i.itemID), t.name FROM itemTags i"
                        + " JOIN tags t USING (tagID) LEFT JOIN itemNotes n USING (itemID)"
                        + " LEFT JOIN itemAttachments a USING (itemID)",
                row -> with(row, item -> item.tag(text(row, 2))));
    }

    /// A note of an item or of its file; one of its own has no place here.
    private void readNote(ResultSet row) throws SQLException {
        if (items.containsKey(row.getLong(1))) {
            with(row, item -> item.note(text(row, 2)));
            return;
        }
        String note = ZoteroNote.toMarkdown(text(row, 2));
        if (!note.isEmpty()) {
            problems.add(Messages.of(
                    "library.zotero.note", note.substring(0, Math.min(60, note.length()))));
        }
    }

    private void readFiles() throws SQLException {
        var annotations = hasTable("itemAnnotations")
                ? new ZoteroAnnotations(this).read()
                : new HashMap<Long, List<glossator.bibliography.AttachedAnnotation>>();
        each(
                "SELECT COALESCE(a.parentItemID, a.itemID), a.itemID, a.path, i.key"
                        + " FROM itemAttachments a JOIN items i USING (itemID)"
                        + " WHERE a.path IS NOT NULL AND a.itemID NOT IN (SELECT itemID FROM deletedItems) ORDER BY a.itemID",
                row -> with(
                        row,
                        item -> item.file(new AttachedFile(
                                path(text(row, 3), text(row, 4)),
                                "",
                                annotations.getOrDefault(row.getLong(2), List.of())))));
    }

    /// `storage:` is a folder with the key of the attachment, `attachments:` one of the user's.
    private String path(String written, String key) {
        Path folder = file.toAbsolutePath().getParent();
        return written.startsWith("storage:") && folder != null
                ? folder.resolve("storage")
                        .resolve(key)
                        .resolve(written.substring("storage:".length()))
                        .toString()
                : written.replaceFirst("^attachments:", "");
    }

    boolean hasTable(String name) throws SQLException {
        var found = new ArrayList<String>();
        each(
                "SELECT name FROM sqlite_schema WHERE type = 'table'",
                row -> found.add(row.getString(1)));
        return found.contains(name);
    }

    /// What is done with each row of a query.
    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    void each(String query, Row work) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                work.take(rows);
            }
        }
    }

    /// What is done with the item that the first column of a row names.
    private interface ItemWork {
        void on(ZoteroItem item) throws SQLException;
    }

    private void with(ResultSet row, ItemWork work) throws SQLException {
        ZoteroItem item = items.get(row.getLong(1));
        if (item != null) {
            work.on(item);
        }
    }

    static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
