package glossator.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Notes that are dragged out of a list, and onto what takes them.
public final class NoteDrag {
    private NoteDrag() {}

    /// Lets the notes that are chosen in a list be dragged out of it.
    ///
    /// @param chosen the ids of the notes that are chosen in the list
    public static void from(ListView<?> list, Supplier<List<UUID>> chosen) {
        list.addEventHandler(MouseEvent.DRAG_DETECTED, e -> {
            List<UUID> ids = chosen.get();
            if (!ids.isEmpty() && isInRow(e.getTarget(), list)) {
                list.startDragAndDrop(TransferMode.COPY)
                        .setContent(DragFormats.content(DragFormats.NOTES, ids));
                e.consume();
            }
        });
    }

    /// Not with a scroll bar or in a text that is being written.
    private static boolean isInRow(Object target, Node list) {
        for (Node at = (Node) target; at != null && !at.equals(list); at = at.getParent()) {
            if (at instanceof ScrollBar || at instanceof TextInputControl) {
                return false;
            }
        }
        return true;
    }

    public static boolean has(DragEvent e) {
        return e.getDragboard().hasContent(DragFormats.NOTES);
    }

    /// `taken` gets the notes that are dropped on `node`.
    public static void onto(Node node, Consumer<List<UUID>> taken) {
        node.addEventHandler(DragEvent.DRAG_OVER, e -> {
            if (has(e)) {
                e.acceptTransferModes(TransferMode.COPY);
                e.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, e -> drop(e, taken));
    }

    public static void drop(DragEvent e, Consumer<List<UUID>> taken) {
        List<UUID> ids = DragFormats.ids(e.getDragboard(), DragFormats.NOTES);
        if (!ids.isEmpty()) {
            taken.accept(ids);
            e.setDropCompleted(true);
            e.consume();
        }
    }
}
