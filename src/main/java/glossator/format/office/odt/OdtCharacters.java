package glossator.format.office.odt;

import glossator.document.Range;
import glossator.format.container.XmlSource;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.XmlNames;
import glossator.format.office.copy.CopyPlaces;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.IdentityHashMap;
import java.util.Set;

/// Where the characters of an OpenDocument text are in its XML. The characters of a field can only
/// be marked together, from outside, because a field holds nothing but text.
final class OdtCharacters {
    /// Elements that hold text and other elements (ODF 1.3, part 3, 6.1.1, "paragraph content").
    private static final Set<String> MIXED =
            Set.of("text:p", "text:h", "text:span", "text:a", "text:meta");

    private static final Set<String> STORIES = Set.of(
            "table:table-cell",
            "table:covered-table-cell",
            "text:note-body",
            "draw:text-box",
            "draw:custom-shape",
            "draw:rect",
            "draw:ellipse",
            "draw:polygon",
            "draw:line",
            "draw:path",
            "draw:connector",
            "draw:caption");

    private final XmlSource source;
    private final CopyPlaces places;
    private final @Nullable Node[] parents;
    private final @Nullable Node[] holders;
    private final IdentityHashMap<Node, Integer> stories = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Range> fields = new IdentityHashMap<>();

    OdtCharacters(OdtText text, XmlSource source) {
        this.source = source;
        parents = new Node[text.document().length()];
        holders = new Node[text.document().length()];
        places = new CopyPlaces(text.document().text(), last -> last + 1);
        text.places().forEach(this::measureFields);
        text.places().forEach(this::place);
        text.markup().pictures(text.placed()).forEach(this::placePicture);
    }

    CopyPlaces places() {
        return places;
    }

    /// Whether the character is in the file, and a text.
    boolean isPaintable(int offset) {
        return parents[offset] != null;
    }

    /// The element in which it can be marked.
    @Nullable
    Node parent(int offset) {
        return parents[offset];
    }

    /// The field that it can only be marked with; null if it can be marked alone.
    @Nullable
    Node field(int offset) {
        return holders[offset];
    }

    /// The outermost element around a node that holds nothing but text; the node itself if it can
    /// be marked where it is; null if it cannot be marked at all.
    private static @Nullable Node markable(Node node) {
        Node at = node;
        Node outermost = node;
        boolean free = false;
        while (at.getParentNode() instanceof Element parent) {
            String name = XmlNames.nameOf(parent);
            if (MIXED.contains(name)) {
                if (!free) {
                    outermost = at;
                    free = true;
                }
                if (name.equals("text:p") || name.equals("text:h")) {
                    return outermost;
                }
            } else {
                free = false;
            }
            at = parent;
        }
        return null;
    }

    static boolean isMarkable(Node node) {
        return markable(node) != null;
    }

    private void measureFields(ParagraphBuilder.Place place) {
        Node field = markable(place.node());
        if (field != null && !field.isSameNode(place.node())) {
            fields.merge(
                    field,
                    new Range(place.start(), place.start() + place.length()),
                    (a, b) ->
                            new Range(Math.min(a.start(), b.start()), Math.max(a.end(), b.end())));
        }
    }

    private void place(ParagraphBuilder.Place place) {
        Node node = place.node();
        Node markable = markable(node);
        if (markable == null) {
            return;
        }
        boolean field = !markable.isSameNode(node);
        boolean element = node instanceof Element;
        Range whole = new Range(place.start(), place.start() + place.length());
        Range seen = field ? fields.getOrDefault(markable, whole) : whole;
        int story = story(markable);
        Range span = field || element ? source.element((Element) markable) : new Range(0, 0);
        int[] at = field || element ? new int[0] : positions(node, place);
        for (int i = 0; i < place.length(); i++) {
            int offset = place.start() + i;
            if (field || element) {
                places.place(offset, span.start(), span.end(), story, seen);
            } else {
                places.place(offset, at[i], at[i + 1], story, new Range(offset, offset + 1));
            }
            parents[offset] = markable.getParentNode();
            holders[offset] = field ? markable : null;
        }
    }

    private int[] positions(Node node, ParagraphBuilder.Place place) {
        var at = new int[place.length() + 1];
        at[0] = source.position(node, place.from());
        int last = source.position(node, place.from() + place.length());
        boolean literal = last - at[0] == place.length();
        for (int i = 1; i <= place.length(); i++) {
            at[i] = literal ? at[0] + i : source.position(node, place.from() + i);
        }
        return at;
    }

    private void placePicture(int offset, Element frame) {
        Node markable = markable(frame);
        if (markable instanceof Element element && offset < parents.length) {
            Range span = source.element(element);
            places.place(
                    offset,
                    span.start(),
                    span.end(),
                    story(element),
                    new Range(offset, offset + 1));
        }
    }

    private int story(Node of) {
        Node at = of;
        while (at.getParentNode() instanceof Element parent
                && !STORIES.contains(XmlNames.nameOf(at))) {
            at = parent;
        }
        return stories.computeIfAbsent(at, _ -> stories.size());
    }
}
