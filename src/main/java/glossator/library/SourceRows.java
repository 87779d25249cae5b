package glossator.library;

import glossator.annotation.ReadingState;
import glossator.annotation.SourceState;
import glossator.document.Metadata;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The rows of `source`, and the lookup of sources by reference. Editions that were taken back do
/// not count.
record SourceRows(Database database) {
    private static final int SHORTEST_REFERENCE = 4;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LAST_ADDED_FIRST = " ORDER BY s.added DESC, s.rowid DESC";

    private static final String COLUMNS = """
            SELECT s.id, s.title, s.creators, s.publisher, s.published, s.url, s.language,
                   s.details, s.tags, s.collections, s.reading, s.rating,
                   s.added, s.opened, s.removed_at,
                   e.id AS edition, e.file_name, e.format, e.length,
                   (SELECT count(*) FROM edition c WHERE c.source = s.id
                    AND c.id NOT IN (SELECT edition FROM withdrawn)) AS editions,
            """;

    private static final String FROM = """
             AS annotations
            FROM source s
            JOIN edition e ON e.source = s.id
             AND e.number = (SELECT max(number) FROM edition WHERE source = s.id
                             AND id NOT IN (SELECT edition FROM withdrawn))
            """;

    private static final String SELECT = COLUMNS
            + "(SELECT count(*) FROM annotation a WHERE a.source = s.id AND a.deleted_at IS NULL)"
            + FROM;

    /// The same without the count of notes, whose table may be damaged.
    private static final String SELECT_ALONE = COLUMNS + "0" + FROM;

    List<Source> present() {
        return list("WHERE s.removed_at IS NULL", LAST_ADDED_FIRST);
    }

    private List<Source> list(String condition, String order, Object... arguments) {
        return new TableReader(database, "source")
                .list(
                        SELECT + condition + order,
                        SELECT_ALONE + condition + " AND s.rowid = ?",
                        SourceRows::source,
                        arguments);
    }

    /// Those whose newest edition one of these readers has read, last added first.
    List<Source> readBy(List<EditionRows.ReaderVersion> readers) {
        List<String> wanted =
                readers.stream().map(r -> r.format() + " " + r.version()).toList();
        return list(
                "WHERE s.removed_at IS NULL AND e.format || ' ' || e.reader_version"
                        + " IN (SELECT value FROM json_each(?))",
                LAST_ADDED_FIRST,
                JSON.writeValueAsString(wanted));
    }

    List<Source> present(Collection<UUID> ids) {
        return ids.stream().flatMap(id -> present(id).stream()).toList();
    }

    private Optional<Source> present(UUID id) {
        return database.first(
                SELECT + "WHERE s.removed_at IS NULL AND s.id = ?", SourceRows::source, id);
    }

    List<Source> removed() {
        return list("WHERE s.removed_at IS NOT NULL", " ORDER BY s.removed_at DESC, s.rowid DESC");
    }

    Source get(UUID id) {
        return database.first(SELECT + "WHERE s.id = ?", SourceRows::source, id)
                .orElseThrow(() -> new Refusal("library.no-source", id));
    }

    /// Refuses an unknown source.
    boolean isRemoved(UUID id) {
        return database.first(
                        "SELECT removed_at IS NOT NULL FROM source WHERE id = ?",
                        r -> r.getBoolean(1),
                        id)
                .orElseThrow(() -> new Refusal("library.no-source", id));
    }

    /// Whether there is an edition with these bytes that was not taken back.
    boolean hasHash(String sha256) {
        return database.number(
                        "SELECT count(*) FROM edition WHERE sha256 = ? AND id"
                                + WithdrawnRows.NOT_WITHDRAWN,
                        sha256)
                > 0;
    }

    Optional<Source> findByHash(String sha256) {
        return database.first(
                SELECT
                        + "WHERE s.id IN (SELECT source FROM edition WHERE sha256 = ? AND id"
                        + WithdrawnRows.NOT_WITHDRAWN
                        + ") ORDER BY s.removed_at IS NOT NULL, s.added DESC",
                SourceRows::source,
                sha256);
    }

    /// Tries an id first, then a full title or the file name of an edition, then a prefix of an id.
    Source findByReference(String reference) {
        String wanted = reference.strip();
        List<Source> all = present();
        Map<UUID, List<String>> fileNames = fileNames();
        String lower = wanted.toLowerCase(Locale.ROOT);
        List<Predicate<Source>> ways = List.of(
                s -> s.id().toString().equals(lower),
                s -> s.title().equalsIgnoreCase(wanted)
                        || fileNames.getOrDefault(s.id(), List.of()).stream()
                                .anyMatch(wanted::equalsIgnoreCase),
                s -> wanted.length() >= SHORTEST_REFERENCE && s.id().toString().startsWith(lower));
        for (Predicate<Source> way : ways) {
            List<Source> found = all.stream().filter(way).toList();
            if (found.size() == 1) {
                return found.getFirst();
            }
            if (found.size() > 1) {
                throw new Refusal("library.many-sources", wanted, candidates(found));
            }
        }
        throw new Refusal("library.no-source", wanted);
    }

    /// The file names of all editions of each source.
    private Map<UUID, List<String>> fileNames() {
        var names = new HashMap<UUID, List<String>>();
        database.list(
                "SELECT source, file_name FROM edition WHERE id" + WithdrawnRows.NOT_WITHDRAWN,
                r -> names.computeIfAbsent(UUID.fromString(r.getString(1)), _ -> new ArrayList<>())
                        .add(r.getString(2)));
        return names;
    }

