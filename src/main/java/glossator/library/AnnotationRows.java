package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placements;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// The rows of `annotation` and `annotation_tag`. Only [Journal] writes them.
record AnnotationRows(Database database) {
    private static final int SHORTEST_REFERENCE = 4;

    /// How many ids one statement names, so that it is prepared once.
    private static final int AT_ONCE = 200;

    private static final String MARKS =
            "(" + String.join(", ", Collections.nCopies(AT_ONCE, "?")) + ")";

    List<Annotation> presentOf(UUID source) {
        var found = new ArrayList<>(select("source = ? AND deleted_at IS NULL", "", source));
        found.sort(Placements::compare);
        return found;
    }

    /// Those on anything but a passage that were made in another edition.
    List<Annotation> targetsFromElsewhere(UUID source, UUID edition) {
        return select(
                "source = ? AND deleted_at IS NULL AND target IS NOT NULL AND edition <> ?",
                "",
                source,
                edition);
    }

    /// The deleted annotations, last deleted first, in journal order: clocks are unreliable.
    List<Annotation> trash() {
        return select(
                "deleted_at IS NOT NULL",
                " ORDER BY (SELECT max(step) FROM journal_change WHERE subject = annotation.id)"
                        + " DESC, id");
    }

    /// When each annotation in the trash was deleted, by its id.
    Map<UUID, Instant> deletionTimes() {
        var times = new HashMap<UUID, Instant>();
        database.list(
                "SELECT id, deleted_at FROM annotation WHERE deleted_at IS NOT NULL",
                r -> times.put(UUID.fromString(r.getString(1)), Timestamps.parse(r.getString(2))));
        return times;
    }

    List<Annotation> tagged(UUID tag) {
        return select(
                "deleted_at IS NULL AND id IN"
                        + " (SELECT annotation FROM annotation_tag WHERE tag = ?)",
                " ORDER BY id",
                tag);
    }

    /// Those of all sources that are not in the trash.
    List<Annotation> ofPresentSources() {
        return select(
                "deleted_at IS NULL AND source IN"
                        + " (SELECT id FROM source WHERE removed_at IS NULL)",
                "");
    }

    /// Those with these ids, in the trash or not.
    List<Annotation> findAll(Collection<UUID> ids) {
        var found = new ArrayList<Annotation>();
        inParts(ids, part -> found.addAll(select("id IN " + MARKS, "", part)));
        return found;
    }

    /// The ids of those among these that are in the trash, or whose source is.
    Set<UUID> removed(Collection<UUID> ids) {
        var found = new HashSet<UUID>();
        inParts(
                ids,
                part -> found.addAll(database.list(
                        "SELECT a.id FROM annotation a JOIN source s ON s.id = a.source"
                                + " WHERE (a.deleted_at IS NOT NULL OR s.removed_at IS NOT NULL)"
                                + " AND a.id IN "
                                + MARKS,
                        r -> UUID.fromString(r.getString(1)),
                        part)));
        return found;
    }

