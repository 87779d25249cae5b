package glossator.ui.search;

import glossator.annotation.Annotation;
import glossator.library.SearchHit;
import glossator.library.SourceHits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A row in the list of what was found.
sealed interface ResultRow {
    /// A source; those of its hits that are shown follow.
    record OfSource(SourceHits group) implements ResultRow {}

    /// A hit, in the order of the search.
    ///
    /// @param marks the annotations at this place
    record OfHit(SourceHits group, SearchHit hit, List<Annotation> marks) implements ResultRow {
        public OfHit {
            marks = List.copyOf(marks);
        }
    }

    /// There are more hits in this source.
    ///
    /// @param left how many, or at least how many
    record MoreHits(SourceHits group, int left) implements ResultRow {}

    /// There are more sources.
    ///
    /// @param shown how many are
    /// @param left how many, or at least how many
    record MoreSources(int shown, int left) implements ResultRow {}

    /// Whether it is chosen by the arrow keys.
    default boolean isChoice() {
        return !(this instanceof OfSource);
    }

    /// The rows of a page of sources, without [MoreSources].
    static List<ResultRow> of(List<SourceHits> groups, Map<UUID, Annotation> notes) {
        var rows = new ArrayList<ResultRow>();
        for (SourceHits group : groups) {
            rows.add(new OfSource(group));
            group.hits().forEach(hit -> rows.add(new OfHit(group, hit, marks(hit, notes))));
            int left = group.count().least() - group.hits().size();
            if (left > 0 || !group.count().isExact()) {
                rows.add(new MoreHits(group, Math.max(0, left)));
            }
        }
        return rows;
    }

    private static List<Annotation> marks(SearchHit hit, Map<UUID, Annotation> notes) {
        return switch (hit) {
            case SearchHit.InText text ->
                text.annotations().stream()
                        .filter(notes::containsKey)
                        .map(notes::get)
                        .toList();
            case SearchHit.InNote note -> List.of(note.annotation());
            case SearchHit.InDetails _ -> List.of();
        };
    }
}
