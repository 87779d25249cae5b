package glossator.format.markdown;

import glossator.document.Block;
import glossator.format.html.Html;
import glossator.format.html.InlineFlow;
import glossator.format.source.Pictures;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The one traversal of a Markdown tree: its blocks in source order.
final class MarkdownWalk {
    private final InlineFlow flow;
    private final Pictures pictures;
    private final MarkdownInlineWalk text;
    private final Predicate<String> ignored;
    private final HeadingSlugs slugs = new HeadingSlugs();
    private String title = "";
    private int tables;

    MarkdownWalk(InlineFlow flow, Pictures pictures) {
        this(flow, pictures, _ -> false);
    }

    /// @param ignored labels of notes that are left out, with their calls
    MarkdownWalk(InlineFlow flow, Pictures pictures, Predicate<String> ignored) {
        this.flow = flow;
        this.pictures = pictures;
        this.ignored = ignored;
        this.text = new MarkdownInlineWalk(flow, pictures, ignored);
    }

    /// The first level-1 heading; empty if there is none.
    String title() {
        return title;
    }

    void walk(Node root) {
        children(root);
        text.notes((note, label) -> note(label, () -> text.write(note)));
        flow.finish();
    }

    private void children(Node of) {
        for (Node child = of.getFirstChild(); child != null; child = child.getNext()) {
            block(child);
        }
    }

    private void block(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case BlockQuote quote -> flow.block(InlineFlow.Scope::quoted, () -> children(quote));
            case BulletList list ->
                flow.block(InlineFlow.Scope::indented, () -> items(list, 0, ""));
            case OrderedList list -> flow.block(InlineFlow.Scope::indented, () -> items(list));
            case FencedCodeBlock code ->
                flow.fromWhole(code, () -> code(code.getLiteral(), language(code)));
            case IndentedCodeBlock code -> flow.fromWhole(code, () -> code(code.getLiteral(), ""));
            case ThematicBreak _ -> flow.addRule();
            case HtmlBlock html -> flow.fromWhole(html, () -> html(html.getLiteral()));
            case TableBlock table -> table(table);
            case FootnoteDefinition note when ignored.test(note.getLabel()) -> {}
            case FootnoteDefinition note -> note(note.getLabel(), () -> children(note));
            case org.commonmark.node.Block inner
            when inner.getFirstChild() != null ->
                flow.block(UnaryOperator.identity(), () -> text.write(inner));
            default -> {}
        }
    }

    private void heading(Heading heading) {
        String words = MarkdownInlineWalk.plainText(heading);
        if (heading.getLevel() == 1 && title.isEmpty()) {
            title = words.strip();
        }
        flow.block(s -> s.whole(new Block.Heading(heading.getLevel())), () -> {
            flow.addTarget(slugs.of(words));
            text.write(heading);
        });
    }

    private void items(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        String delimiter = list.getMarkerDelimiter();
        items(list, start == null ? 1 : start, delimiter == null ? "." : delimiter);
    }

    /// `delimiter` follows the numbers; empty for a bullet list.
    private void items(Node list, int start, String delimiter) {
        int number = start;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                item(item, delimiter.isEmpty() ? "•" : number++ + delimiter);
            }
        }
    }

    private void item(Node item, String marker) {
        Node first = item.getFirstChild();
        String shown = marker;
        if (first instanceof TaskListItemMarker task) {
            shown = task.isChecked() ? "☑" : "☐";
        }
        var kind = new Block.Item(shown);
        flow.passBlockEdge();
        flow.beginNextAs(kind);
        children(item);
        flow.beginNextAs(null);
        flow.passBlockEdge();
    }

    private void note(String label, Runnable content) {
        flow.block(s -> s.as(new Block.Paragraph()), () -> {
            flow.addTarget(MarkdownInlineWalk.noteTarget(label));
            flow.beginNextAs(new Block.Note(label));
            content.run();
            flow.beginNextAs(null);
        });
    }

    private void code(String literal, String language) {
        flow.block(
                s -> s.as(new Block.Code(language)),
                () -> flow.addPreserved(literal.stripTrailing()));
    }

    private static String language(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo().strip();
        String word = info.split("[\\s,{]", 2)[0];
        return word.toLowerCase(Locale.ROOT);
    }

    private void table(Node table) {
        flow.passBlockEdge();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            boolean header = part instanceof TableHead;
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    Node cells = row;
                    flow.writeRow(new Block.Row(tables, header), () -> cells(cells));
                }
            }
        }
        tables++;
    }

    private void cells(Node row) {
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell.getPrevious() != null) {
                flow.beginCell();
            }
            if (cell instanceof TableCell) {
                text.write(cell);
            }
        }
    }

    private void html(String literal) {
        flow.passBlockEdge();
        Html.writeFragment(literal, flow, pictures);
        flow.passBlockEdge();
    }
}
