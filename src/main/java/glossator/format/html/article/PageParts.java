package glossator.format.html.article;

import org.jsoup.nodes.Element;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What elements say about themselves: parts of a page beside its article, or the article.
final class PageParts {
    private static final Set<String> BESIDE =
            Set.of("nav", "aside", "footer", "menu", "dialog", "button", "select", "option");

    private static final Set<String> BESIDE_ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "search",
            "menu",
            "menubar",
            "toolbar",
            "dialog",
            "alertdialog");

    /// Words of class names and ids, as sites use them. A word ends at a hyphen, an underscore, or
    /// a capital letter.
    private static final Pattern BESIDE_NAMES = Pattern.compile("(?:^|[\\s_-])(?:nav|navbar"
            + "|navigation|menu|sidebar|rail|breadcrumbs?|foot|footer|masthead|shar(?:e|ing|ebar)"
            + "|social|related|recommend(?:ed|ations?)?|promos?|promotion|sponsor(?:ed)?|advert\\w*"
            + "|ads?|banner|cookies?|consent|gdpr|newsletter|subscri\\w+|signup|comments?|disqus"
            + "|respond|toolbar|skip|pagination|pager|popular|trending|most|widgets?|tags|tools"
            + "|outbrain|taboola|more|modal|popup|login|search|copyright)(?=$|[\\s_-])");

    private static final Pattern ARTICLE_NAMES = Pattern.compile("(?:^|[\\s_-])(?:article|body"
            + "|content|entry|hentry|main|page|post|story|text|blog)(?=$|[\\s_-])");

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "td",
            "th",
            "tr",
            "ul");

    private PageParts() {}

    static boolean isBlock(Element e) {
        return BLOCKS.contains(e.normalName());
    }

    static boolean isHeading(Element e) {
        return e.normalName().matches("h[1-6]");
    }

    /// Whether the element says that it is not the article.
    static boolean isBeside(Element e) {
        return BESIDE.contains(e.normalName())
                || BESIDE_ROLES.contains(e.attr("role").toLowerCase(Locale.ROOT))
                || isNamedBeside(e);
    }

    /// Whether its names say so, and none says the opposite.
    static boolean isNamedBeside(Element e) {
        String names = names(e);
        return !names.isBlank()
                && !e.nameIs("body")
                && !e.nameIs("html")
                && !e.nameIs("article")
                && !e.nameIs("main")
                && BESIDE_NAMES.matcher(names).find()
                && !ARTICLE_NAMES.matcher(names).find();
    }

    /// Whether the element is the article, as it says itself.
    static boolean isArticle(Element e) {
        return e.nameIs("article")
                || e.nameIs("main")
                || e.attr("role").equals("main")
                || e.attr("itemprop").equals("articleBody");
    }

    private static String names(Element e) {
        String written = e.attr("class") + " " + e.id();
        return written.length() > 500
                ? ""
                : written.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
