package glossator.ui.dialogs;

import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Names every file of an import by what became of it, with the reasons, to be read and copied.
public final class ImportReportDialog {
    private static final double ROW = 54;
    private static final double HEIGHT = 420;
    private final Overlay overlay;

    public ImportReportDialog(Overlay overlay) {
        this.overlay = overlay;
    }

    public void show(ImportReport report) {
        ListView<ImportReport.Line> list = new ListView<>();
        list.getItems().setAll(report.lines());
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Messages.of("ui.import.report.title"));
        list.setCellFactory(view -> new Cell());
        list.setPrefHeight(Math.min(HEIGHT, ROW * (list.getItems().size() + 1)));
        VBox.setVgrow(list, Priority.ALWAYS);
        Button close = Widgets.button("ui.close", overlay::hide);
        Button copy =
                Widgets.button("ui.import.report.copy", () -> LinkQuestion.copy(report.text()));
        VBox content = new VBox(
                12, Widgets.sentence(report.sentence()), list, Widgets.buttons(copy, close));
        content.getStyleClass().add("report");
        overlay.show(Messages.of("ui.import.report.title"), content, close);
    }

    private static final class Cell extends WrappingCell<ImportReport.Line> {
        private final Label what = Widgets.sentence("");

        Cell() {
            what.setMinWidth(0);
            HBox.setHgrow(what, Priority.ALWAYS);
            makeRow(0, what);
        }

        @Override
        protected void updateItem(ImportReport.Line line, boolean empty) {
            super.updateItem(line, empty);
            boolean shown = !empty && line != null;
            showRow(shown);
            if (shown) {
                what.setText(Widgets.toOneLine(line.text()));
                what.getStyleClass().removeAll("report-heading");
                if (line.isHeading()) {
                    what.getStyleClass().add("report-heading");
                }
                setAccessibleText(what.getText());
            }
        }
    }
}
