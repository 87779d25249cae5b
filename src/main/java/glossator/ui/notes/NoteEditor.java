package glossator.ui.notes;

import glossator.message.Messages;
import glossator.ui.control.RtlText;

import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import java.util.function.Consumer;

/// The text editor of a note or a reply; as tall as its text, up to a limit.
public final class NoteEditor extends VBox {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final double LEAST = 64;
    private static final double MOST = 360;
    private static final double PADDING = 22;

    private final TextArea area = new TextArea();
    private final Label hint = new Label();
    private final FlowPane answers = new FlowPane(4, 4);
    private final Words words;
    private final Text ruler = new Text();
    /// Whether the text is being set by the program and not typed; true until it is first filled.
    private boolean filling = true;

    /// The keys of the sentences of an editor.
    ///
    /// @param prompt also its accessible name
    public record Words(String prompt, String hint) {
        static final Words NOTE = new Words("ui.notes.edit.prompt", "ui.notes.edit.hint");
        static final Words REPLY = new Words("ui.notes.reply.prompt", "ui.notes.reply.hint");
    }

    /// @param done called on Ctrl+Enter
    /// @param escape called on Esc
    public NoteEditor(Words words, Consumer<String> typed, Runnable done, Runnable escape) {
        this.words = words;
        getStyleClass().add("note-editor");
        area.setWrapText(true);
        area.setPromptText(Messages.of(words.prompt()));
        area.setAccessibleText(Messages.of(words.prompt()));
        area.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().add("note-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        showNormalHint();
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
            if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
                done.run();
                e.consume();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                escape.run();
                e.consume();
            }
        });
        answers.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                endQuestion();
                e.consume();
            }
        });
    }

    /// Asks below the text; Esc goes back to it.
    void ask(String question, Button... buttons) {
        showHint(question, true);
        answers.getChildren().setAll(buttons);
        if (!getChildren().contains(answers)) {
            getChildren().add(answers);
        }
        buttons[0].requestFocus();
    }

    /// Returns to the text without an answer.
    void endQuestion() {
        getChildren().remove(answers);
        showNormalHint();
        area.requestFocus();
    }

    public TextArea area() {
        return area;
    }

    /// Starts with `text` and the caret at its end.
    public void fill(String text) {
        replace(text);
        area.positionCaret(text.length());
        showNormalHint();
    }

    public void showNormalHint() {
        showHint(Messages.of(words.hint()), false);
    }

    /// Replaces the text with a version written elsewhere; the caret stays where it was.
    public void replace(String text) {
        filling = true;
        setDirection(text);
        int caret = area.getCaretPosition();
        area.setText(text);
        area.positionCaret(Math.min(caret, text.length()));
        filling = false;
    }

    public void showHint(String text, boolean warning) {
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
