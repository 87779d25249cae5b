package glossator.format.epub;

import glossator.annotation.Style;

import org.jsoup.nodes.Element;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The annotations in calibre's store: highlights and bookmarks.
final class CalibreAnnotations {
    private final EpubChapters chapters;

    CalibreAnnotations(EpubChapters chapters) {
        this.chapters = chapters;
    }

    List<EpubAnnotation> of(List<ObjectNode> entries) {
        var notes = new ArrayList<EpubAnnotation>();
        for (ObjectNode one : entries) {
            String type = text(one, "type");
            if (CalibreStore.isRemoved(one)) {
                continue;
            }
            if (type.equals("highlight")) {
                notes.add(highlight(one));
            } else if (type.equals("bookmark")) {
                bookmark(one).ifPresent(notes::add);
            }
        }
        return notes;
    }

    private EpubAnnotation highlight(ObjectNode one) {
        String chapter = chapters.ofSpine(one.path("spine_index").asInt(-1))
                .or(() -> chapters.place("", text(one, "spine_name")))
                .orElse("");
        JsonNode style = one.path("style");
        return new EpubAnnotation(
                chapter,
                place(chapter, text(one, "start_cfi")),
                place(chapter, text(one, "end_cfi")),
                false,
                text(one, "highlighted_text"),
                "",
                "",
                CalibreStyle.style(style),
                CalibreStyle.color(style),
                text(one, "notes"),
                List.of(),
                "",
                EpubAnnotation.instant(text(one, "timestamp")),
                "calibre",
                List.of(),
                OwnTerms.NONE,
                EpubAnnotation.Entry.ofCalibre(one));
    }

    /// A position with a title: `epubcfi(/N/…)`. Its first step numbers the pages of the book 2, 4,
    /// 6…; the others lead from the document of that page.
    private Optional<EpubAnnotation> bookmark(ObjectNode one) {
        Optional<Cfi> place = Cfi.parse(text(one, "pos")).map(Cfi.Span::start);
        if (place.isEmpty() || place.get().page().isEmpty()) {
            return Optional.empty();
        }
        Cfi cfi = place.get();
        String chapter = chapters.ofSpine(cfi.page().getFirst().index() / 2 - 1).orElse("");
        var within = new Cfi(List.of(), cfi.page().subList(1, cfi.page().size()), cfi.offset());
        return Optional.of(new EpubAnnotation(
                chapter,
                chapter.isEmpty() ? Optional.empty() : within.findIn(document(chapter)),
                Optional.empty(),
                true,
                "",
                "",
                "",
                Style.HIGHLIGHT,
                NearestColor.of(""),
                text(one, "title"),
                List.of(),
                "",
                EpubAnnotation.instant(text(one, "timestamp")),
                "calibre",
                List.of(),
                OwnTerms.NONE,
                EpubAnnotation.Entry.ofCalibre(one)));
    }

    /// The first step of `cfi` leads from the document to the root element.
    private Optional<BoundaryPoint> place(String chapter, String cfi) {
        if (chapter.isEmpty() || cfi.isEmpty()) {
            return Optional.empty();
        }
        Element document = document(chapter);
        return Cfi.parse(cfi).map(Cfi.Span::start).flatMap(c -> c.findIn(document));
    }

    private Element document(String chapter) {
        Element root = chapters.root(chapter);
        return root.parent() == null ? root : root.parent();
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asString("").strip();
    }
}
