package glossator.ui.sheets;

import glossator.annotation.Tag;
import glossator.message.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// A tag of the tree: colour, name, on how many notes it is. It can be dragged onto another, or
/// onto the room below the tree to stand at the top.
final class CodeCell extends TreeCell<Tag> {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drag-over");

    private final Codes codes;

    /// The tag that is being dragged, the same property in all cells.
    private final ObjectProperty<@Nullable Tag> dragged;

    private final Region swatch = Parts.swatch("");
    private final Label name = new Label();
    private final Label count = Parts.muted("");
    private final HBox row = new HBox(8, swatch, name, count);

    CodeCell(Codes codes, ObjectProperty<@Nullable Tag> dragged) {
        this.codes = codes;
        this.dragged = dragged;
        row.setAlignment(Pos.CENTER_LEFT);
        count.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(0);
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // Not the platform's drag and drop, which is for what leaves the window.
        setOnDragDetected(
                e -> {
                    dragged.set(getItem());
                    startFullDrag();
                    e.consume();
                });
        setOnMouseDragEntered(e -> pseudoClassStateChanged(OVER, mayTake()));
        setOnMouseDragExited(e -> pseudoClassStateChanged(OVER, false));
        setOnMouseDragReleased(
                e -> {
                    Tag tag = dragged.get();
                    if (tag != null && mayTake()) {
                        move(tag, target());
                    }
                    dragged.set(null);
                });
    }

    private @Nullable UUID target() {
        return getItem() == null ? null : getItem().id();
    }

    private void move(Tag tag, @Nullable UUID parent) {
        codes.apply(TagChanges.edit(tag, TagChanges.moved(tag, parent)));
    }

    private boolean mayTake() {
        Tag tag = dragged.get();
        return tag != null && TagChanges.mayMove(codes.codebook(), tag, target());
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
