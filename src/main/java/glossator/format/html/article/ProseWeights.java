package glossator.format.html.article;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.IdentityHashMap;
import java.util.function.Predicate;

/// How much running text each element of a page has, in characters. Links, headings and short
/// pieces count little.
final class ProseWeights {
    /// A shorter block hardly is a paragraph, in characters.
    static final int PARAGRAPH = 60;

    private static final double SHORT = 0.1;

    private final IdentityHashMap<Element, int[]> own = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Double> all = new IdentityHashMap<>();
    private final Predicate<Element> shown;

    /// @param shown whether an element may have text that is shown
    ProseWeights(Element page, Predicate<Element> shown) {
        this.shown = shown;
        count(page, page, false);
        sum(page);
    }

    /// Counts the characters of each block, and how many of them are links.
    private void count(Element e, Element block, boolean linked) {
        if (!shown.test(e)) {
            return;
        }
        Element around = PageParts.isBlock(e) ? e : block;
        boolean link = linked || (e.nameIs("a") && e.hasAttr("href"));
        if (e.nameIs("iframe") && e.hasAttr("srcdoc")) {
            add(around, e.attr("srcdoc").length() / 3, 0);
        }
        for (Node child = e.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode text) {
                int length = text.getWholeText().strip().length();
                add(around, length, link ? length : 0);
            } else if (child instanceof Element element) {
                count(element, around, link);
            }
        }
    }

    private void add(Element block, int characters, int linked) {
        int[] counts = own.computeIfAbsent(block, _ -> new int[2]);
        counts[0] += characters;
        counts[1] += linked;
    }

    private double sum(Element e) {
        if (!shown.test(e)) {
            return 0;
        }
        double sum = ofBlock(e);
        for (Element child : e.children()) {
            sum += sum(child);
        }
        all.put(e, sum);
        return sum;
    }

    /// That of its own text, without the blocks in it.
    double ofBlock(Element e) {
        int[] counts = own.get(e);
        if (counts == null || counts[0] == 0) {
            return 0;
        }
        double density = (double) counts[1] / counts[0];
        boolean paragraph = counts[0] >= PARAGRAPH && density < 0.5 && !PageParts.isHeading(e);
        return counts[0] * (1 - density) * (paragraph ? 1 : SHORT);
    }

    double of(@Nullable Element e) {
        return e == null ? 0 : all.getOrDefault(e, 0.0);
    }

    /// The share of links in the text of an element, from 0 to 1.
    double linkDensity(Element e) {
        int characters = 0;
        int linked = 0;
        for (Element each : e.getAllElements()) {
            int[] counts = own.get(each);
            if (counts != null) {
                characters += counts[0];
                linked += counts[1];
            }
        }
        return characters == 0 ? 0 : (double) linked / characters;
    }
}