    private static String candidates(List<Source> sources) {
        return sources.stream()
                .map(s -> "“" + s.title() + "” (" + s.id() + ")")
                .collect(Collectors.joining(", "));
    }

    /// Creates a source without an edition, which must be added in the same transaction.
    UUID add(Metadata m, Instant moment) {
        UUID id = UUID.randomUUID();
        add(id, m, moment);
        return id;
    }

    void add(UUID id, Metadata m, Instant moment) {
        database.update(
                "INSERT INTO source (id, title, creators, publisher, published, url, language,"
                        + " details, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                m.title(),
                JSON.writeValueAsString(m.creators()),
                m.publisher(),
                m.published(),
                m.url(),
                m.language(),
                DetailsJson.node(m).toString(),
                moment);
        markDue(id);
    }

    /// @param moment null for one that is not in the trash
    void setRemoved(UUID id, @Nullable Instant moment) {
        require(id, database.update("UPDATE source SET removed_at = ? WHERE id = ?", moment, id));
        markDue(id);
    }

    private void markDue(UUID id) {
        new SidecarDueRows(database).mark(id);
    }

    SourceState state(UUID id) {
        return get(id).state();
    }

    /// Only [Journal] calls this.
    ///
    /// @param moment when it was moved to the trash, if it was not there before
    void write(SourceState state, Instant moment) {
        Metadata m = state.metadata();
        int rows = database.update(
                "UPDATE source SET title = ?, creators = ?, publisher = ?, published = ?,"
                        + " url = ?, language = ?, details = ?, tags = ?, collections = ?,"
                        + " reading = ?, rating = ?,"
                        + " removed_at = CASE WHEN ? THEN coalesce(removed_at, ?) END"
                        + " WHERE id = ?",
                m.title(),
                JSON.writeValueAsString(m.creators()),
                m.publisher(),
                m.published(),
                m.url(),
                m.language(),
                DetailsJson.node(m).toString(),
                IdsJson.text(state.tags()),
                IdsJson.text(state.collections()),
                state.reading().word(),
                state.rating(),
                state.inTrash() ? 1 : 0,
                moment,
                state.id());
        require(state.id(), rows);
    }

    /// Those that have one of these tags or are in one of these collections, also in the trash.
    List<Source> with(Collection<UUID> ids) {
        return database.list(
                SELECT
                        + "WHERE EXISTS (SELECT 1 FROM json_each(?) w"
                        + " WHERE instr(s.tags, w.value) + instr(s.collections, w.value) > 0)"
                        + " ORDER BY s.added DESC, s.rowid DESC",
                SourceRows::source,
                IdsJson.text(List.copyOf(ids)));
    }

    /// Those that have a tag or are in a collection, also in the trash.
    List<Source> arranged() {
        return list("WHERE (s.tags <> '[]' OR s.collections <> '[]')", "");
    }

    /// How many sources a person has put into a collection, also those in the trash.
    int countIn(UUID collection) {
        return (int) database.number(
                "SELECT count(*) FROM source WHERE instr(collections, ?) > 0", collection);
    }

    void markOpened(UUID id, Instant moment) {
        require(id, database.update("UPDATE source SET opened = ? WHERE id = ?", moment, id));
    }

    private static void require(UUID id, int rows) {
        if (rows == 0) {
            throw new Refusal("library.no-source", id);
        }
    }

    /// The newest edition of each source that is not in the trash, the source last added first.
    Map<UUID, UUID> newestEditions() {
        return newest("WHERE s.removed_at IS NULL ");
    }

    Map<UUID, UUID> newestEditionsWithTrash() {
        return newest("");
    }

    private Map<UUID, UUID> newest(String condition) {
        var newest = new LinkedHashMap<UUID, UUID>();
        database.list(
                "SELECT s.id, e.id, 0" + FROM + condition + "ORDER BY s.added DESC, s.rowid DESC",
                r -> newest.put(UUID.fromString(r.getString(1)), UUID.fromString(r.getString(2))));
        return newest;
    }

    private static Source source(ResultSet row) throws SQLException {
        String opened = row.getString("opened");
        String removed = row.getString("removed_at");
        return new Source(
                UUID.fromString(row.getString("id")),
                metadata(row),
                UUID.fromString(row.getString("edition")),
                row.getInt("editions"),
                row.getString("file_name"),
                row.getString("format"),
                row.getInt("length"),
                row.getInt("annotations"),
                Timestamps.parse(row.getString("added")),
                opened == null ? null : Timestamps.parse(opened),
                removed == null ? null : Timestamps.parse(removed),
                IdsJson.ids(row.getString("tags")),
                IdsJson.ids(row.getString("collections")),
                ReadingState.find(row.getString("reading"))
                        .orElseThrow(IllegalArgumentException::new),
                row.getInt("rating"));
    }

    private static Metadata metadata(ResultSet row) throws SQLException {
        Metadata rest = Metadata.of(
                row.getString("title"),
                List.of(),
                row.getString("publisher"),
                row.getString("published"),
                row.getString("url"),
                row.getString("language"));
        List<String> creators = creators(row.getString("creators"));
        String details = row.getString("details");
        try {
            return DetailsJson.read(JSON.readTree(details), creators, rest);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> creators(String json) {
        try {
            return JSON.readTree(json).valueStream().map(JsonNode::asString).toList();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
