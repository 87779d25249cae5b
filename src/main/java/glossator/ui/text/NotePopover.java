package glossator.ui.text;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Metadata;
import glossator.message.Messages;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.StyledSegment;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The small window inside the text that shows a note beside its call.
final class NotePopover extends VBox {
    private static final double WIDEST = 440;
    private static final double HIGHEST = 240;
    private static final double MARGIN = 8;

    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private final Button follow = new Button(Messages.of("ui.note-preview.follow"));

    NotePopover(Runnable onFollow) {
        setManaged(false);
        setVisible(false);
        setId("note-preview");
        getStyleClass().add("note-preview");
        body.getStyleClass().addAll("note-preview-text", "reading");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleRole(AccessibleRole.TEXT);
        follow.getStyleClass().addAll("flat", "small");
        follow.setOnAction(e -> onFollow.run());
        HBox foot = new HBox(follow);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(scroll, foot);
    }

    /// Shows the note below its call, or above if there is more room.
    ///
    /// @param call its bounds in the parent
    /// @param css the font of the text
    void show(CalledNote note, Bounds call, Bounds room, String css) {
        body.setStyle(css);
        body.getChildren().setAll(paragraphs(note));
        scroll.setAccessibleText(Messages.of("ui.note-preview.spoken", note.label(), note.text()));
        setVisible(true);
        toFront();
        applyCss();
        double width = Math.min(WIDEST, room.getWidth() - 2 * MARGIN);
        double inner = width - snappedLeftInset() - snappedRightInset();
        double below = room.getMaxY() - call.getMaxY() - 2 * MARGIN;
        double above = call.getMinY() - room.getMinY() - 2 * MARGIN;
        double foot = follow.prefHeight(-1) + snappedTopInset() + snappedBottomInset();
        double most = Math.min(HIGHEST, Math.max(below, above) - foot);
        scroll.setPrefHeight(Math.clamp(body.prefHeight(inner) + 2, 20, Math.max(20, most)));
        scroll.setVvalue(0);
        double height = prefHeight(width);
        double x = Math.clamp(
                call.getCenterX() - width / 2,
                room.getMinX() + MARGIN,
                Math.max(room.getMinX() + MARGIN, room.getMaxX() - width - MARGIN));
        boolean under = height <= below || below >= above;
        double y = under ? call.getMaxY() + MARGIN / 2 : call.getMinY() - height - MARGIN / 2;
        resizeRelocate(x, y, width, height);
    }

    /// Moves the keyboard here, for reading a long note.
    void focus() {
        scroll.requestFocus();
    }

    boolean hasFocus() {
        return scroll.isFocused() || follow.isFocused();
    }

    private static List<Node> paragraphs(CalledNote note) {
        var own = new Document(Metadata.NONE, note.blocks(), List.of(), Map.of(), List.of());
        return StyledText.of(own, new Folding(own)).getParagraphs().stream()
                .map(paragraph -> flow(paragraph, note.label()))
                .toList();
    }

    private static Node flow(Paragraph<ParagraphStyle, Segment, RunStyle> paragraph, String label) {
        TextFlow flow = new TextFlow();
        if (paragraph.getParagraphStyle().index() == 0 && !label.isEmpty()) {
            flow.getChildren().add(text(label + "\u2002", "marker"));
        }
        paragraph.getStyledSegments().forEach(run -> flow.getChildren().add(run(run)));
        return flow;
    }

    private static Text run(StyledSegment<Segment, RunStyle> run) {
        Text text = text(run.getSegment().text().replace(Block.LINE_BREAK, '\n'), "text");
        for (Inline.Emphasis one : run.getStyle().emphasis()) {
            text.getStyleClass().add(one.name().toLowerCase(Locale.ROOT));
        }
        return text;
    }

    private static Text text(String words, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        return text;
    }
}
