package glossator.format.office.docx;

import glossator.format.EmbeddedAnnotation;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// An annotation in the file, and what of the file it is.
///
/// @param comment null if it has none
/// @param replies one for each reply of the annotation
/// @param own the id that our bookmarks or our part give it; null if it is not known there
/// @param trace what our part says of it; null if it says nothing
record DocxFinding(
        EmbeddedAnnotation annotation,
        @Nullable DocxComment comment,
        List<DocxComment> replies,
        @Nullable UUID own,
        @Nullable DocxTrace trace) {}
