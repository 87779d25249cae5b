package glossator.ui.dialogs;

import glossator.annotation.Annotation;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.session.Session;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks which of several notes in one place is meant.
public final class AnnotationPicker {
    private final Overlay overlay;

    public AnnotationPicker(Overlay overlay) {
        this.overlay = overlay;
    }

    /// `chosen` receives the one picked by Enter, a click, or its number key.
    ///
    /// @param place where they are, in bounds on screen; empty if that is not in view
    public void show(
            List<Annotation> among,
            Session session,
            Optional<Bounds> place,
            Consumer<Annotation> chosen) {
        ListView<Annotation> list = new ListView<>();
        list.getItems().setAll(among);
        list.getStyleClass().addAll("plain-list", "picker-list");
        list.setAccessibleText(Messages.of("ui.picker.title"));
        Consumer<Annotation> pick = a -> {
            overlay.hide();
            chosen.accept(a);
        };
        list.setCellFactory(view -> new Cell(session, pick));
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> handleKey(e, list, pick));
        list.setPrefHeight(Math.min(420, 8 + 64.0 * among.size()));
        list.getSelectionModel().selectFirst();
        VBox content = new VBox(8, list, Widgets.muted(Messages.of("ui.picker.help")));
        content.getStyleClass().add("picker");
        String title = Messages.of("ui.picker.title");
        place.ifPresentOrElse(
                at -> overlay.showNear(title, content, list, at),
                () -> overlay.show(title, content, list));
    }

    private static void handleKey(
            KeyEvent e, ListView<Annotation> list, Consumer<Annotation> pick) {
        String digit = e.getText();
        if (e.getCode() == KeyCode.ENTER) {
            Annotation selected = list.getSelectionModel().getSelectedItem();
            if (selected != null) {
                e.consume();
                pick.accept(selected);
            }
        } else if (digit.length() == 1 && digit.charAt(0) >= '1' && digit.charAt(0) <= '9') {
            int at = digit.charAt(0) - '1';
            if (at < list.getItems().size()) {
                e.consume();
                pick.accept(list.getItems().get(at));
            }
        }
    }

    private static final class Cell extends AnnotationCell<Annotation> {
        private final Session session;
        private final Label number;

        Cell(Session session, Consumer<Annotation> pick) {
            this(session, pick, new Label());
        }

        private Cell(Session session, Consumer<Annotation> pick, Label number) {
            super(number);
            this.session = session;
            this.number = number;
            number.getStyleClass().add("keys");
            setOnMouseClicked(e -> {
                if (e.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    pick.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Annotation item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                showRow(false);
                return;
            }
            number.setText(String.valueOf(getIndex() + 1));
            number.setVisible(getIndex() < 9);
            List<String> tags = session.codebookProperty().get().paths(item.tags());
            show(item, String.join(" · ", tags));
        }
    }
}
