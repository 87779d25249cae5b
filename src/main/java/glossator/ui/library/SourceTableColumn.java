package glossator.ui.library;

import glossator.library.Source;
import glossator.library.SourceOrder;
import glossator.message.Messages;
import glossator.ui.session.Session;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.Optional;

/// A column of the table of sources. Its heading takes the keyboard focus: Enter or Space sorts by
/// it, Ctrl with an arrow moves it, Shift with an arrow changes its width.
final class SourceTableColumn extends TableColumn<Source, Source> {
    private static final double WIDTH_STEP = 16;
    private static final double SORT_MARK = 22;
    private final SourceColumn column;
    private final Label heading = new Label();

    /// @param changed runs when the width has changed
    SourceTableColumn(
            Session session,
            TableColumnChoice choice,
            SourceCellActions actions,
            Runnable changed) {
        column = choice.column();
        setSortable(column.order().isPresent());
        setMinWidth(36);
        setPrefWidth(choice.width());
        setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        setCellFactory(c -> new SourceTableCell(session, column, actions));
        getStyleClass().add("column-" + column.word());
        heading.setText(column.heading());
        heading.setFocusTraversable(true);
        // The mouse is for the header below, which sorts, moves and widens.
        heading.setMouseTransparent(true);
        heading.setAccessibleRole(AccessibleRole.BUTTON);
        heading.getStyleClass().add("column-heading");
        heading.setMinWidth(0);
        heading.maxWidthProperty().bind(widthProperty().subtract(SORT_MARK));
        heading.addEventHandler(KeyEvent.KEY_PRESSED, this::handleKey);
        setGraphic(heading);
        widthProperty().addListener((o, before, now) -> changed.run());
        describe(SourceOrder.ADDED, false);
    }

    SourceColumn column() {
        return column;
    }

    /// What its heading sorts by; empty if it does not.
    Optional<SourceOrder> order() {
        return column.order();
    }

    boolean isOrderedBy(SourceOrder order) {
        return column.order().filter(o -> o == order).isPresent();
    }

    /// Says in the heading whether the sources are sorted by it, and in which direction.
    void describe(SourceOrder order, boolean reversed) {
        String key = !isOrderedBy(order)
                ? "ui.sources.unsorted"
                : order.isDescending() == reversed ? "ui.sources.upward" : "ui.sources.downward";
        heading.setAccessibleText(Messages.of(key, column.label()));
    }

    private void handleKey(KeyEvent e) {
        TableView<Source> table = getTableView();
        KeyCode code = e.getCode();
        int step = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
        if ((code == KeyCode.ENTER || code == KeyCode.SPACE) && isSortable()) {
            sort(table);
        } else if (step != 0 && e.isShortcutDown()) {
            move(table, step);
        } else if (step != 0 && e.isShiftDown()) {
            table.resizeColumn(this, step * WIDTH_STEP);
        } else if (step != 0) {
            focus(table, table.getColumns().indexOf(this) + step);
        } else if (code == KeyCode.DOWN) {
            table.requestFocus();
        } else {
            return;
        }
        e.consume();
    }

    /// As a click does.
    private void sort(TableView<Source> table) {
        if (table.getSortOrder().contains(this)) {
            table.getSortOrder().clear();
        } else {
            table.getSortOrder().add(this);
        }
    }

    private void move(TableView<Source> table, int step) {
        int to = table.getColumns().indexOf(this) + step;
        if (to >= 0 && to < table.getColumns().size()) {
            var columns = new ArrayList<>(table.getColumns());
            columns.remove(this);
            columns.add(to, this);
            table.getColumns().setAll(columns);
            table.layout();
            heading.requestFocus();
        }
    }

    private static void focus(TableView<Source> table, int at) {
        if (at >= 0
                && at < table.getColumns().size()
                && table.getColumns().get(at) instanceof SourceTableColumn other) {
            table.scrollToColumn(other);
            other.heading.requestFocus();
        }
    }
}
