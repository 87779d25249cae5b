package glossator.ui.dialogs;

import glossator.ui.control.Widgets;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.function.Consumer;

/// A row of the palette: name, hint, keys.
final class PaletteCell extends ListCell<PaletteLine> {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private final Label name = new Label();
    private final Label hint = Widgets.muted("");
    private final Label keys = new Label();
    private final HBox row = new HBox(12, name, Widgets.space(), hint, keys);

    PaletteCell(Consumer<PaletteLine> run) {
        keys.getStyleClass().add("keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        hint.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(0);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(widthProperty().subtract(28));
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && getItem() != null) {
                run.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(PaletteLine line, boolean empty) {
        super.updateItem(line, empty);
        boolean shown = !empty && line != null;
        setGraphic(shown ? row : null);
        pseudoClassStateChanged(OFF, shown && !line.enabled());
        if (shown) {
            name.setText(Widgets.toOneLine(line.name()));
            hint.setText(line.hint());
            keys.setText(line.keys());
            keys.setVisible(!line.keys().isEmpty());
            keys.setManaged(!line.keys().isEmpty());
            setAccessibleText(line.spoken());
        }
    }
}
