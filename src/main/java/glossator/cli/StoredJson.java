package glossator.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import glossator.annotation.Annotation;
import glossator.annotation.Decision;
import glossator.annotation.EditionState;
import glossator.annotation.Reply;
import glossator.annotation.Selector;
import glossator.annotation.SourceState;
import glossator.annotation.Tag;
import glossator.document.Metadata;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// Annotations, tags, sources and editions as stored in the journal: only their own fields, tags by
/// id, positions in UTF-16 units.
sealed interface StoredJson {

    record OfAnnotation(
            String id,
            String source,
            String edition,
            int start,
            int end,
            String exact,
            String prefix,
            String suffix,
            String style,
            String color,
            String note,
            List<UUID> tags,
            String author,
            String created,
            String changed,
            String origin,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            TargetJson target,

            boolean resolved)
            implements StoredJson {}

    record OfReply(
            String source, String annotation, @JsonUnwrapped ReplyJson reply)
            implements StoredJson {}

    record OfDecision(
            String annotation,
            String source,
            String edition,
            @Nullable Integer start,
            @Nullable Integer end,
            String words,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            TargetJson target)
            implements StoredJson {}

    record OfTag(String id, String name, @Nullable UUID parent, String color, String description)
            implements StoredJson {}

    record OfSource(
            String id,
            String title,
            List<String> creators,
            String publisher,
            String published,
            String url,
            String language,
            String fileName,
            boolean inTrash)
            implements StoredJson {}

    record OfEdition(String id, String source, int number, boolean withdrawn)
            implements StoredJson {}

    static OfAnnotation of(Annotation annotation) {
        Selector selector = annotation.selector();
        return new OfAnnotation(
                annotation.id().toString(),
                annotation.source().toString(),
                annotation.edition().toString(),
                selector.start(),
                selector.end(),
                selector.exact(),
                selector.prefix(),
                selector.suffix(),
                annotation.style().word(),
                annotation.color().word(),
                annotation.note(),
                List.copyOf(annotation.tags()),
                annotation.author(),
                annotation.created().toString(),
                annotation.changed().toString(),
                annotation.origin(),
                TargetJson.of(annotation.target()),
                annotation.resolved());
    }

    static OfReply of(Reply reply) {
        return new OfReply(
                reply.source().toString(), reply.annotation().toString(), ReplyJson.of(reply));
    }

    static OfDecision of(Decision decision) {
        Range place = decision.anchor().place().orElse(null);
        return new OfDecision(
                decision.annotation().toString(),
                decision.source().toString(),
                decision.edition().toString(),
                place == null ? null : place.start(),
                place == null ? null : place.end(),
                decision.words(),
                TargetJson.of(decision.target()));
    }

    static OfSource of(SourceState source, String fileName) {
        Metadata metadata = source.metadata();
        return new OfSource(
                source.id().toString(),
                metadata.title(),
                metadata.creators(),
                metadata.publisher(),
                metadata.published(),
                metadata.url(),
                metadata.language(),
                fileName,
                source.inTrash());
    }

    static OfEdition of(EditionState edition) {
        return new OfEdition(
                edition.id().toString(),
                edition.source().toString(),
                edition.number(),
                edition.withdrawn());
    }

    static OfTag of(Tag tag) {
        return new OfTag(
                tag.id().toString(), tag.name(), tag.parent(), tag.color(), tag.description());
    }
}
