package glossator.format.epub;

import glossator.annotation.Color;
import glossator.annotation.Style;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Set;

/// The styles of calibre's highlights: a color or line of its own, or one that names its colors.
final class CalibreStyle {
    private static final Set<Color> BUILT_IN =
            Set.of(Color.YELLOW, Color.GREEN, Color.BLUE, Color.RED, Color.PURPLE);

    private CalibreStyle() {}

    static ObjectNode write(Style style, Color color) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        boolean custom = style != Style.HIGHLIGHT || !BUILT_IN.contains(color);
        node.put("type", custom ? "custom" : "builtin");
        node.put("kind", style == Style.HIGHLIGHT ? "color" : "decoration");
        if (!custom) {
            return node.put("which", color.word());
        }
        if (style == Style.HIGHLIGHT) {
            node.put("light", color.hex()).put("dark", color.hex());
        } else {
            node.put("text-decoration-line", line(style))
                    .put("text-decoration-style", "solid")
                    .put("text-decoration-color", color.hex());
        }
        return node.put("friendly_name", color.word());
    }

    private static String line(Style style) {
        return style == Style.STRIKEOUT ? "line-through" : "underline";
    }

    static Style style(JsonNode style) {
        if (!text(style, "kind").equals("decoration")) {
            return Style.HIGHLIGHT;
        }
        String line = text(style, "which") + text(style, "text-decoration-line");
        return line.contains("strike") || line.contains("through")
                ? Style.STRIKEOUT
                : Style.UNDERLINE;
    }

    static Color color(JsonNode style) {
        for (String name : new String[] {"background-color", "light", "text-decoration-color"}) {
            if (!text(style, name).isEmpty()) {
                return NearestColor.of(text(style, name));
            }
        }
        return NearestColor.of(text(style, "which"));
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asString("").strip();
    }
}
