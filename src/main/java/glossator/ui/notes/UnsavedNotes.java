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

/// Text that could not be stored in its note or reply; it stays on screen until the user has dealt
/// with it.
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
        return getChildren().stream().map(n -> ((Row) n).draft).toList();
    }

    /// Shows the draft, unless it is shown so already.
    void keep(Draft draft, boolean deleted) {
        for (int i = 0; i < getChildren().size(); i++) {
            Row row = (Row) getChildren().get(i);
            if (row.draft.equals(draft)) {
                if (row.deleted != deleted) {
                    getChildren().set(i, new Row(draft, deleted));
                }
                return;
            }
        }
        getChildren().add(new Row(draft, deleted));
        updateVisibility();
    }

    private final class Row extends VBox {
        private final Draft draft;
        private final boolean deleted;

        Row(Draft draft, boolean deleted) {
            super(6);
            this.draft = draft;
            this.deleted = deleted;
            Label why = why(draft, deleted);
            String restore =
                    draft.isReply() ? "ui.notes.kept.restore-reply" : "ui.notes.kept.restore";
            String again = deleted ? restore : "ui.notes.kept.again";
            FlowPane buttons = new FlowPane(
                    Buttons.text(again, () -> UnsavedNotes.this.again.accept(draft)),
                    Buttons.text("ui.notes.kept.copy", () -> copy(draft.text())),
                    Buttons.text("ui.notes.kept.drop", () -> dropped.accept(draft)));
            getChildren().addAll(why, text(draft.text(), why.getText()), buttons);
        }
    }

    private static Label why(Draft draft, boolean deleted) {
        String gone = draft.isReply() ? "ui.notes.kept.deleted-reply" : "ui.notes.kept.deleted";
        Label why = new Label(Messages.of(deleted ? gone : "ui.notes.kept.failed"));
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        return why;
    }

    private static TextArea text(String typed, String name) {
        TextArea text = new TextArea(typed);
        text.setEditable(false);
        text.setWrapText(!RtlText.areRisky(typed));
        text.setPrefRowCount(3);
        text.setAccessibleText(name);
        return text;
    }

    void release(Draft draft) {
        getChildren().removeIf(n -> ((Row) n).draft.equals(draft));
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
