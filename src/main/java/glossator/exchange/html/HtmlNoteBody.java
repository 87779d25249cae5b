package glossator.exchange.html;

import glossator.exchange.NoteSanitizer;

import org.commonmark.renderer.html.HtmlRenderer;

/// Writes the Markdown of a note as HTML, without any element that loads or runs something.
public record HtmlNoteBody(NoteSanitizer sanitizer) {
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(NoteSanitizer.EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .build();

    public String toHtml(String note) {
        return sanitizer
                .parse(note)
                .map(RENDERER::render)
                .orElseGet(() ->
                        "<p>" + HtmlWriter.escape(sanitizer.clean().sanitize(note)) + "</p>\n")
                .strip();
    }
}
