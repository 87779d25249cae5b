package glossator.exchange;

import org.commonmark.renderer.markdown.MarkdownRenderer;

/// Writes the Markdown of a note as CommonMark that says the same, without raw HTML.
public record MarkdownNoteBody(NoteSanitizer sanitizer) {
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().extensions(NoteSanitizer.EXTENSIONS).build();

    public String of(String note) {
        return sanitizer
                .parse(note)
                .map(RENDERER::render)
                .orElseGet(() -> MarkdownText.escape(sanitizer.clean().text(note)))
                .strip();
    }
}