    private static void inParts(Collection<UUID> ids, Consumer<@Nullable Object[]> use) {
        List<UUID> all = List.copyOf(new LinkedHashSet<>(ids));
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            List<UUID> part = all.subList(i, Math.min(i + AT_ONCE, all.size()));
            use.accept(Arrays.copyOf(part.toArray(), AT_ONCE));
        }
    }

    /// Those made in one edition, including those in the trash.
    List<Annotation> findInEdition(UUID edition) {
        return select("edition = ?", " ORDER BY start, id", edition);
    }

    /// Those of all editions of a source, including those in the trash.
    List<Annotation> allOf(UUID source) {
        return select("source = ?", " ORDER BY id", source);
    }

    /// When those of a source that are in the trash were deleted.
    Map<UUID, Instant> deletedOf(UUID source) {
        var deleted = new HashMap<UUID, Instant>();
        database.list(
                "SELECT id, deleted_at FROM annotation"
                        + " WHERE source = ? AND deleted_at IS NOT NULL",
                r -> deleted.put(UUID.fromString(r.getString(1)), Timestamps.parse(r.getString(2))),
                source);
        return deleted;
    }

    /// The ids of the annotations of a source that are not in the trash.
    Set<UUID> presentIds(UUID source) {
        return Set.copyOf(database.list(
                "SELECT id FROM annotation WHERE source = ? AND deleted_at IS NULL",
                r -> UUID.fromString(r.getString(1)),
                source));
    }

    /// Whether the stored annotation with this id, in the trash or not, has the same passage or
    /// other target.
    boolean isOfPassage(Annotation a) {
        return database.number(
                        "SELECT count(*) FROM annotation WHERE id = ? AND edition = ? AND start = ?"
                                + " AND \"end\" = ? AND target IS ?",
                        a.id(),
                        a.edition(),
                        a.selector().start(),
                        a.selector().end(),
                        StoredTargetJson.text(a.target()))
                > 0;
    }

    /// Whether an annotation with this id, in the trash or not, is of the source.
    boolean isOf(UUID id, UUID source) {
        return database.number(
                        "SELECT count(*) FROM annotation WHERE id = ? AND source = ?", id, source)
                > 0;
    }

    /// Whether no annotation of another source, in the trash or not, has this id.
    boolean isFreeFor(UUID id, UUID source) {
        return database.number(
                        "SELECT count(*) FROM annotation WHERE id = ? AND source <> ?", id, source)
                == 0;
    }

    List<Annotation> by(String author) {
        return select("author = ? AND deleted_at IS NULL", " ORDER BY id", author);
    }

    List<Annotation> all() {
        return select("deleted_at IS NULL", " ORDER BY id");
    }

    Optional<Annotation> findPresent(UUID id) {
        return find("id = ? AND deleted_at IS NULL", id);
    }

    Optional<Annotation> findDeleted(UUID id) {
        return find("id = ? AND deleted_at IS NOT NULL", id);
    }

    Annotation findByReference(String reference) {
        String wanted = reference.strip().toLowerCase(Locale.ROOT);
        if (wanted.length() < SHORTEST_REFERENCE) {
            throw new Refusal("library.no-annotation", reference.strip());
        }
        List<Annotation> found = select("substr(id, 1, length(?)) = ?", " LIMIT 6", wanted, wanted);
        if (found.isEmpty()) {
            throw new Refusal("library.no-annotation", reference.strip());
        }
        if (found.size() > 1) {
            List<String> ids = found.stream().map(a -> a.id().toString()).toList();
            throw new Refusal("library.many-annotations", wanted, String.join(", ", ids));
        }
        return found.getFirst();
    }

    /// Stores an annotation as not deleted, replacing any stored under its id.
    void write(Annotation a) {
        database.update(
                """
                INSERT INTO annotation (id, source, edition, start, "end", exact, prefix, suffix,
                    target, style, color, note, author, created, changed, origin, resolved)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET source = excluded.source,
                    edition = excluded.edition, start = excluded.start, "end" = excluded."end",
                    exact = excluded.exact, prefix = excluded.prefix, suffix = excluded.suffix,
                    target = excluded.target, style = excluded.style, color = excluded.color, note = excluded.note,
                    author = excluded.author, created = excluded.created,
                    changed = excluded.changed, origin = excluded.origin,
                    resolved = excluded.resolved, deleted_at = NULL
                """,
                a.id(),
                a.source(),
                a.edition(),
                a.selector().start(),
                a.selector().end(),
                a.selector().exact(),
                a.selector().prefix(),
                a.selector().suffix(),
                StoredTargetJson.text(a.target()),
                a.style().word(),
                a.color().word(),
                a.note(),
                a.author(),
                a.created(),
                a.changed(),
                a.origin(),
                a.resolved() ? 1 : 0);
        database.update("DELETE FROM annotation_tag WHERE annotation = ?", a.id());
        for (int i = 0; i < a.tags().size(); i++) {
            database.update(
                    "INSERT INTO annotation_tag (annotation, position, tag) VALUES (?, ?, ?)",
                    a.id(),
                    i,
                    a.tags().get(i));
        }
    }

    /// Gives an annotation, in the trash or not, another passage.
    void writePassage(UUID id, UUID edition, Selector selector) {
        database.update(
                "UPDATE annotation SET edition = ?, start = ?, \"end\" = ?, exact = ?, prefix = ?,"
                        + " suffix = ? WHERE id = ?",
                edition,
                selector.start(),
                selector.end(),
                selector.exact(),
                selector.prefix(),
                selector.suffix(),
                id);
    }

    void delete(UUID id, Instant moment) {
        database.update("UPDATE annotation SET deleted_at = ? WHERE id = ?", moment, id);
    }

    /// Refuses a damaged one.
    private Optional<Annotation> find(String condition, UUID id) {
        Map<UUID, List<UUID>> tags = tags(condition, id);
        return database.first(
                "SELECT * FROM annotation WHERE " + condition, r -> annotation(r, tags), id);
    }

    private List<Annotation> select(String condition, String order, @Nullable Object... arguments) {
        Map<UUID, List<UUID>> tags = tags(condition, arguments);
        String select = "SELECT * FROM annotation WHERE ";
        return new TableReader(database, "annotation")
                .list(
                        select + condition + order,
                        select + condition + " AND rowid = ?",
                        r -> annotation(r, tags),
                        arguments);
    }

    private Map<UUID, List<UUID>> tags(String condition, @Nullable Object... arguments) {
        var tags = new HashMap<UUID, List<UUID>>();
        database.list(
                "SELECT annotation, tag FROM annotation_tag WHERE annotation IN"
                        + " (SELECT id FROM annotation WHERE "
                        + condition
                        + ") ORDER BY annotation, position",
                r -> tags.computeIfAbsent(UUID.fromString(r.getString(1)), _ -> new ArrayList<>())
                        .add(UUID.fromString(r.getString(2))),
                arguments);
        return tags;
    }

    private static Annotation annotation(ResultSet row, Map<UUID, List<UUID>> tags)
            throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        return new Annotation(
                id,
                UUID.fromString(row.getString("source")),
                UUID.fromString(row.getString("edition")),
                new Selector(
                        new Range(row.getInt("start"), row.getInt("end")),
                        row.getString("exact"),
                        row.getString("prefix"),
                        row.getString("suffix")),
                StoredTargetJson.target(row.getString("target")),
                Style.find(row.getString("style")).orElseThrow(IllegalArgumentException::new),
                Color.find(row.getString("color")).orElseThrow(IllegalArgumentException::new),
                row.getString("note"),
                tags.getOrDefault(id, List.of()),
                row.getString("author"),
                Timestamps.parse(row.getString("created")),
                Timestamps.parse(row.getString("changed")),
                row.getString("origin"),
                row.getBoolean("resolved"));
    }
}
