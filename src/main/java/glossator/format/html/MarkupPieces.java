package glossator.format.html;

import glossator.document.Range;
import glossator.format.source.TextPlaces;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which pieces of the source of some pages a range of their text covers. A piece contains no tag,
/// or is an element as a whole, so that tags may be written around it.
public final class MarkupPieces {
    /// What is inside them cannot be divided by tags, or must not.
    private static final Set<String> WHOLE = Set.of(
            "ruby",
            "textarea",
            "select",
            "option",
            "button",
            "picture",
            "svg",
            "math",
            "xmp",
            "plaintext");

    /// Has no end tag: whatever follows is its text.
    private static final String ENDLESS = "plaintext";

    /// Holds its page in an attribute, where no marks can be.
    private static final Set<String> FRAMES = Set.of("iframe", "frame");

    private final List<TextPlaces.Place> places;
    private final IdentityHashMap<Node, MarkupSource> pages = new IdentityHashMap<>();

    /// @param places in ascending order, as [TextPlaces#in] gives them
    public MarkupPieces(Collection<MarkupSource> pages, List<TextPlaces.Place> places) {
        this.places = places;
        pages.forEach(page -> this.pages.put(page.page(), page));
    }

    /// A part of the source of `page`.
    ///
    /// @param node the text that it is in, or the element that it is
    public record Piece(MarkupSource page, Node node, int start, int end) {
        /// Whether it is in a section of character data, which must be closed before each tag.
        public boolean isCdata() {
            return MarkupSource.isCdata(node);
        }
    }

    /// In order of the text; those of one page do not overlap. What is not written in the source,
    /// such as the number of a list item, has none.
    public List<Piece> in(Range range) {
        var pieces = new ArrayList<Piece>();
        for (int i = indexAt(range.start());
                i < places.size() && places.get(i).start() < range.end();
                i++) {
            piece(places.get(i), range).ifPresent(p -> add(p, pieces));
        }
        return pieces;
    }

    /// Whether any of the range is in a frame, where nothing can be marked.
    public boolean isInFrame(Range range) {
        for (int i = indexAt(range.start());
                i < places.size() && places.get(i).start() < range.end();
                i++) {
            if (places.get(i).node() instanceof Element e && FRAMES.contains(e.normalName())) {
                return true;
            }
        }
        return false;
    }

    /// Whether the range begins or ends inside of an element that is marked as a whole, or is a
    /// position beside which nothing can be marked.
    public boolean divides(Range range) {
        return isInsideWhole(range.start())
                || isInsideWhole(range.end())
                || (range.isEmpty() && isFar(range.start()));
    }

    private boolean isFar(int offset) {
        return in(new Range(Math.max(0, offset - 1), offset + 1)).isEmpty();
    }

    private boolean isInsideWhole(int offset) {
        Element before = wholeAt(offset - 1);
        return before != null && before.equals(wholeAt(offset));
    }

    private @Nullable Element wholeAt(int offset) {
        int at = indexAt(offset);
        boolean there = at < places.size() && places.get(at).start() <= offset;
        return there && places.get(at).node() instanceof Node node ? wholeAround(node) : null;
    }

    /// Merges neighbors in the same node: between them is nothing but white space.
    private static void add(Piece piece, List<Piece> to) {
        Piece last = to.isEmpty() ? null : to.getLast();
        if (last != null && last.node.equals(piece.node)) {
            to.removeLast();
            int start = Math.min(last.start, piece.start);
            int end = Math.max(last.end, piece.end);
            to.add(new Piece(piece.page, piece.node, start, end));
        } else {
            to.add(piece);
        }
    }

    /// The index of the first place that ends after `offset`.
    private int indexAt(int offset) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Optional<Piece> piece(TextPlaces.Place place, Range range) {
        if (!(place.node() instanceof Node node)) {
            return Optional.empty();
        }
        MarkupSource page = pages.get(node.root());
        Element whole = wholeAround(node);
        if (page == null
                || (whole != null
                        && (whole.nameIs(ENDLESS) || FRAMES.contains(whole.normalName())))) {
            return Optional.empty();
        } else if (whole != null) {
            return around(whole, page);
        }
        int from = place.from() + Math.max(0, range.start() - place.start());
        int to = place.from() + Math.min(place.length(), range.end() - place.start());
        return node instanceof TextNode text ? part(page, text, from, to) : Optional.empty();
    }

    /// Never a half of a character that has two UTF-16 units.
    private static Optional<Piece> part(MarkupSource page, TextNode node, int from, int to) {
        String text = node.getWholeText();
        int start = isInsideCharacter(text, from) ? from - 1 : from;
        int end = isInsideCharacter(text, to) ? to + 1 : to;
        return page.of(node, start, end).map(s -> new Piece(page, node, s.start(), s.end()));
    }

    private static boolean isInsideCharacter(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static Optional<Piece> around(Element whole, MarkupSource page) {
        return page.start(whole)
                .flatMap(start ->
                        page.end(whole).map(end -> new Piece(page, whole, start.start(), end)));
    }

    /// The outermost element around the node that must not be divided; null if there is none.
    private static @Nullable Element wholeAround(Node node) {
        Element found = null;
        for (Node n = node; n != null; n = n.parent()) {
            if (n instanceof Element e && (n.equals(node) || WHOLE.contains(e.normalName()))) {
                found = e;
            }
        }
        return found;
    }

    /// The piece of the character at `offset` or, if that is not in the source, of the nearest one
    /// before it, or else after it. Empty if no character of any page is in a source.
    public Optional<Piece> nearest(int offset) {
        int at = indexAt(offset);
        for (int i = Math.min(at, places.size() - 1); i >= 0; i--) {
            TextPlaces.Place place = places.get(i);
            if (place.start() <= offset) {
                int last = Math.clamp(offset, place.start(), place.end() - 1);
                Optional<Piece> found = piece(place, new Range(last, last + 1));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return places.stream()
                .skip(at)
                .flatMap(p -> piece(p, new Range(p.start(), p.start() + 1)).stream())
                .findFirst();
    }
}
