package glossator.format;

import glossator.document.Document;
import glossator.document.Picture;

import java.util.List;
import java.util.Map;

/// What a format read: the text model, the pictures it shows, the companion files it used (relative
/// name to bytes), and sentences about what could not be read.
///
/// @param format the name of the format, as [Format#name] gives it
/// @param version of the reader; a higher one may read the same bytes better
public record Reading(
        String format,
        int version,
        Document document,
        List<Picture> pictures,
        Map<String, byte[]> companions,
        List<String> warnings) {
    public Reading {
        pictures = List.copyOf(pictures);
        companions = Map.copyOf(companions);
        warnings = List.copyOf(warnings);
    }
}
