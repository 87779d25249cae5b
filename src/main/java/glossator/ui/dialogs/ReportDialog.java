package glossator.ui.dialogs;

import glossator.exchange.LossReport;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Reports what an export wrote, where, and what it could not write and why.
public final class ReportDialog {
    private final Overlay overlay;
    private final @Nullable Consumer<Path> reveal;

    public ReportDialog(Overlay overlay, @Nullable Consumer<Path> reveal) {
        this.overlay = overlay;
        this.reveal = reveal;
    }

    public void show(LossReport report, Path place) {
        Label written = new Label(Messages.of("ui.report.written", report.written()));
        written.getStyleClass().add("empty-title");
        TextField path = new TextField(place.toString());
        path.setEditable(false);
        path.setAccessibleText(Messages.of("ui.report.place"));
        VBox content = new VBox(12, written, path);
        content.getStyleClass().add("report");
        if (report.losses().isEmpty()) {
            content.getChildren().add(Widgets.sentence(Messages.of("ui.report.whole")));
        } else {
            String heading = Messages.of("ui.report.losses", report.losses().size());
            content.getChildren().addAll(Widgets.heading(heading), losses(report));
        }
        Button close = Widgets.button("ui.close", overlay::hide);
        HBox buttons = Widgets.buttons(
                Widgets.button("ui.report.copy", () -> LinkQuestion.copy(place.toString())), close);
        if (reveal != null) {
            Consumer<Path> show = reveal;
            buttons.getChildren()
                    .addFirst(Widgets.button("ui.report.reveal", () -> show.accept(place)));
        }
        content.getChildren().add(buttons);
        overlay.show(Messages.of("ui.report.title"), content, close);
    }

    private static ListView<LossReport.Loss> losses(LossReport report) {
        ListView<LossReport.Loss> list = new ListView<>();
        list.getItems().setAll(report.losses());
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Messages.of("ui.report.losses", report.losses().size()));
        list.setCellFactory(view -> new Cell());
        list.setPrefHeight(Math.min(300, 70.0 * report.losses().size()));
        return list;
    }

    private static final class Cell extends WrappingCell<LossReport.Loss> {
        private final Label what = new Label();
        private final Label why = Widgets.sentence("");

        Cell() {
            ListRows.limitLines(what, 3);
            VBox words = new VBox(2, what, why);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            makeRow(0, words);
        }

        @Override
        protected void updateItem(LossReport.Loss loss, boolean empty) {
            super.updateItem(loss, empty);
            showRow(!empty && loss != null);
            if (!empty && loss != null) {
                what.setText(Widgets.toOneLine(loss.what()));
                why.setText(Widgets.toOneLine(loss.why()));
                setAccessibleText(what.getText() + ". " + why.getText());
            }
        }
    }
}
