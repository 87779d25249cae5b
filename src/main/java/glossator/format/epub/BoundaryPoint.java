package glossator.format.epub;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A position in the tree of a page; `at` is in UTF-16 units of the node's raw text.
record BoundaryPoint(TextNode node, int at) {

    /// The first character of the element or, if it has no text, of what follows it; the end of
    /// what comes before it if nothing does.
    static Optional<BoundaryPoint> firstIn(Element in) {
        Optional<BoundaryPoint> own =
                in.nodeStream(TextNode.class).findFirst().map(BoundaryPoint::start);
        return own.or(() -> firstAfter(in)).or(() -> lastBefore(in, _ -> true));
    }

    /// The end of the last text before a node that `counts`.
    static Optional<BoundaryPoint> lastBefore(Node node, Predicate<TextNode> counts) {
        for (Node n = node; n != null; n = n.parent()) {
            for (Node before = n.previousSibling();
                    before != null;
                    before = before.previousSibling()) {
                Optional<TextNode> last = before.nodeStream(TextNode.class)
                        .filter(counts)
                        .reduce((_, later) -> later);
                if (last.isPresent()) {
                    return last.map(t -> new BoundaryPoint(t, t.getWholeText().length()));
                }
            }
        }
        return Optional.empty();
    }

    /// The first character behind the element.
    static Optional<BoundaryPoint> firstAfter(Element element) {
        Optional<BoundaryPoint> own = Optional.empty();
        for (Node n = element; own.isEmpty() && n != null; n = n.parent()) {
            for (Node next = n.nextSibling();
                    own.isEmpty() && next != null;
                    next = next.nextSibling()) {
                own = next.nodeStream(TextNode.class).findFirst().map(BoundaryPoint::start);
            }
        }
        return own;
    }

    private static BoundaryPoint start(TextNode node) {
        return new BoundaryPoint(node, 0);
    }

    /// The position after `codePoints` characters of all text in the element.
    static Optional<BoundaryPoint> afterCodePoints(Element in, long codePoints) {
        long left = codePoints;
        BoundaryPoint last = null;
        for (TextNode node : in.nodeStream(TextNode.class).toList()) {
            String text = node.getWholeText();
            int length = text.codePointCount(0, text.length());
            int at = Math.clamp(left, 0, length);
            last = new BoundaryPoint(node, text.offsetByCodePoints(0, at));
            if (left < length) {
                return Optional.of(last);
            }
            left -= length;
        }
        return left == 0 ? Optional.ofNullable(last) : Optional.empty();
    }

    /// The last character before this position that is not white space; a range ends after it.
    Optional<BoundaryPoint> lastInkBefore(Element body) {
        String own = node.getWholeText();
        for (int i = Math.min(at, own.length()) - 1; i >= 0; i--) {
            if (!Character.isWhitespace(own.charAt(i))) {
                boolean low = i > 0 && Character.isLowSurrogate(own.charAt(i));
                return Optional.of(new BoundaryPoint(node, low ? i - 1 : i));
            }
        }
        List<TextNode> texts = body.nodeStream(TextNode.class).toList();
        int index = texts.indexOf(node);
        for (int i = index - 1; i >= 0; i--) {
            if (!texts.get(i).isBlank()) {
                TextNode previous = texts.get(i);
                return new BoundaryPoint(previous, previous.getWholeText().length())
                        .lastInkBefore(body);
            }
        }
        return Optional.empty();
    }
}
