package glossator.ui.editions;

import glossator.library.Edition;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;
import glossator.ui.dialogs.DetailsDialog;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Lists the editions of the source in front, newest first, and lets the user choose the one shown.
public final class EditionsDialog {
    private final Overlay overlay;
    private final Session session;
    private final OpenSource in;
    private final ListView<Edition> list = new ListView<>();
    private final Button show = Widgets.button("ui.editions.show", this::choose);
    private final Button compare = Widgets.button("ui.editions.compare", this::compare);
    private final Runnable add;
    private final BiConsumer<UUID, UUID> differences;

    /// @param add asks for the file of a new edition
    /// @param differences shows the differences between two editions
    public EditionsDialog(
            Overlay overlay,
            Session session,
            OpenSource in,
            Runnable add,
            BiConsumer<UUID, UUID> differences) {
        this.overlay = overlay;
        this.session = session;
        this.in = in;
        this.add = add;
        this.differences = differences;
        list.setCellFactory(view -> new Cell());
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Messages.of("ui.editions.title"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                e.consume();
                choose();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().subscribe(edition -> {
            boolean shown = edition != null && isShown(edition);
            show.setDisable(edition == null || shown);
            compare.setDisable(list.getItems().size() < 2);
        });
    }

    public void show() {
        Label subject = new Label(Widgets.toOneLine(in.source().title()));
        subject.getStyleClass().add("subject");
        HBox buttons = Widgets.buttons(
                Widgets.button("ui.editions.add", () -> {
                    overlay.hide();
                    add.run();
                }),
                compare,
                show);
        VBox content = new VBox(
                10, subject, list, Widgets.sentence(Messages.of("ui.editions.help")), buttons);
        content.getStyleClass().add("editions");
        overlay.show(Messages.of("ui.editions.title"), content, list);
        session.tasks().read(() -> session.library().editions(in.id()), found -> {
            list.getItems().setAll(found.reversed());
            found.stream()
                    .filter(this::isShown)
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        });
    }

    private boolean isShown(Edition edition) {
        return edition.id().equals(in.edition().id());
    }

    private void choose() {
        Edition chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            overlay.hide();
            session.showEdition(in, chosen.id(), _ -> {});
        }
    }

    /// Compares the chosen edition with the one before it, or the first with the one after it.
    private void compare() {
        List<Edition> all = list.getItems();
        int at = Math.max(0, list.getSelectionModel().getSelectedIndex());
        int older = Math.min(at + 1, all.size() - 1);
        if (older > 0) {
            differences.accept(all.get(older).id(), all.get(older - 1).id());
        }
    }

    private final class Cell extends WrappingCell<Edition> {
        private final Label name = new Label();
        private final Label when = Widgets.muted("");
        private final Label origin = Widgets.muted("");
        private final FontIcon icon = new FontIcon();

        Cell() {
            ListRows.limitLines(origin, 2);
            VBox words = new VBox(2, name, when, origin);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            makeRow(10, icon, words).setAlignment(Pos.CENTER_LEFT);
            setOnMouseClicked(e -> {
                if (e.getClickCount() == 2 && getItem() != null) {
                    choose();
                }
            });
        }

        @Override
        protected void updateItem(Edition edition, boolean empty) {
            super.updateItem(edition, empty);
            showRow(!empty && edition != null);
            if (empty || edition == null) {
                setAccessibleText(null);
                return;
            }
            boolean shown = isShown(edition);
            icon.setIconCode(
                    shown ? MaterialDesignC.CHECK : MaterialDesignB.BOOK_OPEN_PAGE_VARIANT_OUTLINE);
            boolean newest = edition.id().equals(in.source().edition());
            String state = newest
                    ? shown ? "ui.editions.name.newest-shown" : "ui.editions.name.newest"
                    : shown ? "ui.editions.name.shown" : "ui.editions.name";
            name.setText(Messages.of(state, edition.number()));
            when.setText(Messages.of(
                    "ui.editions.when",
                    Widgets.formatMoment(edition.imported()),
                    DetailsDialog.formatName(edition.format()),
                    edition.fileName()));
            origin.setText(
                    edition.encoding().isEmpty()
                            ? edition.origin()
                            : Messages.of(
                                    "ui.editions.read-as", edition.encoding(), edition.origin()));
            setAccessibleText(name.getText() + ". " + when.getText() + ". " + edition.origin());
        }
    }
}
