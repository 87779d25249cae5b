package glossator.ui.sheets;

import glossator.annotation.Tag;
import glossator.message.Messages;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A tag of the tree: colour, name, on how many notes it is. It can be dragged onto another, or
/// onto the room below the tree to stand at the top.
final class CodeCell extends TreeCell<Tag> {
    private static final DataFormat DRAGGED = new DataFormat("application/x-glossator-tag");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drag-over");

    private final Codes codes;
    private final Region swatch = Parts.swatch("");
    private final Label name = new Label();
    private final Label count = Parts.muted("");
    private final HBox row = new HBox(8, swatch, name, count);

    CodeCell(Codes codes) {
        this.codes = codes;
        row.setAlignment(Pos.CENTER_LEFT);
        count.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(0);
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setOnDragDetected(
                e -> {
                    if (getItem() != null) {
                        ClipboardContent content = new ClipboardContent();
                        content.put(DRAGGED, getItem().id().toString());
                        startDragAndDrop(TransferMode.MOVE).setContent(content);
                        e.consume();
                    }
                });
        setOnDragOver(
                e -> {
                    if (mayTake(e)) {
                        e.acceptTransferModes(TransferMode.MOVE);
                        e.consume();
                    }
                });
        setOnDragEntered(e -> pseudoClassStateChanged(OVER, mayTake(e)));
        setOnDragExited(e -> pseudoClassStateChanged(OVER, false));
        setOnDragDropped(
                e -> {
                    boolean taken = mayTake(e);
                    if (taken) {
                        dragged(e).ifPresent(t -> move(t, target()));
                    }
                    e.setDropCompleted(taken);
                    e.consume();
                });
    }

    private @Nullable UUID target() {
        return getItem() == null ? null : getItem().id();
    }

    private void move(Tag tag, @Nullable UUID parent) {
        codes.apply(TagChanges.edit(tag, TagChanges.moved(tag, parent)));
    }

    private boolean mayTake(DragEvent e) {
        return dragged(e)
                .filter(tag -> TagChanges.mayMove(codes.codebook(), tag, target()))
                .isPresent();
    }

    private Optional<Tag> dragged(DragEvent e) {
        Object id = e.getDragboard().getContent(DRAGGED);
        return id instanceof String text
                ? codes.codebook().tag(UUID.fromString(text))
                : Optional.empty();
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
        Parts.tint(swatch, tag.color());
        name.setText(tag.name());
        int uses = codes.count(tag.id());
        count.setText(uses == 0 ? "" : String.valueOf(uses));
        setAccessibleText(
                String.join(", ", List.of(tag.name(), Messages.of("ui.codes.uses", uses))));
    }
}
