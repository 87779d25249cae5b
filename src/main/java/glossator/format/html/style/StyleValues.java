package glossator.format.html.style;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the style of one element says about its being seen.
///
/// @param values in lower case, of the properties that are set
record StyleValues(Map<StyleProperty, String> values) {
    /// Anything so far from the edge is out of sight, in pixels.
    private static final double FAR = 900;

    private static final Pattern NUMBER =
            Pattern.compile("(-?\\d*\\.?\\d+)(px|em|rem|ex|ch|pt|vw|vh|%|in|cm)?");

    private String value(StyleProperty of) {
        return values.getOrDefault(of, "");
    }

    /// Whether the element, with all that is in it, is not shown.
    boolean isHidden() {
        return value(StyleProperty.DISPLAY).equals("none")
                || value(StyleProperty.CONTENT_VISIBILITY).equals("hidden")
                || isClipped()
                || isTiny()
                || isFar();
    }

    /// Whether its own text is visible; empty if that is as it is around it.
    Optional<Boolean> visible() {
        return switch (value(StyleProperty.VISIBILITY)) {
            case "visible", "initial" -> Optional.of(true);
            case "hidden", "collapse" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private boolean isPlaced() {
        String position = value(StyleProperty.POSITION);
        return position.equals("absolute") || position.equals("fixed");
    }

    private boolean isClipped() {
        String clip = value(StyleProperty.CLIP);
        String path = value(StyleProperty.CLIP_PATH);
        return (isPlaced() && clip.startsWith("rect") && isEmptyRectangle(numbers(clip)))
                || (path.startsWith("inset") && isEmptyInset(numbers(path)))
                || (path.startsWith("circle(0") && !path.startsWith("circle(0."))
                || (path.startsWith("polygon") && isAllZero(numbers(path)));
    }

    /// Top, right, bottom and left, from the top left corner (CSS Masking 1, 8).
    private static boolean isEmptyRectangle(double[] edges) {
        return edges.length == 4 && edges[2] - edges[0] <= 1 && edges[1] - edges[3] <= 1;
    }

    /// From the four edges, as margins are written, in per cent.
    private static boolean isEmptyInset(double[] in) {
        if (in.length == 0 || in.length > 4) {
            return false;
        }
        double top = in[0];
        double right = in.length > 1 ? in[1] : top;
        double bottom = in.length > 2 ? in[2] : top;
        double left = in.length > 3 ? in[3] : right;
        return top + bottom >= 99 || right + left >= 99;
    }

    private static boolean isAllZero(double[] all) {
        double sum = 0;
        for (double one : all) {
            sum += Math.abs(one);
        }
        return all.length > 1 && sum == 0;
    }

    private boolean isTiny() {
        String overflow = value(StyleProperty.OVERFLOW);
        boolean cut = overflow.startsWith("hidden") || overflow.startsWith("clip");
        return cut && isAtMostOne(StyleProperty.WIDTH) && isAtMostOne(StyleProperty.HEIGHT);
    }

    private boolean isAtMostOne(StyleProperty of) {
        String value = value(of);
        Matcher m = NUMBER.matcher(value);
        return m.matches() && !value.endsWith("%") && pixels(m) <= 1;
    }

    private boolean isFar() {
        return isPlaced()
                && (isFar(StyleProperty.LEFT)
                        || isFar(StyleProperty.RIGHT)
                        || isFar(StyleProperty.TOP));
    }

    private boolean isFar(StyleProperty edge) {
        Matcher m = NUMBER.matcher(value(edge));
        return m.matches() && pixels(m) <= -FAR;
    }

    private static double pixels(Matcher m) {
        double number = Double.parseDouble(m.group(1));
        String unit = m.group(2) == null ? "px" : m.group(2);
        return switch (unit) {
            case "px", "pt" -> number;
            case "in", "cm" -> number * 96;
            case "em", "rem" -> number * 16;
            case "vw", "vh", "%" -> number * 10;
            default -> number * 8;
        };
    }

    private static double[] numbers(String function) {
        return NUMBER.matcher(function.substring(function.indexOf('(') + 1))
                .results()
                .mapToDouble(m -> Double.parseDouble(m.group(1)))
                .toArray();
    }
}
