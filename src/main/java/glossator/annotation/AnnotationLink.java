package glossator.annotation;

import java.time.Instant;
import java.util.UUID;

/// A relation between two annotations, which may be of different sources.
///
/// @param from an annotation; "from *relation* to" is how it is read: A supports B
/// @param to another annotation
/// @param note CommonMark; may be empty
/// @param created to the millisecond, UTC
/// @param changed to the millisecond, UTC
public record AnnotationLink(
        UUID id,
        UUID from,
        UUID to,
        Relation relation,
        String note,
        String author,
        Instant created,
        Instant changed)
        implements LibraryItem {
    /// Whether it begins or ends at the annotation.
    public boolean touches(UUID annotation) {
        return from.equals(annotation) || to.equals(annotation);
    }

    /// The annotation at the other end.
    public UUID other(UUID annotation) {
        return from.equals(annotation) ? to : from;
    }
}
