package glossator.format.markdown;

import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Metadata;
import glossator.format.CopyPlan;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.ReaderVersions;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.container.FileSignatures;
import glossator.format.copy.TextCopy;
import glossator.format.copy.TextCopyWriter;
import glossator.format.copy.TextLayout;
import glossator.format.html.InlineFlow;
import glossator.format.source.Charsets;
import glossator.format.source.Pictures;
import glossator.format.source.TextPlaces;
import glossator.format.text.PlainText;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Markdown: CommonMark 0.31 with tables, strikethrough, task lists, bare links, footnotes and
/// front matter.
public final class Markdown implements Format {
    static final int VERSION = ReaderVersions.of("markdown");

    /// Deeper lists and quotes are read as text of the enclosing block.
    private static final int MAX_DEPTH = 100;

    private static final List<String> ENDINGS =
            List.of("md", "markdown", "mkd", "mdown", "mkdn", "mdwn", "qmd", "rmd");

    /// Patterns that are rare in plain text; two different ones suggest Markdown.
    private static final List<Pattern> SIGNS = List.of(
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
    public List<String> mediaTypes() {
        return List.of("text/markdown");
    }

    @Override
    public Match match(SourceFile original) {
        if (FileSignatures.refusal(original).isPresent()) {
            return Match.NO;
        }
        if (ENDINGS.contains(original.ending())) {
            return Match.LIKELY;
        }
        if (PlainText.isListing(original)) {
            return Match.NO;
        }
        byte[] head = java.util.Arrays.copyOf(
                original.bytes(), Math.min(original.bytes().length, 32 << 10));
        String text = Charsets.decode(
                        new SourceFile(original.name(), head, null)
                                .withEncoding(original.encoding()),
                        _ -> "")
                .text();
        long signs = SIGNS.stream().filter(s -> s.matcher(text).find()).count();
        return signs > 1 ? Match.POSSIBLE : Match.NO;
    }

    @Override
    public ImportedDocument read(SourceFile original) {
        Charsets.Decoded decoded = PlainText.decode(original);
        Optional<TextCopy> copy = TextCopy.parse(decoded.text(), MarkdownNoteSyntax.FAMILY);
        String text = copy.map(TextCopy::text).orElse(decoded.text());
        var warnings = new ArrayList<>(decoded.warnings(original.name()));
        var pictures = new Pictures(original);
        TextLayout layout = layout(original, text, copy.isPresent(), pictures, warnings);
        Document document = layout.document();
        return new ImportedDocument(
                        name(),
                        VERSION,
                        document,
                        pictures.found(),
                        pictures.companions(),
                        warnings,
                        copy.map(c -> c.annotations(document.text(), layout.places()))
                                .orElse(List.of()))
                .withCopy(copy.flatMap(TextCopy::id).orElse(null));
    }

    @Override
    public WrittenCopy write(SourceFile original, CopyPlan plan) {
        return TextCopyWriter.write(
                original,
                PlainText.decode(original),
                plan,
                MarkdownNoteSyntax.FAMILY,
                text -> layout(original, text, true, new Pictures(original), new ArrayList<>()));
    }

    /// @param placed whether the places of the characters are asked for
    private static TextLayout layout(
            SourceFile original,
            String text,
            boolean placed,
            Pictures pictures,
            List<String> warnings) {
        var budget = new ParserBudget();
        try {
            FrontMatter front = FrontMatter.of(text);
            Node root = parse(text.substring(front.length()), budget, placed);
            if (budget.isSpent()) {
                warnings.add(Messages.of("format.markdown-heavy", original.name()));
            }
            return importTree(original, text, front, root, placed, pictures);
        } catch (StackOverflowError | TooLarge e) {
            warnings.add(Messages.of("format.markdown-deep", original.name()));
            return PlainText.layout(original, text);
        }
    }

    private static TextLayout importTree(
            SourceFile original,
            String text,
            FrontMatter front,
            Node root,
            boolean placed,
            Pictures pictures) {
        var builder = new DocumentBuilder();
        var flow = new InlineFlow(builder);
        TextPlaces places = placed ? flow.recordPlaces() : new TextPlaces();
        var walk = new MarkdownWalk(flow, pictures);
        walk.walk(root);
        Metadata told = front.metadata();
        builder.metadata(told.title().isEmpty() ? told.withTitle(walk.title()) : told);
        var document = builder.build();
        if (document.blocks().isEmpty()) {
            throw new Refusal("format.no-text", original.name());
        }
        return new MarkdownContents(
                original, text, front.length(), root, document, places.in(document));
    }

    /// @param placed whether the nodes are to know where they are in the text
    static Node parse(String text, ParserBudget budget, boolean placed) {
        try {
            return parser(budget, placed).parse(text);
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

    private static Parser parser(ParserBudget budget, boolean placed) {
        return Parser.builder()
                .extensions(List.of(
                        TablesExtension.create(),
                        StrikethroughExtension.create(),
                        AutolinkExtension.create(),
                        TaskListItemsExtension.create(),
                        FootnotesExtension.builder().inlineFootnotes(true).build()))
                .maxOpenBlockParsers(MAX_DEPTH)
                .includeSourceSpans(
                        placed ? IncludeSourceSpans.BLOCKS_AND_INLINES : IncludeSourceSpans.NONE)
                .inlineParserFactory(budget::parser)
                .build();
    }
}
