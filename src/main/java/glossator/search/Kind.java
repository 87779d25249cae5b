package glossator.search;

import java.util.List;
import java.util.stream.Stream;

/// What may follow `kind:`.
public final class Kind {
    /// The formats of sources, as [glossator.format.Format#name] calls them.
    public static final List<String> OF_SOURCES = List.of(
            "pdf", "epub", "docx", "odt", "rtf", "mhtml", "eml", "html", "markdown", "text");

    /// What an annotation is on.
    public static final List<String> OF_ANNOTATIONS = List.of("passage", "area", "page", "source");

    private Kind() {}

    static List<String> all() {
        return Stream.concat(OF_SOURCES.stream(), OF_ANNOTATIONS.stream()).toList();
    }
}
