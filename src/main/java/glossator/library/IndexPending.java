package glossator.library;

import glossator.library.SourceIndexing.Details;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the index lacks of the library's sources, or has too much.
///
/// @param texts to be read
/// @param details of sources whose text is in the index already
/// @param notes of sources whose notes are to be read
/// @param gone in the index and not, or not any more, in the library
/// @param sources how many there should be
record IndexPending(
        List<Details> texts,
        List<Details> details,
        List<UUID> notes,
        List<UUID> gone,
        int sources) {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SOURCES = """
            SELECT s.id, s.title, s.creators, s.published, s.added, e.id AS edition, e.file_name,
                   e.format, e.length, e.reader_version
            FROM source s JOIN edition e ON e.source = s.id
             AND e.number = (SELECT max(number) FROM edition WHERE source = s.id
                             AND id NOT IN (SELECT edition FROM withdrawn))
            WHERE s.removed_at IS NULL ORDER BY s.rowid
            """;

    private record Known(String textKey, String detailsKey, boolean isNoted) {}

    boolean isEmpty() {
        return texts.isEmpty() && details.isEmpty() && notes.isEmpty() && gone.isEmpty();
    }

    /// How many sources are in the index as they are.
    int indexed() {
        return sources - texts.size() - notes.size();
    }

    static IndexPending of(Database library, DatabaseConnection index) {
        var known = new HashMap<UUID, Known>();
        index.all(
                "SELECT id, text_key, details_key, noted FROM source",
                r -> known.put(
                        UUID.fromString(r.getString(1)),
                        new Known(r.getString(2), r.getString(3), r.getBoolean(4))));
        return compare(library.list(SOURCES, IndexPending::details), known);
    }

    private static IndexPending compare(List<Details> wanted, Map<UUID, Known> known) {
        var texts = new ArrayList<Details>();
        var details = new ArrayList<Details>();
        var notes = new ArrayList<UUID>();
        for (Details source : wanted) {
            Known there = known.remove(source.id());
            if (there == null || !there.textKey.equals(source.textKey())) {
                texts.add(source);
                continue;
            }
            if (!there.detailsKey.equals(source.detailsKey())) {
                details.add(source);
            }
            if (!there.isNoted) {
                notes.add(source.id());
            }
        }
        return new IndexPending(texts, details, notes, List.copyOf(known.keySet()), wanted.size());
    }

    private static Details details(ResultSet row) throws SQLException {
        String title = row.getString("title");
        String name = row.getString("file_name");
        String creators = row.getString("creators");
        String published = row.getString("published");
        LocalDate day = PublicationDay.of(published, Timestamps.parse(row.getString("added")));
        UUID edition = UUID.fromString(row.getString("edition"));
        return new Details(
                UUID.fromString(row.getString("id")),
                edition,
                edition + " " + row.getInt("length") + " " + row.getInt("reader_version"),
                String.join("\n", title, creators, published, name),
                row.getString("format"),
                day.toString(),
                title.isBlank() ? name : title,
                JSON.readTree(creators).valueStream().map(n -> n.asString()).toList());
    }
}
