package glossator.ui.search;

import glossator.annotation.Annotation;
import glossator.library.SearchResult;
import glossator.search.ParsedQuery;
import glossator.search.Query;

import java.util.Map;
import java.util.UUID;

/// What became of the text in the field.
sealed interface SearchOutcome {
    /// There is no text, or one that has only been begun.
    record Nothing() implements SearchOutcome {}

    /// The text is no query.
    record Unsound(ParsedQuery.Unsound fault) implements SearchOutcome {}

    /// The query was asked, though it may have found nothing.
    ///
    /// @param notes the annotations at the places of `result`, by id
    /// @param proposal another query if nothing is found; empty if there is none
    record Found(Query query, SearchResult result, Map<UUID, Annotation> notes, String proposal)
            implements SearchOutcome {
        public Found {
            notes = Map.copyOf(notes);
        }
    }
}
