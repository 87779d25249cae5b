package glossator.format.html;

import glossator.format.source.Charsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// XML trees from the parser that also parses pages: it tolerates the common errors of books, knows
/// HTML's character names, and neither declares entities nor opens anything.
public final class XhtmlParser {
    /// Void elements: one with content was never closed (HTML 13.1.2).
    static final Set<String> VOID =
            Set.of("br", "hr", "img", "meta", "link", "input", "col", "area", "wbr", "param");

    private static final Set<String> PREFIXES =
            Set.of("h", "html", "xhtml", "svg", "m", "mml", "math", "mathml");

    private XhtmlParser() {}

    /// Parses an XHTML page; one that is not well-formed is parsed as HTML, as browsers do.
    public static Document parseXhtml(String text) {
        Document page = parse(text);
        dropPrefixes(page);
        return isTagSoup(page) ? Html.parse(ClosedTags.in(text).text()) : page;
    }

    /// Names the elements of the usual namespaces without prefixes.
    static void dropPrefixes(Document page) {
        for (Element e : page.getAllElements()) {
            String name = e.tagName();
            int colon = name.indexOf(':');
            if (colon > 0 && PREFIXES.contains(name.substring(0, colon).toLowerCase(Locale.ROOT))) {
                rename(e, name.substring(colon + 1));
            }
        }
    }

    /// Parses a data part; its elements are named without prefixes.
    public static Document parsePart(byte[] bytes) {
        Document part = parse(Charsets.decode(bytes, Html::declaredCharset).text());
        for (Element e : part.getAllElements()) {
            int colon = e.tagName().indexOf(':');
            if (colon >= 0 && colon < e.tagName().length() - 1) {
                rename(e, e.tagName().substring(colon + 1));
            }
        }
        return part;
    }

    /// An element may declare that it is in no namespace, which the parser does not accept back.
    private static void rename(Element e, String name) {
        String namespace = e.tag().namespace();
        e.tagName(name, namespace.isEmpty() ? Parser.NamespaceXml : namespace);
    }

    /// The children of that name, ignoring case.
    public static List<Element> children(Element of, String name) {
        return of.children().stream().filter(c -> c.nameIs(name)).toList();
    }

    /// Its semantic types in lower case: `role` and `epub:type`.
    public static List<String> types(Element e) {
        return e.hasAttr("role") || e.hasAttr("epub:type")
                ? List.of((e.attr("role") + " " + e.attr("epub:type"))
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .split("\\s+", -1))
                : List.of();
    }

    /// The title of a drawing; empty if it has none.
    public static String titleOf(Element svg) {
        Element title = svg.selectFirst("title, desc");
        return title == null ? svg.attr("aria-label").strip() : title.text();
    }

    private static Document parse(String text) {
        return Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(Html.MAX_DEPTH));
    }

    /// Whether this is not a page of XHTML and must be parsed as HTML.
    static boolean isTagSoup(Document page) {
        Element root = page.firstElementChild();
        boolean known = root != null && (root.nameIs("html") || root.nameIs("svg"));
        return !known || page.stream().anyMatch(XhtmlParser::isUnclosed);
    }

    private static boolean isUnclosed(Element e) {
        Element parent = e.parent();
        boolean nested = e.nameIs("p") && parent != null && parent.nameIs("p");
        return nested || (VOID.contains(e.normalName()) && e.childNodeSize() > 0);
    }
}
