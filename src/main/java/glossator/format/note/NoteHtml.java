package glossator.format.note;

import glossator.format.source.SafeLinks;

import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/// Writes a note as blocks of well-formed HTML that are valid in a `div` of XHTML 1.1 and HTML 5:
/// raw HTML is shown as it was typed, pictures become links, headings bold lines.
public final class NoteHtml {
    /// Longer notes are written as they were typed: the parser's time may grow faster than the
    /// text.
    private static final int LONGEST = 50_000;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(StrikethroughExtension.create()))
            .maxOpenBlockParsers(30)
            .maxInlineNesting(30)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(StrikethroughExtension.create()))
            .escapeHtml(true)
            .percentEncodeUrls(true)
            .build();

    private NoteHtml() {}

    /// The blocks of a note; empty if it has no text.
    ///
    /// @param note CommonMark
    public static String of(String note) {
        String clean = clean(note);
        if (clean.isBlank()) {
            return "";
        } else if (clean.length() > LONGEST) {
            return "<p>" + escape(clean.strip()).replaceAll("\\R", "<br />") + "</p>";
        }
        Node root = PARSER.parse(clean);
        root.accept(new Plain());
        String html = RENDERER.render(root).strip();
        return html.isEmpty() ? "<p>" + escape(clean.strip()) + "</p>" : html;
    }

    /// Text as XML 1.0 can hold it (§2.2): what it excludes becomes U+FFFD.
    public static String clean(String text) {
        if (text.codePoints().allMatch(NoteHtml::isAllowed)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
        return out.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0x7F)
                || (c >= 0xA0 && c < 0xD800)
                || (c >= 0xE000 && c < 0xFDD0)
                || (c > 0xFDEF && (c & 0xFFFE) != 0xFFFE);
    }

    /// Plain text as the text of an element or the value of an attribute.
    public static String escape(String text) {
        return clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static final class Plain extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            var strong = new StrongEmphasis();
            moveChildren(heading, strong);
            var paragraph = new Paragraph();
            paragraph.appendChild(strong);
            replace(heading, paragraph);
        }

        /// XHTML 1.1 has no attribute for the first number.
        @Override
        public void visit(OrderedList list) {
            list.setMarkerStartNumber(1);
            visitChildren(list);
        }

        @Override
        public void visit(Image image) {
            link(image, image.getDestination());
        }

        @Override
        public void visit(Link link) {
            link(link, link.getDestination());
        }

        private void link(Node node, String destination) {
            visitChildren(node);
            if (node.getFirstChild() == null) {
                node.appendChild(new Text(destination));
            }
            if (isUsable(destination) && !isInLink(node)) {
                var link = new Link(destination, null);
                moveChildren(node, link);
                replace(node, link);
            } else {
                while (node.getFirstChild() != null) {
                    node.insertBefore(node.getFirstChild());
                }
                node.unlink();
            }
        }

        private static boolean isUsable(String destination) {
            try {
                String scheme = String.valueOf(new URI(destination).getScheme());
                return scheme.matches("(?i)https?|mailto") && SafeLinks.isSafe(destination, true);
            } catch (URISyntaxException e) {
                return false;
            }
        }

        private static boolean isInLink(Node node) {
            Node at = node.getParent();
            while (at != null && !(at instanceof Link || at instanceof Image)) {
                at = at.getParent();
            }
            return at != null;
        }

        private static void moveChildren(Node from, Node to) {
            while (from.getFirstChild() != null) {
                to.appendChild(from.getFirstChild());
            }
        }

        private static void replace(Node old, Node fresh) {
            old.insertBefore(fresh);
            old.unlink();
        }
    }
}
