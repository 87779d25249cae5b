package glossator.exchange.w3c;

import glossator.annotation.Placement;
import glossator.annotation.Rectangle;
import glossator.annotation.Selector;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.AreaCoordinates;
import glossator.exchange.CodePointOffsets;
import glossator.exchange.Losses;
import glossator.exchange.TextSanitizer;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// The targets of annotations as specific resources (§4 of the Web Annotation Data Model). A
/// passage has a quote and a position; a page and an area of it a fragment after RFC 8118, in
/// points of the page as printed from its upper left corner; an area of a picture a media fragment;
/// the whole source no selector.
///
/// `gl:words` are the words beneath an area, `gl:label` is what is printed on the page,
/// `gl:picture` the id of a picture in its edition. `gl:rectangles` gives the parts of an area,
/// each left, top, width and height, where the fragment cannot: if there are several, or parts of
/// pixels.
record WebTargets(AnnotatedDocument annotated, Losses losses) {
    private static final String PDF = "http://tools.ietf.org/rfc/rfc8118";
    private static final String MEDIA = "http://www.w3.org/TR/media-frags/";

    ObjectNode of(Placement placement, CodePointOffsets points) {
        ObjectNode target = JsonNodeFactory.instance.objectNode();
        target.put("type", "SpecificResource");
        target.put("source", WebAnnotationJson.iri(annotated));
        target.put("styleClass", WebAnnotationJson.styleClass(placement.annotation()));
        switch (placement.target()) {
            case Target.Passage _ -> addPassage(target, placement, points);
            case Target.WholePage(Surface.Page page) ->
                addFragment(target, PDF, pageOf(page), page);
            case Target.Area(Surface.Page page, var _, var _) -> addArea(target, placement, page);
            case Target.Area(Surface.Picture(String id), var parts, var _) ->
                addPicture(target, id, parts);
            case Target.WholeSource _ -> {}
        }
        if (placement.target() instanceof Target.Area area && !area.words().isBlank()) {
            target.put("gl:words", clean(area.words()));
        }
        addState(target, placement);
        return target;
    }

    private void addPassage(ObjectNode target, Placement placement, CodePointOffsets points) {
        Selector selector = annotated.selectorOf(placement);
        ArrayNode selectors = target.putArray("selector");
        selectors
                .addObject()
                .put("type", "TextQuoteSelector")
                .put("exact", clean(selector.exact()))
                .put("prefix", clean(selector.prefix()))
                .put("suffix", clean(selector.suffix()));
        if (annotated.hasPlace(placement)) {
            selectors
                    .addObject()
                    .put("type", "TextPositionSelector")
                    .put("start", points.countBefore(selector.start()))
                    .put("end", points.countBefore(selector.end()));
        }
    }

    private static String pageOf(Surface.Page page) {
        return "page=" + (page.index() + 1);
    }

    private void addArea(ObjectNode target, Placement placement, Surface.Page page) {
        List<Rectangle> parts = AreaCoordinates.of(annotated, placement);
        if (parts.isEmpty()) {
            addFragment(target, PDF, pageOf(page), page);
            return;
        }
        String bounds = AreaCoordinates.toWord(Rectangle.around(parts));
        addFragment(target, PDF, pageOf(page) + "&viewrect=" + bounds, page);
        if (parts.size() > 1) {
            losses.add(Losses.Kind.AREA_BOUNDS);
            addRectangles(target, parts);
        }
    }

    private void addFragment(
            ObjectNode target, String conformsTo, String fragment, Surface.Page page) {
        addFragment(target, conformsTo, fragment);
        if (!page.label().isBlank()) {
            target.put("gl:label", clean(page.label()));
        }
    }

    private static void addFragment(ObjectNode target, String conformsTo, String fragment) {
        target.putObject("selector")
                .put("type", "FragmentSelector")
                .put("conformsTo", conformsTo)
                .put("value", fragment);
    }

    /// The source of a fragment of media is the picture itself, which is used within the work.
    private void addPicture(ObjectNode target, String id, List<Rectangle> parts) {
        Rectangle bounds = Rectangle.around(parts);
        long left = (long) Math.floor(bounds.x());
        long top = (long) Math.floor(bounds.y());
        long width = (long) Math.ceil(bounds.maxX()) - left;
        long height = (long) Math.ceil(bounds.maxY()) - top;
        PictureName.of(annotated, id).ifPresent(name -> {
            target.put("scope", WebAnnotationJson.iri(annotated));
            target.put("source", name);
        });
        addFragment(target, MEDIA, "xywh=pixel:" + left + ',' + top + ',' + width + ',' + height);
        target.put("gl:picture", clean(id));
        var whole = new Rectangle(left, top, width, height);
        if (!parts.equals(List.of(whole))) {
            losses.add(Losses.Kind.AREA_BOUNDS, parts.size() > 1 ? 1 : 0);
            addRectangles(target, parts);
        }
    }

    private static void addRectangles(ObjectNode target, List<Rectangle> parts) {
        ArrayNode all = target.putArray("gl:rectangles");
        for (Rectangle part : parts) {
            all.addArray().add(part.x()).add(part.y()).add(part.width()).add(part.height());
        }
    }

    private void addState(ObjectNode target, Placement placement) {
        if (annotated.hasPlace(placement)) {
            target.putObject("state")
                    .put("type", "TimeState")
                    .put("sourceDate", annotated.edition().imported().toString())
                    .put("gl:sha256", annotated.edition().sha256())
                    .put("gl:edition", "urn:uuid:" + annotated.edition().id());
        } else {
            target.put("gl:edition", "urn:uuid:" + placement.annotation().edition());
        }
    }

    private String clean(String text) {
        return new TextSanitizer(losses).replaceSurrogates(text);
    }
}
