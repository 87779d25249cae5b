package glossator.format.epub;

import glossator.annotation.Color;
import glossator.annotation.Style;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What an annotated copy has in the body of a page that is not of the book: elements around marked
/// text, references to notes, and the notes. All are recognized by their classes.
final class EpubMarkup {
    static final String PREFIX = "marginalia-";

    /// The elements around marked text; each also has a class for its color and its style, and one
    /// of its annotation.
    static final String MARK = PREFIX + "mark";

    static final String REFERENCE = PREFIX + "ref";
    static final String NOTES = PREFIX + "notes";
    static final String NOTE = PREFIX + "note";

    /// The body of a page that holds nothing but notes.
    static final String PAGE = PREFIX + "page";

    /// Begins the class of an annotation: [#PREFIX] is followed by its key.
    private static final String KEY = PREFIX + "id-";

    /// How the style sheet of a copy begins.
    static final String STYLE = "/*" + PREFIX + "style*/";

    /// The name of the element of the head that holds the id of the copy.
    static final String COPY = "glossator:copy";

    private final Map<String, List<Element>> marks = new LinkedHashMap<>();
    private final List<Element> added = new ArrayList<>();

    /// Of a page that has none.
    static final EpubMarkup NONE = new EpubMarkup();

    private EpubMarkup() {}

    static EpubMarkup in(Element body) {
        var markup = new EpubMarkup();
        for (Element e : body.getElementsByAttributeValueContaining("class", PREFIX)) {
            if (e.hasClass(MARK)) {
                markup.marks.computeIfAbsent(key(e), _ -> new ArrayList<>()).add(e);
            } else if (e.hasClass(REFERENCE) || e.hasClass(NOTES)) {
                markup.added.add(e);
            }
        }
        return markup;
    }

    boolean isEmpty() {
        return marks.isEmpty() && added.isEmpty();
    }

    /// The class of the annotation with this key.
    static String keyClass(String key) {
        return KEY + key;
    }

    /// The key of the annotation that the element belongs to; empty if it has none.
    static String key(Element e) {
        return e.classNames().stream()
                .filter(c -> c.startsWith(KEY))
                .map(c -> c.substring(KEY.length()))
                .findFirst()
                .orElse("");
    }

    /// The keys of the annotations that have marks, in the order of these.
    List<String> keys() {
        return List.copyOf(marks.keySet());
    }

    /// Elements around marked text.
    Stream<Element> marks() {
        return marks.values().stream().flatMap(List::stream);
    }

    /// Elements that are, with all in them, not of the book.
    List<Element> added() {
        return added;
    }

    /// The notes of annotations, by their keys.
    Map<String, Element> notes() {
        var notes = new LinkedHashMap<String, Element>();
        added.stream()
                .flatMap(e -> e.getElementsByClass(NOTE).stream())
                .forEach(note -> notes.putIfAbsent(key(note), note));
        return notes;
    }

    Optional<BoundaryPoint> start(String key) {
        return texts(key).findFirst().map(t -> new BoundaryPoint(t, 0));
    }

    Optional<BoundaryPoint> end(String key) {
        return texts(key)
                .reduce((_, last) -> last)
                .map(t -> new BoundaryPoint(t, t.getWholeText().length()));
    }

    private Stream<TextNode> texts(String key) {
        return marks.getOrDefault(key, List.of()).stream()
                .flatMap(e -> e.nodeStream(TextNode.class));
    }

    /// The position itself or, if it is in something that was added, the next one that is not; the
    /// one before if there is no other.
    static Optional<BoundaryPoint> outside(BoundaryPoint point) {
        Optional<BoundaryPoint> at = Optional.of(point);
        for (Element e = addedAround(point);
                e != null;
                e = at.map(EpubMarkup::addedAround).orElse(null)) {
            at = BoundaryPoint.firstAfter(e);
        }
        return at.or(() -> BoundaryPoint.lastBefore(
                point.node(), text -> addedAround(new BoundaryPoint(text, 0)) == null));
    }

    private static @Nullable Element addedAround(BoundaryPoint point) {
        Element found = null;
        for (Node n = point.node(); n != null; n = n.parent()) {
            if (n instanceof Element e && (e.hasClass(REFERENCE) || e.hasClass(NOTES))) {
                found = e;
            }
        }
        return found;
    }

    /// As the classes of its first mark say.
    Optional<Color> color(String key) {
        return classes(key).flatMap(c -> Color.find(c).stream()).findFirst();
    }

    Optional<Style> style(String key) {
        return classes(key).flatMap(c -> Style.find(c).stream()).findFirst();
    }

    private Stream<String> classes(String key) {
        return marks.getOrDefault(key, List.of()).stream()
                .limit(1)
                .flatMap(e -> e.classNames().stream())
                .filter(c -> c.startsWith(PREFIX))
                .map(c -> c.substring(PREFIX.length()));
    }

    /// Makes the tree that of the book itself; the texts in it stay.
    void strip() {
        added.forEach(EpubMarkup::remove);
        marks().forEach(EpubMarkup::unwrap);
    }

    private static void remove(Element e) {
        if (e.parent() != null) {
            e.remove();
        }
    }

    private static void unwrap(Element e) {
        if (e.parent() != null) {
            e.unwrap();
        }
    }

    /// The id of the copy that the page is of; empty if it is of none.
    static String copyId(Element root) {
        Element named = root.selectFirst("head > meta[name=\"" + COPY + "\"]");
        return named == null ? "" : named.attr("content");
    }
}
