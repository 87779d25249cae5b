package glossator.ui.recovery;

import glossator.library.BackupSource;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A source in a backup.
final class BackupSourceCell extends WrappingCell<BackupSource> {
    private final Label title = new Label();
    private final Label notes = Widgets.muted("");

    BackupSourceCell() {
        ListRows.limitLines(title, 2);
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        notes.setMinWidth(Region.USE_PREF_SIZE);
        makeRow(8, title, notes);
    }

    @Override
    protected void updateItem(BackupSource source, boolean empty) {
        super.updateItem(source, empty);
        showRow(!empty && source != null);
        if (!empty && source != null) {
            title.setText(Widgets.toOneLine(source.title()));
            notes.setText(Messages.of("ui.sources.notes", source.notes()));
            setAccessibleText(title.getText() + ", " + notes.getText());
        }
    }
}
