package glossator.format.copy;

import glossator.anchoring.QuoteAnchoring;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An annotated copy of a text, taken apart: the text that it was made from, the marks in it, the
/// notes at its end.
public final class TextCopy {
    private static final Pattern LINE = Pattern.compile("(?m)^[^\r\n]+$");

    private final NoteSyntax syntax;
    private final String text;
    private final List<Removal> removals;
    private final List<TextMark> marks;
    private final NotesSection.Found section;

    private TextCopy(
            NoteSyntax syntax,
            String text,
            List<Removal> removals,
            List<TextMark> marks,
            NotesSection.Found section) {
        this.syntax = syntax;
        this.text = text;
        this.removals = removals;
        this.marks = marks;
        this.section = section;
    }

    /// Empty if `copy` is an ordinary text. 
    public static Optional<TextCopy> parse(String copy, NoteSyntax.Family family) {
        Matcher line = LINE.matcher(copy);
        int from = 0;
        Optional<TextCopy> found = Optional.empty();
        while (found.isEmpty() && line.find(from)) {
            from = line.end();
            if (family.isHeading(line.group())) {
                int heading = line.start();
                found = family.find(copy.substring(heading)).map(s -> of(copy, heading, s));
            }
        }
        return found;
    }

    private static TextCopy of(String copy, int heading, NoteSyntax syntax) {
        NotesSection.Found section = NotesSection.read(copy, heading, syntax);
        TextCopyBody.Found body = TextCopyBody.find(copy, section.from(), syntax.numbers());
        var removals = new ArrayList<>(body.removals());
        removals.addAll(section.removals());
        var text = new StringBuilder();
        int at = 0;
        for (Removal removal : removals) {
            text.append(copy, at, removal.from());
            at = removal.to();
        }
        text.append(copy, at, copy.length());
        return new TextCopy(syntax, text.toString(), removals, body.marks(), section);
    }

    /// The text without what we added.
    public String text() {
        return text;
    }

    List<Removal> removals() {
        return removals;
    }

    /// The ranges that numbers mark in a document: from the beginning of the first passage to the
    /// last place; empty if only a number is there.
    static Map<Integer, Range> rangesOf(List<TextMark> marks, SourcePlaces places) {
        var spans = new HashMap<Integer, Removal>();
        for (TextMark mark : marks) {
            var own = new Removal(mark.start() < 0 ? mark.end() : mark.start(), mark.end());
            spans.merge(
                    mark.number(),
                    own,
                    (a, b) -> new Removal(
                            Math.min(a.from(), b.from()), Math.max(a.to(), b.to())));
        }
        var ranges = new HashMap<Integer, Range>();
        spans.forEach((number, span) -> ranges.put(
                number, places.rangeOf(span.from(), span.to())));
        return ranges;
    }

    /// Empty if the copy was written without traces, or they are damaged.
    public Optional<CopyRecord> record(String document) {
        return section.record().isEmpty()
                ? Optional.empty()
                : CopyRecord.parse(section.record(), document);
    }

    /// The id of the copy.
    public Optional<UUID> id() {
        return record("").map(CopyRecord::id);
    }

    /// The annotations of the copy in the document that was read from [#text]: those whose note or
    /// mark is there.
    public List<EmbeddedAnnotation> annotations(String document, SourcePlaces places) {
        Map<Integer, Range> ranges = rangesOf(marks, places);
        var search = new Object() {
            private Optional<QuoteAnchoring> made = Optional.empty();

            QuoteAnchoring get() {
                made = made.or(() -> Optional.of(QuoteAnchoring.in(document)));
                return made.get();
            }
        };
        var all = new ArrayList<EmbeddedAnnotation>();
        Set<Integer> known = new HashSet<>();
        for (RecordedAnnotation recorded : record(document).map(CopyRecord::annotations).orElse(List.of())) {
            int number = recorded.number();
            Optional<Range> mark = Optional.ofNullable(ranges.get(number));
            String note = section.notes().get(number);
            if (!known.add(number) || (mark.isEmpty() && note == null)) {
                continue;
            }
            Range range = recorded.annotation().target().isPassage()
                    ? recorded.findIn(document, mark, search::get)
                    : recorded.quote().range().end() <= document.length() ? recorded.quote().range() : new Range(0, 0);
            NoteForm form = NoteForm.parse(note == null ? "" : note, syntax);
            all.add(withRange(form.merge(recorded.annotation(), syntax), range));
        }
        section.notes().forEach((number, note) -> {
            if (known.add(number)) {
                Range range = ranges.getOrDefault(number, new Range(0, 0));
                all.add(NoteForm.parse(note, syntax).toAnnotation(range));
            }
        });
        all.sort(java.util.Comparator.comparing(EmbeddedAnnotation::range));
        return all;
    }

    static EmbeddedAnnotation withRange(EmbeddedAnnotation of, Range range) {
        return new EmbeddedAnnotation(
                range, of.target(), of.style(), of.color(), of.note(), of.tags(), of.author(),
                of.created(), of.origin(), of.replies(), of.resolved(), of.id(), of.changed());
    }
}
