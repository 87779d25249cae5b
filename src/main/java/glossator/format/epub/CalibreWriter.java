package glossator.format.epub;

import glossator.document.Document;
import glossator.document.OutlineEntry;
import glossator.format.CopyAnnotation;
import glossator.format.note.NoteHtml;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes annotations into calibre's store, so that its viewer shows and edits them. Entries that
/// are there are changed in place.
final class CalibreWriter {
    private final EpubPackage book;
    private final CalibreStore store;
    private final CopyIds ids;
    private final Document document;
    private final Map<String, ObjectNode> known;

    CalibreWriter(EpubPackage book, CalibreStore store, CopyIds ids, Document document) {
        this.book = book;
        this.store = store;
        this.ids = ids;
        this.document = document;
        known = store.byId();
    }

    /// Takes out annotations.
    void remove(List<EpubAnnotation> gone) {
        Set<JsonNode> all = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.stream().map(g -> g.entry().calibre()).forEach(all::add);
        var kept = new ArrayList<JsonNode>();
        store.entries().forEach(entry -> {
            if (!all.contains(entry)) {
                kept.add(entry);
            }
        });
        store.entries().removeAll();
        store.entries().addAll(kept);
    }

    /// Writes a passage, or changes a bookmark that is there.
    void put(CopyMark mark, Optional<MarkPlace> place) {
        ObjectNode old = mark.found().map(f -> f.entry().calibre()).orElse(null);
        boolean passage =
                place.filter(p -> calibreIndex(p) >= 0).flatMap(MarkPlace::end).isPresent();
        if (old != null && old.path("type").asString("").equals("bookmark")) {
            putBookmark(mark, place, old);
        } else if (old != null || passage) {
            putHighlight(mark, place, old == null ? entry(ids.calibre(mark)) : old);
        }
    }

    /// Also one that calibre has removed: it is back.
    private ObjectNode entry(String id) {
        ObjectNode removed = known.get(id);
        return removed == null ? store.entries().addObject() : removed.removeAll();
    }

    /// Gives an entry of another annotation its new position.
    void move(CopyMark mark, Optional<MarkPlace> place) {
        mark.found().map(f -> f.entry().calibre()).ifPresent(entry -> {
            if (entry.path("type").asString("").equals("bookmark")) {
                putPosition(place, entry);
            } else {
                putPlace(place, entry);
            }
        });
    }

    private void putBookmark(CopyMark mark, Optional<MarkPlace> place, ObjectNode entry) {
        if (!mark.annotation().note().isEmpty()) {
            entry.put("title", CalibreStore.note(mark.annotation().note()));
        }
        putPosition(place, entry);
        entry.put("timestamp", mark.annotation().changed().toString());
    }

    private void putPosition(Optional<MarkPlace> place, ObjectNode bookmark) {
        place.filter(p -> calibreIndex(p) >= 0)
                .ifPresent(p -> bookmark.put(
                        "pos",
                        "epubcfi(/%d/2%s)".formatted(2 * (calibreIndex(p) + 1), p.startSteps())));
    }

    private void putPlace(Optional<MarkPlace> place, ObjectNode highlight) {
        place.filter(p -> calibreIndex(p) >= 0)
                .ifPresent(p -> highlight
                        .put("start_cfi", "/2" + p.startSteps())
                        .put("end_cfi", "/2" + p.endSteps())
                        .put("spine_index", calibreIndex(p))
                        .put("spine_name", p.page().name()));
    }

    private void putHighlight(CopyMark mark, Optional<MarkPlace> place, ObjectNode entry) {
        CopyAnnotation annotation = mark.annotation();
        entry.put("type", "highlight").put("uuid", ids.calibre(mark));
        entry.put("timestamp", annotation.changed().toString());
        putPlace(place, entry);
        if (!annotation.range().isEmpty()) {
            entry.put("highlighted_text", NoteHtml.clean(annotation.range().of(document.text())));
        }
        JsonNode style = entry.path("style");
        boolean same = style.isObject()
                && CalibreStyle.style(style) == annotation.style()
                && CalibreStyle.color(style) == annotation.color();
        if (!same) {
            entry.set("style", CalibreStyle.write(annotation.style(), annotation.color()));
        }
        if (annotation.note().isEmpty()) {
            entry.remove("notes");
        } else {
            entry.put("notes", CalibreStore.note(annotation.note()));
        }
        ArrayNode titles = entry.putArray("toc_family_titles");
        document.sectionsAt(annotation.range().start()).stream()
                .map(OutlineEntry::title)
                .map(NoteHtml::clean)
                .forEach(titles::add);
    }

    /// The index among the pages of the spine that the book has; -1 if the page is none of them.
    private int calibreIndex(MarkPlace place) {
        List<EpubPackage.Ref> spine = book.spine();
        int missing = 0;
        int at = book.spineIndex(place.page().name());
        for (int i = 0; i < at; i++) {
            missing += spine.get(i).item().isEmpty() ? 1 : 0;
        }
        return at - missing;
    }

    boolean isEmpty() {
        return store.entries().isEmpty();
    }
}
