package glossator.bibliography.citation;

import java.util.Locale;

/// How a citation is written: italics and the like are left out, or marked.
public enum CitationFormat {
    TEXT,
    HTML,
    MARKDOWN;

    /// The name of the format in citeproc-java and on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
