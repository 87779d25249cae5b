package glossator.format.epub;

import glossator.annotation.Color;
import glossator.annotation.Style;

import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Annotations embedded in a book (EPUB Annotations 1.0, based on the Web Annotation Data Model),
/// anchored by quote, text position, CFI, element, or one of these refining another.
final class W3cAnnotations {
    private final EpubPackage book;
    private final EpubChapters chapters;

    W3cAnnotations(EpubPackage book, EpubChapters chapters) {
        this.book = book;
        this.chapters = chapters;
    }

    /// The position of an annotation, gathered from all its selectors.
    private static final class Place {
        private String chapter = "";
        private String key = "";
        private Optional<BoundaryPoint> start = Optional.empty();
        private Optional<BoundaryPoint> end = Optional.empty();
        private String exact = "";
        private String prefix = "";
        private String suffix = "";
    }

    /// @param root of the file
    List<EpubAnnotation> in(JsonNode root) {
        var notes = new ArrayList<EpubAnnotation>();
        JsonNode items = root.isArray() ? root : root.path("items");
        String program = nameOf(root.path("generator"));
        W3cThread.of(root.has("target") ? List.of(root) : items)
                .forEach(thread -> notes.add(note(thread, program)));
        return notes;
    }

    private EpubAnnotation note(W3cThread thread, String program) {
        JsonNode item = thread.head();
        JsonNode target = first(item.path("target"));
        var place = new Place();
        String source = target.isString() ? target.stringValue() : text(target.path("source"));
        place.chapter = chapters.place(book.name(), source.replaceFirst("#.*$", ""))
                .or(() -> chapters.place("", source.replaceFirst("#.*$", "")))
                .orElse("");
        EpubMarkup markup = chapters.markup(place.chapter);
        place.key = key(target.path("selector"));
        place.start = markup.start(place.key);
        place.end = markup.end(place.key);
        for (JsonNode selector : each(target.path("selector"))) {
            // The marks in a page are where they are even after the page was edited.
            if (place.start.isEmpty() || isQuote(selector)) {
                select(selector, place, Optional.empty(), 0);
            }
        }
        JsonNode body = first(item.path("body"));
        String drawn = text(body.path("highlight"));
        OwnTerms own = OwnTerms.of(item);
        return new EpubAnnotation(
                place.chapter,
                place.start,
                place.end,
                text(item.path("motivation")).equals("bookmarking"),
                place.exact,
                place.prefix,
                place.suffix,
                style(drawn),
                exactColor(NearestColor.of(color(body.path("color"))), own, place),
                words(item),
                tags(item.path("body")),
                nameOf(item.path("creator")),
                EpubAnnotation.instant(text(item.path("created"))),
                program.isEmpty() ? nameOf(item.path("generator")) : program,
                thread.replies(),
                own,
                thread.entry(place.key));
    }

    /// The key by which the page marks the passage; empty if it does not.
    private static String key(JsonNode selectors) {
        String own = "." + EpubMarkup.keyClass("");
        for (JsonNode selector : each(selectors)) {
            String css = text(selector.path("value"));
            if (css.startsWith(own)) {
                return css.substring(own.length());
            }
        }
        return "";
    }

    private static boolean isQuote(JsonNode selector) {
        return text(selector.path("type")).equals("TextQuoteSelector");
    }

    /// Of the colors that the vocabulary cannot tell apart, the one that was meant.
    private Color exactColor(Color listed, OwnTerms own, Place place) {
        return own.color()
                .or(() -> chapters.markup(place.chapter).color(place.key))
                .filter(c -> W3cColor.of(c).equals(W3cColor.of(listed)))
                .orElse(listed);
    }

    static String words(JsonNode item) {
        JsonNode body = first(item.path("body"));
        return body.isString() ? body.stringValue() : text(body.path("value"));
    }

    private static Style style(String drawn) {
        return switch (drawn) {
            case "underline" -> Style.UNDERLINE;
            case "strikethrough" -> Style.STRIKEOUT;
            default -> Style.HIGHLIGHT;
        };
    }

    private static String color(JsonNode color) {
        return color.isObject()
                ? "rgb(%d,%d,%d)"
                        .formatted(
                                color.path("red").asInt(0) & 255,
                                color.path("green").asInt(0) & 255,
                                color.path("blue").asInt(0) & 255)
                : text(color);
    }

    private void select(JsonNode selector, Place place, Optional<Element> inside, int depth) {
        Optional<Element> within = inside.or(() -> body(place.chapter));
        Optional<Element> element = Optional.empty();
        switch (text(selector.path("type"))) {
            case "TextQuoteSelector" -> {
                place.exact = text(selector.path("exact"));
                place.prefix = text(selector.path("prefix"));
                place.suffix = text(selector.path("suffix"));
            }
            case "TextPositionSelector" -> {
                long from = selector.path("start").asLong(-1);
                long to = selector.path("end").asLong(-1);
                if (from >= 0 && to >= from) {
                    place.start = within.flatMap(e -> BoundaryPoint.afterCodePoints(e, from));
                    place.end = within.flatMap(e -> BoundaryPoint.afterCodePoints(e, to));
                }
            }
            case "CssSelector" ->
                element = within.flatMap(e -> selectElement(e, text(selector.path("value"))));
            case "FragmentSelector" -> element = fragment(text(selector.path("value")), place);
            default -> {}
        }
        if (element.isPresent() && place.start.isEmpty()) {
            place.start = BoundaryPoint.firstIn(element.get());
        }
        if (depth < 4) {
            for (JsonNode finer : each(selector.path("refinedBy"))) {
                select(finer, place, element.or(() -> inside), depth + 1);
            }
        }
    }

    private Optional<Element> body(String chapter) {
        return Optional.ofNullable(chapters.bodies().get(chapter));
    }

    private static Optional<Element> selectElement(Element in, String css) {
        try {
            return css.isEmpty() || css.length() > 1_000
                    ? Optional.empty()
                    : Optional.ofNullable(in.selectFirst(css));
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// A CFI sets start and end; an id yields its element.
    private Optional<Element> fragment(String value, Place place) {
        Optional<Cfi.Span> cfi = value.contains("epubcfi(") ? Cfi.parse(value) : Optional.empty();
        if (cfi.isEmpty()) {
            return body(place.chapter)
                    .flatMap(b ->
                            Optional.ofNullable(b.getElementById(value.replaceFirst("^#", ""))));
        }
        if (place.chapter.isEmpty()) {
            place.chapter = chapters.ofSpine(cfi.get().start().item()).orElse("");
        }
        if (!place.chapter.isEmpty()) {
            Element root = chapters.root(place.chapter);
            place.start = cfi.get().start().findIn(root);
            place.end = cfi.get().end().findIn(root);
        }
        return Optional.empty();
    }

    private static List<String> tags(JsonNode bodies) {
        var tags = new ArrayList<String>();
        for (JsonNode body : each(bodies)) {
            for (JsonNode tag : each(body.path("tags"))) {
                tags.add(text(tag));
            }
            tags.add(text(body.path("tag")));
            if (text(body.path("purpose")).equals("tagging")) {
                tags.add(text(body.path("value")));
            }
        }
        tags.removeIf(String::isBlank);
        return tags;
    }

    static JsonNode first(JsonNode node) {
        return node.isArray() ? node.path(0) : node;
    }

    static Iterable<JsonNode> each(JsonNode node) {
        return node.isArray() ? node : node.isMissingNode() ? List.of() : List.of(node);
    }

    static String nameOf(JsonNode node) {
        return node.isObject() ? text(node.path("name")) : text(node);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : "";
    }
}
