package glossator.exchange;

import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import java.util.List;
import java.util.Optional;

/// Makes the Markdown of a note harmless: raw HTML becomes text, pictures become links, links go
/// only to http, https and mailto, and headings become bold lines, so that they do not enter the
/// outline of the file that contains the note.
public record NoteSanitizer(TextSanitizer clean, Losses losses) {
    /// Longer notes are written as plain text: the parser's time may grow faster than the text.
    public static final int MAX_LENGTH = 50_000;

    /// The extensions of CommonMark allowed in a note.
    public static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(30)
            .maxInlineNesting(30)
            .build();

    /// The note without anything that could load or run something; empty for one that is too long.
    public Optional<Node> parse(String note) {
        return parse(note, false);
    }

    /// The same for a text of its own, whose headings stay.
    public Optional<Node> parseText(String text) {
        return parse(text, true);
    }

    private Optional<Node> parse(String note, boolean headings) {
        if (note.length() > MAX_LENGTH) {
            losses.add(Losses.Kind.NOTE_PLAIN);
            return Optional.empty();
        }
        Node root = PARSER.parse(clean.sanitize(note));
        root.accept(new Tamer(losses, headings));
        return Optional.of(root);
    }

    private static final class Tamer extends AbstractVisitor {
        private final Losses losses;
        private final boolean headings;

        Tamer(Losses losses, boolean headings) {
            this.losses = losses;
            this.headings = headings;
        }

        @Override
        public void visit(HtmlInline html) {
            losses.add(Losses.Kind.NOTE_HTML);
            replace(html, new Text(html.getLiteral()));
        }

        @Override
        public void visit(HtmlBlock html) {
            losses.add(Losses.Kind.NOTE_HTML);
            var paragraph = new Paragraph();
            paragraph.appendChild(new Text(html.getLiteral().strip().replaceAll("\\s+", " ")));
            replace(html, paragraph);
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            if (headings) {
                return;
            }
            var strong = new StrongEmphasis();
            moveChildren(heading, strong);
            var paragraph = new Paragraph();
            paragraph.appendChild(strong);
            replace(heading, paragraph);
        }

        @Override
        public void visit(Image image) {
            losses.add(Losses.Kind.NOTE_PICTURE);
            replaceLink(image, image.getDestination());
        }

        @Override
        public void visit(Link link) {
            if (ExportLinks.toSafeAddress(link.getDestination()).isEmpty()) {
                losses.add(Losses.Kind.LINK_DROPPED);
            }
            replaceLink(link, link.getDestination());
        }

        private void replaceLink(Node node, String destination) {
            visitChildren(node);
            if (node.getFirstChild() == null) {
                node.appendChild(new Text(destination));
            }
            Optional<String> href = ExportLinks.toSafeAddress(destination);
            if (href.isEmpty() || isInsideLink(node)) {
                while (node.getFirstChild() != null) {
                    node.insertBefore(node.getFirstChild());
                }
                node.unlink();
            } else {
                var link = new Link(href.get(), null);
                moveChildren(node, link);
                replace(node, link);
            }
        }

        private static boolean isInsideLink(Node node) {
            for (Node at = node.getParent(); at != null; at = at.getParent()) {
                if (at instanceof Link) {
                    return true;
                }
            }
            return false;
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
