package glossator.exchange.markdown;

import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.document.Block;
import glossator.exchange.BlockNode;
import glossator.exchange.Losses;
import glossator.exchange.SourceParagraph;
import glossator.exchange.TextRun;
import glossator.exchange.TextRunSplitter;
import glossator.wording.Phrases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Writes the blocks of the document as CommonMark blocks, with tables and footnotes.
final class MarkdownBlocks {
    private final MarkdownContext context;
    private final MarkdownInline inline;
    private final MarkdownTargets targets;

    MarkdownBlocks(MarkdownContext context) {
        this.context = context;
        inline = new MarkdownInline(context);
        targets = new MarkdownTargets(context);
    }

    /// The nodes, separated by empty lines, each ending with a line end.
    String write(List<BlockNode> nodes) {
        return writeJoined(nodes, "\n");
    }

    private String writeJoined(List<BlockNode> nodes, String between) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < nodes.size(); i++) {
            boolean twoLists = i > 0
                    && nodes.get(i) instanceof BlockNode.Listing
                    && nodes.get(i - 1) instanceof BlockNode.Listing;
            // Two adjacent lists would be read as one without something between them.
            parts.add((twoLists ? "<!-- -->\n\n" : "") + write(nodes.get(i)));
        }
        return String.join(between, parts);
    }

    private String write(BlockNode node) {
        return switch (node) {
            case BlockNode.Leaf(SourceParagraph paragraph) ->
                withTargets(List.of(paragraph), leaf(paragraph));
            case BlockNode.Table(int _, List<SourceParagraph> rows) ->
                withTargets(rows, table(rows));
            case BlockNode.Quote(List<BlockNode> children) ->
                MarkdownEscaping.prefixLines(write(children).stripTrailing(), "> ", "> ");
            case BlockNode.Listing(boolean _, List<BlockNode> children) ->
                writeJoined(children, isTight(children) ? "" : "\n");
            case BlockNode.Entry(String marker, List<BlockNode> children) ->
                entry(marker, children);
        };
    }

    /// What is on areas and pages comes before or behind the paragraph that it is at.
    private String withTargets(List<SourceParagraph> units, String body) {
        int start = units.getFirst().start();
        int end = units.getLast().end();
        String behind = targets.write(context.placing().blocksBehind(start, end));
        return targets.write(context.placing().blocksBefore(start, end))
                + body
                + (behind.isEmpty() ? "" : '\n' + behind.stripTrailing() + '\n');
    }

    private static boolean isTight(List<BlockNode> items) {
        return items.stream()
                .allMatch(item -> item
                                instanceof BlockNode.Entry(String _, List<BlockNode> children)
                        && children.stream().skip(1).allMatch(BlockNode.Listing.class::isInstance));
    }

    private String entry(String given, List<BlockNode> children) {
        String marker = Phrases.toOneLine(context.clean().sanitize(given));
        boolean task = marker.equals("☐") || marker.equals("☑");
        String bullet = marker.matches("\\d{1,9}[.)]") ? marker + " " : "- ";
        String lead = bullet + (task ? marker.equals("☑") ? "[x] " : "[ ] " : "");
        boolean other =
                !task && !bullet.startsWith(marker) && !marker.isEmpty() && !isBullet(marker);
        String shown = other ? MarkdownEscaping.escape(marker) + " " : "";
        boolean tight = isTight(List.of(new BlockNode.Entry(marker, children)));
        String body = writeJoined(children, tight ? "" : "\n").stripTrailing();
        return MarkdownEscaping.prefixLines(body, lead + shown, " ".repeat(bullet.length()));
    }

    private static boolean isBullet(String marker) {
        return !marker.chars().anyMatch(Character::isLetterOrDigit);
    }

    private String leaf(SourceParagraph paragraph) {
        return switch (paragraph.lead().kind()) {
            case Block.Paragraph _, Block.Item _, Block.Caption _ -> text(paragraph) + '\n';
            case Block.Heading(int level) ->
                "#".repeat(Math.clamp(level, 1, 6)) + ' ' + line(paragraph) + '\n';
            case Block.Code(String language) -> code(paragraph, language);
            case Block.Note _ -> note(paragraph);
            case Block.Rule _ -> {
                String references = references(List.of(paragraph));
                yield "* * *\n" + (references.isEmpty() ? "" : '\n' + references);
            }
            case Block.Row _ -> table(List.of(paragraph));
        };
    }

    private String text(SourceParagraph paragraph) {
        return inline.cells(paragraph, "\\\n").getFirst();
    }

    private String line(SourceParagraph paragraph) {
        return inline.cells(paragraph, " ").getFirst();
    }

    private String note(SourceParagraph paragraph) {
        String label = context.noteLabels().getOrDefault(paragraph.start(), "d0");
        return MarkdownEscaping.prefixLines(text(paragraph), "[^" + label + "]: ", "    ");
    }

    private String code(SourceParagraph paragraph, String language) {
        var text = new StringBuilder();
        for (TextRun run : new TextRunSplitter(Placements.NONE).split(paragraph, new TreeSet<>())) {
            text.append(run.text().replace(Block.LINE_BREAK, '\n'));
        }
        String body = context.clean().sanitize(text.toString());
        String fence = "```";
        while (body.contains(fence)) {
            fence += '`';
        }
        String known = language.matches("[\\p{Alnum}+#_.-]{1,40}") ? language : "";
        String references = references(List.of(paragraph));
        return fence
                + known
                + '\n'
                + body
                + '\n'
                + fence
                + '\n'
                + (references.isEmpty() ? "" : '\n' + references);
    }

    /// The references of annotations that end in these paragraphs, on a line of their own; for
    /// blocks that cannot contain references.
    private String references(List<SourceParagraph> units) {
        List<Placement> ending = context
                .placing()
                .ends()
                .subMap(units.getFirst().start(), true, units.getLast().end(), true)
                .values()
                .stream()
                .flatMap(Collection::stream)
                .toList();
        if (ending.isEmpty()) {
            return "";
        }
        if (units.getFirst().lead().kind() instanceof Block.Code) {
            context.losses().add(Losses.Kind.MARK_IN_CODE, ending.size());
        }
        var line = new StringBuilder();
        ending.forEach(placement -> line.append(context.referenceTo(placement)));
        return line.append('\n').toString();
    }

    private String table(List<SourceParagraph> rows) {
        List<List<String>> cells =
                rows.stream().map(r -> inline.cells(r, "<br>")).toList();
        int width = cells.stream().mapToInt(List::size).max().orElse(1);
        boolean header = rows.getFirst().lead().kind() instanceof Block.Row(int _, boolean h) && h;
        var out = new StringBuilder();
        appendRow(header ? cells.getFirst() : List.of(), width, out);
        out.append("|").append(" --- |".repeat(width)).append('\n');
        cells.stream().skip(header ? 1 : 0).forEach(row -> appendRow(row, width, out));
        return out.toString();
    }

    private static void appendRow(List<String> cells, int width, StringBuilder out) {
        out.append('|');
        for (int i = 0; i < width; i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            out.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
        }
        out.append('\n');
    }
}
