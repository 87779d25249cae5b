package glossator.ui.dialogs;

import glossator.annotation.Annotation;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;
import glossator.wording.TargetWording;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A row for an annotation: its color, quote, note, and a further line; the row may end in a node
/// of its own.
abstract class AnnotationCell<T> extends WrappingCell<T> {
    private final Region swatch = Widgets.swatch("");
    private final Label quote = new Label();
    private final Label note = new Label();
    private final Label below = Widgets.muted("");
    private final HBox row;

    AnnotationCell(Node... end) {
        ListRows.limitLines(quote, 2);
        ListRows.limitLines(note, 2);
        quote.getStyleClass().add("quote");
        note.getStyleClass().add("note");
        VBox words = new VBox(2, quote, note, below);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = makeRow(10, swatch, words);
        row.getChildren().addAll(end);
        row.setAlignment(Pos.CENTER_LEFT);
        setAlignment(Pos.TOP_LEFT);
    }

    /// Shows the annotation and the further line, which may be empty.
    final void show(Annotation annotation, String line) {
        Widgets.tint(swatch, annotation.color().hex());
        quote.setText(quote(annotation));
        showText(note, Widgets.toOneLine(annotation.note()));
        showText(below, line);
        String color = Messages.of("ui.color." + annotation.color().word());
        setAccessibleText(
                Messages.of("ui.annotation.spoken", color, quote.getText(), note.getText(), line));
        showRow(true);
    }

    static String quote(Annotation annotation) {
        if (!annotation.isPassage()) {
            String title = TargetWording.title(annotation.target());
            String words = Widgets.toOneLine(annotation.words());
            return words.isEmpty() ? title : Messages.of("ui.annotation.on", title, words);
        }
        return annotation.selector().range().isEmpty()
                ? Messages.of("ui.annotation.position")
                : Widgets.toOneLine(annotation.selector().exact());
    }

    private static void showText(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
