package glossator.format.pdf;

import glossator.annotation.Target;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Where an annotation is: on passages, at a point of the text, on an area or on a page.
///
/// @param ranges of the passages in text order; for anything else one, which is empty
record PdfPlace(List<Range> ranges, Target target) {
    PdfPlace {
        ranges = List.copyOf(ranges);
    }

    static PdfPlace at(int position, Target target) {
        return new PdfPlace(List.of(new Range(position, position)), target);
    }

    /// Those of the passages that have at most `slack` characters between them become one.
    static PdfPlace ofPassages(Collection<Range> passages, int slack) {
        var joined = new ArrayList<Range>();
        for (Range next : passages.stream().sorted().toList()) {
            if (!joined.isEmpty() && next.start() - joined.getLast().end() <= slack) {
                Range last = joined.removeLast();
                joined.add(new Range(last.start(), Math.max(last.end(), next.end())));
            } else {
                joined.add(next);
            }
        }
        return new PdfPlace(joined, Target.PASSAGE);
    }

    boolean isPassage() {
        return target.isPassage() && !ranges.getFirst().isEmpty();
    }

    boolean isArea() {
        return target instanceof Target.Area;
    }

    /// From the first passage to the last.
    Range hull() {
        int end = ranges.stream().mapToInt(Range::end).max().orElseThrow();
        return new Range(ranges.getFirst().start(), end);
    }

    /// The longest passage, which bears the note.
    Range main() {
        return ranges.stream().max(Comparator.comparingInt(Range::length)).orElseThrow();
    }
}
