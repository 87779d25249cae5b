package glossator.ui.dialogs;

import glossator.annotation.Annotation;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;
import glossator.wording.ReplyWording;

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

    static ListCell<DeletedReply> ofReply(Consumer<DeletedReply> restore) {
        return new ReplyCell(restore);
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

    /// A line, and a smaller one below it.
    private abstract static class TwoLines<T> extends WrappingCell<T> {
        private final Label first = new Label();
        private final Label second = Widgets.muted("");

        TwoLines(Consumer<T> restore) {
            ListRows.limitLines(first, 2);
            VBox words = new VBox(2, first, second);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            Button button = Widgets.button("ui.trash.restore", () -> {});
            wire(button, this, restore);
            makeRow(10, words, button).setAlignment(Pos.CENTER_LEFT);
        }

        final void show(String line, String below) {
            first.setText(Widgets.toOneLine(line));
            second.setText(below);
            setAccessibleText(first.getText() + ", " + below);
        }
    }

    private static final class ReplyCell extends TwoLines<DeletedReply> {
        ReplyCell(Consumer<DeletedReply> restore) {
            super(restore);
        }

        @Override
        protected void updateItem(DeletedReply item, boolean empty) {
            super.updateItem(item, empty);
            showRow(!empty && item != null);
            if (!empty && item != null) {
                Annotation answered = item.stored().annotation();
                String note = Widgets.toOneLine(answered.note());
                String to = note.isEmpty() ? AnnotationCell.quote(answered) : note;
                boolean gone = item.stored().annotationDeleted() || item.sourceRemoved();
                String key = gone ? "ui.trash.reply-of-deleted" : "ui.trash.reply-of";
                String when = Widgets.formatMoment(item.stored().deleted());
                show(
                        ReplyWording.words(item.stored().reply()),
                        Messages.of(key, when, to, Widgets.toOneLine(item.title())));
            }
        }
    }

    private static final class RemovedSourceCell extends TwoLines<Source> {
        RemovedSourceCell(Consumer<Source> restore) {
            super(restore);
        }

        @Override
        protected void updateItem(Source item, boolean empty) {
            super.updateItem(item, empty);
            showRow(!empty && item != null);
            if (!empty && item != null) {
                String when = item.removed() == null ? "" : Widgets.formatMoment(item.removed());
                show(item.title(), Messages.of("ui.trash.removed", when, item.annotations()));
            }
        }
    }
}
