package glossator.format.text;

import glossator.document.Block;
import glossator.document.DocumentBuilder;
import glossator.document.Inline;
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
import glossator.format.source.Charsets;
import glossator.message.Refusal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plain text. Paragraphs wrapped at a column are joined for reading; verse, lists, tables and
/// source code keep their lines.
public final class PlainText implements Format {
    static final int VERSION = ReaderVersions.of("text");
    private static final List<String> ENDINGS = List.of("txt", "text", "asc");

    /// More control characters per thousand than this mean that it is not text.
    private static final int MAX_CONTROLS = 5;

    @Override
    public String name() {
        return "text";
    }

    @Override
    public List<String> endings() {
        return ENDINGS;
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("text/plain");
    }

    @Override
    public Match match(SourceFile original) {
        if (FileSignatures.refusal(original).isPresent()) {
            return Match.NO;
        }
        return ENDINGS.contains(original.ending()) ? Match.LIKELY : Match.POSSIBLE;
    }

    /// Whether its name says that it is source code or the like.
    public static boolean isListing(SourceFile original) {
        return !TextListing.language(original.ending()).isEmpty();
    }

    @Override
    public ImportedDocument read(SourceFile original) {
        Charsets.Decoded decoded = decode(original);
        Optional<TextCopy> copy = TextCopy.parse(decoded.text(), TextNoteSyntax.FAMILY);
        TextContents contents = contents(original, copy.map(TextCopy::text).orElse(decoded.text()));
        String text = contents.document().text();
        return new ImportedDocument(
                        name(),
                        VERSION,
                        contents.document(),
                        List.of(),
                        Map.of(),
                        decoded.warnings(original.name()),
                        copy.map(c -> c.annotations(text, contents.places())).orElse(List.of()))
                .withCopy(copy.flatMap(TextCopy::id).orElse(null));
    }

    @Override
    public WrittenCopy write(SourceFile original, CopyPlan plan) {
        return TextCopyWriter.write(
                original,
                decode(original),
                plan,
                TextNoteSyntax.FAMILY,
                text -> contents(original, text));
    }

    /// Lays out `text` as plain text, whatever its file is.
    public static TextLayout layout(SourceFile original, String text) {
        return contents(original, text);
    }

    private static TextContents contents(SourceFile original, String text) {
        String language = TextListing.language(original.ending());
        var builder = new DocumentBuilder();
        if (!language.isEmpty()) {
            TextListing.read(text, language, builder);
            return TextContents.ofListing(builder.build(), text);
        }
        List<TextGroup> groups = TextGroup.split(text);
        if (groups.isEmpty()) { // nothing but quote prefixes
            throw new Refusal("format.no-text", original.name());
        }
        return new Walk(groups, builder).walk();
    }

    /// Refuses a file that is not text or is only white space.
    public static Charsets.Decoded decode(SourceFile original) {
        FileSignatures.refusal(original).ifPresent(r -> {
            throw r;
        });
        Charsets.Decoded decoded = Charsets.decode(original, _ -> "");
        String text = decoded.text();
        int looked = Math.min(text.length(), 1 << 20);
        long controls = text.chars().limit(looked).filter(PlainText::isControl).count();
        if (text.indexOf('\0') >= 0 || controls * 1000 > (long) looked * MAX_CONTROLS) {
            throw new Refusal("format.binary", original.name());
        }
        if (text.isBlank()) {
            throw new Refusal("format.empty", original.name());
        }
        return decoded;
    }

    private static boolean isControl(int c) {
        return c < ' ' && "\t\n\r\f\u000B\b\u001B\u001A".indexOf(c) < 0;
    }

    /// The one traversal of a text, from its first group of lines to its last.
    private static final class Walk {
        private final List<TextGroup> groups;
        private final DocumentBuilder builder;
        private final TextParagraphs paragraphs;
        private final TextLists lists = new TextLists();
        private final Map<Integer, Integer> entries;
        private final Map<Integer, String> places = new HashMap<>();
        private final int[] levels;
        private int page = 1;
        private int tables;

        Walk(List<TextGroup> given, DocumentBuilder builder) {
            this.builder = builder;
            paragraphs = TextParagraphs.of(given);
            groups = TextOpening.splitTitle(given, paragraphs.isUnwrapped());
            TextHeadings headings = TextHeadings.of(groups);
            TextHeader header = TextHeader.of(groups, headings);
            entries = headings.entries(groups);
            entries.values().forEach(heading -> places.put(heading, "heading-" + heading));
            if (header.titled() >= 0) {
                headings.exclude(header.titled());
            }
            levels = headings.levels(header.titled() >= 0 ? 2 : 1);
            if (header.titled() >= 0) {
                levels[header.titled()] = 1;
            }
            builder.metadata(header.metadata());
        }

        TextContents walk() {
            var sources = new ArrayList<TextContents.Source>();
            if (groups.stream().anyMatch(g -> g.pages() > 0)) {
                builder.page("1");
            }
            for (int i = 0; i < groups.size(); i++) {
                TextGroup group = groups.get(i);
                if (group.pages() > 0) {
                    page += group.pages();
                    builder.page(String.valueOf(page));
                }
                String place = places.get(i);
                if (place != null) {
                    builder.target(place);
                }
                int start = builder.offset();
                int rows = tables;
                if (levels[i] > 0) {
                    builder.begin(new Block.Heading(levels[i]))
                            .text(group.text())
                            .end();
                } else {
                    group(i, group);
                }
                sources.add(new TextContents.Source(start, group.lines(), tables > rows));
            }
            return TextContents.of(builder.build(), sources);
        }

        private void group(int at, TextGroup group) {
            int quote = group.quote();
            if (group.size() == 1 && TextOpening.isRule(group.first())) {
                builder.begin(new Block.Rule(), quote, 0).end();
                return;
            }
            if (entries.containsKey(at)) {
                prose(at, group, 0);
                return;
            }
            var items = lists.items(groups, at);
            if (items.isPresent()) {
                for (TextLists.Item item : items.get()) {
                    builder.begin(new Block.Item(item.marker()), quote, item.depth());
                    builder.text(item.text()).end();
                }
                return;
            }
            int depth = lists.depth(group);
            var rows = TextTables.rows(group);
            if (rows.isPresent()) {
                for (List<String> row : rows.get()) {
                    builder.begin(new Block.Row(tables, false), quote, depth);
                    builder.text(String.join("\t", row)).end();
                }
                tables++;
            } else if (TextTables.isProgram(group) || TextTables.isDrawing(group)) {
                builder.begin(new Block.Code(""), quote, depth)
                        .text(TextParagraphs.keepLines(group))
                        .end();
            } else {
                prose(at, group, depth);
            }
        }

        private void prose(int at, TextGroup group, int depth) {
            String place = places.get(entries.getOrDefault(at, -1));
            for (String paragraph : paragraphs.paragraphsOf(group)) {
                builder.begin(new Block.Paragraph(), group.quote(), depth);
                if (place == null) {
                    builder.text(paragraph);
                } else {
                    builder.text(paragraph, new Inline.Link("#" + place));
                }
                builder.end();
            }
        }
    }
}
