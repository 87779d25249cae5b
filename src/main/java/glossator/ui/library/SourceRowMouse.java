package glossator.ui.library;

import glossator.library.Source;
import glossator.ui.control.DragFormats;

import javafx.css.PseudoClass;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// What the mouse does in the row of a source: a click opens it, and all that are selected can be
/// dragged. A file dropped on it becomes a new edition of it.
final class SourceRowMouse {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private final IndexedCell<Source> row;
    private final SourceCellActions actions;
    private final Consumer<Boolean> over;

    private SourceRowMouse(
            IndexedCell<Source> row, SourceCellActions actions, Consumer<Boolean> over) {
        this.row = row;
        this.actions = actions;
        this.over = over;
    }

    /// @param over called with whether files are being dragged over the row
    static void install(
            IndexedCell<Source> row, SourceCellActions actions, Consumer<Boolean> over) {
        var mouse = new SourceRowMouse(row, actions, over);
        row.setOnMouseClicked(mouse::handleClick);
        row.setOnDragDetected(mouse::startDrag);
        row.addEventHandler(DragEvent.DRAG_OVER, mouse::handleDrag);
        row.addEventHandler(DragEvent.DRAG_EXITED, e -> mouse.showDrop(false));
        row.addEventHandler(DragEvent.DRAG_DROPPED, mouse::handleDrop);
    }

    private void handleClick(MouseEvent e) {
        Source source = row.getItem();
        boolean plain = e.getButton() == MouseButton.PRIMARY
                && e.isStillSincePress()
                && !e.isShortcutDown()
                && !e.isShiftDown();
        if (plain && source != null && !row.isEditing()) {
            actions.open().accept(source);
        }
    }

    /// All that are selected are dragged, if this one is.
    private void startDrag(MouseEvent e) {
        Source source = row.getItem();
        if (source == null || row.isEditing()) {
            return;
        }
        List<UUID> selected = actions.selected().get();
        List<UUID> dragged = selected.contains(source.id()) ? selected : List.of(source.id());
        row.startDragAndDrop(TransferMode.COPY_OR_MOVE)
                .setContent(DragFormats.content(DragFormats.SOURCES, dragged));
        e.consume();
    }

    private void handleDrag(DragEvent e) {
        if (row.getItem() != null && e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY);
            e.consume();
            showDrop(true);
        }
    }

    private void handleDrop(DragEvent e) {
        Source source = row.getItem();
        if (source != null && e.getDragboard().hasFiles()) {
            actions.drop().accept(source, e.getDragboard().getFiles());
            e.setDropCompleted(true);
            e.consume();
        }
    }

    private void showDrop(boolean shown) {
        boolean isSource = row.getItem() != null;
        row.pseudoClassStateChanged(DROP, shown && isSource);
        if (isSource) {
            over.accept(shown);
        }
    }
}
