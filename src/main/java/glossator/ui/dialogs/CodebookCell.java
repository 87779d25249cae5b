package glossator.ui.dialogs;

import glossator.annotation.Tag;
import glossator.message.Messages;
import glossator.ui.control.Widgets;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A tag in the tree: color, name, and number of notes.
final class CodebookCell extends TreeCell<Tag> {
    private final CodebookEditor codebook;
    private final Region swatch = Widgets.swatch("");
    private final Label name = new Label();
    private final Label count = Widgets.muted("");
    private final HBox row = new HBox(8, swatch, name, count);

    CodebookCell(CodebookEditor codebook) {
        this.codebook = codebook;
        row.setAlignment(Pos.CENTER_LEFT);
        count.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(0);
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(Tag tag, boolean empty) {
        super.updateItem(tag, empty);
        boolean shown = !empty && tag != null;
        setGraphic(shown ? row : null);
        if (!shown) {
            setAccessibleText(null);
            return;
        }
        Widgets.tint(swatch, tag.color());
        name.setText(tag.name());
        int uses = codebook.count(tag.id());
        count.setText(uses == 0 ? "" : String.valueOf(uses));
        setAccessibleText(tag.name() + ", " + Messages.of("ui.codes.uses", uses));
    }
}
