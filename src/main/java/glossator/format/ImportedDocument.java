package glossator.format;

import glossator.document.Document;
import glossator.document.Picture;
import glossator.document.PrintedPage;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a format reads from a file: the text model, its pictures, the companion files it uses
/// (relative name to bytes), and a sentence about each thing that could not be read.
///
/// @param format the name of the format, as [Format#name] gives it
/// @param findings the annotations embedded in the file, in document order
/// @param pages the printed pages in order; empty for formats without pages
/// @param version of the importer; a higher one may read the same bytes better
/// @param copy the id of the annotated copy, as its [CopyPlan] named it; null if it is none
public record ImportedDocument(
        String format,
        int version,
        Document document,
        List<Picture> pictures,
        Map<String, byte[]> companions,
        List<String> warnings,
        List<EmbeddedAnnotation> findings,
        List<PrintedPage> pages,
        @Nullable UUID copy) {
    public ImportedDocument {
        pictures = List.copyOf(pictures);
        companions = Map.copyOf(companions);
        warnings = List.copyOf(warnings);
        findings = List.copyOf(findings);
        pages = List.copyOf(pages);
    }

    /// Not an annotated copy.
    public ImportedDocument(
            String format,
            int version,
            Document document,
            List<Picture> pictures,
            Map<String, byte[]> companions,
            List<String> warnings,
            List<EmbeddedAnnotation> findings,
            List<PrintedPage> pages) {
        this(format, version, document, pictures, companions, warnings, findings, pages, null);
    }

    public ImportedDocument withCopy(@Nullable UUID id) {
        return new ImportedDocument(
                format, version, document, pictures, companions, warnings, findings, pages, id);
    }

    /// With another text model.
    ImportedDocument withDocument(Document other) {
        return new ImportedDocument(
                format, version, other, pictures, companions, warnings, findings, pages, copy);
    }

    /// With the ids that a library knows them by.
    public ImportedDocument withFindings(List<EmbeddedAnnotation> others) {
        return new ImportedDocument(
                format, version, document, pictures, companions, warnings, others, pages, copy);
    }

    /// A document without printed pages.
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

    /// A document without embedded annotations.
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
