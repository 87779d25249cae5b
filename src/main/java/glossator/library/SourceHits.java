package glossator.library;

import java.util.List;

/// What was found in one source.
///
/// @param hits the first of them, in the order that was asked for: details, then text and notes
/// @param count how many there are, passages of text counted once
public record SourceHits(Source source, List<SearchHit> hits, HitCount count) {
    public SourceHits {
        hits = List.copyOf(hits);
    }
}
