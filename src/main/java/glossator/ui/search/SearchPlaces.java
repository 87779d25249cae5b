package glossator.ui.search;

import glossator.document.Range;
import glossator.library.SearchHit;

import java.util.List;
import java.util.UUID;

/// Shows in the text what the pane is about. Called on the FX thread.
public interface SearchPlaces {
    /// Shows the hit, without leaving the pane.
    ///
    /// @param words those of the hits in this source that are known, in its text
    void preview(UUID source, SearchHit hit, List<Range> words);

    /// Goes to the hit, and leaves the pane.
    void visit(UUID source, SearchHit hit, List<Range> words);

    /// Goes back to where one was before, and closes the pane.
    void leave();
}
