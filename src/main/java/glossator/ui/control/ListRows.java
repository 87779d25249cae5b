package glossator.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

import java.util.function.IntConsumer;

/// What lists and trees need and do not have.
public final class ListRows {
    private ListRows() {}

    /// Scrolls to the selected row if it is not in view, and no further than need be.
    public static void reveal(ListView<?> list) {
        reveal(list, list.getSelectionModel().getSelectedIndex(), list::scrollTo);
    }

    /// Scrolls to row `index` if it is not in view.
    public static void reveal(TreeView<?> tree, int index) {
        reveal(tree, index, tree::scrollTo);
    }

    private static void reveal(Control of, int index, IntConsumer scrollTo) {
        Node flow = of.lookup(".virtual-flow");
        if (index < 0 || !(flow instanceof VirtualFlow<?> rows)) {
            return;
        }
        IndexedCell<?> first = rows.getFirstVisibleCell();
        IndexedCell<?> last = rows.getLastVisibleCell();
        if (first == null || last == null) {
            scrollTo.accept(index);
        } else if (index <= first.getIndex()) {
            scrollTo.accept(index);
        } else if (index >= last.getIndex()) {
            scrollTo.accept(Math.max(0, index - (last.getIndex() - first.getIndex()) + 2));
        }
    }

    /// Lets a label that wraps have at most `lines` lines, whatever its font. JavaFX gives up a
    /// line that only just fits; up to one line more there is room to spare.
    public static void limitLines(Labeled label, int lines) {
        RtlWrapping.orOneLine(label);
        Text probe = new Text("X" + "\nX".repeat(lines - 1));
        label.fontProperty().subscribe(font -> {
            probe.setFont(font);
            double height = probe.getLayoutBounds().getHeight();
            label.setMaxHeight(Math.ceil(height) + 2 * lines + 2);
        });
    }
}
