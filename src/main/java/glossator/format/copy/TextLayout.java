package glossator.format.copy;

import glossator.document.Document;

import java.util.List;
import java.util.Set;

/// A text whose file is to be annotated: what was read from it, and where its syntax allows marks.
/// Positions are of the text of the file.
public interface TextLayout {
    Document document();

    SourcePlaces places();

    /// The parts of `from` to `to`, a passage in this block, that may be between signs, in order.
    List<Removal> markable(int block, int from, int to);

    /// Where a number may stand that belongs to `at` in this block: there, or behind it; -1 if
    /// nowhere.
    int numberPlace(int block, int at);

    /// A number as it is written at a place that [#numberPlace] gave.
    String wrapNumber(int block, int at, String number);

    /// The blocks that `marked`, the text with marks in it, no longer has as the text has them.
    Set<Integer> brokenBlocks(String marked, NumberSign numbers);

    /// What ends a listing that the text leaves open at its end; usually nothing.
    String closing();
}
