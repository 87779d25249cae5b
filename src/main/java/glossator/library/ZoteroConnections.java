package glossator.library;

import glossator.bibliography.zotero.ZoteroCollections;
import glossator.bibliography.zotero.ZoteroItem;
import glossator.message.Messages;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Reads what connects the items of Zotero: collections, links to the web, and related items.
final class ZoteroConnections {
    private static final int LINKED_URL = 3;

    private final ZoteroDatabase database;
    private final Map<Long, ZoteroItem> items;

    /// @param items by their ids in the database
    ZoteroConnections(ZoteroDatabase database, Map<Long, ZoteroItem> items) {
        this.database = database;
        this.items = items;
    }

    /// @param problems a sentence for each collection that is left out is added
    void read(List<String> problems) throws SQLException {
        if (database.hasTable("collections")) {
            readCollections(problems);
        }
        readPages();
        if (database.hasTable("itemRelations")) {
            readRelations();
        }
    }

    private void readCollections(List<String> problems) throws SQLException {
        var collections = new ZoteroCollections();
        String inTrash = database.hasTable("deletedCollections")
                ? " WHERE collectionID NOT IN (SELECT collectionID FROM deletedCollections)"
                : "";
        database.each(
                "SELECT collectionID, collectionName, parentCollectionID FROM collections"
                        + inTrash,
                row -> collections.add(
                        row.getString(1),
                        ZoteroDatabase.text(row, 2),
                        ZoteroDatabase.text(row, 3)));
        var filled = new HashSet<String>();
        database.each("SELECT collectionID, itemID FROM collectionItems", row -> {
            ZoteroItem item = items.get(row.getLong(2));
            if (item != null && collections.contains(row.getString(1))) {
                String path = collections.path(row.getString(1));
                filled.add(path);
                item.collection(path);
            }
        });
        collections.paths().values().stream()
                .filter(path -> filled.stream().noneMatch(f -> (f + "/").startsWith(path + "/")))
                .forEach(path -> problems.add(Messages.of("library.zotero.empty", path)));
    }

    /// Attachments that are addresses on the web (link mode 3) have no path, but fields.
    private void readPages() throws SQLException {
        database.each(
                "SELECT a.parentItemID, MAX(CASE f.fieldName WHEN 'title' THEN v.value END),"
                        + " MAX(CASE f.fieldName WHEN 'url' THEN v.value END)"
                        + " FROM itemAttachments a JOIN itemData d USING (itemID)"
                        + " JOIN fields f USING (fieldID) JOIN itemDataValues v USING (valueID)"
                        + " WHERE a.linkMode = " + LINKED_URL
                        + " AND a.itemID NOT IN (SELECT itemID FROM deletedItems)"
                        + " GROUP BY a.itemID ORDER BY a.itemID",
                row -> {
                    ZoteroItem item = items.get(row.getLong(1));
                    if (item != null) {
                        item.page(ZoteroDatabase.text(row, 2), ZoteroDatabase.text(row, 3));
                    }
                });
    }

    /// The address of a related item ends with its key.
    private void readRelations() throws SQLException {
        database.each(
                "SELECT r.itemID, r.object FROM itemRelations r JOIN relationPredicates p"
                        + " USING (predicateID) WHERE p.predicate = 'dc:relation'",
                row -> {
                    ZoteroItem item = items.get(row.getLong(1));
                    String object = ZoteroDatabase.text(row, 2);
                    if (item != null && object.contains("/items/")) {
                        item.related(object.substring(object.lastIndexOf('/') + 1));
                    }
                });
    }
}
