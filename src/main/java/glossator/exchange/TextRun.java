package glossator.exchange;

import glossator.annotation.Placement;
import glossator.document.Inline;
import glossator.document.Range;

import java.util.List;

/// A stretch of a [SourceParagraph] over which nothing changes.
///
/// @param range in the document
/// @param text as it is to be written, with U+2028 for a line break; empty for a line end of the
///     document that the source does not have
/// @param inlines the source's inlines on it, longer first
/// @param over the annotations on it, in document order
public record TextRun(Range range, String text, List<Inline> inlines, List<Placement> over) {
    public TextRun {
        inlines = List.copyOf(inlines);
        over = List.copyOf(over);
    }

    public boolean isTab() {
        return text.equals("\t");
    }
}
