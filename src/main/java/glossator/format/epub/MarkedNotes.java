package glossator.format.epub;

import glossator.annotation.Color;
import glossator.annotation.ReviewState;
import glossator.annotation.Style;
import glossator.format.EmbeddedReply;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The annotations of a copy whose list of annotations another program has dropped, as the marks in
/// its pages and their notes tell.
final class MarkedNotes {
    private final Map<String, Element> notes = new HashMap<>();
    private final List<EpubAnnotation> found = new ArrayList<>();

    private MarkedNotes() {}

    static List<EpubAnnotation> in(EpubChapters chapters) {
        var marked = new MarkedNotes();
        chapters.markup().values().forEach(page -> page.notes().forEach(marked.notes::putIfAbsent));
        chapters.markup()
                .forEach((name, page) -> page.keys().forEach(key -> marked.add(name, page, key)));
        return marked.found;
    }

    private void add(String chapter, EpubMarkup page, String key) {
        Element note = notes.getOrDefault(key, new Element("div"));
        UUID id = OwnTerms.uuid(key);
        boolean continued =
                id != null && found.stream().anyMatch(f -> id.equals(f.own().id()));
        if (key.isEmpty() || continued) {
            return;
        }
        var replies = new ArrayList<EmbeddedReply>();
        note.getElementsByClass(NotesSection.REPLY).forEach(r -> reply(r, note, replies));
        Elements tags = note.getElementsByClass(NotesSection.TAG);
        found.add(new EpubAnnotation(
                chapter,
                page.start(key),
                page.end(key),
                false,
                "",
                "",
                "",
                page.style(key).orElse(Style.HIGHLIGHT),
                page.color(key).orElse(Color.YELLOW),
                text(note),
                tags.stream().map(Element::text).toList(),
                head(note, NotesSection.AUTHOR),
                EpubAnnotation.instant(date(note)),
                "Glossator",
                replies,
                OwnTerms.ofMark(id, !head(note, NotesSection.RESOLVED).isEmpty()),
                EpubAnnotation.Entry.ofMarks(key)));
    }

    private static void reply(Element reply, Element note, List<EmbeddedReply> to) {
        Elements all = note.getElementsByClass(NotesSection.REPLY);
        Element parent = reply.parent();
        to.add(new EmbeddedReply(
                parent == null ? -1 : all.indexOf(parent),
                head(reply, NotesSection.AUTHOR),
                text(reply),
                state(reply),
                EpubAnnotation.instant(date(reply))));
    }

    private static @org.jspecify.annotations.Nullable ReviewState state(Element reply) {
        return child(reply, NotesSection.HEAD)
                .flatMap(h ->
                        Optional.ofNullable(h.selectFirst("[class*=" + NotesSection.STATE + "]")))
                .flatMap(e -> e.classNames().stream()
                        .filter(c -> c.startsWith(NotesSection.STATE))
                        .flatMap(c ->
                                ReviewState.find(c.substring(NotesSection.STATE.length())).stream())
                        .findFirst())
                .orElse(null);
    }

    private static Optional<Element> child(Element of, String name) {
        return of.children().stream().filter(c -> c.hasClass(name)).findFirst();
    }

    private static String head(Element of, String name) {
        return child(of, NotesSection.HEAD)
                .map(h -> h.getElementsByClass(name).text())
                .orElse("");
    }

    private static String date(Element of) {
        return child(of, NotesSection.HEAD)
                .map(h -> h.getElementsByClass(NotesSection.DATE).attr("title"))
                .orElse("");
    }

    /// The words of a note, paragraph by paragraph.
    private static String text(Element of) {
        return child(of, NotesSection.TEXT)
                .map(text -> String.join(
                        "\n\n",
                        text.select("p, li, pre").stream()
                                .filter(e -> e.selectFirst("> p") == null)
                                .map(Element::text)
                                .toList()))
                .orElse("");
    }
}
