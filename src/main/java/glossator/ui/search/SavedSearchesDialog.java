package glossator.ui.search;

import glossator.annotation.SavedSearch;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.session.SavedSearches;
import glossator.ui.session.Session;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Saves a search under a name; lists, runs, renames and deletes saved ones. A deletion can be
/// taken back.
public final class SavedSearchesDialog {
    private static final double WIDTH = 460;
    private static final double HEIGHT = 360;

    private final Overlay overlay;
    private final Session session;
    private final SavedSearches saved;
    private final Consumer<String> ask;
    private final ListView<SavedSearch> list = new ListView<>();
    private final TextField name = new TextField();
    private final Button run = Widgets.button("ui.search.run", this::run);
    private final Button rename = Widgets.button("ui.search.rename", this::rename);
    private final Button delete = Widgets.button("ui.search.delete", this::delete);

    /// @param ask is called with the query of the search that is to be run
    public SavedSearchesDialog(Overlay overlay, Session session, Consumer<String> ask) {
        this.overlay = overlay;
        this.session = session;
        this.saved = new SavedSearches(session);
        this.ask = ask;
    }

    /// Asks for a name for `query`, and saves it.
    public void save(String query) {
        TextField called = new TextField(query);
        called.setAccessibleText(Messages.of("ui.search.name"));
        Label told = Widgets.sentence(Messages.of("ui.search.save-means"));
        Button store = Widgets.button("ui.search.save-it", () -> store(called, query));
        called.textProperty().subscribe(text -> {
            store.setDisable(text.isBlank());
            told.setText(Messages.of(
                    saved.find(text).isPresent() ? "ui.search.replaces" : "ui.search.save-means"));
        });
        called.setOnAction(_ -> store(called, query));
        VBox content = new VBox(
                10,
                called,
                told,
                Widgets.buttons(store, Widgets.button("ui.cancel", overlay::hide)));
        content.setPrefWidth(WIDTH);
        overlay.show(Messages.of("ui.search.save-title"), content, called);
        session.tasks().runLater(called::selectAll);
    }

    private void store(TextField called, String query) {
        if (!called.getText().isBlank()) {
            saved.save(called.getText(), query);
            overlay.hide();
        }
    }

    /// Lists the saved searches.
    public void show() {
        list.setCellFactory(_ -> new SavedSearchCell());
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Messages.of("ui.search.saved"));
        list.setPlaceholder(Widgets.sentence(Messages.of("ui.search.none-saved")));
        list.getSelectionModel().selectedItemProperty().subscribe(this::showChosen);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
        list.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() > 1) {
                run();
            }
        });
        name.setAccessibleText(Messages.of("ui.search.name"));
        name.setPromptText(Messages.of("ui.search.name"));
        name.textProperty().subscribe(_ -> updateButtons());
        name.setOnAction(_ -> rename());
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox naming = new HBox(8, name, rename);
        naming.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox content = new VBox(10, list, naming, Widgets.buttons(delete, run));
        overlay.bindSize(content, WIDTH, HEIGHT);
        overlay.show(Messages.of("ui.search.saved"), content, list);
        Subscription following = session.itemsProperty().subscribe(_ -> fill());
        overlay.onClosed(following::unsubscribe);
    }

    private void handleKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            run();
        } else if (event.getCode() == KeyCode.DELETE) {
            delete();
        } else if (event.getCode() == KeyCode.F2) {
            name.requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    private Optional<SavedSearch> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /// The same one remains selected, or the one in its place.
    private void fill() {
        UUID before = chosen().map(SavedSearch::id).orElse(null);
        int at = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(saved.all());
        list.getSelectionModel()
                .select(Math.min(Math.max(0, at), list.getItems().size() - 1));
        list.getItems().stream()
                .filter(s -> s.id().equals(before))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        showChosen(list.getSelectionModel().getSelectedItem());
    }

    private void showChosen(@Nullable SavedSearch search) {
        name.setText(search == null ? "" : search.name());
        name.setDisable(search == null);
        run.setDisable(search == null);
        delete.setDisable(search == null);
        updateButtons();
    }

    private void updateButtons() {
        String typed = name.getText().strip();
        boolean isTaken =
                saved.find(typed).filter(s -> !chosen().equals(Optional.of(s))).isPresent();
        boolean isSame = chosen().filter(s -> s.name().equals(typed)).isPresent();
        rename.setDisable(chosen().isEmpty() || typed.isEmpty() || isTaken || isSame);
    }

    private void run() {
        chosen().ifPresent(search -> {
            overlay.hide();
            ask.accept(search.query());
        });
    }

    private void rename() {
        if (!rename.isDisabled()) {
            chosen().ifPresent(search -> saved.rename(search, name.getText()));
            list.requestFocus();
        }
    }

    private void delete() {
        chosen().ifPresent(saved::delete);
        list.requestFocus();
    }
}
