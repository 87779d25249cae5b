package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Reply;
import glossator.annotation.Selector;
import glossator.annotation.Tag;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Codebook codebook = tags.codebook();
        for (EmbeddedAnnotationRows.Row row : newRows(source)) {
            var ids = new ArrayList<UUID>();
            for (String name : row.embedded().tags()) {
                Optional<String> path = path(name);
                if (path.isPresent()) {
                    TagPath tag = TagPath.of(path.get(), codebook);
                    codebook = with(codebook, tag.missing());
                    changes.addAll(tag.missing());
                    ids.add(tag.id());
                }
            }
            made.add(Change.add(annotation(source, row, ids, moment)));
            replies(source, row, moment).stream()
                    .filter(reply -> replies.findPresent(reply.id()).isEmpty())
                    .forEach(reply -> made.add(new Change.OfReply(null, reply)));
        }
        changes.addAll(made);
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
                Selector.of(editions.text(row.edition()), embedded.range()),
                embedded.target(),
                embedded.style(),
                embedded.color(),
                embedded.note(),
                tagged,
                embedded.author(),
                created,
                created,
                embedded.origin(),
                embedded.resolved());
    }

    /// Their ids follow from that of the annotation, so that they are the same when imported again.
    private static List<Reply> replies(
            UUID source, EmbeddedAnnotationRows.Row row, Instant moment) {
        List<EmbeddedReply> embedded = row.embedded().replies();
        var replies = new ArrayList<Reply>();
        for (int i = 0; i < embedded.size(); i++) {
            EmbeddedReply one = embedded.get(i);
            Instant created = Optional.ofNullable(one.created()).orElse(moment);
            replies.add(new Reply(
                    replyId(row.annotation(), i),
                    source,
                    row.annotation(),
                    isOther(one.parent(), i, embedded.size())
                            ? replyId(row.annotation(), one.parent())
                            : null,
                    one.author(),
                    one.text(),
                    one.state(),
                    created,
                    created,
                    row.embedded().origin()));
        }
        return replies;
    }

    private static boolean isOther(int parent, int own, int count) {
        return parent >= 0 && parent < count && parent != own;
    }

    private static UUID replyId(UUID annotation, int index) {
        String name = annotation + "\nreply " + index;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// Other programs allow characters in a tag that the codebook does not.
    private static Optional<String> path(String name) {
        String path = Stream.of(
                        Normalized.cleanText(name).replaceAll("\\p{Cntrl}", " ").split("/"))
                .map(String::strip)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("/"));
        return Optional.of(path).filter(p -> !p.isEmpty());
    }

    private static Codebook with(Codebook codebook, List<Change> missing) {
        if (missing.isEmpty()) {
            return codebook;
        }
        var all = new ArrayList<>(codebook.tagsInOrder());
        for (Change change : missing) {
            if (change instanceof Change.OfTag(var _, Tag after) && after != null) {
                all.add(after);
            }
        }
        return new Codebook(all);
    }
}
