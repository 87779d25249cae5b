package glossator.ui.notes;

import glossator.ui.control.RtlText;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

import java.util.List;
import java.util.function.Consumer;

/// Renders the Markdown of a note as nodes.
public final class NoteRenderer {
    /// Longer notes are shown as plain text: parsing hostile Markdown can take time quadratic in
    /// its length.
    public static final int MAX_LENGTH = 20_000;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    AutolinkExtension.create(),
                    StrikethroughExtension.create(),
                    TablesExtension.create(),
                    TaskListItemsExtension.create()))
            .maxOpenBlockParsers(16)
            .maxInlineNesting(32)
            .build();

    private final NoteInlines words;
    private int room;

    private NoteRenderer(int room, Consumer<String> link) {
        this.room = room;
        this.words = new NoteInlines(link);
    }

    /// The note as a column of nodes, about `room` characters of it.
    public static VBox render(String markdown, int room, Consumer<String> link) {
        VBox out = new VBox();
        out.getStyleClass().add("note-text");
        if (markdown.length() > MAX_LENGTH) {
            String begun = markdown.substring(0, Math.min(room, markdown.length()));
            TextFlow flow = new TextFlow();
            RtlText.fill(flow, begun, List.of("note-word"));
            out.getChildren().add(flow);
        } else {
            new NoteRenderer(room, link).addChildren(PARSER.parse(markdown), out);
        }
        return out;
    }

    private void addChildren(org.commonmark.node.Node of, VBox out) {
        for (var child = of.getFirstChild(); child != null && room > 0; child = child.getNext()) {
            if (!(child instanceof TaskListItemMarker)) {
                out.getChildren().add(block(child));
            }
        }
    }

    private Node block(org.commonmark.node.Node block) {
        return switch (block) {
            case BulletList list -> list(list, 0);
            case OrderedList list -> list(list, number(list));
            case BlockQuote quote -> nested(quote, "note-quoted");
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case HtmlBlock html -> code(html.getLiteral());
            case ThematicBreak _ -> new Separator();
            case TableBlock table -> code(NoteInlines.plainTable(table));
            case Document inner -> nested(inner, "note-text");
            case Heading heading -> flow(heading, "note-heading");
            default -> flow(block, "note-paragraph");
        };
    }

    private static int number(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        return first == null ? 1 : Math.max(1, first);
    }

    private VBox nested(org.commonmark.node.Node of, String styleClass) {
        VBox inner = new VBox();
        inner.getStyleClass().addAll("note-blocks", styleClass);
        addChildren(of, inner);
        return inner;
    }

    private VBox list(org.commonmark.node.Node list, int first) {
        VBox out = new VBox();
        out.getStyleClass().add("note-list");
        int number = first;
        for (var item = list.getFirstChild(); item != null && room > 0; item = item.getNext()) {
            if (item instanceof ListItem) {
                Label marker = new Label(marker(item, number++, first > 0));
                marker.setMinWidth(Region.USE_PREF_SIZE);
                marker.getStyleClass().add("note-marker");
                VBox body = nested(item, "note-item");
                HBox.setHgrow(body, Priority.ALWAYS);
                out.getChildren().add(new HBox(marker, body));
            }
        }
        return out;
    }

    private static String marker(org.commonmark.node.Node item, int number, boolean ordered) {
        if (item.getFirstChild() instanceof TaskListItemMarker task) {
            return task.isChecked() ? "☑" : "☐";
        }
        return ordered ? number + "." : "•";
    }

    private TextFlow code(String literal) {
        room -= literal.length();
        TextFlow flow = new TextFlow();
        RtlText.fill(flow, literal.stripTrailing(), List.of("note-word"));
        flow.getStyleClass().add("note-code");
        return flow;
    }

    private TextFlow flow(org.commonmark.node.Node of, String styleClass) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(styleClass);
        int length = words.addTo(of, flow, room);
        room -= length;
        String text = NoteInlines.plainText(flow);
        if (CardWording.isRightToLeft(text)) {
            flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        return flow;
    }
}
