package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.Decision;
import glossator.annotation.Selector;
import glossator.annotation.Tag;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// Annotations and tags as stored in the journal: only their own fields, tags by id, positions in
/// UTF-16 units.
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
            String origin)
            implements StoredJson {}

    record OfDecision(
            String annotation,
            String source,
            String edition,
            @Nullable Integer start,
            @Nullable Integer end,
            String words)
            implements StoredJson {}

    record OfTag(String id, String name, @Nullable UUID parent, String color, String description)
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
                annotation.origin());
    }

    static OfDecision of(Decision decision) {
        Range place = decision.anchor().place().orElse(null);
        return new OfDecision(
                decision.annotation().toString(),
                decision.source().toString(),
                decision.edition().toString(),
                place == null ? null : place.start(),
                place == null ? null : place.end(),
                decision.words());
    }

    static OfTag of(Tag tag) {
        return new OfTag(
                tag.id().toString(), tag.name(), tag.parent(), tag.color(), tag.description());
    }
}
