package glossator.ui.notes;

import glossator.ui.control.RtlText;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Renders the inlines of a block of a note.
final class NoteInlines {
    /// Text that exceeds the limit by no more than this is shown rather than cut.
    private static final int SLACK = 80;

    /// The limit for text that must not be cut: longer than any note.
    private static final int WHOLE = 1 << 30;

    private final Consumer<String> link;

    NoteInlines(Consumer<String> link) {
        this.link = link;
    }

    /// Adds the text of `block` to `flow`, about `room` characters; returns the length of the flow.
    int addTo(Node block, TextFlow flow, int room) {
        add(block, flow, List.of("note-word"), "", room);
        return plainText(flow).length();
    }

    private void add(Node of, TextFlow flow, List<String> classes, String href, int room) {
        for (Node node = of.getFirstChild(); node != null; node = node.getNext()) {
            if (plainText(flow).length() > room) {
                addWord("…", flow, classes, "", WHOLE);
                return;
            }
            addNode(node, flow, classes, href, room);
        }
    }

    private void addNode(Node node, TextFlow flow, List<String> classes, String href, int room) {
        switch (node) {
            case org.commonmark.node.Text text ->
                addWord(text.getLiteral(), flow, classes, href, room);
            case Code code ->
                addWord(code.getLiteral(), flow, with(classes, "note-mono"), href, room);
            case HtmlInline html -> addWord(html.getLiteral(), flow, classes, href, room);
            case SoftLineBreak _, HardLineBreak _ -> addWord("\n", flow, classes, "", room);
            case Emphasis _ -> add(node, flow, with(classes, "note-italic"), href, room);
            case StrongEmphasis _ -> add(node, flow, with(classes, "note-bold"), href, room);
            case Strikethrough _ -> add(node, flow, with(classes, "note-struck"), href, room);
            case Link to -> add(node, flow, with(classes, "note-link"), to.getDestination(), room);
            case Image image ->
                add(node, flow, with(classes, "note-link"), image.getDestination(), room);
            default -> add(node, flow, classes, href, room);
        }
    }

    private static List<String> with(List<String> classes, String more) {
        var all = new ArrayList<>(classes);
        all.add(more);
        return all;
    }

    private void addWord(
            String literal, TextFlow flow, List<String> classes, String href, int room) {
        int left = Math.max(0, room - plainText(flow).length());
        String shown = literal.length() <= left + SLACK
                ? literal
                : literal.substring(0, CardWording.wholeLength(literal, left)) + " …";
        for (Text text : RtlText.add(flow, shown, classes)) {
            if (!href.isBlank()) {
                makeLink(text, href);
            }
        }
    }

    private void makeLink(Text text, String href) {
        text.setCursor(Cursor.HAND);
        text.setAccessibleRole(AccessibleRole.HYPERLINK);
        text.setFocusTraversable(true);
        Tooltip.install(text, Buttons.tip(href));
        text.setOnMouseClicked(e -> {
            link.accept(href);
            e.consume();
        });
        text.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                link.accept(href);
                e.consume();
            }
        });
    }

    /// The text of `flow`.
    static String plainText(TextFlow flow) {
        var text = new StringBuilder();
        for (javafx.scene.Node node : flow.getChildren()) {
            if (node instanceof Text one) {
                text.append(one.getText());
            }
        }
        return text.toString();
    }

    /// A table as lines of text, one per row.
    static String plainTable(TableBlock table) {
        var lines = new ArrayList<String>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                var cells = new ArrayList<String>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    TextFlow flow = new TextFlow();
                    var _ = new NoteInlines(_ -> {}).addTo(cell, flow, WHOLE);
                    cells.add(plainText(flow));
                }
                lines.add(String.join(" │ ", cells));
            }
        }
        return String.join("\n", lines);
    }
}
