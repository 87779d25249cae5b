package glossator.format.html;

import glossator.document.Document;
import glossator.document.Range;
import glossator.format.html.article.Article;
import glossator.format.source.TextPlaces;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The blocks of a page that are not of its article.
final class Boilerplate {
    /// A shorter article is none, in UTF-16 units.
    private static final int LEAST = 200;

    private final Document document;
    private final List<TextPlaces.Place> places;
    private final Set<Node> outside;
    private int next;

    private Boilerplate(Document document, List<TextPlaces.Place> places, Set<Node> outside) {
        this.document = document;
        this.places = places;
        this.outside = outside;
    }

    /// The document with its boilerplate.
    static Document mark(
            Document document,
            List<TextPlaces.Place> places,
            org.jsoup.nodes.Document page,
            PageVisibility visibility) {
        List<String> titles = new ArrayList<>(List.of(document.metadata().title(), page.title()));
        page.select("meta[property=og:title]").forEach(m -> titles.add(m.attr("content")));
        titles.removeIf(String::isBlank);
        Set<Node> outside =
                Article.outside(page.body(), titles, e -> visibility.isShown(e) || isTree(e));
        return outside.isEmpty()
                ? document
                : document.withBoilerplate(new Boilerplate(document, places, outside).ranges());
    }

    /// What is not shown itself but may have what is.
    private static boolean isTree(Element e) {
        return glossator.format.html.style.StyleScope.isShadowRoot(e) || e.hasAttr("srcdoc");
    }

    private enum Kind {
        ARTICLE,
        OUTSIDE,
        /// Such as a rule.
        NEITHER
    }

    private List<Range> ranges() {
        var ranges = new ArrayList<Range>();
        int kept = 0;
        int from = -1;
        int to = -1;
        for (int i = 0; i < document.blocks().size(); i++) {
            switch (kind(document.range(i))) {
                case OUTSIDE -> {
                    from = from < 0 ? document.start(i) : from;
                    to = document.end(i);
                }
                case ARTICLE -> {
                    kept += document.range(i).length();
                    add(from, to, ranges);
                    from = -1;
                }
                case NEITHER -> to = from < 0 ? to : document.end(i);
            }
        }
        add(from, to, ranges);
        return kept < LEAST ? List.of() : ranges;
    }

    private static void add(int from, int to, List<Range> ranges) {
        if (from >= 0 && to > from) {
            ranges.add(new Range(from, to));
        }
    }

    private Kind kind(Range block) {
        Kind kind = Kind.NEITHER;
        while (next < places.size() && places.get(next).start() < block.end()) {
            TextPlaces.Place place = places.get(next);
            if (place.end() > block.start() && place.node() instanceof Node node) {
                if (!isOutside(node)) {
                    kind = Kind.ARTICLE;
                } else if (kind == Kind.NEITHER) {
                    kind = Kind.OUTSIDE;
                }
            }
            if (place.end() > block.end()) {
                break;
            }
            next++;
        }
        return kind;
    }

    private boolean isOutside(Node node) {
        Node leaf = node;
        while (!outside.contains(leaf) && leaf instanceof Element e && e.childNodeSize() > 0) {
            leaf = e.childNode(0);
        }
        return outside.contains(leaf);
    }
}
