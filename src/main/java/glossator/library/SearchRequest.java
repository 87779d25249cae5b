package glossator.library;

import glossator.search.Part;
import glossator.search.Query;

import java.util.EnumSet;
import java.util.Set;

/// What is looked for, and how much of what is found is wanted.
///
/// @param parts where words are looked for, unless the query says
/// @param first how many sources to pass over: a page begins behind the one before
/// @param sources how many to return at most
/// @param hits how many of each source to return at most
public record SearchRequest(
        Query query, Set<Part> parts, Order order, int first, int sources, int hits) {
    private static final int SOURCES = 20;
    private static final int HITS = 5;

    /// The order of sources, and of the hits in each.
    public enum Order {
        /// Where the words stand together and are rare comes first.
        RELEVANCE,
        /// Sources as last added first, hits in the order of the text.
        PLACE
    }

    public SearchRequest {
        parts = Set.copyOf(parts);
    }

    /// The first page of everything, by relevance.
    public SearchRequest(Query query) {
        this(query, EnumSet.allOf(Part.class), Order.RELEVANCE, 0, SOURCES, HITS);
    }

    public SearchRequest withParts(Set<Part> other) {
        return new SearchRequest(query, other, order, first, sources, hits);
    }

    public SearchRequest withOrder(Order other) {
        return new SearchRequest(query, parts, other, first, sources, hits);
    }

    public SearchRequest from(int source) {
        return new SearchRequest(query, parts, order, source, sources, hits);
    }

    public SearchRequest withLimits(int mostSources, int mostHits) {
        return new SearchRequest(query, parts, order, first, mostSources, mostHits);
    }

    /// With the parts as a part of the query.
    Query whole() {
        return parts.size() == Part.values().length ? query : new Query.Within(parts, query);
    }
}
