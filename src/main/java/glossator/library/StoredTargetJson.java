package glossator.library;

import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Targets as stored in columns, in the journal and in sidecars: JSON, nothing for a passage.
/// Throws [IllegalArgumentException] for what it did not write.
final class StoredTargetJson {
    private static final String PAGE = "page";
    private static final String PICTURE = "picture";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private StoredTargetJson() {}

    /// Null for a passage.
    static @Nullable String text(Target target) {
        ObjectNode node = node(target);
        return node == null ? null : node.toString();
    }

    /// The target of a column; null is a passage.
    static Target target(@Nullable String text) {
        try {
            return text == null ? Target.PASSAGE : other(MAPPER.readTree(text));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static @Nullable ObjectNode node(Target target) {
        ObjectNode node = MAPPER.createObjectNode();
        switch (target) {
            case Target.Passage _ -> {
                return null;
            }
            case Target.WholeSource _ -> node.put("kind", "source");
            case Target.WholePage(Surface.Page page) -> write(page, node.put("kind", PAGE));
            case Target.Area area -> {
                write(area.surface(), node.put("kind", "area"));
                var parts = node.putArray("rectangles");
                for (Rectangle r : area.rectangles()) {
                    parts.addArray().add(r.x()).add(r.y()).add(r.width()).add(r.height());
                }
                node.put("words", area.words());
            }
        }
        return node;
    }

    private static void write(Surface surface, ObjectNode node) {
        switch (surface) {
            case Surface.Page(int index, String label) -> node.put(PAGE, index).put("label", label);
            case Surface.Picture(String id) -> node.put(PICTURE, id);
        }
    }

    static Target target(JsonNode node) {
        try {
            return node.isNull() || node.isMissingNode() ? Target.PASSAGE : other(node);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Target other(JsonNode node) {
        return switch (word(node, "kind")) {
            case "source" -> Target.WHOLE_SOURCE;
            case PAGE -> new Target.WholePage(page(node));
            case "area" -> new Target.Area(surface(node), rectangles(node), word(node, "words"));
            default -> throw new IllegalArgumentException("kind");
        };
    }

    private static Surface surface(JsonNode node) {
        return node.has(PICTURE) ? new Surface.Picture(word(node, PICTURE)) : page(node);
    }

    private static Surface.Page page(JsonNode node) {
        return new Surface.Page(required(node, PAGE).asInt(-1), word(node, "label"));
    }

    private static List<Rectangle> rectangles(JsonNode node) {
        return required(node, "rectangles")
                .valueStream()
                .map(r -> new Rectangle(at(r, 0), at(r, 1), at(r, 2), at(r, 3)))
                .toList();
    }

    private static float at(JsonNode array, int index) {
        return (float) array.path(index).asDouble(Double.NaN);
    }

    private static String word(JsonNode node, String name) {
        return required(node, name).asString();
    }

    private static JsonNode required(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }
}
