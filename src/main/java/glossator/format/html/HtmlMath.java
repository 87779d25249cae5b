package glossator.format.html;

import glossator.format.source.Formula;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;

/// A formula of a page as a line of text: its alternative text, or else its symbols.
final class HtmlMath {
    private HtmlMath() {}

    static String text(Element math) {
        String written = math.attr("alttext").strip();
        return written.isEmpty()
                ? of(math).line(Formula.Dialect.WEB).strip().replaceAll("\\s+", " ")
                : written;
    }

    private static Formula of(Element e) {
        List<Formula> parts = new ArrayList<>();
        for (Node child : e.childNodes()) {
            if (child instanceof TextNode text) {
                parts.add(
                        Formula.ofText(text.isBlank() ? "" : text.getWholeText().strip()));
            } else if (child instanceof Element element) {
                parts.add(of(element));
            }
        }
        String name = e.normalName();
        return Formula.ofElement(name.substring(name.indexOf(':') + 1), parts);
    }
}
