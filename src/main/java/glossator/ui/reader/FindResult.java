package glossator.ui.reader;

import glossator.document.Range;

import java.util.List;

/// What the find bar has found.
///
/// @param hits ascending and disjoint
/// @param problem why there may be no more of them, in one sentence; empty if there is no reason
record FindResult(List<Range> hits, String problem) {
    FindResult {
        hits = List.copyOf(hits);
    }

    static FindResult of(List<Range> hits) {
        return new FindResult(hits, "");
    }
}
