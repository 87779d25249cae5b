package glossator.format;

import glossator.document.DocumentBuilder;
import glossator.document.Metadata;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Markdown: CommonMark 0.31 with tables, strike-through, task lists, bare links, footnotes and
/// front matter.
final class Markdown implements Format {
    static final int VERSION = 1;

    /// Deeper lists and quotes are read as the text of the block they stand in.
    private static final int MAX_DEPTH = 100;

    private static final List<String> ENDINGS =
            List.of("md", "markdown", "mkd", "mdown", "mkdn", "mdwn", "qmd", "rmd");

    /// Signs that plain text hardly ever has; two kinds of them tell.
    private static final List<Pattern> SIGNS =
            List.of(
                    Pattern.compile("(?m)^#{1,6} \\S"),
                    Pattern.compile("(?m)^(```|~~~)"),
                    Pattern.compile("!?\\[[^\\]\\n]{1,200}\\]\\((https?:|\\.{0,2}/|#)[^)\\s]*\\)"),
                    Pattern.compile("(?m)^\\|?[ \\t]*:?-{3,}:?[ \\t]*\\|[-|: ]*$"),
                    Pattern.compile("(?m)^[ \\t]*[-*] \\[[ xX]\\] \\S"),
                    Pattern.compile("\\*\\*[^*\\s][^*\\n]{0,200}\\*\\*"));

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public List<String> endings() {
        return ENDINGS;
    }

    @Override
    public Likeness likeness(Original original) {
        if (Magic.refusal(original).isPresent()) {
            return Likeness.NO;
        }
        if (ENDINGS.contains(original.ending())) {
            return Likeness.LIKELY;
        }
        if (PlainText.isListing(original)) {
            return Likeness.NO;
        }
        byte[] head =
                java.util.Arrays.copyOf(
                        original.bytes(), Math.min(original.bytes().length, 32 << 10));
        String text = Charsets.decode(head).text();
        long signs = SIGNS.stream().filter(s -> s.matcher(text).find()).count();
        return signs > 1 ? Likeness.POSSIBLE : Likeness.NO;
    }

    @Override
    public Reading read(Original original) {
        Charsets.Decoded decoded = PlainText.decode(original);
        var warnings = new ArrayList<>(decoded.warnings(original.name()));
        var budget = new MarkdownBudget();
        try {
            return reading(original, decoded.text(), budget, warnings);
        } catch (StackOverflowError | TooLarge e) {
            warnings.add(Messages.of("format.markdown-deep", original.name()));
            Reading plain = new PlainText().read(original);
            return new Reading(name(), VERSION, plain.document(), List.of(), Map.of(), warnings);
        }
    }

    private Reading reading(
            Original original, String text, MarkdownBudget budget, List<String> warnings) {
        FrontMatter front = FrontMatter.of(text);
        Node root = parse(text.substring(front.length()), budget);
        if (budget.spent()) {
            warnings.add(Messages.of("format.markdown-heavy", original.name()));
        }
        var builder = new DocumentBuilder();
        var pictures = new Pictures(original);
        var flow = new Flow(builder);
        var walk = new MarkdownWalk(flow, pictures);
        walk.document(root);
        Metadata told = front.metadata();
        builder.metadata(told.title().isEmpty() ? told.withTitle(walk.title()) : told);
        var document = builder.build();
        if (document.blocks().isEmpty()) {
            throw new Refusal("format.no-text", original.name());
        }
        return new Reading(
                name(), VERSION, document, pictures.found(), pictures.companions(), warnings);
    }

    private static Node parse(String text, MarkdownBudget budget) {
        try {
            return parser(budget).parse(text);
        } catch (IllegalArgumentException e) {
            // A table of more than a million cells.
            throw new TooLarge(e);
        }
    }

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLarge(Throwable cause) {
            super(cause);
        }
    }

    private static Parser parser(MarkdownBudget budget) {
        return Parser.builder()
                .extensions(
                        List.of(
                                TablesExtension.create(),
                                StrikethroughExtension.create(),
                                AutolinkExtension.create(),
                                TaskListItemsExtension.create(),
                                FootnotesExtension.builder().inlineFootnotes(true).build()))
                .maxOpenBlockParsers(MAX_DEPTH)
                .inlineParserFactory(budget::parser)
                .build();
    }
}
