package glossator.format;

import glossator.document.Block;
import glossator.document.Mark;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/// The footnotes of a page: which links call one, and which elements are one.
final class HtmlNotes {
    private static final Set<String> NOTE_ELEMENTS = Set.of("li", "p", "div", "aside", "dd");
    private static final int MAX_LABEL = 12;

    private final IdentityHashMap<Element, String> calls = new IdentityHashMap<>();
    private final IdentityHashMap<Element, String> notes = new IdentityHashMap<>();
    private final Set<Element> labels = Collections.newSetFromMap(new IdentityHashMap<>());

    private HtmlNotes() {}

    static HtmlNotes none() {
        return new HtmlNotes();
    }

    static HtmlNotes in(Document page, HtmlLinks links) {
        var found = new HtmlNotes();
        var places = new HashMap<String, Element>();
        var callers = new IdentityHashMap<Element, String>();
        // A link to a place further up leads back from a note.
        page.body().stream()
                .forEach(
                        e -> {
                            if (!e.id().isEmpty()) {
                                places.putIfAbsent(e.id(), e);
                            }
                            if (e.nameIs("a") && !e.attr("name").isEmpty()) {
                                places.putIfAbsent(e.attr("name"), e);
                            }
                            if (e.nameIs("a") && e.hasAttr("href")) {
                                links.place(e.attr("href").strip())
                                        .filter(p -> !p.isEmpty() && !places.containsKey(p))
                                        .filter(_ -> calls(e))
                                        .ifPresent(p -> callers.put(e, p));
                            }
                        });
        callers.forEach(
                (call, place) -> {
                    Element at = places.get(place);
                    if (at != null) {
                        found.add(call, place, at);
                    }
                });
        return found;
    }

    private static boolean calls(Element a) {
        String role = a.attr("role") + " " + a.attr("epub:type");
        if (role.contains("noteref")) {
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
        while (!NOTE_ELEMENTS.contains(note.normalName())) {
            Element parent = note.parent();
            if (parent == null || HtmlStyle.block(note)) {
                return;
            }
            note = parent;
        }
        String label = plain(call.text());
        if (notes.putIfAbsent(note, label) == null) {
            label(note, label);
        }
    }

    /// The element in which the note repeats its label: it is shown once.
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

    Optional<Mark> callOf(Element a) {
        String place = calls.get(a);
        return place == null ? Optional.empty() : Optional.of(new Mark.NoteCall(place));
    }

    Optional<Block.Note> noteOf(Element e) {
        String label = notes.get(e);
        return label == null ? Optional.empty() : Optional.of(new Block.Note(label));
    }

    boolean isLabel(Element e) {
        return labels.contains(e);
    }
}
