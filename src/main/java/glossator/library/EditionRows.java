package glossator.library;

import glossator.annotation.EditionState;
import glossator.document.Corrupt;
import glossator.document.Document;
import glossator.document.DocumentCodec;
import glossator.document.Picture;
import glossator.format.Encodings;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.lang.ref.SoftReference;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The rows of `edition` and what belongs to them. An edition never changes, so data read from it
/// is cached while memory allows.
final class EditionRows {
    /// The two columns from which a document is restored.
    record Stored(String text, byte[] layout) {}

    /// A reader that has read editions.
    record ReaderVersion(String format, int version) {}

    /// The same with the text as the file has it, in UTF-8: its checksum is over that.
    private record StoredBytes(byte[] text, byte[] layout) {}

    /// More than any source has editions.
    private static final int FAR = 1_000_000;

    private static final String SELECT =
            "SELECT id, source, number, sha256, file_name, origin, format, reader_version, size,"
                    + " imported, encoding FROM edition ";

    private final Database database;
    private final Map<UUID, SoftReference<Document>> documents = new ConcurrentHashMap<>();
    private final Map<UUID, SoftReference<String>> texts = new ConcurrentHashMap<>();

    EditionRows(Database database) {
        this.database = database;
    }

    /// Those of a source that were not taken back, oldest first.
    List<Edition> of(UUID source) {
        return database.all(
                SELECT + "WHERE source = ? AND id" + WithdrawnRows.NOT_WITHDRAWN
                        + "ORDER BY number",
                EditionRows::edition,
                source);
    }

    /// The newest edition of a source that has these bytes and was taken back, if no edition that
    /// counts is newer.
    Optional<Edition> findWithdrawn(UUID source, String sha256) {
        return database.first(
                SELECT + "WHERE source = ?1 AND sha256 = ?2 AND number > (SELECT max(number)"
                        + " FROM edition WHERE source = ?1 AND id"
                        + WithdrawnRows.NOT_WITHDRAWN + ") ORDER BY number DESC",
                EditionRows::edition,
                source,
                sha256);
    }

    WithdrawnRows withdrawn() {
        return new WithdrawnRows(database);
    }

    EditionState state(UUID id) {
        Edition edition = get(id);
        return new EditionState(
                id, edition.source(), edition.number(), withdrawn().has(id));
    }

    /// The readers that have read any of them.
    List<ReaderVersion> versions() {
        return database.list(
                "SELECT DISTINCT format, reader_version FROM edition",
                r -> new ReaderVersion(r.getString(1), r.getInt(2)));
    }

    /// Those of a source, including those that were taken back, oldest first.
    List<Edition> allOf(UUID source) {
        return database.all(
                SELECT + "WHERE source = ? ORDER BY number", EditionRows::edition, source);
    }

    /// All editions of all sources, including those that were taken back.
    List<Edition> all() {
        return database.list(SELECT + "ORDER BY imported, rowid", EditionRows::edition);
    }

    /// Also of an edition that was taken back, as the methods below.
    Edition get(UUID id) {
        return database.first(SELECT + "WHERE id = ?", EditionRows::edition, id)
                .orElseThrow(() -> new Refusal("library.no-edition", id));
    }

    Document document(UUID id) {
        SoftReference<Document> known = documents.get(id);
        Document document = known == null ? null : known.get();
        if (document == null) {
            document = decode(id);
            documents.put(id, new SoftReference<>(document));
            texts.put(id, new SoftReference<>(document.text()));
        }
        return document;
    }

    private Document decode(UUID id) {
        try {
            return database.first(
                            "SELECT text, layout FROM edition WHERE id = ?",
                            r -> new StoredBytes(r.getBytes(1), r.getBytes(2)),
                            id)
                    .map(stored -> DocumentCodec.decode(stored.layout(), stored.text()))
                    .orElseThrow(() -> new Refusal("library.no-edition", id));
        } catch (Corrupt e) {
            throw new Refusal(e, "library.damaged-document", get(id).fileName());
        }
    }

    Stored stored(UUID id) {
        return database.first(
                        "SELECT text, layout FROM edition WHERE id = ?",
                        r -> new Stored(r.getString(1), r.getBytes(2)),
                        id)
                .orElseThrow(() -> new Refusal("library.no-edition", id));
    }

    String text(UUID id) {
        SoftReference<String> known = texts.get(id);
        String text = known == null ? null : known.get();
        if (text == null) {
            text = database.first("SELECT text FROM edition WHERE id = ?", r -> r.getString(1), id)
                    .orElseThrow(() -> new Refusal("library.no-edition", id));
            texts.put(id, new SoftReference<>(text));
        }
        return text;
    }

    /// The text without keeping it in memory for the next time.
    String textOnce(UUID id) {
        SoftReference<String> known = texts.get(id);
        String text = known == null ? null : known.get();
        return text != null
                ? text
                : database.first("SELECT text FROM edition WHERE id = ?", r -> r.getString(1), id)
                        .orElseThrow(() -> new Refusal("library.no-edition", id));
    }

    /// Clears the cache after a repair, so that the stored columns are read again.
    void clearCache() {
        documents.clear();
        texts.clear();
    }

    Optional<Picture> picture(UUID edition, String id) {
        return database.first(
                "SELECT media_type, bytes FROM picture WHERE edition = ? AND id = ?",
                r -> new Picture(id, r.getString(1), r.getBytes(2)),
                edition,
                id);
    }

    boolean hasPicture(UUID edition, String id) {
        return database.number(
                        "SELECT count(*) FROM picture WHERE edition = ? AND id = ?", edition, id)
                > 0;
    }

