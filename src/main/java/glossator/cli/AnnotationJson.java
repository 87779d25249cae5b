package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.Placed;
import glossator.annotation.Selector;
import glossator.document.Document;
import glossator.document.OutlineEntry;
import glossator.document.Range;
import glossator.exchange.CodePoints;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// An annotation as JSON: `start` and `end` in UTF-16 units, `startCodePoint` and `endCodePoint`
/// in code points of the canonical text of the edition it was made in, both from 0 and half-open;
/// `standing` says the same of another edition; times in ISO 8601.
final class AnnotationJson {
    private AnnotationJson() {}

    static Map<String, Object> of(Placed placed, Shelf shelf) {
        Annotation annotation = placed.annotation();
        Selector selector = annotation.selector();
        CodePoints count = shelf.codePoints(annotation.edition());
        var json = new LinkedHashMap<String, Object>();
        json.put("id", annotation.id().toString());
        json.put("source", annotation.source().toString());
        json.put("edition", annotation.edition().toString());
        json.put("start", selector.start());
        json.put("end", selector.end());
        json.put("startCodePoint", count.before(selector.start()));
        json.put("endCodePoint", count.before(selector.end()));
        json.put("exact", selector.exact());
        json.put("prefix", selector.prefix());
        json.put("suffix", selector.suffix());
        json.put("style", annotation.style().word());
        json.put("color", annotation.color().word());
        json.put("meaning", shelf.meaning(annotation.color()));
        json.put("note", annotation.note());
        json.put("tags", shelf.codebook().paths(annotation.tags()));
        json.put("author", annotation.author());
        json.put("created", annotation.created().toString());
        json.put("changed", annotation.changed().toString());
        json.put("origin", annotation.origin());
        placed.place().ifPresent(range -> json.put("place", place(range, placed.edition(), shelf)));
        if (!placed.isOwn()) {
            json.put("standing", standing(placed, shelf));
        }
        return json;
    }

    /// Headings from the outside in, the page as it is printed, and the number of the block from 1.
    private static Map<String, Object> place(Range range, UUID edition, Shelf shelf) {
        Document document = shelf.document(edition);
        int offset = range.start();
        var place = new LinkedHashMap<String, Object>();
        place.put(
                "sections", document.sectionsAt(offset).stream().map(OutlineEntry::title).toList());
        place.put("page", document.pageAt(offset));
        place.put("block", document.blockAt(offset) + 1);
        place.put("words", shelf.places(edition).of(range));
        return place;
    }

    private static Map<String, Object> standing(Placed placed, Shelf shelf) {
        var standing = new LinkedHashMap<String, Object>();
        standing.put("edition", placed.edition().toString());
        standing.putAll(FateText.json(placed));
        placed.place()
                .ifPresent(
                        r -> {
                            CodePoints count = shelf.codePoints(placed.edition());
                            standing.put("startCodePoint", count.before(r.start()));
                            standing.put("endCodePoint", count.before(r.end()));
                            standing.put("words", r.of(shelf.document(placed.edition()).text()));
                        });
        return standing;
    }
}
