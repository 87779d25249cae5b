package glossator.library;

import glossator.annotation.Anchor;
import glossator.annotation.Target;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The rows of `anchor`: where annotations were placed in editions they were not made in. They can
/// be derived from other data, so a missing one is computed again. In a library that cannot be
/// written, what was found for areas is kept in memory and read together with them.
record AnchorRows(Database database) {
    static final String EXACT = "exact";
    static final String MOVED = "moved";
    static final String CHANGED = "changed";
    static final String ORPHAN = "orphan";

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Row(UUID annotation, UUID edition, Anchor anchor) {}

    /// The anchors in one edition, by annotation.
    Map<UUID, Anchor> findInEdition(UUID edition) {
        var anchors = new HashMap<UUID, Anchor>();
        for (Row row :
                database.list("SELECT * FROM anchor WHERE edition = ?", AnchorRows::row, edition)) {
            anchors.put(row.annotation(), row.anchor());
        }
        unstored().findInEdition(edition).forEach((id, one) -> anchors.put(id, one.anchor()));
        return anchors;
    }

    /// The anchors of one annotation, by edition.
    Map<UUID, Anchor> findOfAnnotation(UUID annotation) {
        var anchors = new HashMap<UUID, Anchor>();
        for (Row row : database.list(
                "SELECT * FROM anchor WHERE annotation = ?", AnchorRows::row, annotation)) {
            anchors.put(row.edition(), row.anchor());
        }
        unstored().findOfAnnotation(annotation).forEach((id, one) -> anchors.put(id, one.anchor()));
        return anchors;
    }

    Optional<Anchor> find(UUID annotation, UUID edition) {
        return database.first(
                        "SELECT * FROM anchor WHERE annotation = ? AND edition = ?",
                        AnchorRows::row,
                        annotation,
                        edition)
                .map(Row::anchor)
                .or(() -> unstored().find(annotation, edition).map(UnstoredAnchors.Found::anchor));
    }

    private UnstoredAnchors unstored() {
        return database.unstoredAnchors();
    }

    /// What the areas and pages of annotations are in an edition, by annotation.
    Map<UUID, Target> findTargetsIn(UUID edition) {
        var targets = new HashMap<UUID, Target>();
        database.list(
                "SELECT annotation, target FROM anchor WHERE edition = ? AND target IS NOT NULL",
                r -> targets.put(
                        UUID.fromString(r.getString(1)), StoredTargetJson.target(r.getString(2))),
                edition);
        unstored().findInEdition(edition).forEach((id, one) -> {
            if (one.anchor().place().isPresent()) {
                targets.put(id, one.target());
            }
        });
        return targets;
    }

    Optional<Target> findTarget(UUID annotation, UUID edition) {
        return database.first(
                        "SELECT target FROM anchor WHERE annotation = ? AND edition = ?"
                                + " AND target IS NOT NULL",
                        r -> StoredTargetJson.target(r.getString(1)),
                        annotation,
                        edition)
                .or(() -> unstored()
                        .find(annotation, edition)
                        .filter(one -> one.anchor().place().isPresent())
                        .map(UnstoredAnchors.Found::target));
    }

    void write(UUID annotation, UUID edition, Anchor anchor) {
        write(annotation, edition, anchor, Target.PASSAGE);
    }

    void write(UUID annotation, UUID edition, Anchor anchor, Target target) {
        Range place = anchor.place().orElse(null);
        database.update(
                "INSERT OR REPLACE INTO anchor (annotation, edition, kind, start, \"end\", share,"
                        + " moved, confidence, suggestions, target)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                annotation,
                edition,
                kind(anchor),
                place == null ? null : place.start(),
                place == null ? null : place.end(),
                share(anchor),
                hasMoved(anchor) ? 1 : 0,
                Math.clamp(anchor.confidence(), 0, 1),
                suggestions(anchor),
                anchor instanceof Anchor.Orphan ? null : StoredTargetJson.text(target));
    }

    /// Deletes the anchors of an annotation whose passage has changed.
    void deleteOf(UUID annotation) {
        database.update("DELETE FROM anchor WHERE annotation = ?", annotation);
    }

    static String kind(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Exact _ -> EXACT;
            case Anchor.Moved _ -> MOVED;
            case Anchor.Changed _ -> CHANGED;
            case Anchor.Orphan _ -> ORPHAN;
        };
    }

    static double share(Anchor anchor) {
        return anchor instanceof Anchor.Changed changed ? Math.clamp(changed.share(), 0, 1) : 0;
    }

    static boolean hasMoved(Anchor anchor) {
        return anchor instanceof Anchor.Changed changed && changed.moved();
    }

    private static String suggestions(Anchor anchor) {
        return anchor instanceof Anchor.Orphan orphan
                ? JSON.writeValueAsString(orphan.suggestions().stream()
                        .map(s -> List.of(s.range().start(), s.range().end(), s.kept()))
                        .toList())
                : "[]";
    }

    private static Row row(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        double confidence = row.getDouble("confidence");
        Anchor anchor = kind.equals(ORPHAN)
                ? new Anchor.Orphan(confidence, suggestions(row.getString("suggestions")))
                : anchor(
                        kind,
                        new Range(row.getInt("start"), row.getInt("end")),
                        row.getDouble("share"),
                        row.getBoolean("moved"),
                        confidence);
        return new Row(
                UUID.fromString(row.getString("annotation")),
                UUID.fromString(row.getString("edition")),
                anchor);
    }

    /// `place` is null if and only if it is an orphan.
    static Anchor anchor(
            String kind, @Nullable Range place, double share, boolean moved, double confidence) {
        if (place == null) {
            return new Anchor.Orphan(confidence, List.of());
        }
        return switch (kind) {
            case EXACT -> new Anchor.Exact(place, confidence);
            case MOVED -> new Anchor.Moved(place, confidence);
            case CHANGED -> new Anchor.Changed(place, share, moved, confidence);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static List<Anchor.Suggestion> suggestions(String json) {
        try {
            return JSON.readTree(json)
                    .valueStream()
                    .map(s -> new Anchor.Suggestion(
                            new Range(s.required(0).asInt(), s.required(1).asInt()),
                            s.required(2).asDouble()))
                    .toList();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
