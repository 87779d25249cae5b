package glossator.format.html.style;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a condition of a style sheet holds for the one reader that we decide for: a light color
/// screen of 1,000 by 800 pixels with a mouse (Media Queries 4; CSS Conditional Rules 3).
final class MediaCondition {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 800;

    private static final Pattern FEATURE = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern PLAIN = Pattern.compile("(min-|max-)?([a-z-]+)(?::(.*))?");
    private static final Pattern RANGE =
            Pattern.compile("(?:([^<>=]+)(<=?|>=?|=))?([a-z-]+)(?:(<=?|>=?|=)([^<>=]+))?");
    private static final Pattern LENGTH = Pattern.compile("(-?\\d*\\.?\\d+)(px|em|rem)?");

    /// Features of browsers of one maker, whose sheets say so to reach only those.
    private static final Pattern OF_OTHERS =
            Pattern.compile("-ms-|-moz-|-webkit-touch-callout|-webkit-device-pixel|hanging");

    private MediaCondition() {}

    /// A list of media queries; an empty one holds.
    static boolean holdsFor(String queries) {
        String all = queries.strip().toLowerCase(Locale.ROOT);
        return all.isEmpty() || Arrays.stream(all.split(",", -1)).anyMatch(q -> query(q.strip()));
    }

    private static boolean query(String query) {
        boolean not = query.startsWith("not ") && !query.startsWith("not (");
        String rest = query.replaceFirst("^(not|only)\\s+(?!\\()", "");
        Matcher type = Pattern.compile("^([a-z-]+)\\b(?:\\s+and\\b)?").matcher(rest);
        boolean holds = true;
        if (!rest.startsWith("(") && !rest.startsWith("not") && type.find()) {
            holds = type.group(1).equals("all") || type.group(1).equals("screen");
            rest = rest.substring(type.end()).strip();
        }
        return not != (holds && (rest.isEmpty() || condition(rest)));
    }

    /// Features joined by `and`, `or` and `not`, innermost first.
    private static boolean condition(String condition) {
        String left = condition;
        for (int i = 0; i < 32; i++) {
            Matcher m = FEATURE.matcher(left);
            if (!m.find()) {
                break;
            }
            String in = m.group(1).strip();
            boolean joined = in.matches("(not\\s+)?[tf](\\s+(and|or)\\s+(not\\s+)?[tf])*");
            boolean holds = joined ? join(in) : feature(in.replaceAll("\\s+", ""));
            left = left.substring(0, m.start()) + (holds ? " t " : " f ") + left.substring(m.end());
        }
        return join(left.strip());
    }

    private static boolean join(String of) {
        return Arrays.stream(of.split("\\s+or\\s+", -1))
                .anyMatch(any -> Arrays.stream(any.split("\\s+and\\s+", -1))
                        .allMatch(all -> all.strip().matches("t|not\\s+f")));
    }

    private static boolean feature(String feature) {
        Matcher plain = PLAIN.matcher(feature);
        if (plain.matches()) {
            String bound = plain.group(1) == null ? "" : plain.group(1);
            String value = plain.group(3) == null ? "" : plain.group(3);
            return value.isEmpty() ? has(plain.group(2)) : is(bound, plain.group(2), value);
        }
        Matcher range = RANGE.matcher(feature);
        return range.matches()
                && size(range.group(3)) > 0
                && (range.group(1) == null
                        || compare(length(range.group(1)), range.group(2), size(range.group(3))))
                && (range.group(4) == null
                        || compare(size(range.group(3)), range.group(4), length(range.group(5))));
    }

    private static boolean has(String name) {
        return switch (name) {
            case "width", "height", "color", "hover", "any-hover", "pointer", "any-pointer" -> true;
            default -> false;
        };
    }

    private static boolean is(String bound, String name, String value) {
        double size = size(name);
        if (size > 0) {
            double asked = length(value);
            return switch (bound) {
                case "min-" -> size >= asked;
                case "max-" -> size <= asked;
                default -> size == asked;
            };
        }
        return switch (name) {
            case "orientation" -> value.equals("landscape");
            case "hover", "any-hover" -> value.equals("hover");
            case "pointer", "any-pointer" -> value.equals("fine");
            case "prefers-color-scheme" -> value.equals("light");
            case "prefers-reduced-motion", "prefers-contrast" -> value.equals("no-preference");
            case "scripting" -> value.equals("enabled");
            case "update" -> value.equals("fast");
            case "display-mode" -> value.equals("browser");
            case "color" -> bound.equals("min-");
            case "resolution", "device-pixel-ratio" -> bound.equals("max-");
            case "aspect-ratio", "device-aspect-ratio" -> ratio(bound, value);
            default -> false;
        };
    }

    private static boolean ratio(String bound, String value) {
        Matcher m = Pattern.compile("(\\d+)/(\\d+)").matcher(value);
        if (!m.matches()) {
            return false;
        }
        double asked = Double.parseDouble(m.group(1)) / Double.parseDouble(m.group(2));
        return bound.equals("min-") ? WIDTH / HEIGHT >= asked : WIDTH / HEIGHT <= asked;
    }

    private static double size(String name) {
        return switch (name) {
            case "width", "device-width", "inline-size" -> WIDTH;
            case "height", "device-height", "block-size" -> HEIGHT;
            default -> 0;
        };
    }

    /// NaN, which no comparison holds for, if it is not one.
    private static double length(String value) {
        Matcher m = LENGTH.matcher(value);
        if (!m.matches()) {
            return Double.NaN;
        }
        double number = Double.parseDouble(m.group(1));
        boolean relative = m.group(2) != null && m.group(2).endsWith("em");
        return relative ? number * 16 : number;
    }

    private static boolean compare(double left, String how, double right) {
        return switch (how) {
            case "<" -> left < right;
            case "<=" -> left <= right;
            case ">" -> left > right;
            case ">=" -> left >= right;
            default -> left == right;
        };
    }

    /// Whether a browser of today supports what is asked.
    static boolean isSupported(String condition) {
        String lower = condition.strip().toLowerCase(Locale.ROOT);
        return !lower.startsWith("not") && !OF_OTHERS.matcher(lower).find();
    }
}
