package glossator.exchange.copy;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// What a note says: its letters, numbers and symbols. Some formats show a note as it was typed,
/// others as it is read.
///
/// @param typed with the signs of its markup
/// @param shown as CommonMark shows it, without where a link leads to
record NoteWords(String typed, String shown) {
    /// Longer notes are taken as they were typed: the parser's time may grow faster than the text.
    private static final int LONGEST = 50_000;

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(30).maxInlineNesting(30).build();

    static NoteWords of(String note) {
        String typed = CopyWords.bare(note);
        if (note.length() > LONGEST) {
            return new NoteWords(typed, typed);
        }
        var words = new Words();
        PARSER.parse(note).accept(words);
        return new NoteWords(typed, CopyWords.bare(words.text.toString()));
    }

    /// Whether all that `other` says is in it, in one piece.
    boolean says(NoteWords other) {
        return typed.contains(other.typed)
                || shown.contains(other.typed)
                || shown.contains(other.shown);
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    NoteWords plus(NoteWords other) {
        return new NoteWords(typed + other.typed, shown + other.shown);
    }

    private static final class Words extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(HtmlInline node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(HtmlBlock node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(LinkReferenceDefinition node) {
            text.append(node.getLabel()).append(node.getDestination());
        }

        @Override
        public void visit(Link node) {
            link(node, node.getDestination());
        }

        @Override
        public void visit(Image node) {
            link(node, node.getDestination());
        }

        /// A link without words is shown by its address.
        private void link(Node node, String destination) {
            if (node.getFirstChild() == null) {
                text.append(destination);
            }
            visitChildren(node);
        }
    }
}
