package glossator.format;

import java.util.Map;

/// The versions of the importers. They are raised when the same bytes are read better than before,
/// so that what an older version has read can be read again.
public final class ReaderVersions {
    private static final int FIRST = 1;

    /// Version 2 keeps replies apart from the note, and what lies on pages and not on their text.
    /// From version 3 on (2 of HTML and Markdown) the readings of ruby are no part of the text.
    private static final Map<String, Integer> LATER =
            Map.of("pdf", 2, "docx", 3, "odt", 3, "epub", 3, "rtf", 2, "html", 2, "markdown", 2);

    private ReaderVersions() {}

    /// The version of the importer of a format, by its name.
    public static int of(String format) {
        return LATER.getOrDefault(format, FIRST);
    }
}
