package glossator.exchange;

import glossator.document.Block;
import glossator.document.Document;

import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import java.util.List;

/// Reads an annotated Markdown file back to its text.
public final class MarkdownChecks {
    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            TaskListItemsExtension.create(),
            FootnotesExtension.create());

    private MarkdownChecks() {}

    public static Node parse(String markdown) {
        String body = markdown.replaceFirst("(?s)\\A---\n.*?\n---\n", "");
        return Parser.builder().extensions(EXTENSIONS).build().parse(body);
    }

    /// The text of the document without the calls of its notes, which become references.
    public static String text(Document document) {
        var text = new StringBuilder();
        for (Block block : document.blocks()) {
            var own = new StringBuilder(block.text());
            for (var span : block.spans().reversed()) {
                if (span.inline() instanceof glossator.document.Inline.NoteCall) {
                    own.delete(span.start(), span.end());
                }
            }
            boolean item = block.kind() instanceof Block.Item(String m) && isShown(m);
            if (item) {
                String marker = ((Block.Item) block.kind()).marker();
                text.append(new TextSanitizer(new Losses()).sanitize(marker));
            }
            text.append(block.join() == Block.Join.TIGHT ? "" : " ").append(own);
        }
        return text.toString();
    }

    /// Markers that Markdown does not know stand in the text.
    private static boolean isShown(String marker) {
        return marker.chars().anyMatch(Character::isLetterOrDigit)
                && !marker.matches("\\d{1,9}[.)]");
    }

    /// Without white space, and without `=`, which the export adds around marks.
    public static String words(String text) {
        return text.replaceAll("[=\\s\\u2028\\uFFFC\\uFFFD\\uFFFE\\uFFFF\\u00A0]+", "");
    }

    /// The text without what the export has added: `==`, references, pictures, notes.
    public static String text(Node root) {
        var text = new StringBuilder();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(Code node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock node) {
                text.append(' ').append(node.getLiteral());
            }

            @Override
            public void visit(IndentedCodeBlock node) {
                text.append(" UNEXPECTED CODE ").append(node.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak node) {
                text.append(' ');
            }

            @Override
            public void visit(HardLineBreak node) {
                text.append(' ');
            }

            @Override
            public void visit(Image node) {
                text.append("");
            }

            @Override
            public void visit(CustomNode node) {
                if (!(node instanceof FootnoteReference)) {
                    visitChildren(node);
                }
                text.append(node instanceof TableCell ? " " : "");
            }

            @Override
            public void visit(CustomBlock node) {
                boolean ours = node instanceof FootnoteDefinition note
                        && note.getLabel().startsWith("n");
                if (!ours) {
                    visitChildren(node);
                }
                text.append(node instanceof TableBlock ? " " : "");
            }
        });
        return text.toString();
    }
}
