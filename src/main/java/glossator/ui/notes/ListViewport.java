package glossator.ui.notes;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

import java.util.Optional;
import java.util.UUID;

/// The visible part of a list: keeps it in place while rows above it change, and scrolls a row into
/// view with the least movement.
final class ListViewport {
    private final ListView<UUID> list;

    ListViewport(ListView<UUID> list) {
        this.list = list;
    }

    /// The row at the top edge, and the distance of its top from that edge in pixels.
    record TopRow(UUID id, int row, double y) {}

    private Optional<VirtualFlow<?>> flow() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                ? Optional.of(flow)
                : Optional.empty();
    }

    Optional<TopRow> anchor() {
        return flow().flatMap(f -> Optional.ofNullable(f.getFirstVisibleCell()))
                .filter(c -> c.getIndex() >= 0 && c.getIndex() < list.getItems().size())
                .map(c -> new TopRow(
                        list.getItems().get(c.getIndex()), c.getIndex(), c.getLayoutY()));
    }

    void restore(TopRow anchor) {
        int row = list.getItems().indexOf(anchor.id());
        if (row < 0 || row == anchor.row()) {
            return;
        }
        flow().ifPresent(flow -> {
            list.layout();
            flow.scrollTo(row);
            list.layout();
            cell(flow, row).ifPresent(c -> flow.scrollPixels(c.getLayoutY() - anchor.y()));
        });
    }

    void bringIntoView(int row) {
        flow().ifPresent(flow -> {
            // What has just been added to a card has no size without its style.
            list.applyCss();
            list.layout();
            if (cell(flow, row).isEmpty()) {
                flow.scrollTo(row);
                list.layout();
            }
            cell(flow, row).ifPresent(c -> settle(flow, c));
        });
    }

    /// Scrolls as far as needed to see a part of a row that is on screen.
    void reveal(Node part) {
        flow().ifPresent(flow -> {
            list.layout();
            Bounds bounds = flow.sceneToLocal(part.localToScene(part.getLayoutBounds()));
            settle(flow, bounds.getMinY(), bounds.getHeight());
        });
    }

    private static void settle(VirtualFlow<?> flow, IndexedCell<?> cell) {
        settle(flow, cell.getLayoutY(), cell.getHeight());
    }

    private static void settle(VirtualFlow<?> flow, double top, double height) {
        double bottom = top + height - flow.getHeight();
        if (top <= 0 && bottom >= 0) {
            return; // it fills the list
        }
        if (top < 0) {
            flow.scrollPixels(top);
        } else if (bottom > 0) {
            flow.scrollPixels(Math.min(bottom, top));
        }
    }

    private static Optional<IndexedCell<?>> cell(VirtualFlow<?> flow, int row) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        if (first == null || last == null || row < first.getIndex() || row > last.getIndex()) {
            return Optional.empty();
        }
        return Optional.of(flow.getCell(row));
    }
}
