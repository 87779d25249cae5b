package glossator.ui.editions;

import glossator.library.CopyItem;
import glossator.library.CopyItem.Choice;
import glossator.library.ReturnedCopy;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.session.Tasks;
import glossator.wording.CopyWording;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Lists what an annotated copy that came back brings, each with what is proposed to do with it.
/// Nothing is stored until the user takes it.
public final class CopyDialog {
    private final Overlay overlay;
    private final Tasks tasks;
    private final ReturnedCopy copy;
    private final ListView<CopyRow> list = new ListView<>();
    private final Label hint = Widgets.sentence("");
    private final Map<Choice, Button> buttons = new LinkedHashMap<>();
    private final Button take = Widgets.button("ui.copy.take", this::take);
    private final Consumer<Map<CopyItem, Choice>> taken;

    /// @param taken receives what was chosen for each proposal
    public CopyDialog(
            Overlay overlay,
            Tasks tasks,
            ReturnedCopy copy,
            Consumer<Map<CopyItem, Choice>> taken) {
        this.overlay = overlay;
        this.tasks = tasks;
        this.copy = copy;
        this.taken = taken;
        for (Choice choice : List.of(Choice.MINE, Choice.THEIRS, Choice.BOTH)) {
            buttons.put(choice, Widgets.button("ui.cancel", () -> choose(choice)));
        }
        list.setCellFactory(_ -> new CopyCell(this::chooseRow));
        list.getStyleClass().addAll("plain-list", "copy-list");
        list.setAccessibleText(Messages.of("ui.copy.title"));
        list.getItems().setAll(copy.proposals().stream().map(CopyRow::of).toList());
        list.getSelectionModel().selectedItemProperty().subscribe(this::showChoices);
        VBox.setVgrow(list, Priority.ALWAYS);
        take.getStyleClass().add("accent");
    }

    public void show() {
        VBox content = new VBox(10, Widgets.sentence(summary()));
        copy.newEdition()
                .ifPresent(edition -> content.getChildren()
                        .add(Widgets.sentence(Messages.of(
                                "ui.copy.text", Math.floor(edition.keptShare() * 100)))));
        boolean any = !list.getItems().isEmpty();
        if (any) {
            content.getChildren().addAll(list, keys());
        }
        HBox buttons = Widgets.buttons(Widgets.button("ui.cancel", overlay::hide), take);
        if (any) {
            HBox.setHgrow(hint, Priority.ALWAYS);
            hint.setMaxWidth(Double.MAX_VALUE);
            buttons.getChildren().addFirst(hint);
        }
        content.getChildren().add(buttons);
        content.getStyleClass().add("copy");
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
        if (any) {
            overlay.bindSize(content, 960, 720);
        }
        overlay.show(Messages.of("ui.copy.title"), content, any ? list : take);
        list.getSelectionModel().selectFirst();
        showTaken();
    }

    private String summary() {
        return Messages.of(
                "ui.copy.of",
                copy.file().original().name(),
                Widgets.toOneLine(copy.source().title()),
                CopyWording.counts(copy));
    }

    private FlowPane keys() {
        FlowPane row = new FlowPane(8, 6);
        row.getChildren().addAll(buttons.values());
        row.getChildren().add(Widgets.muted(Messages.of("ui.copy.keys")));
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private void handleKey(KeyEvent e) {
        boolean plain =
                !e.isShortcutDown() && !e.isAltDown() && !e.isShiftDown() && !e.isMetaDown();
        boolean onButton = e.getTarget() instanceof Button;
        Runnable run = e.getCode() == KeyCode.ENTER && e.isShortcutDown()
                ? this::take
                : !plain || (onButton && e.getCode() == KeyCode.SPACE)
                        ? null
                        : switch (e.getCode()) {
                            case T -> () -> choose(Choice.THEIRS);
                            case M -> () -> choose(Choice.MINE);
                            case B -> () -> choose(Choice.BOTH);
                            case SPACE -> this::chooseNext;
                            case J -> () -> step(1);
                            case K -> () -> step(-1);
                            default -> null;
                        };
        if (run != null) {
            e.consume();
            tasks.guard(run);
        }
    }

    private void step(int by) {
        int to = list.getSelectionModel().getSelectedIndex() + by;
        if (to >= 0 && to < list.getItems().size()) {
            select(to);
        }
    }

    private void select(int row) {
        list.getSelectionModel().clearAndSelect(row);
        list.getFocusModel().focus(row);
        ListRows.reveal(list);
    }

    private void choose(Choice choice) {
        chooseRow(list.getSelectionModel().getSelectedIndex(), choice);
    }

    private void chooseNext() {
        int row = list.getSelectionModel().getSelectedIndex();
        if (row >= 0) {
            replace(row, list.getItems().get(row).withNext());
        }
    }

    private void chooseRow(int row, Choice choice) {
        if (row >= 0) {
            replace(row, list.getItems().get(row).with(choice));
        }
    }

    private void replace(int row, CopyRow now) {
        list.getItems().set(row, now);
        select(row);
        showChoices(now);
        showTaken();
    }

    private void showChoices(CopyRow row) {
        buttons.forEach((choice, button) -> {
            boolean possible = row != null && row.item().choices().contains(choice);
            button.setVisible(possible);
            button.setManaged(possible);
            if (possible) {
                button.setText(Messages.of(
                        "ui.copy.key",
                        CopyWording.choice(row.item(), choice),
                        key(choice).getName()));
                button.setDisable(row.choice() == choice);
            }
        });
    }

    private static KeyCode key(Choice choice) {
        return switch (choice) {
            case THEIRS -> KeyCode.T;
            case MINE -> KeyCode.M;
            case BOTH -> KeyCode.B;
        };
    }

    private void showTaken() {
        long count = list.getItems().stream().filter(CopyRow::isTaken).count();
        hint.setText(Messages.of("ui.copy.count", count, list.getItems().size()));
        boolean edition = copy.newEdition().isPresent();
        take.setText(Messages.of(
                count > 0
                        ? edition ? "ui.copy.take-with-edition" : "ui.copy.take"
                        : edition ? "ui.copy.take-edition" : "ui.copy.take-none"));
    }

    private void take() {
        var chosen = new LinkedHashMap<CopyItem, Choice>();
        list.getItems().forEach(row -> chosen.put(row.item(), row.choice()));
        overlay.hide();
        taken.accept(chosen);
    }
}
