package glossator.exchange.markdown;

import glossator.exchange.NoteSanitizer;

import org.commonmark.renderer.markdown.MarkdownRenderer;

/// Writes the Markdown of a note as equivalent CommonMark, without raw HTML.
public record MarkdownNoteBody(NoteSanitizer sanitizer) {
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().extensions(NoteSanitizer.EXTENSIONS).build();

    public String toMarkdown(String note) {
        return sanitizer
                .parse(note)
                .map(RENDERER::render)
                .orElseGet(() -> MarkdownEscaping.escape(sanitizer.clean().sanitize(note)))
                .strip();
    }
}
