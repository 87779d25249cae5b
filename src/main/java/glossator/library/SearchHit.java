package glossator.library;

import glossator.annotation.Annotation;
import glossator.document.Range;
import glossator.search.Part;

import java.util.List;
import java.util.UUID;

/// A place where a query was found.
public sealed interface SearchHit {
    /// The words around.
    Excerpt excerpt();

    /// In the text of the newest edition.
    ///
    /// @param range from the first to the last word of it, in the text
    /// @param block in which it begins
    /// @param annotations that share characters with the excerpt, as they stand in this edition
    record InText(UUID edition, Range range, int block, Excerpt excerpt, List<UUID> annotations)
            implements SearchHit {
        public InText {
            annotations = List.copyOf(annotations);
        }
    }

    /// In an annotation or what belongs to it.
    ///
    /// @param part that the excerpt is of; the quote if the query is not about words
    record InNote(Annotation annotation, Part part, Excerpt excerpt) implements SearchHit {}

    /// In the title of the source or the names of its creators, or the source itself if the query
    /// is not about words.
    record InDetails(Part part, Excerpt excerpt) implements SearchHit {}
}
