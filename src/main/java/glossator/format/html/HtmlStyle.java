package glossator.format.html;

import glossator.document.Inline;
import glossator.document.Inline.Emphasis;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How an element is laid out, judging by its name and its own `style`; of style sheets, only what
/// they hide counts, see [PageVisibility].
final class HtmlStyle {
    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "template",
            "head",
            "title",
            "meta",
            "link",
            "base",
            "iframe",
            "frame",
            "frameset",
            "noframes",
            "embed",
            "applet",
            "audio",
            "video",
            "canvas",
            "datalist",
            "rp",
            "annotation",
            "annotation-xml",
            "param",
            "source",
            "track",
            "map",
            "area");

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figure",
            "footer",
            "form",
            "header",
            "hgroup",
            "html",
            "legend",
            "main",
            "nav",
            "optgroup",
            "option",
            "p",
            "search",
            "section",
            "summary",
            "textarea",
            "tr",
            "td",
            "th",
            "tbody",
            "thead",
            "tfoot",
            "caption",
            "noscript");

    private static final Map<String, Emphasis> BY_NAME = Map.ofEntries(
            Map.entry("b", Emphasis.BOLD),
            Map.entry("strong", Emphasis.BOLD),
            Map.entry("i", Emphasis.ITALIC),
            Map.entry("em", Emphasis.ITALIC),
            Map.entry("cite", Emphasis.ITALIC),
            Map.entry("dfn", Emphasis.ITALIC),
            Map.entry("var", Emphasis.ITALIC),
            Map.entry("u", Emphasis.UNDERLINED),
            Map.entry("ins", Emphasis.UNDERLINED),
            Map.entry("s", Emphasis.STRUCK),
            Map.entry("strike", Emphasis.STRUCK),
            Map.entry("del", Emphasis.STRUCK),
            Map.entry("code", Emphasis.CODE),
            Map.entry("kbd", Emphasis.CODE),
            Map.entry("samp", Emphasis.CODE),
            Map.entry("tt", Emphasis.CODE),
            Map.entry("sup", Emphasis.SUPERSCRIPT),
            Map.entry("sub", Emphasis.SUBSCRIPT),
            Map.entry("mark", Emphasis.MARKED));

    private static final Map<String, Emphasis> BY_STYLE = Map.of(
            "font-weight:bold", Emphasis.BOLD,
            "font-weight:600", Emphasis.BOLD,
            "font-weight:700", Emphasis.BOLD,
            "font-style:italic", Emphasis.ITALIC,
            "text-decoration:underline", Emphasis.UNDERLINED,
            "text-decoration:line-through", Emphasis.STRUCK,
            "vertical-align:super", Emphasis.SUPERSCRIPT,
            "vertical-align:sub", Emphasis.SUBSCRIPT);

    private HtmlStyle() {}

    /// The inlines of an element by its name alone; Markdown uses it, too.
    static List<Inline> inlinesOf(String name) {
        Emphasis of = BY_NAME.get(name);
        return of == null ? List.of() : List.of(of);
    }

    static List<Inline> inlinesOf(Element e) {
        var inlines = new ArrayList<>(inlinesOf(e.normalName()));
        String style = style(e);
        if (!style.isEmpty()) {
            for (String rule : style.split(";", -1)) {
                Emphasis of = BY_STYLE.get(rule);
                if (of != null && !inlines.contains(of)) {
                    inlines.add(of);
                }
            }
        }
        return inlines;
    }

    static boolean isBlock(Element e) {
        String style = style(e);
        return BLOCKS.contains(e.normalName())
                ? !has(style, "display:inline")
                : has(style, "display:block");
    }

    /// Whether elements of this name have no content that is shown in its place.
    static boolean isNever(Element e) {
        return NEVER.contains(e.normalName());
    }

    static HtmlWhiteSpace space(Element e, HtmlWhiteSpace outer) {
        String style = style(e);
        if (has(style, "white-space:pre-line")) {
            return HtmlWhiteSpace.LINES;
        } else if (has(style, "white-space:normal") || has(style, "white-space:nowrap")) {
            return HtmlWhiteSpace.COLLAPSED;
        } else if (has(style, "white-space:pre") || has(style, "white-space:pre-wrap")) {
            return HtmlWhiteSpace.KEPT;
        }
        return switch (e.normalName()) {
            case "pre", "listing", "xmp", "plaintext", "textarea" -> HtmlWhiteSpace.KEPT;
            case "table" -> HtmlWhiteSpace.COLLAPSED;
            default -> outer;
        };
    }

    private static boolean has(String style, String rule) {
        int at = style.indexOf(rule);
        int end = at + rule.length();
        return at >= 0
                && (at == 0 || style.charAt(at - 1) == ';')
                && (end == style.length() || style.charAt(end) == ';');
    }

    private static String style(Element e) {
        if (!e.hasAttr("style")) {
            return "";
        }
        return e.attr("style")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "")
                .replace("!important", "");
    }
}
