package glossator.exchange;

import glossator.annotation.Marks;
import glossator.annotation.Placed;
import glossator.document.Block;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Writes the blocks of the document as CommonMark blocks, with tables and footnotes.
final class MarkdownBlocks {
    private final Markdown sheet;
    private final MarkdownInline inline;

    MarkdownBlocks(Markdown sheet) {
        this.sheet = sheet;
        inline = new MarkdownInline(sheet);
    }

    /// The nodes, parted by empty lines, each ending with a line end.
    String write(List<Node> nodes) {
        return joined(nodes, "\n");
    }

    private String joined(List<Node> nodes, String between) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < nodes.size(); i++) {
            boolean twoLists =
                    i > 0
                            && nodes.get(i) instanceof Node.Listing
                            && nodes.get(i - 1) instanceof Node.Listing;
            // Two lists in a row would be read as one but for something between them.
            parts.add((twoLists ? "<!-- -->\n\n" : "") + write(nodes.get(i)));
        }
        return String.join(between, parts);
    }

    private String write(Node node) {
        return switch (node) {
            case Node.Leaf(Unit unit) -> leaf(unit);
            case Node.Table(int _, List<Unit> rows) -> table(rows);
            case Node.Quote(List<Node> children) ->
                    MarkdownText.prefixed(write(children).stripTrailing(), "> ", "> ");
            case Node.Listing(boolean _, List<Node> children) ->
                    joined(children, isTight(children) ? "" : "\n");
            case Node.Entry(String marker, List<Node> children) -> entry(marker, children);
        };
    }

    private static boolean isTight(List<Node> items) {
        return items.stream()
                .allMatch(
                        item ->
                                item instanceof Node.Entry(String _, List<Node> children)
                                        && children.stream()
                                                .skip(1)
                                                .allMatch(Node.Listing.class::isInstance));
    }

    private String entry(String given, List<Node> children) {
        String marker = Phrases.oneLine(sheet.clean().text(given));
        boolean task = marker.equals("☐") || marker.equals("☑");
        String bullet = marker.matches("\\d{1,9}[.)]") ? marker + " " : "- ";
        String lead = bullet + (task ? marker.equals("☑") ? "[x] " : "[ ] " : "");
        boolean other =
                !task && !bullet.startsWith(marker) && !marker.isEmpty() && !isBullet(marker);
        String shown = other ? MarkdownText.escape(marker) + " " : "";
        boolean tight = isTight(List.of(new Node.Entry(marker, children)));
        String body = joined(children, tight ? "" : "\n").stripTrailing();
        return MarkdownText.prefixed(body, lead + shown, " ".repeat(bullet.length()));
    }

    private static boolean isBullet(String marker) {
        return !marker.chars().anyMatch(Character::isLetterOrDigit);
    }

    private String leaf(Unit unit) {
        return switch (unit.lead().kind()) {
            case Block.Paragraph _, Block.Item _, Block.Caption _ -> text(unit) + '\n';
            case Block.Heading(int level) ->
                    "#".repeat(Math.clamp(level, 1, 6)) + ' ' + line(unit) + '\n';
            case Block.Code(String language) -> code(unit, language);
            case Block.Note _ -> note(unit);
            case Block.Rule _ -> {
                String references = references(List.of(unit));
                yield "* * *\n" + (references.isEmpty() ? "" : '\n' + references);
            }
            case Block.Row _ -> table(List.of(unit));
        };
    }

    private String text(Unit unit) {
        return inline.cells(unit, "\\\n").getFirst();
    }

    private String line(Unit unit) {
        return inline.cells(unit, " ").getFirst();
    }

    private String note(Unit unit) {
        String label = sheet.noteLabels().getOrDefault(unit.start(), "d0");
        return MarkdownText.prefixed(text(unit), "[^" + label + "]: ", "    ");
    }

    private String code(Unit unit, String language) {
        var text = new StringBuilder();
        for (Run run : new Runs(Marks.NONE).of(unit, new TreeSet<>())) {
            text.append(run.text().replace(Block.LINE_BREAK, '\n'));
        }
        String body = sheet.clean().text(text.toString());
        String fence = "```";
        while (body.contains(fence)) {
            fence += '`';
        }
        String known = language.matches("[\\p{Alnum}+#_.-]{1,40}") ? language : "";
        String references = references(List.of(unit));
        return fence
                + known
                + '\n'
                + body
                + '\n'
                + fence
                + '\n'
                + (references.isEmpty() ? "" : '\n' + references);
    }

    /// The references of what ends in these units, as a line of its own; for blocks that cannot
    /// hold references.
    private String references(List<Unit> units) {
        List<Placed> ending =
                sheet
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
            sheet.losses().add(Losses.Kind.MARK_IN_CODE, ending.size());
        }
        var line = new StringBuilder();
        ending.forEach(placed -> line.append(sheet.reference(placed)));
        return line.append('\n').toString();
    }

    private String table(List<Unit> rows) {
        List<List<String>> cells = rows.stream().map(r -> inline.cells(r, "<br>")).toList();
        int width = cells.stream().mapToInt(List::size).max().orElse(1);
        boolean header = rows.getFirst().lead().kind() instanceof Block.Row(int _, boolean h) && h;
        var out = new StringBuilder();
        row(header ? cells.getFirst() : List.of(), width, out);
        out.append("|").append(" --- |".repeat(width)).append('\n');
        cells.stream().skip(header ? 1 : 0).forEach(row -> row(row, width, out));
        return out.toString();
    }

    private static void row(List<String> cells, int width, StringBuilder out) {
        out.append('|');
        for (int i = 0; i < width; i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            out.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
        }
        out.append('\n');
    }
}
