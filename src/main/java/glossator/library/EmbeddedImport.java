package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Selector;
import glossator.format.EmbeddedAnnotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Imports the annotations embedded in the files of a source.
///
/// @param replies those to an annotation in the trash are still there, and are not made twice
record EmbeddedImport(
        EmbeddedAnnotationRows findings,
        EditionRows editions,
        AnnotationRows annotations,
        ReplyRows replies,
        TagRows tags) {

    /// Those not yet among the annotations of the source, without their tags, which may not be in
    /// the codebook.
    ///
    /// @param moment the time of creation for those whose file does not give one
    List<Annotation> embedded(UUID source, Instant moment) {
        return newRows(source).stream()
                .map(row -> annotation(source, row, List.of(), moment))
                .toList();
    }

    private List<EmbeddedAnnotationRows.Row> newRows(UUID source) {
        var known = new HashSet<UUID>(annotations.presentIds(source));
        return findings.of(source).stream()
                .filter(row -> known.add(row.annotation()))
                .toList();
    }

    /// The changes that create those annotations and the missing tags that they need; empty if no
    /// annotations are left.
    ///
    /// @param moment the time of creation for those whose file does not give one
    List<Change> changes(UUID source, Instant moment) {
        var changes = new ArrayList<Change>();
        var made = new ArrayList<Change>();
        var named = new NamedTags(tags.codebook());
        for (EmbeddedAnnotationRows.Row row : newRows(source)) {
            List<UUID> ids = named.ids(row.embedded().tags());
            made.add(Change.add(annotation(source, row, ids, moment)));
            EmbeddedReplies.of(source, row, moment).stream()
                    .filter(reply -> replies.findPresent(reply.id()).isEmpty())
                    .forEach(reply -> made.add(new Change.OfReply(null, reply)));
        }
        changes.addAll(named.missing());
        changes.addAll(made);
        changes.addAll(newReplies(source, moment));
        return changes;
    }

    /// Those to annotations that were imported already: an edition has them that came later, as
    /// when somebody has answered. What was deleted stays so.
    private List<Change> newReplies(UUID source, Instant moment) {
        var present = new HashSet<UUID>(annotations.presentIds(source));
        var known = new HashMap<UUID, EmbeddedReplies.Known>();
        var changes = new ArrayList<Change>();
        for (EmbeddedAnnotationRows.Row row : findings.of(source).reversed()) {
            if (present.contains(row.annotation())) {
                EmbeddedReplies.Known before = known.get(row.annotation());
                if (before != null) {
                    EmbeddedReplies.of(source, row, moment).stream()
                            .filter(reply -> !before.has(reply))
                            .filter(reply -> replies.findStored(reply.id()).isEmpty())
                            .forEach(reply -> changes.add(new Change.OfReply(null, reply)));
                }
                known.computeIfAbsent(row.annotation(), _ -> new EmbeddedReplies.Known())
                        .add(row.embedded());
            }
        }
        return changes;
    }

    private Annotation annotation(
            UUID source, EmbeddedAnnotationRows.Row row, List<UUID> tagged, Instant moment) {
        EmbeddedAnnotation embedded = row.embedded();
        Instant created = Optional.ofNullable(embedded.created()).orElse(moment);
        return new Annotation(
                row.annotation(),
                source,
                row.edition(),
                embedded.missing().isEmpty()
                        ? Selector.of(editions.text(row.edition()), embedded.range())
                        : Selector.missing(embedded.range().start(), embedded.missing()),
                embedded.target(),
                embedded.style(),
                embedded.color(),
                embedded.note(),
                tagged,
                embedded.author(),
                created,
                Optional.ofNullable(embedded.changed()).orElse(created),
                embedded.origin(),
                embedded.resolved());
    }
}
