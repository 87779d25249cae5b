package glossator.format;

import java.util.Map;

/// The versions of the importers. They are raised when the same bytes are read better than before,
/// so that what an older version has read can be read again.
public final class ReaderVersions {
    private static final int FIRST = 1;

    /// Version 2 keeps replies apart from the note, and what lies on pages and not on their text;
    /// of web pages and mail, it is the first to know what style sheets hide, shadow roots, and
    /// where the article is, which books know from version 3 on.
    private static final Map<String, Integer> LATER = Map.of(
            "pdf", 2, "docx", 2, "odt", 2, "epub", 3, "rtf", 2, "html", 2, "mhtml", 2, "eml", 2);

    private ReaderVersions() {}

    /// The version of the importer of a format, by its name.
    public static int of(String format) {
        return LATER.getOrDefault(format, FIRST);
    }
}
