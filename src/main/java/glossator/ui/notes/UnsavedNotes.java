package glossator.ui.notes;

import glossator.message.Messages;
import glossator.ui.control.RtlText;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Text that could not be stored in its note; it stays on screen until the user has dealt with it.
final class UnsavedNotes extends VBox {
    private final Consumer<Draft> again;
    private final Consumer<Draft> dropped;

    /// @param again retries storing it
    /// @param dropped called when the user discards it
    UnsavedNotes(Consumer<Draft> again, Consumer<Draft> dropped) {
        this.again = again;
        this.dropped = dropped;
        getStyleClass().add("note-kept");
        setVisible(false);
        setManaged(false);
    }

    /// The drafts on screen.
    List<Draft> drafts() {
        return getChildren().stream().map(n -> (Draft) n.getUserData()).toList();
    }

    boolean holds(Draft draft) {
        return getChildren().stream().anyMatch(n -> draft.equals(n.getUserData()));
    }

    void keep(Draft draft, boolean deleted) {
        if (holds(draft)) {
            return;
        }
        Label why =
                new Label(Messages.of(deleted ? "ui.notes.kept.deleted" : "ui.notes.kept.failed"));
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        TextArea text = new TextArea(draft.text());
        text.setEditable(false);
        text.setWrapText(!RtlText.areRisky(draft.text()));
        text.setPrefRowCount(3);
        text.setAccessibleText(why.getText());
        VBox one = new VBox(6, why, text);
        one.setUserData(draft);
        FlowPane buttons = new FlowPane(
                Buttons.text("ui.notes.kept.again", () -> again.accept(draft)),
                Buttons.text("ui.notes.kept.copy", () -> copy(draft.text())),
                Buttons.text("ui.notes.kept.drop", () -> dropped.accept(draft)));
        one.getChildren().add(buttons);
        getChildren().add(one);
        updateVisibility();
    }

    void release(Draft draft) {
        getChildren().removeIf(n -> draft.equals(n.getUserData()));
        updateVisibility();
    }

    private void updateVisibility() {
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
