package glossator.format;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.List;
import java.util.stream.Collectors;

/// A formula (MathML 3) as a line of text: what its author wrote as its text, or else its signs,
/// with fractions, roots and indices written out.
final class HtmlMath {
    private HtmlMath() {}

    static String text(Element math) {
        String written = math.attr("alttext").strip();
        return written.isEmpty() ? of(math).strip().replaceAll("\\s+", " ") : written;
    }

    private static String of(Element e) {
        List<Element> parts = e.children();
        return switch (name(e)) {
            case "annotation", "annotation-xml" -> "";
            case "mfrac" -> joined(parts, "/");
            case "msup", "mover" -> joined(parts, "^");
            case "msub", "munder" -> joined(parts, "_");
            case "msubsup", "munderover" -> both(parts);
            case "msqrt" -> "√" + grouped(all(e));
            case "mroot" -> joined(parts.reversed(), "√");
            case "mspace" -> " ";
            case "mtr", "mlabeledtr" -> parts.stream().map(HtmlMath::of).collect(spaced("; "));
            case "mtd" -> all(e) + " ";
            default -> all(e);
        };
    }

    private static java.util.stream.Collector<CharSequence, ?, String> spaced(String end) {
        return Collectors.joining(" ", "", end);
    }

    private static String name(Element e) {
        String name = e.normalName();
        return name.substring(name.indexOf(':') + 1);
    }

    private static String all(Element e) {
        var out = new StringBuilder();
        for (Node child : e.childNodes()) {
            if (child instanceof TextNode text) {
                out.append(text.isBlank() ? "" : text.getWholeText().strip());
            } else if (child instanceof Element element) {
                out.append(of(element));
            }
        }
        return out.toString();
    }

    private static String joined(List<Element> parts, String sign) {
        return parts.stream().map(p -> grouped(of(p))).collect(Collectors.joining(sign));
    }

    private static String both(List<Element> parts) {
        return parts.size() < 3
                ? joined(parts, "_")
                : joined(parts.subList(0, 2), "_") + "^" + grouped(of(parts.get(2)));
    }

    /// In parentheses if it is longer than a number, a name or one sign.
    private static String grouped(String term) {
        boolean one = term.matches("(?s)[\\p{L}\\p{N}.,′]*|.|\\(.*\\)");
        return one ? term : "(" + term + ")";
    }
}
