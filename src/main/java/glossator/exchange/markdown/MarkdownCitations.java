package glossator.exchange.markdown;

import glossator.annotation.Placement;
import glossator.bibliography.citation.CitationFormat;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.QuoteCitations;
import glossator.exchange.TextSanitizer;
import glossator.message.Messages;
import glossator.wording.Phrases;

import java.util.ArrayList;
import java.util.List;

/// Writes citations in the style that was chosen, if one was: in the last line of the quote or, if
/// the style has notes, as a footnote to it; and the list of works.
final class MarkdownCitations {
    private final QuoteCitations citations;
    private final boolean note;
    private final TextSanitizer clean;
    private final List<String> footnotes = new ArrayList<>();

    private MarkdownCitations(QuoteCitations citations, boolean note, TextSanitizer clean) {
        this.citations = citations;
        this.note = note;
        this.clean = clean;
    }

    static MarkdownCitations of(List<AnnotatedDocument> works, TextSanitizer clean) {
        boolean note = !works.isEmpty() && works.getFirst().citing().isNote();
        return new MarkdownCitations(
                QuoteCitations.of(works, CitationFormat.MARKDOWN, clean), note, clean);
    }

    boolean isEmpty() {
        return citations.references().isEmpty();
    }

    /// The citation on one line; empty if no style was chosen.
    String of(Placement placement) {
        return line(citations.of(placement));
    }

    /// The block quote with its citation; the citation alone if there are no words to quote.
    String cite(Placement placement, String quote) {
        String citation = of(placement);
        if (citation.isEmpty()) {
            return quote;
        }
        if (note) {
            footnotes.add(citation);
            String call = "[^" + footnotes.size() + "]";
            return quote.isEmpty() ? call : quote + call;
        }
        return quote.isEmpty() ? citation : quote + " " + citation;
    }

    /// The list of works, and the footnotes so far.
    ///
    /// @param heading what a heading begins with: `## `
    String end(String heading) {
        var out = new StringBuilder(heading)
                .append(Messages.of("exchange.references"))
                .append("\n\n");
        citations
                .references()
                .forEach(entry -> out.append("- ").append(item(entry)).append('\n'));
        for (int i = 0; i < footnotes.size(); i++) {
            out.append("\n[^")
                    .append(i + 1)
                    .append("]: ")
                    .append(footnotes.get(i))
                    .append('\n');
        }
        return out.toString();
    }

    /// A number at its start would begin a list.
    private String item(String entry) {
        return line(entry).replaceFirst("^(\\d+)\\.", "$1\\\\.");
    }

    private String line(String text) {
        return Phrases.toOneLine(clean.sanitize(text));
    }
}
