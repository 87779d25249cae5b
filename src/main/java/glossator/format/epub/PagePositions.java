package glossator.format.epub;

import glossator.format.html.MarkupSource;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How other programs count positions in a page: as steps of a CFI, and in code points of its text.
final class PagePositions {
    private final MarkupSource page;
    private final TreeMap<Integer, Node> nodes = new TreeMap<>();
    private final IdentityHashMap<Node, Integer> steps = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Integer> points = new IdentityHashMap<>();

    PagePositions(MarkupSource page) {
        this.page = page;
        page.page()
                .nodeStream()
                .forEach(n -> page.start(n).ifPresent(s -> nodes.putIfAbsent(s.start(), n)));
        int sum = 0;
        for (TextNode text : page.page().body().nodeStream(TextNode.class).toList()) {
            points.put(text, sum);
            String whole = text.getWholeText();
            sum += whole.codePointCount(0, whole.length());
        }
    }

    /// A position in a text or, if `at` is -1, of an element.
    record Located(Node node, int at) {}

    /// @param position in the source
    /// @param end whether it is the end of the character before it
    Optional<Located> locate(int position, boolean end) {
        Map.Entry<Integer, Node> entry = nodes.floorEntry(end ? position - 1 : position);
        if (entry == null) {
            return Optional.empty();
        } else if (entry.getValue() instanceof TextNode text) {
            int at = page.offsetIn(text, end ? position - 1 : position);
            return at < 0
                    ? Optional.empty()
                    : Optional.of(new Located(text, end ? page.next(text, at) : at));
        }
        return Optional.of(new Located(entry.getValue(), -1));
    }

    /// The steps from the root element to a position, such as `/4/2[id]/1:7` (EPUB CFI 1.1).
    String steps(Located place) {
        var out = new StringBuilder();
        Node node = place.node();
        if (node instanceof TextNode text && place.at() >= 0) {
            int before = 0;
            Node sibling = text.previousSibling();
            for (;
                    sibling != null && !(sibling instanceof Element);
                    sibling = sibling.previousSibling()) {
                before += sibling instanceof TextNode t ? t.getWholeText().length() : 0;
            }
            int step = sibling == null ? 1 : step(sibling) + 1;
            out.append("/").append(step).append(':').append(before + place.at());
            node = text.parent();
        }
        for (;
                node instanceof Element e && e.parent() != null && e.parent().parent() != null;
                node = e.parent()) {
            String id = e.id().isEmpty() ? "" : "[" + escape(e.id()) + "]";
            out.insert(0, "/" + step(e) + id);
        }
        return out.toString();
    }

    private static String escape(String id) {
        return id.replaceAll("[\\[\\]^,();=]", "^$0");
    }

    /// The step to an element from its parent.
    private int step(Node element) {
        Integer known = steps.get(element);
        if (known == null) {
            int step = 0;
            for (Node n = element.parent() == null ? element : element.parent().firstChild();
                    n != null;
                    n = n.nextSibling()) {
                if (n instanceof Element) {
                    step += 2;
                    steps.put(n, step);
                }
            }
            return steps.getOrDefault(element, 2);
        }
        return known;
    }

    /// How many code points of the text of the body come before a position; -1 if it is in none.
    int codePoints(Located place) {
        if (place.node() instanceof TextNode text && points.containsKey(text)) {
            return points.get(text)
                    + text.getWholeText().codePointCount(0, Math.max(0, place.at()));
        }
        return -1;
    }
}
