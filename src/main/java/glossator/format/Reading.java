package glossator.format;

import glossator.document.Document;
import glossator.document.Picture;

import java.util.List;
import java.util.Map;

/// What a format read: the text model, the pictures it shows, the companion files it used (relative
/// name to bytes), and sentences about what could not be read.
///
/// @param format the name of the format, as [Format#name] gives it
/// @param findings the annotations that the file itself holds, in document order
/// @param version of the reader; a higher one may read the same bytes better
public record Reading(
        String format,
        int version,
        Document document,
        List<Picture> pictures,
        Map<String, byte[]> companions,
        List<String> warnings,
        List<Finding> findings) {
    public Reading {
        pictures = List.copyOf(pictures);
        companions = Map.copyOf(companions);
        warnings = List.copyOf(warnings);
        findings = List.copyOf(findings);
    }

    /// A reading of a file that holds no annotations.
    public Reading(
            String format,
            int version,
            Document document,
            List<Picture> pictures,
            Map<String, byte[]> companions,
            List<String> warnings) {
        this(format, version, document, pictures, companions, warnings, List.of());
    }
}
