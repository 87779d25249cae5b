package glossator.format.pdf;

import glossator.format.EmbeddedAnnotation;

import java.util.List;

/// An annotation of the file, with the parts of the file that it was read from.
///
/// @param parts the head first
/// @param thread that it heads
/// @param isFirst whether it is the first of those read from these parts; only that bears the note
record PdfFinding(
        EmbeddedAnnotation annotation, List<PdfMarkup> parts, PdfThread thread, boolean isFirst) {
    PdfFinding {
        parts = List.copyOf(parts);
    }

    PdfMarkup head() {
        return parts.getFirst();
    }
}
