package glossator.format.copy;

import glossator.anchoring.QuoteAnchoring;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Joins what a copy shows, its marks and notes, with what it records.
///
/// @param document the text that was read from the copy
/// @param marks the ranges in it that the numbers mark
/// @param notes by their numbers
/// @param expected the note of an annotation as it is read if nobody has changed it
public record RecordMerge(
        String document,
        Map<Integer, Range> marks,
        Map<Integer, NoteForm> notes,
        Function<EmbeddedAnnotation, NoteForm> expected) {

    /// The ranges that marks are of in a document: from the beginning of the first passage to the
    /// end of the last; empty if only a number is there.
    public static Map<Integer, Range> rangesOf(List<TextMark> marks, SourcePlaces places) {
        var spans = new HashMap<Integer, Removal>();
        for (TextMark mark : marks) {
            var own = new Removal(mark.start() < 0 ? mark.end() : mark.start(), mark.end());
            spans.merge(
                    mark.number(),
                    own,
                    (a, b) -> new Removal(Math.min(a.from(), b.from()), Math.max(a.to(), b.to())));
        }
        var ranges = new HashMap<Integer, Range>();
        spans.forEach((number, span) -> ranges.put(number, places.rangeOf(span.from(), span.to())));
        return ranges;
    }

    /// The annotations whose note or mark is there, in document order.
    public List<EmbeddedAnnotation> annotations(Optional<CopyRecord> record) {
        var search = new LazySearch();
        var all = new ArrayList<EmbeddedAnnotation>();
        Set<Integer> known = new HashSet<>();
        for (RecordedAnnotation each : record.map(CopyRecord::annotations).orElse(List.of())) {
            boolean there = marks.containsKey(each.number()) || notes.containsKey(each.number());
            if (there && known.add(each.number())) {
                all.add(of(each, search));
            }
        }
        notes.forEach((number, note) -> {
            if (known.add(number)) {
                all.add(note.toAnnotation(marks.getOrDefault(number, new Range(0, 0))));
            }
        });
        all.sort(Comparator.comparing(EmbeddedAnnotation::range));
        return all;
    }

    private EmbeddedAnnotation of(RecordedAnnotation recorded, LazySearch search) {
        Optional<Range> mark = Optional.ofNullable(marks.get(recorded.number()));
        Range range = recorded.annotation().target().isPassage()
                ? recorded.findIn(document, mark, search::get)
                : clip(recorded.quote().range());
        NoteForm note = notes.getOrDefault(recorded.number(), NoteForm.EMPTY);
        NoteForm before = expected.apply(recorded.annotation());
        return withRange(note.merge(recorded.annotation(), before), range);
    }

    private Range clip(Range range) {
        int at = Math.min(range.start(), document.length());
        return new Range(at, at);
    }

    static EmbeddedAnnotation withRange(EmbeddedAnnotation of, Range range) {
        return new EmbeddedAnnotation(
                range,
                of.target(),
                of.style(),
                of.color(),
                of.note(),
                of.tags(),
                of.author(),
                of.created(),
                of.origin(),
                of.replies(),
                of.resolved(),
                of.id(),
                of.changed());
    }

    private final class LazySearch {
        private @Nullable QuoteAnchoring made;

        QuoteAnchoring get() {
            QuoteAnchoring known = made;
            if (known == null) {
                known = QuoteAnchoring.in(document);
                made = known;
            }
            return known;
        }
    }
}
