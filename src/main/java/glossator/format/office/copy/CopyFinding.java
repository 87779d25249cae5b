package glossator.format.office.copy;

import glossator.format.EmbeddedAnnotation;

import java.util.List;

/// An annotation in a file, and what of the file it is.
///
/// @param comment the key of its comment; empty if it has none
/// @param replies the keys of the comments that are its replies, in their order
/// @param own whether this program has written it
public record CopyFinding(
        EmbeddedAnnotation annotation, String comment, List<String> replies, boolean own) {
    public CopyFinding {
        replies = List.copyOf(replies);
    }
}
