package glossator.ui.related;

import glossator.anchoring.reuse.Reuse;
import glossator.library.Library;
import glossator.library.ReuseReport;
import glossator.library.ReusedIn;
import glossator.ui.editions.WordingDifference;

import java.util.ArrayList;
import java.util.List;

/// A row of the list of returns: a source, or a place in it.
sealed interface RelatedRow {
    ReusedIn in();

    record Group(ReusedIn in) implements RelatedRow {}

    /// A return.
    ///
    /// @param here the words of the passage
    /// @param there the words of the return
    /// @param wording how the two differ
    record Place(
            ReusedIn in,
            Reuse reuse,
            String here,
            String there,
            String locator,
            WordingDifference wording)
            implements RelatedRow {}

    /// The rows of a report; compares the words, so not on the FX thread.
    static List<RelatedRow> of(Library library, ReuseReport report) {
        String text = library.document(report.edition().id()).text();
        var rows = new ArrayList<RelatedRow>();
        for (ReusedIn in : report.sources()) {
            rows.add(new Group(in));
            var other = library.document(in.edition().id());
            for (Reuse reuse : in.passages()) {
                String here = reuse.here().of(text);
                String there = reuse.there().of(other.text());
                String page = other.pageAt(reuse.there().start());
                rows.add(
                        new Place(in, reuse, here, there, page, WordingDifference.of(here, there)));
            }
        }
        return rows;
    }
}
