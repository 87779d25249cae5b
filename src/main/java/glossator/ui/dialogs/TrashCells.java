package glossator.ui.dialogs;

import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// The rows of the trash, each with a button that restores it.
final class TrashCells {
    private TrashCells() {}

    static ListCell<TrashedNote> ofNote(Consumer<TrashedNote> restore) {
        return new NoteCell(Widgets.button("ui.trash.restore", () -> {}), restore);
    }

    static ListCell<Source> ofSource(Consumer<Source> restore) {
        return new RemovedSourceCell(restore);
    }

    /// Makes Enter in the list act like the button of the selected row.
    static <T> void onEnter(ListView<T> list, Consumer<T> restore) {
        list.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            T selected = list.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && selected != null) {
                e.consume();
                restore.accept(selected);
            }
        });
    }

    private static <T> void wire(Button button, ListCell<T> cell, Consumer<T> restore) {
        button.setFocusTraversable(false);
        button.setOnAction(e -> {
            if (cell.getItem() != null) {
                restore.accept(cell.getItem());
            }
        });
    }

    private static final class NoteCell extends AnnotationCell<TrashedNote> {
        NoteCell(Button button, Consumer<TrashedNote> restore) {
            super(button);
            wire(button, this, restore);
        }

        @Override
        protected void updateItem(TrashedNote item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                showRow(false);
                return;
            }
            String key = item.sourceRemoved() ? "ui.trash.deleted-with" : "ui.trash.deleted";
            String when = Widgets.formatMoment(item.deleted());
            show(item.annotation(), Messages.of(key, when, Widgets.toOneLine(item.title())));
        }
    }

    private static final class RemovedSourceCell extends WrappingCell<Source> {
        private final Label title = new Label();
        private final Label details = Widgets.muted("");

        RemovedSourceCell(Consumer<Source> restore) {
            ListRows.limitLines(title, 2);
            VBox words = new VBox(2, title, details);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            Button button = Widgets.button("ui.trash.restore", () -> {});
            wire(button, this, restore);
            makeRow(10, words, button).setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(Source item, boolean empty) {
            super.updateItem(item, empty);
            showRow(!empty && item != null);
            if (!empty && item != null) {
                title.setText(Widgets.toOneLine(item.title()));
                String when = item.removed() == null ? "" : Widgets.formatMoment(item.removed());
                details.setText(Messages.of("ui.trash.removed", when, item.annotations()));
                setAccessibleText(title.getText() + ", " + details.getText());
            }
        }
    }
}
