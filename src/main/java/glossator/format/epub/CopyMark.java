package glossator.format.epub;

import glossator.format.CopyAnnotation;
import glossator.format.html.MarkupPieces.Piece;

import java.util.List;
import java.util.Optional;

/// An annotation as an annotated copy is to show it.
///
/// @param key of its marks and its note in the copy
/// @param number of its note, from 1; 0 if it has none
/// @param pieces of the pages that its passage is written in
/// @param anchor what its note is referred to behind: the last of the pieces or, if there is none,
///     what is nearest; empty if no text of any page can be edited
/// @param found as the book itself holds it, if it does
record CopyMark(
        CopyAnnotation annotation,
        String key,
        int number,
        List<Piece> pieces,
        Optional<Piece> anchor,
        Optional<EpubAnnotation> found) {
    boolean hasNote() {
        return number > 0;
    }

    /// The id of its note.
    String noteId() {
        return EpubMarkup.NOTE + "-" + number;
    }

    /// The id of the reference to its note.
    String referenceId() {
        return EpubMarkup.REFERENCE + "-" + number;
    }

    /// What the reference shows.
    String label() {
        return "[" + number + "]";
    }
}
