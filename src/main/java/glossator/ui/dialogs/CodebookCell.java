package glossator.ui.dialogs;

import glossator.annotation.Tag;
import glossator.message.Messages;
import glossator.ui.control.Widgets;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.UUID;

/// A tag in the tree: color, name, and number of notes with it or a tag below it. Dragged onto
/// another it is moved below that.
final class CodebookCell extends TreeCell<Tag> {
    private static final DataFormat TAG = new DataFormat("application/x-glossator-tag");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

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
        setOnDragDetected(this::beginDrag);
        setOnDragOver(this::dragOver);
        setOnDragExited(_ -> pseudoClassStateChanged(TARGET, false));
        setOnDragDropped(this::drop);
    }

    private void beginDrag(MouseEvent e) {
        if (getItem() != null) {
            var content = new ClipboardContent();
            content.put(TAG, getItem().id().toString());
            startDragAndDrop(TransferMode.MOVE).setContent(content);
            e.consume();
        }
    }

    private void dragOver(DragEvent e) {
        if (e.getDragboard().hasContent(TAG)) {
            e.acceptTransferModes(TransferMode.MOVE);
            pseudoClassStateChanged(TARGET, getItem() != null);
            e.consume();
        }
    }

    /// Below the last row is the top level.
    private void drop(DragEvent e) {
        if (e.getDragboard().getContent(TAG) instanceof String id) {
            codebook.codebook()
                    .tag(UUID.fromString(id))
                    .ifPresent(tag -> codebook.move(
                            tag, getItem() == null ? null : getItem().id()));
            e.setDropCompleted(true);
            e.consume();
        }
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
        int uses = codebook.countWithin(tag.id());
        count.setText(uses == 0 ? "" : String.valueOf(uses));
        setAccessibleText(tag.name() + ", " + Messages.of("ui.codes.uses", uses));
    }
}
