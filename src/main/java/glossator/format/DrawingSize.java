package glossator.format;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The size of an SVG drawing in CSS pixels, from the attributes of its root element (SVG 2, 8.2):
/// width and height where they are lengths, else those of the view box.
final class DrawingSize {
    private static final int HEAD = 1 << 16;
    private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?svg\\b([^>]*)>");
    private static final Pattern LENGTH = Pattern.compile(
            "\\s*([0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?)\\s*(px|pt|pc|mm|cm|in|)\\s*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+");

    /// CSS pixels per unit (CSS Values and Units 4, 6.2).
    private static final Map<String, Double> UNITS = Map.of(
            "", 1.0, "px", 1.0, "pt", 96 / 72.0, "pc", 16.0, "mm", 96 / 25.4, "cm", 96 / 2.54, "in",
            96.0);

    private DrawingSize() {}

    static Optional<PictureSize> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.UTF_8);
        Matcher root = ROOT.matcher(head);
        return root.find() ? ofRoot(root.group(1)) : Optional.empty();
    }

    private static Optional<PictureSize> ofRoot(String attributes) {
        double[] box = viewBox(attributes);
        double width = length(attributes, "width");
        double height = length(attributes, "height");
        if (width > 0 && height > 0) {
            return PictureHeader.size(width, height);
        }
        if (box.length < 4 || !(box[2] > 0 && box[3] > 0)) {
            return Optional.empty();
        }
        double ratio = box[2] / box[3];
        if (width > 0) {
            return PictureHeader.size(width, width / ratio);
        }
        return height > 0
                ? PictureHeader.size(height * ratio, height)
                : PictureHeader.size(box[2], box[3]);
    }

    /// 0 if there is none, or it is relative to something outside of the drawing.
    private static double length(String attributes, String name) {
        Matcher length = LENGTH.matcher(value(attributes, name));
        return length.matches()
                ? Double.parseDouble(length.group(1)) * UNITS.getOrDefault(length.group(2), 1.0)
                : 0;
    }

    private static double[] viewBox(String attributes) {
        return NUMBER.matcher(value(attributes, "viewBox"))
                .results()
                .mapToDouble(n -> Double.parseDouble(n.group()))
                .toArray();
    }

    private static String value(String attributes, String name) {
        Matcher found = Pattern.compile(
                        "(?<![\\w:-])" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
                .matcher(" " + attributes);
        if (!found.find()) {
            return "";
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
