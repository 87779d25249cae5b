package glossator.exchange.markdown;

import glossator.annotation.Placement;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.TextSanitizer;
import glossator.wording.Phrases;

import java.util.stream.Collectors;

/// Writes the links of a note to others as a list, a line for each.
final class MarkdownLinks {
    private MarkdownLinks() {}

    /// Without a line end; empty if there are none.
    static String write(AnnotatedDocument annotated, Placement placement, TextSanitizer clean) {
        return annotated.links().of(placement.id()).stream()
                .map(link -> "- "
                        + MarkdownEscaping.escape(Phrases.capitalize(clean.sanitize(link.line()))))
                .collect(Collectors.joining("\n"));
    }
}
