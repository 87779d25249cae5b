package glossator.format.markdown;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLines;

/// Bounds the parser's time, which is quadratic in the number of brackets in a paragraph. Text over
/// the budget stays as written.
final class ParserBudget {
    /// About three seconds.
    private static final long ALL = 200_000_000L;

    /// The number of brackets that cost nothing, because every long page has some.
    private static final int FREE = 60;

    private long rest = ALL;
    private boolean spent;

    /// Whether some text was left unparsed.
    boolean isSpent() {
        return spent;
    }

    /// Wraps the library's own parser, which only its internal package provides.
    InlineParser parser(InlineParserContext context) {
        var parser = new InlineParserImpl(context);
        return (lines, node) -> parse(parser, lines, node);
    }

    private void parse(InlineParser parser, SourceLines lines, Node node) {
        String text = lines.getContent();
        long signs = text.chars().filter(c -> "[]*_`~<!^".indexOf(c) >= 0).count();
        long cost = signs <= FREE ? 0 : signs * signs;
        if (cost > rest) {
            spent = true;
            node.appendChild(new Text(text.replace('\n', ' ')));
        } else {
            rest -= cost;
            parser.parse(lines, node);
        }
    }
}
