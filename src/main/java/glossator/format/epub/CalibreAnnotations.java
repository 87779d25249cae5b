package glossator.format.epub;

import glossator.annotation.Style;

import org.jsoup.nodes.Element;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The annotations that calibre's viewer stores in a book: `encoding=json+base64:`, then a JSON
/// array of highlights, bookmarks and the last reading position.
final class CalibreAnnotations {
    private static final String HEAD = "encoding=json+base64:";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EpubChapters chapters;

    CalibreAnnotations(EpubChapters chapters) {
        this.chapters = chapters;
    }

    List<EpubAnnotation> in(String file) {
        var notes = new ArrayList<EpubAnnotation>();
        if (!file.startsWith(HEAD)) {
            return notes;
        }
        try {
            byte[] json =
                    Base64.getMimeDecoder().decode(file.substring(HEAD.length()).strip());
            JsonNode all = JSON.readTree(new String(json, StandardCharsets.UTF_8));
            for (JsonNode one : all) {
                String type = one.path("type").asString("");
                if (one.path("removed").asBoolean(false)) {
                    continue;
                }
                if (type.equals("highlight")) {
                    notes.add(highlight(one));
                } else if (type.equals("bookmark")) {
                    bookmark(one).ifPresent(notes::add);
                }
            }
        } catch (IllegalArgumentException | JacksonException e) {
            // A file that calibre itself could not parse holds no annotations to lose.
            return notes;
        }
        return notes;
    }

    private EpubAnnotation highlight(JsonNode one) {
        String chapter = chapters.ofSpine(one.path("spine_index").asInt(-1))
                .or(() -> chapters.place("", text(one, "spine_name")))
                .orElse("");
        JsonNode style = one.path("style");
        String which = text(style, "which");
        String shade = text(style, "background-color");
        return new EpubAnnotation(
                chapter,
                place(chapter, text(one, "start_cfi")),
                place(chapter, text(one, "end_cfi")),
                false,
                text(one, "highlighted_text"),
                "",
                "",
                style(text(style, "kind"), which),
                NearestColor.of(shade.isEmpty() ? which : shade),
                text(one, "notes"),
                List.of(),
                "",
                EpubAnnotation.instant(text(one, "timestamp")),
                "calibre",
                List.of());
    }

    /// A position with a title: `epubcfi(/N/…)`. Its first step numbers the pages of the book 2, 4,
    /// 6…; the others lead from the document of that page.
    private Optional<EpubAnnotation> bookmark(JsonNode one) {
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
                List.of()));
    }

    private static Style style(String kind, String which) {
        if (!kind.equals("decoration")) {
            return Style.HIGHLIGHT;
        }
        return which.contains("strike") ? Style.STRIKEOUT : Style.UNDERLINE;
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
