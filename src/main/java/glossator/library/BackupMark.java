package glossator.library;

import java.util.ArrayList;
import java.util.List;

/// What tells whether anything worth a backup has changed between two states of a library: two marks
/// are then different. When a source was last opened and how the window stands do not count.
final class BackupMark {
    private static final List<String> QUERIES = List.of(
            "PRAGMA user_version",
            "SELECT coalesce(max(number), 0) || ' ' || count(*) FROM journal",
            "SELECT id FROM edition ORDER BY id",
            "SELECT edition FROM withdrawn ORDER BY edition",
            "SELECT json_array(id, title, creators, publisher, published, url, language, added,"
                    + " removed_at) FROM source ORDER BY id",
            "SELECT json_array(key, value) FROM setting"
                    + " WHERE key = 'author' OR key LIKE 'color.%' ORDER BY key");

    private BackupMark() {}

    static List<String> of(Database database) {
        return database.read(() -> {
            var mark = new ArrayList<String>();
            for (String query : QUERIES) {
                mark.addAll(database.list(query, r -> r.getString(1)));
                mark.add("");
            }
            return mark;
        });
    }
}
