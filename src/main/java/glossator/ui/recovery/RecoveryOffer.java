package glossator.ui.recovery;

import glossator.library.LibraryState;
import glossator.message.Messages;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Widgets;
import glossator.ui.session.Tasks;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

import java.util.ArrayList;
import java.util.List;

/// The first page of the recovery window: what is the matter, what was found in the folder, and
/// what can be done.
final class RecoveryOffer extends VBox {
    private final RecoveryWindow window;
    private final LibraryState state;
    private final BackupsPane backups;
    private final Label found = Widgets.sentence("");
    private final Label added = Widgets.sentence("");
    private final Button salvage;
    private final String unreadable;

    /// @param unreadable why it cannot be opened for reading either; empty if that is not known
    RecoveryOffer(RecoveryWindow window, Tasks tasks, LibraryState state, String unreadable) {
        super(12);
        this.window = window;
        this.state = state;
        this.unreadable = unreadable;
        backups = new BackupsPane(tasks, state.folder());
        backups.sayWhenEmpty("ui.recovery.no-backups", "ui.recovery.no-backups.help");
        salvage = Widgets.button("ui.recovery.salvage", window::salvage);
        VBox.setVgrow(backups, Priority.ALWAYS);
        showAdded(0);
        getChildren().addAll(top(), found, backups, added, buttons());
        found.setText(Messages.of("ui.recovery.folder", state.folder()));
        backups.load();
        tasks.read(() -> LibraryRemains.in(state.folder()), this::show);
    }

    /// Salvaging is offered where there is something to be salvaged.
    private void show(LibraryRemains remains) {
        if (remains.sidecars() > 0) {
            salvage.setDisable(false);
        }
        showAdded(remains.sidecars());
        found.setText(Messages.of(
                "ui.recovery.found", state.folder(), remains.originals(), remains.sidecars()));
    }

    /// The counts of a backup are not all that restoring it brings back.
    private void showAdded(int sidecars) {
        boolean any = isMendable() && sidecars > 0;
        added.setText(any ? Messages.of("ui.recovery.adds", sidecars) : "");
        added.setManaged(any);
        added.setVisible(any);
    }

    private String sentence() {
        return state.kind() == LibraryState.Kind.VANISHED
                ? Messages.of("ui.recovery.vanished", state.folder())
                : state.sentence();
    }

    private Node top() {
        FontIcon icon = new FontIcon(MaterialDesignA.ALERT_OCTAGON_OUTLINE);
        icon.getStyleClass().add("empty-icon");
        Label title = new Label(Messages.of("ui.recovery.title"));
        title.getStyleClass().add("dialog-title");
        Label sentence = new Label(sentence());
        sentence.setId("sentence");
        RtlWrapping.of(sentence);
        sentence.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(6, title, sentence);
        if (!unreadable.isEmpty()) {
            Label caution = Widgets.sentence(unreadable);
            caution.getStyleClass().setAll("label", "caution");
            words.getChildren().add(caution);
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox top = new HBox(12, icon, words);
        top.setAlignment(Pos.TOP_LEFT);
        return top;
    }

    private Node buttons() {
        List<Button> all = new ArrayList<>();
        if (isMendable()) {
            Button restore = Widgets.button(
                    "ui.recovery.restore", () -> backups.selected().ifPresent(window::restore));
            restore.disableProperty().bind(backups.restorable().not());
            restore.setDefaultButton(true);
            backups.list().addEventFilter(KeyEvent.KEY_PRESSED, e -> {
                // A list keeps Enter from the default button.
                if (e.getCode() == KeyCode.ENTER) {
                    e.consume();
                    restore.fire();
                }
            });
            all.add(restore);
            salvage.setDisable(state.kind() != LibraryState.Kind.DAMAGED);
            all.add(salvage);
        }
        if (state.canBeRead()) {
            Button read = Widgets.button("ui.recovery.read", window::openReadOnly);
            read.setDisable(!unreadable.isEmpty());
            all.add(read);
        }
        all.add(Widgets.button("ui.recovery.again", window::openAgain));
        all.add(Widgets.button("ui.recovery.new", window::chooseFolder));
        all.add(Widgets.button("ui.action.quit", window::quit));
        FlowPane row = new FlowPane(8, 8);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getChildren().addAll(all);
        return row;
    }

    /// What a newer program or no program at all can read is not to be replaced by something older.
    private boolean isMendable() {
        return switch (state.kind()) {
            case READY, READ_ONLY, VANISHED, DAMAGED, REPLACED_LOG, FOREIGN -> true;
            case NEW, NEWER, UNREACHABLE -> false;
        };
    }

    /// What has the keyboard first.
    Node first() {
        return backups.list();
    }
}
