package glossator.library;

import glossator.library.SourceIndexing.Details;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the index lacks of the library's sources, or has too much.
///
/// @param texts to be read
/// @param details of sources whose text is in the index already
/// @param gone in the index and not, or not any more, in the library
/// @param sources how many there should be
record IndexPending(List<Details> texts, List<Details> details, List<UUID> gone, int sources) {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SOURCES = """
            SELECT s.id, s.title, s.creators, s.published, s.added, e.id AS edition, e.file_name,
                   e.format, e.length, e.reader_version
            FROM source s JOIN edition e ON e.source = s.id
             AND e.number = (SELECT max(number) FROM edition WHERE source = s.id
                             AND id NOT IN (SELECT edition FROM withdrawn))
            WHERE s.removed_at IS NULL ORDER BY s.rowid
            """;

    private record Known(String textKey, String detailsKey) {}

    boolean isEmpty() {
        return texts.isEmpty() && details.isEmpty() && gone.isEmpty();
    }

    IndexProgress progress() {
        return new IndexProgress(sources - texts.size(), sources, isEmpty());
    }

    static IndexPending of(Database library, DatabaseConnection index) {
        var known = new HashMap<UUID, Known>();
        index.list(
                "SELECT id, text_key, details_key FROM source",
                r -> known.put(
                        UUID.fromString(r.getString(1)), new Known(r.getString(2), r.getString(3))));
        return compare(library.list(SOURCES, IndexPending::details), known);
    }

    private static IndexPending compare(List<Details> wanted, Map<UUID, Known> known) {
        var texts = new ArrayList<Details>();
        var details = new ArrayList<Details>();
        for (Details source : wanted) {
            Known there = known.remove(source.id());
            if (there == null || !there.textKey.equals(source.textKey())) {
                texts.add(source);
            } else if (!there.detailsKey.equals(source.detailsKey())) {
                details.add(source);
            }
        }
        return new IndexPending(texts, details, List.copyOf(known.keySet()), wanted.size());
    }

    private static Details details(ResultSet row) throws SQLException {
        String title = row.getString("title");
        String name = row.getString("file_name");
        String creators = row.getString("creators");
        String published = row.getString("published");
        String day = day(published, row.getString("added"));
        UUID edition = UUID.fromString(row.getString("edition"));
        return new Details(
                UUID.fromString(row.getString("id")),
                edition,
                edition + " " + row.getInt("length") + " " + row.getInt("reader_version"),
                String.join("\n", title, creators, published, name),
                row.getString("format"),
                day,
                title.isBlank() ? name : title,
                JSON.readTree(creators).valueStream().map(n -> n.asString()).toList());
    }

    /// The first day of the year or month that a source was published in; the day on which it was
    /// added if it does not say.
    private static String day(String published, String added) {
        if (!published.matches("\\d{4}(-\\d\\d){0,2}.*")) {
            return added.substring(0, "2026-01-01".length());
        }
        String known = published.replaceFirst("^(\\d{4}(?:-\\d\\d){0,2}).*$", "$1");
        return (known + "-01-01").substring(0, "2026-01-01".length());
    }
}
