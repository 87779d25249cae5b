package glossator.format.epub;

import glossator.annotation.Color;
import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the vocabulary of EPUB Annotations has no terms for: an object under [#KEY] in an
/// annotation. Its key is an IRI, so that it survives whoever reads the file as JSON-LD.
///
/// @param id null if it is not an annotation of this program
/// @param range in UTF-16 units of the text that the copy was written from
/// @param color empty if it is the one that the vocabulary has
/// @param calibre the id of the same annotation in calibre's store
record OwnTerms(
        @Nullable UUID id,
        @Nullable Instant changed,
        Optional<Range> range,
        Optional<Color> color,
        boolean resolved,
        Target target,
        String calibre) {
    static final String KEY = "glossator:annotation";

    /// Of an annotation of another program.
    static final OwnTerms NONE =
            new OwnTerms(null, null, Optional.empty(), Optional.empty(), false, Target.PASSAGE, "");

    /// Of an annotation that only its marks tell of.
    static OwnTerms ofMark(@Nullable UUID id, boolean settled) {
        return new OwnTerms(
                id, null, Optional.empty(), Optional.empty(), settled, Target.PASSAGE, "");
    }

    OwnTerms changedAt(Instant time) {
        return new OwnTerms(id, time, range, color, resolved, target, calibre);
    }

    /// @param named whether the annotation has the id as its own
    ObjectNode write(boolean named) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        if (!named) {
            node.put("id", String.valueOf(id));
        }
        if (changed != null) {
            node.put("changed", changed.toString());
        }
        range.ifPresent(r -> node.putArray("range").add(r.start()).add(r.end()));
        color.ifPresent(c -> node.put("color", c.word()));
        if (resolved) {
            node.put("resolved", true);
        }
        if (!calibre.isEmpty()) {
            node.put("calibre", calibre);
        }
        switch (target) {
            case Target.Passage _ -> {}
            case Target.WholeSource _ -> node.putObject("target").put("on", "source");
            case Target.WholePage(Surface.Page page) ->
                putSurface(node.putObject("target").put("on", "page"), page);
            case Target.Area area -> putArea(node.putObject("target").put("on", "area"), area);
        }
        return node;
    }

    private static void putArea(ObjectNode node, Target.Area area) {
        putSurface(node, area.surface());
        ArrayNode all = node.putArray("rectangles");
        for (Rectangle r : area.rectangles()) {
            all.addArray().add(r.x()).add(r.y()).add(r.width()).add(r.height());
        }
        node.put("words", area.words());
    }

    private static void putSurface(ObjectNode node, Surface surface) {
        switch (surface) {
            case Surface.Picture(String id) -> node.put("picture", id);
            case Surface.Page(int index, String label) ->
                node.put("page", index).put("label", label);
        }
    }

    /// Those of an item of a list of annotations; [#NONE] if it has none.
    static OwnTerms of(JsonNode item) {
        JsonNode terms = item.path(KEY);
        if (!terms.isObject()) {
            return NONE;
        }
        return new OwnTerms(
                uuid(terms.path("id").asString(item.path("id").asString(""))),
                EpubAnnotation.instant(terms.path("changed").asString("")),
                range(terms.path("range")),
                Color.find(terms.path("color").asString("")),
                terms.path("resolved").asBoolean(false),
                target(terms.path("target")),
                terms.path("calibre").asString(""));
    }

    /// Of `urn:uuid:…` or the plain form, with or without hyphens; null if it is none.
    static @Nullable UUID uuid(String written) {
        String hex = written.replaceFirst("^urn:uuid:", "").replace("-", "");
        if (!hex.matches("[0-9a-fA-F]{32}")) {
            return null;
        }
        return new UUID(
                Long.parseUnsignedLong(hex.substring(0, 16), 16),
                Long.parseUnsignedLong(hex.substring(16), 16));
    }

    private static Optional<Range> range(JsonNode pair) {
        int start = pair.path(0).asInt(-1);
        int end = pair.path(1).asInt(-1);
        return start >= 0 && end >= start ? Optional.of(new Range(start, end)) : Optional.empty();
    }

    private static Target target(JsonNode node) {
        try {
            return switch (node.path("on").asString("")) {
                case "source" -> Target.WHOLE_SOURCE;
                case "page" -> new Target.WholePage(page(node));
                case "area" ->
                    new Target.Area(
                            surface(node),
                            rectangles(node.path("rectangles")),
                            node.path("words").asString(""));
                default -> Target.PASSAGE;
            };
        } catch (IllegalArgumentException damaged) {
            return Target.PASSAGE;
        }
    }

    private static Surface surface(JsonNode node) {
        return node.has("picture")
                ? new Surface.Picture(node.path("picture").asString(""))
                : page(node);
    }

    private static Surface.Page page(JsonNode node) {
        return new Surface.Page(node.path("page").asInt(-1), node.path("label").asString(""));
    }

    private static List<Rectangle> rectangles(JsonNode all) {
        var rectangles = new ArrayList<Rectangle>();
        for (JsonNode r : all) {
            rectangles.add(new Rectangle(
                    r.path(0).floatValue(Float.NaN),
                    r.path(1).floatValue(Float.NaN),
                    r.path(2).floatValue(Float.NaN),
                    r.path(3).floatValue(Float.NaN)));
        }
        return rectangles;
    }
}
