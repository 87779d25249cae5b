package glossator.exchange;

import glossator.annotation.Placed;
import glossator.document.Mark;
import glossator.document.Range;

import java.util.List;

/// A stretch of a [Unit] over which nothing changes.
///
/// @param range in the document
/// @param text as it is to be written, with U+2028 for a line break; empty where the document has a
///     line end that the source had not
/// @param marks of the source over it, the longer first
/// @param over the annotations over it, in document order
public record Run(Range range, String text, List<Mark> marks, List<Placed> over) {
    public Run {
        marks = List.copyOf(marks);
        over = List.copyOf(over);
    }

    public boolean isTab() {
        return text.equals("\t");
    }
}
