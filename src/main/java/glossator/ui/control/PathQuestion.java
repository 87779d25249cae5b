package glossator.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Asks for one of several names or paths by typing part of it, or for a new one.
public final class PathQuestion {
    private static final double ROW = 30;
    private static final double HEIGHT = 260;
    private final Overlay overlay;

    public PathQuestion(Overlay overlay) {
        this.overlay = overlay;
    }

    /// What is asked.
    ///
    /// @param label of the field
    /// @param text what is in the field first
    /// @param known to choose from; empty if only the field counts
    /// @param allowsNew whether something else may be typed
    public record Form(
            String title, String label, String text, List<String> known, boolean allowsNew) {
        public Form {
            known = List.copyOf(known);
        }
    }

    /// `answer` gets what was chosen or typed, without space at the ends and never empty.
    public void ask(Form form, Consumer<String> answer) {
        TextField field = new TextField(form.text());
        field.setPromptText(form.label());
        field.setAccessibleText(form.label());
        ListView<String> list = new ListView<>();
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(form.title());
        list.setPrefHeight(Math.min(HEIGHT, ROW * (form.known().size() + 1) + 8));
        boolean hasList = !form.known().isEmpty();
        list.setVisible(hasList);
        list.setManaged(hasList);
        VBox.setVgrow(list, Priority.ALWAYS);
        Consumer<String> give = text -> {
            if (!text.isBlank()) {
                overlay.hide();
                answer.accept(text.strip());
            }
        };
        field.textProperty().subscribe(text -> show(form, text, list));
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> handleKey(e, form, field, list, give));
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                e.consume();
                give.accept(chosen(form, field, list));
            }
        });
        list.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                give.accept(chosen(form, field, list));
            }
        });
        Button apply =
                Widgets.button("ui.path.apply", () -> give.accept(chosen(form, field, list)));
        Button cancel = Widgets.button("ui.cancel", overlay::hide);
        VBox content = new VBox(10, field, list, Widgets.buttons(apply, cancel));
        content.getStyleClass().add("question");
        overlay.show(form.title(), content, field);
        field.selectAll();
    }

    /// What matches is listed, and what was typed if it may be new.
    private static void show(Form form, String typed, ListView<String> list) {
        String text = typed.equals(form.text()) ? "" : typed.strip();
        var shown = new ArrayList<>(form.known().stream()
                .filter(path -> FuzzyMatcher.containsWords(path, text))
                .toList());
        list.getItems().setAll(shown);
        if (text.isEmpty() || shown.isEmpty()) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(0);
        }
    }

    private static void handleKey(
            KeyEvent e, Form form, TextField field, ListView<String> list, Consumer<String> give) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (e.getCode() == KeyCode.ENTER) {
            give.accept(
                    e.isShortcutDown() && form.allowsNew()
                            ? field.getText()
                            : chosen(form, field, list));
        } else if (e.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().select(Math.min(list.getItems().size() - 1, at + 1));
        } else if (e.getCode() == KeyCode.UP) {
            list.getSelectionModel().select(Math.max(0, at - 1));
        } else {
            return;
        }
        e.consume();
    }

    /// The chosen one, or else what is in the field, if that may be.
    private static String chosen(Form form, TextField field, ListView<String> list) {
        String typed = field.getText().strip();
        if (form.known().contains(typed)) {
            return typed;
        }
        String chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            return chosen;
        }
        return form.allowsNew() ? typed : "";
    }
}
