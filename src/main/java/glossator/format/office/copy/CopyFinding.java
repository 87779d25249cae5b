package glossator.format.office.copy;

import glossator.format.EmbeddedAnnotation;

import java.util.List;

/// An annotation in a file, and what of the file it is.
///
/// @param comment the key of its comment; empty if it has none
/// @param replies the keys of the comments that are its replies, in their order
/// @param own whether this program knows it: there is a bookmark of ours for it
/// @param isPainted whether this program has colored its passage
public record CopyFinding(
        EmbeddedAnnotation annotation,
        String comment,
        List<String> replies,
        boolean own,
        boolean isPainted) {
    public CopyFinding {
        replies = List.copyOf(replies);
    }
}
