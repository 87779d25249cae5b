package glossator.library;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The rows of `finding`: the annotations embedded in the files, stored so that they can be
/// imported at any time without reading a file again.
record EmbeddedAnnotationRows(Database database) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MISSING = "missing";

    /// @param annotation the id that it has, or would have, when imported
    record Row(UUID annotation, UUID edition, EmbeddedAnnotation embedded) {}

    /// A row as an older reader left it, and what a newer one made of it; `after` is null if that
    /// no longer finds it.
    record Reread(Row before, @Nullable Row after) {}

    /// Stores what a file of an edition holds, under the ids by which the same annotations are
    /// known in the other editions of the source.
    void add(UUID source, UUID edition, ImportedDocument imported) {
        add(edition, imported, knownIds(source, imported));
    }

    /// Stores what a newer reader found in the file in place of what an older one did.
    List<Reread> replace(UUID source, UUID edition, ImportedDocument imported) {
        EmbeddedIds ids = knownIds(source, imported);
        List<Row> before = ofEdition(edition);
        database.update("DELETE FROM finding WHERE edition = ?", edition);
        add(edition, imported, ids);
        var after = new HashMap<UUID, Row>();
        ofEdition(edition).forEach(row -> after.put(row.annotation(), row));
        return before.stream()
                .map(b -> new Reread(b, after.get(b.annotation())))
                .toList();
    }

    private void add(UUID edition, ImportedDocument imported, EmbeddedIds ids) {
        String text = imported.document().text();
        for (EmbeddedAnnotation embedded : imported.findings()) {
            Range range = clip(embedded.range(), text);
            add(ids.next(embedded, quote(embedded, range, text)), edition, range, embedded);
        }
    }

    /// The ids of all that was found in the files of a source, the oldest edition first; also in
    /// those that were taken back.
    EmbeddedIds knownIds(UUID source, ImportedDocument imported) {
        var annotations = new AnnotationRows(database);
        var ids = new EmbeddedIds(source, id -> annotations.isFreeFor(id, source));
        var editions = new EditionRows(database);
        for (Edition edition : editions.allOf(source)) {
            boolean older = edition.readerVersion() < imported.version()
                    && edition.format().equals(imported.format());
            List<Row> rows = ofEdition(edition.id());
            String text = rows.isEmpty() ? "" : editions.text(edition.id());
            rows.forEach(row -> ids.add(row, quote(row, text), older));
        }
        return ids;
    }

    private static String quote(Row row, String text) {
        return quote(row.embedded(), clip(row.embedded().range(), text), text);
    }

    private static String quote(EmbeddedAnnotation of, Range range, String text) {
        return of.missing().isEmpty() ? range.of(text) : Normalized.cleanText(of.missing());
    }

    List<Row> ofEdition(UUID edition) {
        return database.list(
                "SELECT * FROM finding WHERE edition = ? ORDER BY rowid",
                EmbeddedAnnotationRows::row,
                edition);
    }

    /// Those of one edition in the order of its file, by their ids.
    Map<UUID, EmbeddedAnnotation> byId(UUID edition) {
        var found = new LinkedHashMap<UUID, EmbeddedAnnotation>();
        ofEdition(edition).forEach(row -> found.put(row.annotation(), row.embedded()));
        return found;
    }

    /// The ids of those of one edition that were imported. One in the trash was not if its last
    /// change undid its first.
    List<UUID> imported(UUID edition) {
        return database.list("""
                SELECT a.id FROM annotation a
                WHERE a.id IN (SELECT annotation FROM finding WHERE edition = ?)
                  AND (a.deleted_at IS NULL OR NOT EXISTS (SELECT 1 FROM journal j
                    WHERE j.kind = 'UNDO'
                      AND j.number = (SELECT max(step) FROM journal_change WHERE subject = a.id)
                      AND j."of" = (SELECT min(step) FROM journal_change WHERE subject = a.id)))
                """, r -> UUID.fromString(r.getString(1)), edition);
    }

    private void add(UUID annotation, UUID edition, Range range, EmbeddedAnnotation f) {
        database.update(
                """
                INSERT INTO finding (edition, annotation, start, "end", target, style, color,
                    note, tags, author, created, origin, replies, resolved, own, changed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                edition,
                annotation,
                range.start(),
                range.end(),
                target(f),
                f.style().word(),
                f.color().word(),
                Normalized.cleanText(f.note()),
                JSON.writeValueAsString(
                        f.tags().stream().map(Normalized::cleanText).toList()),
                Normalized.cleanText(f.author()),
                f.created(),
                Normalized.cleanText(f.origin()),
                EmbeddedReplyJson.text(f.replies()),
                f.resolved() ? 1 : 0,
                f.id(),
                f.changed());
    }

    /// Those of all editions of a source; newest edition first, each in document order.
    List<Row> of(UUID source) {
        return database.list("""
                SELECT f.* FROM finding f JOIN edition e ON e.id = f.edition
                WHERE e.source = ? AND e.id NOT IN (SELECT edition FROM withdrawn)
                ORDER BY e.number DESC, f.start, f."end", f.rowid
                """, EmbeddedAnnotationRows::row, source);
    }

    /// How many annotations in the files of a source have not been imported into it; of one edition
    /// or (null) of all.
    int countLeft(UUID source, @Nullable UUID edition) {
        return (int) database.number("""
                        SELECT count(DISTINCT f.annotation) FROM finding f
                        JOIN edition e ON e.id = f.edition
                        WHERE e.source = ?1 AND (?2 IS NULL OR e.id = ?2)
                          AND e.id NOT IN (SELECT edition FROM withdrawn) AND f.annotation NOT IN
                            (SELECT id FROM annotation WHERE source = ?1 AND deleted_at IS NULL)
                        """, source, edition);
    }

    /// The part of the range that is within `text`, without splitting a surrogate pair at either
    /// end.
    static Range clip(Range range, String text) {
        int start = Math.min(range.start(), text.length());
        int end = Math.min(range.end(), text.length());
        start -= splitsPair(text, start) ? 1 : 0;
        end += splitsPair(text, end) ? 1 : 0;
        return new Range(start, range.isEmpty() ? start : end);
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static Row row(ResultSet row) throws SQLException {
        String own = row.getString("own");
        return new Row(
                UUID.fromString(row.getString("annotation")),
                UUID.fromString(row.getString("edition")),
                new EmbeddedAnnotation(
                        new Range(row.getInt("start"), row.getInt("end")),
                        missing(row).isEmpty()
                                ? StoredTargetJson.target(row.getString("target"))
                                : Target.PASSAGE,
                        Style.find(row.getString("style"))
                                .orElseThrow(IllegalArgumentException::new),
                        Color.find(row.getString("color"))
                                .orElseThrow(IllegalArgumentException::new),
                        row.getString("note"),
                        tags(row.getString("tags")),
                        row.getString("author"),
                        moment(row.getString("created")),
                        row.getString("origin"),
                        EmbeddedReplyJson.replies(row.getString("replies")),
                        row.getBoolean("resolved"),
                        own == null ? null : UUID.fromString(own),
                        moment(row.getString("changed")),
                        missing(row)));
    }

    /// As [StoredTargetJson], and words that the text does not have.
    private static @Nullable String target(EmbeddedAnnotation of) {
        return of.missing().isEmpty()
                ? StoredTargetJson.text(Normalized.normalize(of.target()))
                : JSON.createObjectNode()
                        .put(MISSING, Normalized.cleanText(of.missing()))
                        .toString();
    }

    private static String missing(ResultSet row) throws SQLException {
        String target = row.getString("target");
        try {
            return target == null ? "" : JSON.readTree(target).path(MISSING).asString("");
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static @Nullable Instant moment(@Nullable String stored) {
        return stored == null ? null : Timestamps.parse(stored);
    }

    private static List<String> tags(String json) {
        try {
            return JSON.readTree(json).valueStream().map(JsonNode::asString).toList();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
