package glossator.format;

import java.util.Map;

/// The versions of the importers. They are raised when the same bytes are read better than before,
/// so that what an older version has read can be read again.
public final class ReaderVersions {
    private static final int FIRST = 1;

    /// Version 2 keeps replies apart from the note, and what lies on pages and not on their text.
    /// Version 3 reads damaged PDFs on behind the fault, takes their strings in UTF-8 and the
    /// values of their forms, finds comments on rows of Word tables, and keeps annotations of books
    /// whose words are gone.
    private static final Map<String, Integer> LATER =
            Map.of("pdf", 3, "docx", 3, "odt", 2, "epub", 3, "rtf", 2);

    private ReaderVersions() {}

    /// The version of the importer of a format, by its name.
    public static int of(String format) {
        return LATER.getOrDefault(format, FIRST);
    }
}
