package glossator.format.office.docx;

import glossator.document.Document;
import glossator.document.Range;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.XmlNames;
import glossator.format.office.copy.CopyBookmark;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The marks of an annotated copy that the walk meets: the bookmarks of this program with what they
/// cover, and the marks of comments.
final class DocxMarks {
    private final ParagraphBuilder paragraphBuilder;
    private final DocxTraces traces;
    private final Map<String, String> open = new HashMap<>();
    private final Map<String, Span> spans = new LinkedHashMap<>();
    private final Set<String> active = new LinkedHashSet<>();
    private final IdentityHashMap<Element, Covering> covered = new IdentityHashMap<>();
    private final Map<String, List<Element>> bookmarks = new LinkedHashMap<>();
    private final Map<String, List<Element>> comments = new HashMap<>();

    DocxMarks(ParagraphBuilder paragraphBuilder, DocxTraces traces) {
        this.paragraphBuilder = paragraphBuilder;
        this.traces = traces;
    }

    /// The indexes of the first place in it and of the first behind it.
    private record Span(int from, int to) {}

    /// What of ours lies on a run.
    ///
    /// @param looks those that may have changed how it looks
    /// @param own the properties that it had before
    record Covering(List<CopyBookmark> looks, List<DocxProperty> own) {
        /// Whether a mark of ours has set this property.
        boolean hasSet(String name, String value, String color) {
            return looks.stream().anyMatch(mark -> switch (mark.style()) {
                case HIGHLIGHT ->
                    name.equals("shd") && value.equalsIgnoreCase(DocxLook.fill(mark.color()));
                case UNDERLINE ->
                    name.equals("u")
                            && value.equals("single")
                            && color.equalsIgnoreCase(DocxLook.fill(mark.color()));
                case STRIKEOUT -> name.equals("strike") && DocxStyles.isOn(value, "1");
            });
        }
    }

    /// Forgets what is open: no mark continues from one part into another.
    void setPart() {
        open.clear();
        active.clear();
    }

    /// Whether the bookmark is one of ours, which now begins.
    boolean begin(Element bookmark, String name) {
        if (!CopyBookmark.isName(name) && !DocxTraces.isCover(name)) {
            return false;
        }
        open.put(XmlNames.attribute(bookmark, "w:id"), name);
        active.add(name);
        int at = paragraphBuilder.placeCount();
        spans.putIfAbsent(name, new Span(at, at));
        bookmarks.computeIfAbsent(name, _ -> new ArrayList<>()).add(bookmark);
        return true;
    }

    void end(Element bookmark) {
        String name = open.remove(XmlNames.attribute(bookmark, "w:id"));
        if (name != null) {
            active.remove(name);
            spans.computeIfPresent(
                    name, (_, span) -> new Span(span.from, paragraphBuilder.placeCount()));
            bookmarks.computeIfAbsent(name, _ -> new ArrayList<>()).add(bookmark);
        }
    }

    void addCommentMark(Element mark) {
        comments.computeIfAbsent(XmlNames.attribute(mark, "w:id"), _ -> new ArrayList<>())
                .add(mark);
    }

    /// The properties of a run as they are without our marks.
    Map<String, String> ownLook(Element run, Optional<Element> properties) {
        Map<String, String> look = properties.map(DocxStyles::look).orElse(Map.of());
        if (active.isEmpty()) {
            return look;
        }
        Covering covering = covering();
        covered.put(run, covering);
        String color =
                properties.map(e -> XmlNames.valueOf(e, "w:color", "w:u")).orElse("");
        var own = new HashMap<>(look);
        own.entrySet().removeIf(e -> covering.hasSet(e.getKey(), e.getValue(), color));
        covering.own.forEach(property -> own.put(property.name(), property.value()));
        return own;
    }

    private Covering covering() {
        var looks = new ArrayList<CopyBookmark>();
        var own = new ArrayList<DocxProperty>();
        for (String name : active) {
            CopyBookmark.of(name).filter(mark -> traces.isPainted(mark.id())).ifPresent(looks::add);
            own.addAll(traces.covered(name));
        }
        return new Covering(looks, own);
    }

    /// The runs that our marks lie on.
    IdentityHashMap<Element, Covering> covered() {
        return covered;
    }

    /// The start and end elements of each of our bookmarks, by its name.
    Map<String, List<Element>> bookmarks() {
        return bookmarks;
    }

    /// The elements that place the comment `id` in the text.
    List<Element> comment(String id) {
        return comments.getOrDefault(id, List.of());
    }

    /// The bookmarks of each annotation, in the order of the text.
    Map<UUID, List<CopyBookmark>> annotations() {
        var found = new LinkedHashMap<UUID, List<CopyBookmark>>();
        for (String name : spans.keySet()) {
            CopyBookmark.of(name)
                    .ifPresent(mark -> found.computeIfAbsent(mark.id(), _ -> new ArrayList<>())
                            .add(mark));
        }
        return found;
    }

    /// What the bookmarks cover together in `document`.
    Range range(
            List<CopyBookmark> marks,
            List<List<ParagraphBuilder.Place>> places,
            Document document) {
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (CopyBookmark mark : marks) {
            Span span = spans.getOrDefault(mark.name(), new Span(0, 0));
            for (int i = span.from; i < span.to; i++) {
                if (!places.get(i).isEmpty()) {
                    start = Math.min(start, places.get(i).getFirst().start());
                    break;
                }
            }
            for (int i = span.to - 1; i >= span.from; i--) {
                if (!places.get(i).isEmpty()) {
                    end = Math.max(end, places.get(i).getLast().end());
                    break;
                }
            }
        }
        if (end < 0) {
            int at =
                    point(spans.getOrDefault(marks.getFirst().name(), new Span(0, 0)).from, places);
            at = Math.min(at, document.text().length());
            return new Range(at, at);
        }
        return new Range(start, end);
    }

    /// The start of the next place, or the end of the last.
    private static int point(int from, List<List<ParagraphBuilder.Place>> places) {
        for (int i = from; i < places.size(); i++) {
            if (!places.get(i).isEmpty()) {
                return places.get(i).getFirst().start();
            }
        }
        for (int i = Math.min(from, places.size()) - 1; i >= 0; i--) {
            if (!places.get(i).isEmpty()) {
                return places.get(i).getLast().end();
            }
        }
        return 0;
    }
}
