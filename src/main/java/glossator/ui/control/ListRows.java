package glossator.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

import java.util.function.IntConsumer;

/// Functions that JavaFX lists and trees lack.
public final class ListRows {
    private ListRows() {}

    /// Lays out what has just been put into the window, before anything of it is painted: the rows
    /// of a list are made during the layout, and would be painted once without their style.
    public static void layOut(Node of) {
        if (of.getScene() != null) {
            of.getScene().getRoot().applyCss();
            of.getScene().getRoot().layout();
        }
    }

    /// Scrolls to the selected row if it is out of view, and no further than necessary.
    public static void reveal(ListView<?> list) {
        reveal(list, list.getSelectionModel().getSelectedIndex(), list::scrollTo);
    }

    /// The same in a table.
    public static void reveal(TableView<?> table) {
        reveal(table, table.getSelectionModel().getSelectedIndex(), table::scrollTo);
    }

    /// Scrolls to row `index` if it is out of view.
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

    /// Limits a wrapping label to `lines` lines in any font. JavaFX drops a line that only just
    /// fits, so some extra height, less than a line, is allowed.
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
