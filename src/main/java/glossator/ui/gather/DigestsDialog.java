package glossator.ui.gather;

import glossator.annotation.Digest;
import glossator.annotation.LibraryItem;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.session.Digests;
import glossator.ui.session.Session;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// The digests of the library: to be opened, made, renamed and deleted.
public final class DigestsDialog {
    private final Overlay overlay;
    private final Session session;
    private final Consumer<UUID> open;
    private final ListView<Digest> list = new ListView<>();
    private final TextField name = new TextField();
    private final StackPane middle = new StackPane();
    private final ChangeListener<List<LibraryItem>> follow = (_, _, _) -> fill();

    /// @param open shows a digest
    public DigestsDialog(Overlay overlay, Session session, Consumer<UUID> open) {
        this.overlay = overlay;
        this.session = session;
        this.open = open;
        list.getStyleClass().addAll("plain-list", "picker-list");
        list.setAccessibleText(Messages.of("ui.digests.title"));
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                openChosen();
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::handleKey);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(d -> name.setText(d == null ? "" : d.title()));
        name.setOnAction(_ -> rename());
        name.setAccessibleText(Messages.of("ui.digests.name"));
        name.setPromptText(Messages.of("ui.digests.name"));
        // Weak, so that a closed and discarded dialog stops listening.
        session.itemsProperty().addListener(new WeakChangeListener<>(follow));
    }

    public void show() {
        fill();
        Button make = Widgets.button("ui.digests.new", this::make);
        Button show = Widgets.button("ui.digests.open", this::openChosen);
        Button rename = Widgets.button("ui.digests.rename", this::rename);
        Button delete = Widgets.button("ui.digests.delete", this::delete);
        delete.getStyleClass().add("danger");
        show.getStyleClass().add("accent");
        var none = list.getSelectionModel().selectedItemProperty().isNull();
        List.of(show, rename, delete).forEach(b -> b.disableProperty().bind(none));
        name.disableProperty().bind(none);
        FlowPane buttons = new FlowPane(8, 8, show, make, rename, delete);
        VBox content = new VBox(10, middle, name, buttons);
        content.getStyleClass().add("picker");
        middle.setPrefSize(460, 280);
        overlay.show(
                Messages.of("ui.digests.title"), content, list.getItems().isEmpty() ? make : list);
    }

    private void fill() {
        Digest chosen = list.getSelectionModel().getSelectedItem();
        List<Digest> all = new Digests(session).all();
        list.getItems().setAll(all);
        all.stream()
                .filter(d -> chosen != null && d.id().equals(chosen.id()))
                .findFirst()
                .ifPresentOrElse(
                        d -> list.getSelectionModel().select(d),
                        () -> list.getSelectionModel().selectFirst());
        middle.getChildren()
                .setAll(
                        all.isEmpty()
                                ? Widgets.emptyState(
                                        MaterialDesignB.BOOK_OPEN_PAGE_VARIANT,
                                        Messages.of("ui.digests.none"),
                                        Messages.of("ui.digests.none.help"))
                                : list);
    }

    private void handleKey(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER) {
            e.consume();
            openChosen();
        } else if (e.getCode() == KeyCode.DELETE) {
            e.consume();
            delete();
        } else if (e.getCode() == KeyCode.F2) {
            e.consume();
            name.requestFocus();
            name.selectAll();
        }
    }

    private void make() {
        new Digests(session).make("", List.of(), made -> {
            overlay.hide();
            open.accept(made.id());
        });
    }

    private void openChosen() {
        Digest digest = list.getSelectionModel().getSelectedItem();
        if (digest != null) {
            overlay.hide();
            open.accept(digest.id());
        }
    }

    private void rename() {
        Digest digest = list.getSelectionModel().getSelectedItem();
        if (digest != null) {
            new Digests(session).rename(digest.id(), name.getText());
        }
    }

    private void delete() {
        Digest digest = list.getSelectionModel().getSelectedItem();
        if (digest != null) {
            new Digests(session).delete(digest.id());
        }
    }

    /// `12 quotes`.
    static String size(Digest digest) {
        return Messages.of("ui.digest.size", digest.quoted().size());
    }

    private static final class Cell extends ListCell<Digest> {
        private final Label title = new Label();
        private final Label count = Widgets.muted("");
        private final HBox line = new HBox(8, title, Widgets.space(), count);

        Cell() {
            setPrefWidth(0);
            title.setMinWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Digest digest, boolean empty) {
            super.updateItem(digest, empty);
            setText(null);
            setGraphic(empty || digest == null ? null : line);
            if (!empty && digest != null) {
                title.setText(Widgets.toOneLine(digest.title()));
                count.setText(size(digest));
                setAccessibleText(title.getText() + ", " + count.getText());
            }
        }
    }
}
