package glossator.format.html;

import glossator.format.copy.CopyRecord;
import glossator.format.copy.NoteForm;
import glossator.format.copy.Removal;
import glossator.format.copy.Removals;
import glossator.format.copy.TextMark;
import glossator.format.html.MarkupSource.Span;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// An annotated copy of a page, taken apart: the source that it was made from, the marks in it, the
/// notes at its end. All that was added carries the attribute [#ATTRIBUTE].
///
/// @param text the source without what we added
/// @param removals what that was, ascending
/// @param marks by positions in `text`
/// @param notes by number
/// @param record the JSON; empty if there is none
record HtmlCopy(
        String text,
        List<Removal> removals,
        List<TextMark> marks,
        Map<Integer, NoteForm> notes,
        String record) {
    /// Its value is what the element is, and the number of its note: `m3` is a mark, `n3` a number
    /// in the text, `a3` a note, `s` the section of all notes.
    static final String ATTRIBUTE = "data-marginalia";

    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    /// Empty if `source` is an ordinary page.
    static Optional<HtmlCopy> parse(String source, boolean xhtml) {
        return source.contains(ATTRIBUTE)
                ? Optional.of(parse(sourceOf(source, xhtml)))
                        .filter(copy -> !copy.removals.isEmpty())
                : Optional.empty();
    }

    static MarkupSource sourceOf(String text, boolean xhtml) {
        return xhtml ? MarkupSource.ofXhtml(text) : MarkupSource.ofHtml(text);
    }

    private static HtmlCopy parse(MarkupSource page) {
        var removals = new ArrayList<Removal>();
        var found = new ArrayList<TextMark>();
        Map<Integer, NoteForm> notes = new TreeMap<>();
        String record = "";
        for (Element e : page.page().select("[" + ATTRIBUTE + "]")) {
            String role = e.attr(ATTRIBUTE);
            int number = numberIn(role);
            if (role.equals("s")) {
                removeWhole(page, e, removals);
                record = HtmlNote.record(e).orElse(record);
            } else if (role.startsWith("a") && number > 0) {
                notes.put(number, HtmlNote.of(e));
            } else if (role.startsWith("n") && number > 0) {
                page.start(e).ifPresent(tag -> found.add(new TextMark(number, -1, tag.start())));
                removeWhole(page, e, removals);
            } else if (role.startsWith("m") && number > 0) {
                Optional<Span> start = page.start(e);
                int end = page.endTag(e).map(Span::start).or(() -> page.end(e)).orElse(-1);
                start.ifPresent(tag -> found.add(new TextMark(number, tag.end(), end)));
                HtmlNote.ofTitle(e).ifPresent(note -> notes.putIfAbsent(number, note));
                start.ifPresent(tag -> removals.add(new Removal(tag.start(), tag.end())));
                page.endTag(e).ifPresent(tag -> removals.add(new Removal(tag.start(), tag.end())));
            }
        }
        Removals merged = Removals.of(merge(page.text(), removals));
        List<TextMark> marks = found.stream()
                .map(m -> new TextMark(
                        m.number(),
                        m.start() < 0 ? -1 : merged.moved(m.start()),
                        merged.moved(m.end())))
                .toList();
        return new HtmlCopy(
                merged.applyTo(page.text()), merged.all(), withoutNumbers(marks), notes, record);
    }

    /// A number is where links may be, and need not be at the end of its passage.
    private static List<TextMark> withoutNumbers(List<TextMark> marks) {
        Set<Integer> marked = marks.stream()
                .filter(m -> m.start() >= 0)
                .map(TextMark::number)
                .collect(Collectors.toSet());
        return marks.stream()
                .filter(m -> m.start() >= 0 || !marked.contains(m.number()))
                .toList();
    }

    private static int numberIn(String role) {
        return role.matches("[anm]\\d{1,7}") ? Integer.parseInt(role.substring(1)) : 0;
    }

    private static void removeWhole(MarkupSource page, Element e, List<Removal> removals) {
        page.start(e)
                .ifPresent(start -> page.end(e)
                        .ifPresent(end -> removals.add(new Removal(start.start(), end))));
    }

    /// Those that touch are one; a section of character data that was closed for them is one again.
    private static List<Removal> merge(String text, List<Removal> removals) {
        removals.sort(Comparator.comparingInt(Removal::from));
        var merged = new ArrayList<Removal>();
        for (Removal each : removals) {
            Removal last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && each.from() <= last.to()) {
                merged.removeLast();
                merged.add(new Removal(last.from(), Math.max(last.to(), each.to())));
            } else {
                merged.add(each);
            }
        }
        merged.replaceAll(r -> text.startsWith(CDATA, r.to())
                        && text.startsWith(CDATA_END, r.from() - CDATA_END.length())
                ? new Removal(r.from() - CDATA_END.length(), r.to() + CDATA.length())
                : r);
        return merged;
    }

    Optional<CopyRecord> record(String document) {
        return record.isEmpty() ? Optional.empty() : CopyRecord.parse(record, document);
    }
}
