package glossator.format.copy;

import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// The target of an annotation that is not on a passage, as `gl:target` of the record holds it:
/// pages are counted from 0, rectangles in the units of [Surface].
final class RecordedTargetJson {
    private RecordedTargetJson() {}

    static void write(Target target, ObjectNode into) {
        switch (target) {
            case Target.Passage _ -> {}
            case Target.WholeSource _ -> into.putObject("gl:target").put("kind", "source");
            case Target.WholePage(Surface.Page page) -> {
                ObjectNode node = into.putObject("gl:target").put("kind", "page");
                node.put("page", page.index()).put("label", page.label());
            }
            case Target.Area(Surface surface, List<Rectangle> parts, String words) -> {
                ObjectNode node = into.putObject("gl:target").put("kind", "area");
                switch (surface) {
                    case Surface.Page page ->
                        node.put("page", page.index()).put("label", page.label());
                    case Surface.Picture(String id) -> node.put("picture", id);
                }
                ArrayNode array = node.putArray("rectangles");
                for (Rectangle part : parts) {
                    array.addArray()
                            .add(part.x())
                            .add(part.y())
                            .add(part.width())
                            .add(part.height());
                }
                node.put("words", words);
            }
        }
    }

    /// A passage if there is no other target, or one that does not make sense.
    static Target read(JsonNode of) {
        JsonNode node = of.path("gl:target");
        try {
            return switch (node.path("kind").asString("")) {
                case "source" -> Target.WHOLE_SOURCE;
                case "page" -> new Target.WholePage(page(node));
                case "area" -> area(node);
                default -> Target.PASSAGE;
            };
        } catch (IllegalArgumentException e) {
            return Target.PASSAGE;
        }
    }

    private static Surface.Page page(JsonNode node) {
        return new Surface.Page(node.path("page").asInt(-1), node.path("label").asString(""));
    }

    private static Target area(JsonNode node) {
        var parts = new ArrayList<Rectangle>();
        for (JsonNode part : node.path("rectangles")) {
            parts.add(new Rectangle(
                    part.path(0).asFloat(0),
                    part.path(1).asFloat(0),
                    part.path(2).asFloat(0),
                    part.path(3).asFloat(0)));
        }
        Surface surface = node.has("picture")
                ? new Surface.Picture(node.path("picture").asString(""))
                : page(node);
        return new Target.Area(surface, parts, node.path("words").asString(""));
    }
}
