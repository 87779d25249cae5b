package glossator.ui.dialogs;

import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// Names every file that could not be added, with the reason.
public final class UnreadFilesDialog {
    private static final double ROW = 52;
    private final Overlay overlay;

    public UnreadFilesDialog(Overlay overlay) {
        this.overlay = overlay;
    }

    /// Shows the dialog.
    ///
    /// @param sentences one for each file
    public void show(List<String> sentences) {
        String heading = Messages.of("ui.unread.heading", sentences.size());
        ListView<String> list = new ListView<>();
        list.getItems().setAll(sentences);
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(heading);
        list.setCellFactory(view -> new Cell());
        list.setPrefHeight(Math.min(320, ROW * sentences.size()));
        VBox.setVgrow(list, Priority.ALWAYS);
        Button close = Widgets.button("ui.close", overlay::hide);
        Button copy = Widgets.button(
                "ui.unread.copy", () -> LinkQuestion.copy(String.join("\n", sentences)));
        VBox content = new VBox(12, Widgets.heading(heading), list, Widgets.buttons(copy, close));
        content.getStyleClass().add("report");
        overlay.show(Messages.of("ui.unread.title"), content, close);
    }

    private static final class Cell extends WrappingCell<String> {
        private final Label what = Widgets.sentence("");

        Cell() {
            what.setMinWidth(0);
            HBox.setHgrow(what, Priority.ALWAYS);
            makeRow(0, what);
        }

        @Override
        protected void updateItem(String sentence, boolean empty) {
            super.updateItem(sentence, empty);
            showRow(!empty && sentence != null);
            if (!empty && sentence != null) {
                what.setText(Widgets.toOneLine(sentence));
                setAccessibleText(what.getText());
            }
        }
    }
}
