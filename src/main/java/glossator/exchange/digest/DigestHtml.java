package glossator.exchange.digest;

import glossator.document.Picture;
import glossator.exchange.Losses;
import glossator.exchange.TextSanitizer;
import glossator.exchange.html.HtmlPageHeader;
import glossator.exchange.html.HtmlWriter;

import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.HtmlRenderer;

import java.io.StringWriter;
import java.util.Base64;
import java.util.UUID;

/// Writes a digest as one page of HTML that loads nothing and runs nothing.
final class DigestHtml {
    private DigestHtml() {}

    static String of(DigestTree.Tree tree, String title, Losses losses) {
        var out = new StringWriter();
        var html = new HtmlWriter(out, new TextSanitizer(losses));
        HtmlPageHeader.openPage(html, title, "digest.css");
        html.raw("</head>\n<body>\n<main>\n");
        html.raw(renderer(tree).render(tree.root()));
        html.raw("</main>\n</body>\n</html>\n");
        return out.toString();
    }

    private static HtmlRenderer renderer(DigestTree.Tree tree) {
        return HtmlRenderer.builder()
                .extensions(DigestMarkdown.EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .percentEncodeUrls(true)
                .attributeProviderFactory(_ -> (node, tag, attributes) -> {
                    Picture picture = tree.pictures().get(node);
                    if (picture != null) {
                        attributes.put("src", address(picture));
                    }
                    UUID annotation = tree.quotes().get(node);
                    if (annotation != null) {
                        attributes.put("id", "note-" + annotation);
                        attributes.put("cite", "urn:uuid:" + annotation);
                    }
                    if (annotation != null || node instanceof Paragraph || tag.startsWith("h")) {
                        attributes.put("dir", "auto");
                    }
                })
                .build();
    }

    /// The page holds its pictures itself.
    private static String address(Picture picture) {
        return "data:" + picture.mediaType() + ";base64,"
                + Base64.getEncoder().encodeToString(picture.bytes());
    }
}
