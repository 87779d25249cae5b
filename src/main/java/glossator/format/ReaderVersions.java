package glossator.format;

import java.util.Map;
import java.util.TreeMap;

/// The versions of the importers. They are raised when the same bytes are read better than before,
/// so that what an older version has read can be read again.
public final class ReaderVersions {
    private static final int FIRST = 1;

    /// Version 2 of those with annotations keeps replies apart from the note, and what lies on
    /// pages and not on their text. Version 3 of them, and 2 of the others, is newer: words and
    /// pages of PDFs, also behind faults, their strings and forms; comments on rows of tables;
    /// annotations whose words are gone; what style sheets hide, shadow roots and where the article
    /// is; ruby; fields, symbols and formulas of word processors; character sets by the letters of
    /// the language. Version 4 of PDF: captions beside the text, entries of contents over several
    /// lines, replacement text of structure elements, signs of Symbol, lines of Thai. Version 4 of
    /// RTF knows the parts of title pages, version 3 of MHTML the pages in frames.
    private static final Map<String, Integer> LATER = Map.of(
            "pdf",
            4,
            "docx",
            3,
            "odt",
            3,
            "epub",
            3,
            "rtf",
            4,
            "html",
            2,
            "text",
            2,
            "markdown",
            2,
            "eml",
            2,
            "mhtml",
            3);

    private ReaderVersions() {}

    /// All of them, in a form to be compared.
    public static String all() {
        return new TreeMap<>(LATER).toString();
    }

    /// The version of the importer of a format, by its name.
    public static int of(String format) {
        return LATER.getOrDefault(format, FIRST);
    }
}
