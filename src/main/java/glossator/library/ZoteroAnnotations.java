package glossator.library;

import glossator.bibliography.AttachedAnnotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The annotations that Zotero 6 and 7 keep of files, by the id of the attachment. Pictures and
/// drawings have no words, so that only their comments are read.
final class ZoteroAnnotations {
    private static final Pattern PAGE = Pattern.compile("\"pageIndex\"\\s*:\\s*(\\d{1,6})");
    private static final int UNDERLINE = 5;

    private final ZoteroDatabase database;
    private final Map<Long, List<String>> tags = new HashMap<>();

    ZoteroAnnotations(ZoteroDatabase database) {
        this.database = database;
    }

    Map<Long, List<AttachedAnnotation>> read() throws SQLException {
        database.each(
                "SELECT i.itemID, t.name FROM itemTags i JOIN tags t USING (tagID)"
                        + " JOIN itemAnnotations a USING (itemID)",
                row -> tags.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                        .add(ZoteroDatabase.text(row, 2)));
        var all = new HashMap<Long, List<AttachedAnnotation>>();
        database.each(
                "SELECT parentItemID, itemID, type, text, comment, color, position"
                        + " FROM itemAnnotations WHERE itemID NOT IN (SELECT itemID FROM deletedItems)"
                        + " ORDER BY parentItemID, sortIndex",
                row -> all.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                        .add(annotation(row)));
        return all;
    }

    private AttachedAnnotation annotation(ResultSet row) throws SQLException {
        Matcher page = PAGE.matcher(ZoteroDatabase.text(row, 7));
        return new AttachedAnnotation(
                ZoteroDatabase.text(row, 4),
                ZoteroDatabase.text(row, 5),
                ZoteroDatabase.text(row, 6),
                page.find() ? Integer.parseInt(page.group(1)) + 1 : 0,
                row.getInt(3) == UNDERLINE,
                tags.getOrDefault(row.getLong(2), List.of()));
    }
}
