package glossator.format;

import glossator.document.Document;
import glossator.document.Picture;
import glossator.document.PrintedPage;

import java.util.List;
import java.util.Map;

/// What a format read: the text model, the pictures it shows, the companion files it used (relative
/// name to bytes), and sentences about what could not be read.
///
/// @param format the name of the format, as [Format#name] gives it
/// @param findings the annotations that the file itself holds, in document order
/// @param pages the pages as they are printed, in their order; empty where a kind has none
/// @param version of the reader; a higher one may read the same bytes better
public record ImportedDocument(
        String format,
        int version,
        Document document,
        List<Picture> pictures,
        Map<String, byte[]> companions,
        List<String> warnings,
        List<EmbeddedAnnotation> findings,
        List<PrintedPage> pages) {
    public ImportedDocument {
        pictures = List.copyOf(pictures);
        companions = Map.copyOf(companions);
        warnings = List.copyOf(warnings);
        findings = List.copyOf(findings);
        pages = List.copyOf(pages);
    }

    /// A reading of a file without pages as they are printed.
    public ImportedDocument(
            String format,
            int version,
            Document document,
            List<Picture> pictures,
            Map<String, byte[]> companions,
            List<String> warnings,
            List<EmbeddedAnnotation> findings) {
        this(format, version, document, pictures, companions, warnings, findings, List.of());
    }

    /// A reading of a file that holds no annotations.
    public ImportedDocument(
            String format,
            int version,
            Document document,
            List<Picture> pictures,
            Map<String, byte[]> companions,
            List<String> warnings) {
        this(format, version, document, pictures, companions, warnings, List.of());
    }
}
