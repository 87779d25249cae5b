package glossator.ui.gather;

import glossator.annotation.Digest;
import glossator.annotation.SearchFolding;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Toasts;
import glossator.ui.control.Widgets;
import glossator.ui.session.Digests;
import glossator.ui.session.Session;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Asks for the digest that notes are added to, or for the title of a new one.
public final class DigestPicker {
    private final Overlay overlay;
    private final Session session;
    private final Toasts toasts;
    private final Consumer<UUID> open;

    /// A digest, or (null) a new one with the typed title.
    private record Row(@Nullable Digest digest, String title) {}

    /// @param open shows a digest
    public DigestPicker(Overlay overlay, Session session, Toasts toasts, Consumer<UUID> open) {
        this.overlay = overlay;
        this.session = session;
        this.toasts = toasts;
        this.open = open;
    }

    public void show(List<UUID> notes) {
        TextField field = new TextField();
        field.setPromptText(Messages.of("ui.digest.pick.prompt"));
        field.setAccessibleText(Messages.of("ui.digest.pick.prompt"));
        ListView<Row> list = new ListView<>();
        list.getStyleClass().addAll("plain-list", "picker-list");
        list.setAccessibleText(Messages.of("ui.digest.pick.title", notes.size()));
        list.setPrefHeight(260);
        Runnable pick = () -> pick(list.getSelectionModel().getSelectedItem(), notes);
        list.setCellFactory(_ -> new Cell(pick));
        field.textProperty().subscribe(typed -> fill(list, typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> handleKey(e, list, pick));
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                e.consume();
                pick.run();
            }
        });
        VBox content = new VBox(8, field, list, Widgets.muted(Messages.of("ui.digest.pick.help")));
        content.getStyleClass().add("picker");
        overlay.show(Messages.of("ui.digest.pick.title", notes.size()), content, field);
    }

    private static void handleKey(KeyEvent e, ListView<Row> list, Runnable pick) {
        switch (e.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> pick.run();
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void fill(ListView<Row> list, String typed) {
        String wanted = SearchFolding.fold(typed.strip());
        var rows = new ArrayList<Row>();
        for (Digest digest : new Digests(session).all()) {
            if (SearchFolding.fold(digest.title()).contains(wanted)) {
                rows.add(new Row(digest, digest.title()));
            }
        }
        boolean known = rows.stream().anyMatch(r -> r.title().equalsIgnoreCase(typed.strip()));
        if (!known || typed.isBlank()) {
            rows.add(new Row(null, typed.strip()));
        }
        list.getItems().setAll(rows);
        list.getSelectionModel().selectFirst();
    }

    private void pick(@Nullable Row row, List<UUID> notes) {
        if (row == null) {
            return;
        }
        overlay.hide();
        Digest digest = row.digest();
        if (digest == null) {
            new Digests(session).make(row.title(), notes, made -> tell(made, notes.size()));
        } else {
            new Digests(session).add(digest.id(), notes, added -> tell(digest, added));
        }
    }

    private void tell(Digest digest, int added) {
        toasts.showAction(
                Messages.of("ui.digest.added", added, digest.title()),
                Messages.of("ui.digest.open"),
                () -> open.accept(digest.id()),
                () -> {});
    }

    private static final class Cell extends ListCell<Row> {
        private final Label title = new Label();
        private final Label count = Widgets.muted("");
        private final HBox line =
                new HBox(8, new FontIcon(MaterialDesignB.BOOK_OPEN_PAGE_VARIANT), title, count);

        Cell(Runnable pick) {
            setPrefWidth(0);
            title.setMinWidth(0);
            setOnMouseClicked(e -> {
                if (e.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    pick.run();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Digest digest = row.digest();
            title.setText(
                    digest != null
                            ? Widgets.toOneLine(digest.title())
                            : row.title().isEmpty()
                                    ? Messages.of("ui.digest.pick.new")
                                    : Messages.of("ui.digest.pick.new-called", row.title()));
            count.setText(digest == null ? "" : DigestsDialog.size(digest));
            setGraphic(line);
            setAccessibleText(title.getText());
        }
    }
}
