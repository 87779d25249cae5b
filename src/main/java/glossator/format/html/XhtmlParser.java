package glossator.format.html;

import glossator.format.source.Charsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Trees of XML by the parser that also reads pages: it forgives what books are full of, knows the
/// names of HTML's characters, and neither declares entities nor opens anything.
public final class XhtmlParser {
    /// Elements that hold nothing: one that does was never closed (HTML 13.1.2).
    private static final Set<String> VOID =
            Set.of("br", "hr", "img", "meta", "link", "input", "col", "area", "wbr", "param");

    private static final Set<String> PREFIXES =
            Set.of("h", "html", "xhtml", "svg", "m", "mml", "math", "mathml");

    private static final Pattern EMPTY = Pattern.compile("<([A-Za-z][\\w:-]*)([^<>]*)/>");

    private XhtmlParser() {}

    /// A page of XHTML; one that is none is read as browsers read HTML.
    public static Document parseXhtml(String text) {
        Document page = parse(text);
        for (Element e : page.getAllElements()) {
            String name = e.tagName();
            int colon = name.indexOf(':');
            if (colon > 0 && PREFIXES.contains(name.substring(0, colon).toLowerCase(Locale.ROOT))) {
                rename(e, name.substring(colon + 1));
            }
        }
        return isTagSoup(page) ? Html.parse(closeEmptyTags(text)) : page;
    }

    /// A part with data, its elements by their names without prefixes.
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

    /// An element may declare that it is in no namespace, which the parser does not take back.
    private static void rename(Element e, String name) {
        String namespace = e.tag().namespace();
        e.tagName(name, namespace.isEmpty() ? Parser.NamespaceXml : namespace);
    }

    /// The children of that name, whatever the case.
    public static List<Element> children(Element of, String name) {
        return of.children().stream().filter(c -> c.nameIs(name)).toList();
    }

    /// What it says it is in the structure of a book, in lower case: its `role` and `epub:type`.
    public static List<String> types(Element e) {
        return e.hasAttr("role") || e.hasAttr("epub:type")
                ? List.of((e.attr("role") + " " + e.attr("epub:type"))
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .split("\\s+", -1))
                : List.of();
    }

    /// What a drawing says it shows; empty where it does not.
    public static String titleOf(Element svg) {
        Element title = svg.selectFirst("title, desc");
        return title == null ? svg.attr("aria-label").strip() : title.text();
    }

    private static Document parse(String text) {
        return Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(Html.MAX_DEPTH));
    }

    /// In HTML the slash of `<title/>` counts nothing, and all that follows would be the title.
    private static String closeEmptyTags(String text) {
        return EMPTY.matcher(text).replaceAll(m -> {
            String name = m.group(1);
            boolean empty = VOID.contains(name.toLowerCase(Locale.ROOT));
            String tag = '<' + name + m.group(2) + (empty ? ">" : "></" + name + ">");
            return Matcher.quoteReplacement(tag);
        });
    }

    private static boolean isTagSoup(Document page) {
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
