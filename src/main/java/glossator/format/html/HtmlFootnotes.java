package glossator.format.html;

import glossator.document.Block;
import glossator.document.Inline;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The footnotes of a page: which links call a note, and which elements are notes.
public final class HtmlFootnotes {
    private static final Set<String> NOTE_ELEMENTS = Set.of("li", "p", "div", "aside", "dd");
    private static final Set<String> NOTE_TYPES =
            Set.of("footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote");
    private static final int MAX_LABEL = 12;

    private final IdentityHashMap<Element, String> calls = new IdentityHashMap<>();
    private final IdentityHashMap<Element, String> notes = new IdentityHashMap<>();
    private final Set<Element> labels = Collections.newSetFromMap(new IdentityHashMap<>());

    private HtmlFootnotes() {}

    static HtmlFootnotes none() {
        return new HtmlFootnotes();
    }

    public static HtmlFootnotes in(Document page, HtmlLinks links) {
        var one = new LinkedHashMap<Element, HtmlLinks>();
        one.put(page.body(), links);
        return in(one);
    }

    /// The notes of several pages, in order, with their links: a note and its call may be on
    /// different pages.
    static HtmlFootnotes in(Map<Element, HtmlLinks> pages) {
        var found = new HtmlFootnotes();
        var places = new HashMap<String, Element>();
        var callers = new IdentityHashMap<Element, String>();
        // A link to an earlier target leads back from a note.
        pages.forEach((body, links) -> body.stream().forEach(e -> {
            places(e, links, places);
            calledPlace(e, links, places).ifPresent(p -> callers.put(e, p));
        }));
        callers.forEach((call, place) -> {
            Element at = places.get(place);
            if (at != null) {
                found.add(call, place, at);
            }
        });
        pages.keySet().stream()
                .flatMap(Element::stream)
                .filter(HtmlFootnotes::isNote)
                .forEach(e -> found.notes.putIfAbsent(e, ""));
        return found;
    }

    private static void places(Element e, HtmlLinks links, Map<String, Element> places) {
        if (!e.id().isEmpty()) {
            places.putIfAbsent(links.nameOf(e.id()), e);
        }
        if (e.nameIs("a") && !e.attr("name").isEmpty()) {
            places.putIfAbsent(links.nameOf(e.attr("name")), e);
        }
    }

    private static Optional<String> calledPlace(
            Element a, HtmlLinks links, Map<String, Element> places) {
        return a.nameIs("a") && a.hasAttr("href") && isCall(a)
                ? links.place(a.attr("href").strip())
                        .filter(p -> !p.isEmpty())
                        .filter(p -> isNoteReference(a) || !places.containsKey(p))
                : Optional.empty();
    }

    /// Whether the element declares itself a note (EPUB Structural Semantics 1.1, DPUB-ARIA 1.1).
    private static boolean isNote(Element e) {
        return XhtmlParser.types(e).stream().anyMatch(NOTE_TYPES::contains);
    }

    private static boolean isNoteReference(Element a) {
        return XhtmlParser.types(a).stream()
                .anyMatch(t -> t.equals("noteref") || t.equals("doc-noteref"));
    }

    private static boolean isCall(Element a) {
        String role = a.attr("role") + " " + a.attr("epub:type");
        if (isNoteReference(a)) {
            return true;
        }
        Element parent = a.parent();
        boolean raised = parent != null && parent.nameIs("sup");
        boolean raises = a.childrenSize() == 1 && a.child(0).nameIs("sup");
        String classes = a.className();
        boolean named = classes.contains("footnote-ref") || classes.contains("noteref");
        return !role.contains("backlink")
                && (raised || raises || named)
                && a.text().length() <= MAX_LABEL;
    }

    private void add(Element call, String place, Element at) {
        calls.put(call, place);
        Element note = at;
        for (Element e = at; e != null; e = e.parent()) {
            if (isNote(e)) {
                note(e, plain(call.text()));
                return;
            }
        }
        while (!NOTE_ELEMENTS.contains(note.normalName())) {
            Element parent = note.parent();
            if (parent == null || HtmlStyle.isBlock(note)) {
                return;
            }
            note = parent;
        }
        note(note, plain(call.text()));
    }

    private void note(Element note, String label) {
        if (notes.putIfAbsent(note, label) == null) {
            label(note, label);
        }
    }

    /// Finds the element in which the note repeats its label, so that the label is shown only once.
    private void label(Element note, String label) {
        for (Element e = first(note); e != null; e = first(e)) {
            if (plain(e.text()).equals(label)) {
                labels.add(e);
                return;
            }
        }
    }

    private static @Nullable Element first(Element of) {
        for (Node child : of.childNodes()) {
            if (child instanceof Element e && e.hasText()) {
                return e;
            }
            if (child instanceof TextNode text && !text.isBlank()) {
                return null;
            }
        }
        return null;
    }

    private static String plain(String label) {
        return label.strip().replaceAll("^[\\[(]|[\\]).:]+$", "");
    }

    Optional<Inline> callOf(Element a) {
        String place = calls.get(a);
        return place == null ? Optional.empty() : Optional.of(new Inline.NoteCall(place));
    }

    Optional<Block.Note> noteOf(Element e) {
        String label = notes.get(e);
        return label == null ? Optional.empty() : Optional.of(new Block.Note(label));
    }

    boolean isLabel(Element e) {
        return labels.contains(e);
    }
}
