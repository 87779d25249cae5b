package glossator.library;

import java.util.List;

/// What was found.
///
/// @param groups one page of the sources
/// @param sources how many there are on all pages
/// @param hits how many there are in all sources, passages of text counted once
/// @param isCut whether [LibrarySearch#find] finds more sources, and ranks them anew
/// @param progress of the index at that moment: if it is not complete, more may be found later
public record SearchResult(
        List<SourceHits> groups,
        HitCount sources,
        HitCount hits,
        boolean isCut,
        IndexProgress progress) {
    public SearchResult {
        groups = List.copyOf(groups);
    }
}
