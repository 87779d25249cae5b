package glossator.ui.dialogs;

import glossator.exchange.Exporter;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;

import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A kind of export: its name and purpose.
final class ExportCell extends WrappingCell<Exporter> {
    private final Label name = new Label();
    private final Label about = Widgets.sentence("");

    ExportCell(Runnable choose) {
        VBox words = new VBox(2, name, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        makeRow(0, words);
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                choose.run();
            }
        });
    }

    @Override
    protected void updateItem(Exporter kind, boolean empty) {
        super.updateItem(kind, empty);
        showRow(!empty && kind != null);
        if (!empty && kind != null) {
            name.setText(text(kind, "", kind.name()));
            about.setText(text(kind, ".about", "." + kind.extension()));
            setAccessibleText(name.getText() + ". " + about.getText());
        }
    }

    /// A kind missing from the bundle is shown by its internal name.
    private static String text(Exporter kind, String part, String otherwise) {
        String key = "ui.export.kind." + kind.name() + part;
        return Messages.has(key) ? Messages.of(key) : otherwise;
    }
}
