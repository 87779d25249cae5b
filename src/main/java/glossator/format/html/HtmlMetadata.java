package glossator.format.html;

import glossator.document.Metadata;
import glossator.format.source.Bylines;
import glossator.format.source.Dates;
import glossator.format.source.Languages;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The metadata of a page: tags of Highwire, Dublin Core, Open Graph, JSON-LD, and what programs
/// that save pages leave in comments. The more scholarly source takes precedence.
public final class HtmlMetadata {
    private static final Pattern SAVED =
            Pattern.compile("(?s)(?:saved from url=\\(\\d+\\)|\\burl:\\s*)(https?://\\S+)");
    private static final int SHORTEST = 8;

    /// Separates a title from the name of its site.
    private static final Pattern SITE = Pattern.compile("\\s*[|\\-–—·•«»\\[:].*");

    private static final Pattern BY =
            Pattern.compile("(?i)^(written\\s+by|posted\\s+by|by|von|par|por|di)\\b:?\\s+");

    private static final List<String> BYLINES = List.of(
            "[itemprop=author] [itemprop=name]",
            "[rel=author]",
            "[itemprop=author]",
            ".author-name, .p-author",
            ".byline");

    private final Document page;
    private final Map<String, List<String>> named = new TreeMap<>();
    private final JsonLdMetadata linked;

    private HtmlMetadata(Document page) {
        this.page = page;
        for (Element meta : page.select("meta[content]")) {
            String content = plain(meta.attr("content"));
            String keys = meta.attr("name")
                    + " "
                    + meta.attr("property")
                    + " "
                    + meta.attr("itemprop")
                    + " "
                    + meta.attr("http-equiv");
            for (String key : keys.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
                if (!content.isEmpty()) {
                    named.computeIfAbsent(key, _ -> new ArrayList<>()).add(content);
                }
            }
        }
        linked = JsonLdMetadata.article(page.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .toList());
    }

    public static Metadata of(Document page) {
        return Bylines.split(new HtmlMetadata(page).read());
    }

    private Metadata read() {
        return Metadata.of(
                titleWithoutSite(
                        contentOf("citation_title", "dc.title", "dcterms.title", "og:title"),
                        contentOf("twitter:title"),
                        linked.title(),
                        text("title"),
                        text("h1")),
                creators(),
                first(
                        contentOf("citation_journal_title", "citation_publisher", "dc.publisher"),
                        contentOf("og:site_name"),
                        linked.publisher(),
                        contentOf("publisher", "application-name")),
                Dates.toIso(published()),
                address(),
                language());
    }

    private List<String> creators() {
        var all = new LinkedHashSet<String>();
        Stream.of("citation_author", "dc.creator", "dcterms.creator")
                .forEach(k -> all.addAll(named.getOrDefault(k, List.of())));
        if (all.isEmpty()) {
            all.addAll(linked.authors());
        }
        Stream.of("author", "article:author", "parsely-author", "sailthru.author")
                .filter(_ -> all.isEmpty())
                .forEach(k -> all.addAll(named.getOrDefault(k, List.of())));
        for (String place : BYLINES) {
            if (all.isEmpty()) {
                page.select(place).stream()
                        .limit(3)
                        .map(Element::text)
                        .filter(t -> t.length() <= 60)
                        .forEach(all::add);
            }
        }
        return all.stream()
                .map(a -> BY.matcher(a.strip()).replaceFirst("").strip())
                .filter(a -> !a.isEmpty() && !a.matches("(?i)https?://.*"))
                .distinct()
                .toList();
    }

    private String published() {
        Element time = page.selectFirst("time[pubdate][datetime], time[itemprop=datePublished]");
        Element any = page.selectFirst("time[datetime]");
        return first(
                contentOf("citation_publication_date", "citation_date", "citation_online_date"),
                contentOf("dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date"),
                contentOf("article:published_time", "og:published_time"),
                linked.published(),
                contentOf("datepublished", "date", "pubdate", "publish-date", "parsely-pub-date"),
                contentOf("sailthru.date", "article.published"),
                time == null ? "" : time.attr("datetime"),
                any == null ? "" : any.attr("datetime"));
    }

    private String address() {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        return Stream.of(
                        canonical == null ? "" : canonical.attr("href").strip(),
                        contentOf("og:url", "citation_public_url", "citation_abstract_html_url"),
                        savedAddress(),
                        linked.address())
                .filter(a -> a.matches("(?i)https?://\\S+"))
                .findFirst()
                .orElse("");
    }

    /// Browsers, and SingleFile, write the address into a comment before or in the root.
    private String savedAddress() {
        var comments = new ArrayList<Node>(page.childNodes());
        page.children().forEach(root -> comments.addAll(root.childNodes()));
        for (Node node : comments) {
            if (node instanceof Comment comment) {
                Matcher m = SAVED.matcher(comment.getData());
                if (m.find()) {
                    return m.group(1);
                }
            }
        }
        return "";
    }

    private String language() {
        Element root = page.selectFirst("html");
        String own = root == null ? "" : first(root.attr("lang"), root.attr("xml:lang"));
        return Languages.toTag(first(
                own,
                contentOf("content-language", "dc.language", "dcterms.language"),
                contentOf("citation_language", "language"),
                linked.language(),
                contentOf("og:locale")));
    }

    /// The first non-empty title, without the trailing site name if a heading shows which part that
    /// is.
    private String titleWithoutSite(String... titles) {
        String title = first(titles);
        for (Element heading : page.select("h1")) {
            String shown = plain(heading.text());
            boolean more = shown.length() >= SHORTEST
                    && title.length() > shown.length()
                    && title.startsWith(shown)
                    && SITE.matcher(title.substring(shown.length())).matches();
            if (more) {
                return shown;
            }
        }
        return title;
    }

    private String text(String selector) {
        Element e = page.selectFirst(selector);
        return e == null ? "" : plain(e.text());
    }

    private String contentOf(String... keys) {
        for (String key : keys) {
            List<String> values = named.get(key);
            if (values != null) {
                return values.getFirst();
            }
        }
        return "";
    }

    /// Entities are often escaped twice.
    private static String plain(String written) {
        String once = written.strip().replaceAll("\\s+", " ");
        return once.contains("&") ? Parser.unescapeEntities(once, false).strip() : once;
    }

    private static String first(String... candidates) {
        return Stream.of(candidates)
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .findFirst()
                .orElse("");
    }
}
