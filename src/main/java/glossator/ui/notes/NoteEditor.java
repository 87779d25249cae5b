package glossator.ui.notes;

import glossator.message.Messages;
import glossator.ui.control.RtlText;

import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import java.util.function.Consumer;

/// The text editor of a note; as tall as its text, up to a limit.
final class NoteEditor extends VBox {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final double LEAST = 64;
    private static final double MOST = 360;
    private static final double PADDING = 22;

    private final TextArea area = new TextArea();
    private final Label hint = new Label(Messages.of("ui.notes.edit.hint"));
    private final Text ruler = new Text();
    /// Whether the text is being set by the program and not typed; true until it is first filled.
    private boolean filling = true;

    NoteEditor(Consumer<String> typed, Runnable done) {
        getStyleClass().add("note-editor");
        area.setWrapText(true);
        area.setPromptText(Messages.of("ui.notes.edit.prompt"));
        area.setAccessibleText(Messages.of("ui.notes.edit.prompt"));
        area.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().add("note-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(area, hint);
        area.textProperty().subscribe(text -> {
            setDirection(text);
            grow();
            if (!filling) {
                typed.accept(text);
            }
        });
        area.widthProperty().subscribe(_ -> grow());
        area.fontProperty().subscribe(_ -> grow());
        area.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            boolean enter = e.getCode() == KeyCode.ENTER && e.isShortcutDown();
            if (enter || e.getCode() == KeyCode.ESCAPE) {
                done.run();
                e.consume();
            }
        });
    }

    TextArea area() {
        return area;
    }

    /// Starts with `text` and the caret at its end.
    void fill(String text) {
        replace(text);
        area.positionCaret(text.length());
        showHint(Messages.of("ui.notes.edit.hint"), false);
    }

    /// Replaces the text with a version written elsewhere; the caret stays where it was.
    void replace(String text) {
        filling = true;
        setDirection(text);
        int caret = area.getCaretPosition();
        area.setText(text);
        area.positionCaret(Math.min(caret, text.length()));
        filling = false;
    }

    void showHint(String text, boolean warning) {
        hint.setText(text);
        hint.pseudoClassStateChanged(WARNING, warning);
    }

    private void setDirection(String text) {
        area.setWrapText(!RtlText.areRisky(text));
        area.setNodeOrientation(
                CardWording.isRightToLeft(text)
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.LEFT_TO_RIGHT);
    }

    private void grow() {
        ruler.setFont(area.getFont());
        // A trailing line break starts a line that has no height yet.
        ruler.setText(area.getText() + "|");
        ruler.setWrappingWidth(area.isWrapText() ? Math.max(80, area.getWidth() - PADDING - 8) : 0);
        double needed = ruler.getLayoutBounds().getHeight() + PADDING;
        area.setPrefHeight(Math.ceil(Math.clamp(needed, LEAST, MOST)));
    }
}
