package glossator.ui.recovery;

import glossator.library.RecoveryReport;
import glossator.library.RecoveryReport.Item;
import glossator.library.RecoveryReport.Outcome;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Comparator;

/// The last page of the recovery window: what came back whole, in part, or not at all.
final class RecoveryResult extends VBox {
    private final ListView<Item> list = new ListView<>();

    /// @param sentence says what was done
    RecoveryResult(String title, String sentence, RecoveryReport report, Node... buttons) {
        super(12);
        Label heading = new Label(Messages.of(title));
        heading.getStyleClass().add("dialog-title");
        String counts = Messages.of(
                "ui.recovery.counts",
                report.count(Outcome.WHOLE),
                report.count(Outcome.PARTLY),
                report.count(Outcome.LOST));
        Label count = new Label(counts);
        count.setId("counts");
        list.getItems().setAll(report.items());
        list.getItems().sort(Comparator.comparing(Item::outcome).reversed());
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(counts);
        list.setCellFactory(view -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren()
                .addAll(heading, Widgets.sentence(sentence), count, list, Widgets.buttons(buttons));
    }

    private static final class Cell extends WrappingCell<Item> {
        private final Label what = new Label();
        private final Label detail = Widgets.sentence("");
        private final Label outcome = new Label();

        Cell() {
            ListRows.limitLines(what, 2);
            VBox words = new VBox(2, what, detail);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            outcome.setMinWidth(USE_PREF_SIZE);
            makeRow(10, words, outcome);
        }

        @Override
        protected void updateItem(Item item, boolean empty) {
            super.updateItem(item, empty);
            showRow(!empty && item != null);
            if (empty || item == null) {
                return;
            }
            what.setText(Widgets.toOneLine(item.what()));
            detail.setText(Widgets.toOneLine(item.detail()));
            detail.setManaged(!item.detail().isEmpty());
            detail.setVisible(!item.detail().isEmpty());
            outcome.setText(Messages.of(
                    switch (item.outcome()) {
                        case WHOLE -> "ui.recovery.whole";
                        case PARTLY -> "ui.recovery.partly";
                        case LOST -> "ui.recovery.lost";
                    }));
            setAccessibleText(what.getText() + ". " + outcome.getText() + ". " + detail.getText());
        }
    }
}
