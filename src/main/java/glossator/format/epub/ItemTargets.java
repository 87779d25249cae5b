package glossator.format.epub;

import glossator.annotation.Rectangle;
import glossator.annotation.Selector;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Range;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// Writes the targets of the items of a list of EPUB Annotations: the page, and selectors of the
/// passage in it.
///
/// @param text that the ranges count in
record ItemTargets(EpubPackage book, String text) {
    private static final String CFI = "http://idpf.org/epub/linking/cfi/epub-cfi.html";
    private static final String FRAGMENTS = "http://www.w3.org/TR/media-frags/";

    /// Writes it, with the position that it has in the copy.
    void put(ObjectNode item, CopyMark mark, Optional<MarkPlace> place) {
        ObjectNode target = item.path("target") instanceof ObjectNode object
                ? object
                : JsonMapper.shared().createObjectNode();
        item.set("target", target);
        String page = place.map(p -> p.page().name())
                .or(() -> mark.found().map(EpubAnnotation::chapter))
                .orElse("");
        if (!page.isEmpty()) {
            target.put("source", book.reference(page));
        } else {
            target.put("source", target.path("source").asString(book.firstReference()));
        }
        ArrayNode selectors = JsonMapper.shared().createArrayNode();
        place.ifPresent(p -> putSelectors(selectors, mark, p));
        if (mark.annotation().target().isPassage() && !mark.annotation().range().isEmpty()) {
            selectors.add(quote(mark.annotation().range()));
        }
        target.remove("selector");
        if (!selectors.isEmpty()) {
            target.set("selector", selectors);
        }
    }

    /// The rectangle around an area of a picture (Media Fragments 1.0, 4.2.2).
    private static ObjectNode fragment(Rectangle area) {
        return selector("FragmentSelector")
                .put("conformsTo", FRAGMENTS)
                .put(
                        "value",
                        "xywh=pixel:%d,%d,%d,%d"
                                .formatted(
                                        Math.max(0, Math.round(area.x())),
                                        Math.max(0, Math.round(area.y())),
                                        Math.max(1, Math.round(area.width())),
                                        Math.max(1, Math.round(area.height()))));
    }

    private void putSelectors(ArrayNode selectors, CopyMark mark, MarkPlace place) {
        String spine = book.cfiOf(place.page().name());
        String cfi = place.end().isPresent()
                ? spine + "!," + place.startSteps() + "," + place.endSteps()
                : spine + "!" + place.startSteps();
        if (!spine.isEmpty()) {
            ObjectNode selector = selector("FragmentSelector")
                    .put("conformsTo", CFI)
                    .put("value", "epubcfi(" + cfi + ")");
            if (mark.annotation().target() instanceof Target.Area area
                    && area.surface() instanceof Surface.Picture) {
                selector.set("refinedBy", fragment(area.bounds()));
            }
            selectors.add(selector);
        }
        if (!mark.pieces().isEmpty() && !mark.key().isEmpty()) {
            selectors.add(
                    selector("CssSelector").put("value", "." + EpubMarkup.keyClass(mark.key())));
        }
        int start = place.positions().codePoints(place.start());
        int end = place.end().map(place.positions()::codePoints).orElse(start);
        if (start >= 0 && end >= start) {
            selectors.add(selector("TextPositionSelector").put("start", start).put("end", end));
        }
    }

    private ObjectNode quote(Range range) {
        Selector of = Selector.of(text, range);
        return selector("TextQuoteSelector")
                .put("exact", of.exact())
                .put("prefix", of.prefix())
                .put("suffix", of.suffix());
    }

    private static ObjectNode selector(String type) {
        return JsonMapper.shared().createObjectNode().put("type", type);
    }
}
