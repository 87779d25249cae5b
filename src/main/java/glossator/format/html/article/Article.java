package glossator.format.html.article;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The article of a page: which of its nodes belong to it.
public final class Article {
    /// An element with this share of the text of its parent takes its place.
    private static final double MOST = 0.9;

    /// The same in what says that it is the article.
    private static final double NEARLY_ALL = 0.98;

    /// What says that it is the article is believed if it has this share of the text.
    private static final double MUCH = 0.5;

    /// A page with less running text than this has no article, in characters.
    private static final int LEAST = 250;

    /// More text than this share before a heading means that it is not that of the article.
    private static final double BEFORE_HEADING = 0.3;

    private final ProseWeights weights;
    private final Predicate<Element> shown;
    private final Element root;
    private final @Nullable Element heading;
    private final Set<Node> outside = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean begun;
    private boolean ended;

    private Article(
            ProseWeights weights,
            Predicate<Element> shown,
            Element root,
            @Nullable Element heading) {
        this.weights = weights;
        this.shown = shown;
        this.root = root;
        this.heading = heading;
    }

    /// The nodes of a page that are not of its article: texts, and elements without any. Empty if
    /// it cannot be told what the article is.
    ///
    /// @param titles what the page says that its title is
    /// @param shown whether an element may have text that is shown
    public static Set<Node> outside(Element body, List<String> titles, Predicate<Element> shown) {
        var whole = new ProseWeights(body, shown);
        Predicate<Element> central = e ->
                shown.test(e) && !(PageParts.isBeside(e) && whole.of(e) < MUCH * whole.of(body));
        var weights = new ProseWeights(body, central);
        if (weights.of(body) < LEAST) {
            return Set.of();
        }
        Element root = root(body, weights);
        var article =
                new Article(weights, shown, root, heading(body, root, titles, weights, central));
        article.visit(body, true);
        return article.outside;
    }

    private static Element root(Element body, ProseWeights weights) {
        Element root = body;
        for (Element next = body; next != null; next = inner(root, weights)) {
            root = next;
        }
        boolean paragraph = root.nameIs("p") || PageParts.isHeading(root);
        Element parent = root.parent();
        return paragraph && parent != null ? parent : root;
    }

    private static @Nullable Element inner(Element e, ProseWeights weights) {
        Element fullest = null;
        boolean article = e.closest("article, main, [role=main], [itemprop=articleBody]") != null;
        double share = article ? NEARLY_ALL : MOST;
        for (Element child : e.children()) {
            double own = weights.of(child);
            boolean said = PageParts.isArticle(child) && own >= MUCH * weights.of(e);
            if ((said || own >= share * weights.of(e))
                    && own > weights.of(fullest)
                    && !child.nameIs("p")) {
                fullest = child;
            }
        }
        return fullest != null && weights.of(fullest) > 0 ? fullest : null;
    }

    private static @Nullable Element heading(
            Element body,
            Element root,
            List<String> titles,
            ProseWeights weights,
            Predicate<Element> central) {
        var before = new ArrayList<Element>();
        var early = Collections.<Element>newSetFromMap(new IdentityHashMap<>());
        double[] passed = {0, 0};
        collect(body, root, weights, central, before, early, passed);
        return ArticleHeading.of(before, titles, early::contains).orElse(null);
    }

    /// Collects the headings until the article ends.
    ///
    /// @param passed how much text of the article came so far, and 1 once it has ended
    private static void collect(
            Element e,
            Element root,
            ProseWeights weights,
            Predicate<Element> central,
            List<Element> headings,
            Set<Element> early,
            double[] passed) {
        if (passed[1] > 0 || (!central.test(e) && !e.nameIs("header"))) {
            return;
        }
        if (PageParts.isHeading(e) || e.attr("itemprop").equals("headline")) {
            if (passed[0] <= BEFORE_HEADING * weights.of(root)) {
                headings.add(e);
                if (passed[0] < ProseWeights.PARAGRAPH) {
                    early.add(e);
                }
            }
            return;
        }
        if (holds(root, e)) {
            passed[0] += weights.ofBlock(e);
        }
        for (Element child : e.children()) {
            collect(child, root, weights, central, headings, early, passed);
        }
        passed[1] = e.equals(root) ? 1 : passed[1];
    }

    /// Tells the nodes apart in their order.
    ///
    /// @param central whether nothing around the element is beside the article
    private void visit(Element e, boolean central) {
        if (e.equals(heading)) {
            begun = true;
        }
        if (e.equals(root) && !holds(e, heading)) {
            begun = true;
        }
        boolean own = central && (holds(e, root) || holds(e, heading) || !isBeside(e));
        for (Node child = e.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof Element element && element.childNodeSize() > 0) {
                visit(element, own);
            } else if (!own || !begun || ended) {
                outside.add(child);
            }
        }
        ended |= e.equals(root);
    }

    private static boolean holds(Element e, @Nullable Element what) {
        for (Element at = what; at != null; at = at.parent()) {
            if (at.equals(e)) {
                return true;
            }
        }
        return false;
    }

    /// Inside of the article, an aside may well belong to it, unless it is mostly links.
    private boolean isBeside(Element e) {
        if (!shown.test(e) || !PageParts.isBeside(e)) {
            return false;
        }
        boolean within = begun && !ended && holds(root, e);
        boolean soft = e.nameIs("aside") || e.nameIs("footer") || e.nameIs("button");
        return !within || !soft || PageParts.isNamedBeside(e) || weights.linkDensity(e) > 0.5;
    }
}
