package glossator.format.html;

import glossator.format.source.Formula;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A formula of a page as a line of text: its alternative text, unless that is TeX, or else its
/// symbols.
final class HtmlMath {
    private static final Pattern TEX = Pattern.compile("[\\\\{}_^]");

    private HtmlMath() {}

    static String text(Element math) {
        String written = math.attr("alttext").strip();
        if (!written.isEmpty() && !TEX.matcher(written).find()) {
            return written;
        }
        String line = of(math).line(Formula.Dialect.WEB).strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? written : line;
    }

    private static Formula of(Element e) {
        List<Formula> parts = new ArrayList<>();
        for (Node child : e.childNodes()) {
            if (child instanceof TextNode text) {
                parts.add(
                        Formula.ofText(text.isBlank() ? "" : text.getWholeText().strip()));
            } else if (child instanceof Element element && !HtmlStyle.isNever(element)) {
                parts.add(of(element));
            }
        }
        String name = e.normalName();
        return Formula.ofElement(name.substring(name.indexOf(':') + 1), parts);
    }
}
