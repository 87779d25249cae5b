package glossator.ui.recovery;

import glossator.library.Backup;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;

import javafx.collections.MapChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A backup in a list: when it was made, and what it holds once it has been looked into.
final class BackupCell extends WrappingCell<Backup> {
    private final BackupLooks looks;
    private final Label when = new Label();
    private final Label about = Widgets.muted("");
    private final Label holds = Widgets.muted("");

    BackupCell(BackupLooks looks) {
        this.looks = looks;
        ListRows.limitLines(holds, 2);
        VBox words = new VBox(1, when, about, holds);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        makeRow(0, words);
        looks.found().addListener((MapChangeListener<Backup, BackupLook>) change -> {
            if (change.getKey().equals(getItem())) {
                show(getItem());
            }
        });
    }

    @Override
    protected void updateItem(Backup backup, boolean empty) {
        super.updateItem(backup, empty);
        showRow(!empty && backup != null);
        if (!empty && backup != null) {
            show(backup);
        }
    }

    private void show(Backup backup) {
        when.setText(BackupWording.moment(backup));
        about.setText(BackupWording.about(backup));
        holds.setText(looks.find(backup)
                .map(look -> BackupWording.contents(look.contents()))
                .orElse(Messages.of("ui.backups.looking")));
        setAccessibleText(when.getText() + ". " + about.getText() + ". " + holds.getText());
    }
}