    Map<String, byte[]> companions(UUID edition) {
        var companions = new HashMap<String, byte[]>();
        database.list(
                "SELECT name, bytes FROM companion WHERE edition = ?",
                r -> companions.put(r.getString(1), r.getBytes(2)) == null,
                edition);
        return companions;
    }

    /// Adds the next edition to `source`; the original is in `sources/` already.
    void add(UUID id, UUID source, ParsedFile file, Instant moment) {
        ImportedDocument imported = file.imported();
        Document document = imported.document();
        database.update(
                "INSERT INTO edition (id, source, number, sha256, file_name, origin, format,"
                        + " reader_version, size, imported, encoding, length, text, layout)"
                        + " VALUES (?, ?, 1 + (SELECT coalesce(max(number), 0) FROM edition WHERE"
                        + " source = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                source,
                source,
                file.original().sha256(),
                file.original().name(),
                file.origin(),
                imported.format(),
                imported.version(),
                file.original().bytes().length,
                moment,
                encoding(file),
                document.length(),
                document.text(),
                DocumentCodec.encode(document));
        setCopy(id, imported.copy());
        new SidecarDueRows(database).mark(source);
        addPictures(id, imported.pictures());
        addCompanions(id, imported.companions());
        new PageRows(database).add(id, imported.pages());
        new EmbeddedAnnotationRows(database).add(source, id, imported);
    }

    /// Only of formats that it makes a difference to.
    private static String encoding(ParsedFile file) {
        Charset named = file.original().encoding();
        return named == null || !Encodings.isFor(file.imported().format()) ? "" : named.name();
    }

    /// Adds an edition as a sidecar describes it, whose text is to be read; with the next number if
    /// its own is taken.
    void addWithoutText(Edition e) {
        boolean taken = database.number(
                        "SELECT count(*) FROM edition WHERE source = ? AND number = ?",
                        e.source(),
                        e.number())
                > 0;
        long next = 1
                + database.number(
                        "SELECT coalesce(max(number), 0) FROM edition WHERE source = ?",
                        e.source());
        database.update(
                "INSERT INTO edition (id, source, number, sha256, file_name, origin, format,"
                        + " reader_version, size, imported, encoding, length, text, layout)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', x'')",
                e.id(),
                e.source(),
                taken ? next : e.number(),
                e.sha256(),
                e.fileName(),
                e.origin(),
                e.format(),
                e.readerVersion(),
                e.size(),
                e.imported(),
                e.encoding());
    }

    /// Replaces what was read from an edition whose text was lost or damaged.
    void fill(Edition edition, ImportedDocument imported) {
        UUID id = edition.id();
        Document document = imported.document();
        database.update(
                "UPDATE edition SET format = ?, reader_version = ?, length = ?, text = ?,"
                        + " layout = ? WHERE id = ?",
                imported.format(),
                imported.version(),
                document.length(),
                document.text(),
                DocumentCodec.encode(document),
                id);
        setCopy(id, imported.copy());
        for (String table : List.of("picture", "page", "page_look", "sketch")) {
            database.update("DELETE FROM " + table + " WHERE edition = ?", id);
        }
        addPictures(id, imported.pictures());
        new PageRows(database).add(id, imported.pages());
        new EmbeddedAnnotationRows(database).replace(edition.source(), id, imported);
        documents.remove(id);
        texts.remove(id);
    }

    /// Records that it is an annotated copy, or (null) that it is none.
    void setCopy(UUID id, @Nullable UUID copy) {
        database.update("UPDATE edition SET copy = ? WHERE id = ?", copy, id);
    }

    /// Records that a newer reader has read the same text.
    void setReaderVersion(Edition edition, int version) {
        database.update(
                "UPDATE edition SET reader_version = ? WHERE id = ?", version, edition.id());
        new SidecarDueRows(database).mark(edition.source());
    }

    /// Gives an edition the name and the bytes of another file.
    void setFile(UUID id, SourceFile file) {
        database.update(
                "UPDATE edition SET sha256 = ?, file_name = ?, size = ? WHERE id = ?",
                file.sha256(),
                file.name(),
                file.bytes().length,
                id);
    }

    /// Raises the numbers of a source's editions from `number` on by one, so that it is free.
    void makeRoom(UUID source, int number) {
        String raise = "UPDATE edition SET number = number + ? WHERE source = ? AND number >= ?";
        database.update(raise, FAR + 1, source, number);
        database.update(raise, -FAR, source, number + FAR);
    }

    /// Removes an edition that no annotation was made in, with all that was read from it.
    void remove(UUID id) {
        for (String table : List.of(
                "picture",
                "companion",
                "page",
                "finding",
                "copy",
                "sketch",
                "anchor",
                "decision",
                "withdrawn")) {
            database.update("DELETE FROM " + table + " WHERE edition = ?", id);
        }
        database.update("DELETE FROM edition WHERE id = ?", id);
    }

    private void addPictures(UUID edition, List<Picture> pictures) {
        for (Picture picture : pictures) {
            database.update(
                    "INSERT INTO picture (edition, id, media_type, bytes) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT (edition, id) DO NOTHING",
                    edition,
                    picture.id(),
                    picture.mediaType(),
                    picture.bytes());
        }
    }

    private void addCompanions(UUID edition, Map<String, byte[]> companions) {
        companions.forEach((name, bytes) -> database.update(
                "INSERT INTO companion (edition, name, bytes) VALUES (?, ?, ?)",
                edition,
                name,
                bytes));
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("source")),
                row.getInt("number"),
                row.getString("sha256"),
                row.getString("file_name"),
                row.getString("origin"),
                row.getString("format"),
                row.getInt("reader_version"),
                row.getLong("size"),
                Timestamps.parse(row.getString("imported")),
                row.getString("encoding"));
    }
}
