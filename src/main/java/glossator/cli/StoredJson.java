package glossator.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import glossator.annotation.Annotation;
import glossator.annotation.AnnotationLink;
import glossator.annotation.Decision;
import glossator.annotation.Digest;
import glossator.annotation.EditionState;
import glossator.annotation.LibraryItem;
import glossator.annotation.Reply;
import glossator.annotation.SavedSearch;
import glossator.annotation.Selector;
import glossator.annotation.SourceCollection;
import glossator.annotation.SourceState;
import glossator.annotation.Tag;
import glossator.document.Metadata;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// Annotations, tags, sources, editions and items of the library as stored in the journal: only their own fields, tags by
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
            boolean inTrash,
            @JsonUnwrapped DetailsJson details,
            List<UUID> tags,
            List<UUID> collections,
            String reading,
            int rating)
            implements StoredJson {}

    record OfCollection(String kind, String id, String name, @Nullable UUID parent, String query)
            implements StoredJson {}

    record OfSearch(String kind, String id, String name, String query) implements StoredJson {}

    record OfLink(
            String kind,
            String id,
            UUID from,
            String relation,
            UUID to,
            String note,
            String author,
            String created,
            String changed)
            implements StoredJson {}

    record OfDigest(
            String kind,
            String id,
            String title,
            List<Part> parts,
            String created,
            String changed)
            implements StoredJson {}

    /// Either a quote, by the id of its annotation, or words.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(@Nullable UUID quote, @Nullable String words) {}

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
                source.inTrash(),
                DetailsJson.of(metadata),
                source.tags(),
                source.collections(),
                source.reading().word(),
                source.rating());
    }

    static OfEdition of(EditionState edition) {
        return new OfEdition(
                edition.id().toString(),
                edition.source().toString(),
                edition.number(),
                edition.withdrawn());
    }

    static StoredJson of(LibraryItem item) {
        String id = item.id().toString();
        return switch (item) {
            case SourceCollection(var _, var name, var parent, var query) ->
                new OfCollection("collection", id, name, parent, query);
            case SavedSearch(var _, var name, var query) ->
                new OfSearch("search", id, name, query);
            case AnnotationLink link ->
                new OfLink(
                        "link",
                        id,
                        link.from(),
                        link.relation().word(),
                        link.to(),
                        link.note(),
                        link.author(),
                        link.created().toString(),
                        link.changed().toString());
            case Digest digest ->
                new OfDigest(
                        "digest",
                        id,
                        digest.title(),
                        digest.parts().stream().map(StoredJson::part).toList(),
                        digest.created().toString(),
                        digest.changed().toString());
        };
    }

    private static Part part(Digest.Part part) {
        return switch (part) {
            case Digest.Part.Quote(UUID annotation) -> new Part(annotation, null);
            case Digest.Part.Words(String text) -> new Part(null, text);
        };
    }

    static OfTag of(Tag tag) {
        return new OfTag(
                tag.id().toString(), tag.name(), tag.parent(), tag.color(), tag.description());
    }
}
