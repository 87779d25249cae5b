package glossator.cli;

import com.fasterxml.jackson.annotation.JsonInclude;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Selector;
import glossator.annotation.Target;
import glossator.document.Document;
import glossator.document.OutlineEntry;
import glossator.exchange.CodePointOffsets;
import glossator.wording.TargetWording;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An annotation as JSON: `start` and `end` in UTF-16 units, `startCodePoint` and `endCodePoint` in
/// code points of the canonical text of the edition it was made in, both from 0 and half-open;
/// `standing` gives the same for another edition; times in ISO 8601.
///
/// @param start with `end` a bare position if there is a `target`
/// @param target what it is on, if that is not a passage
/// @param resolved whether the matter, with its replies, is settled
/// @param replies in reading order
/// @param links to and from other notes that are not in the trash
record AnnotationJson(
        String id,
        String source,
        String edition,
        int start,
        int end,
        int startCodePoint,
        int endCodePoint,
        String exact,
        String prefix,
        String suffix,
        String style,
        String color,
        String meaning,
        String note,
        List<String> tags,
        String author,
        String created,
        String changed,
        String origin,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TargetJson target,
        boolean resolved,
        List<ReplyJson> replies,
        List<LinkJson> links,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Place place,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> standing) {

    static AnnotationJson of(Placement placement, AnnotationContext context) {
        Annotation annotation = placement.annotation();
        Selector selector = annotation.selector();
        CodePointOffsets count = context.codePoints(annotation.edition());
        return new AnnotationJson(
                annotation.id().toString(),
                annotation.source().toString(),
                annotation.edition().toString(),
                selector.start(),
                selector.end(),
                count.countBefore(selector.start()),
                count.countBefore(selector.end()),
                selector.exact(),
                selector.prefix(),
                selector.suffix(),
                annotation.style().word(),
                annotation.color().word(),
                context.meaningOf(annotation.color()),
                annotation.note(),
                context.codebook().paths(annotation.tags()),
                annotation.author(),
                annotation.created().toString(),
                annotation.changed().toString(),
                annotation.origin(),
                TargetJson.of(annotation.target()),
                annotation.resolved(),
                context.replies(annotation).stream().map(ReplyJson::of).toList(),
                context.links(annotation).stream().map(LinkJson::of).toList(),
                placement.place().map(_ -> Place.of(placement, context)).orElse(null),
                placement.isOwn() ? null : standing(placement, context));
    }

    /// Headings from the outermost inward, the printed page, and the number of the block from 1.
    record Place(List<String> sections, String page, int block, String words) {
        static Place of(Placement placement, AnnotationContext context) {
            UUID edition = placement.edition();
            Document document = context.document(edition);
            int offset = placement.range().start();
            return new Place(
                    document.sectionsAt(offset).stream()
                            .map(OutlineEntry::title)
                            .toList(),
                    placement
                            .target()
                            .onPage()
                            .map(TargetWording::label)
                            .orElseGet(() -> document.pageAt(offset)),
                    document.blockAt(offset) + 1,
                    context.places(edition).of(placement));
        }
    }

    private static Map<String, Object> standing(Placement placement, AnnotationContext context) {
        var standing = new LinkedHashMap<String, Object>();
        standing.put("edition", placement.edition().toString());
        standing.putAll(AnchorText.json(placement));
        placement.place().ifPresent(r -> {
            CodePointOffsets count = context.codePoints(placement.edition());
            standing.put("startCodePoint", count.countBefore(r.start()));
            standing.put("endCodePoint", count.countBefore(r.end()));
            String text = context.document(placement.edition()).text();
            standing.put(
                    "words",
                    placement.target() instanceof Target.Area area ? area.words() : r.of(text));
            if (!placement.isPassage()) {
                standing.put("target", TargetJson.of(placement.target()));
            }
        });
        return standing;
    }
}
