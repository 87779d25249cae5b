package glossator.ui.library;

import glossator.library.Source;
import glossator.library.SourceOrder;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.session.Session;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// The sources as a table. A click on a heading, or Enter on it, sorts by it, and once more the
/// other way round; columns are dragged to another place and another width, or moved by keys.
final class SourceTable implements SourcesView {
    private final TableView<Source> view = new TableView<>();
    private final Session session;
    private final SourceCellActions actions;
    private final BiConsumer<SourceOrder, Boolean> sort;
    private SourceOrder order = SourceOrder.ADDED;
    private boolean reversed;

    /// Whether the columns or their marks are being set by the program.
    private boolean setting;

    /// Whether columns were moved, which changes their marks too.
    private boolean moved;

    private boolean pending;
    private Runnable storing = () -> {};

    /// @param isOpen whether a source is the one in front
    /// @param sort called with the order that was chosen, and whether it is to be turned round
    SourceTable(
            Session session,
            Predicate<Source> isOpen,
            SourceCellActions actions,
            BiConsumer<SourceOrder, Boolean> sort) {
        this.session = session;
        this.actions = actions;
        this.sort = sort;
        view.getStyleClass().add("sources-table");
        view.setAccessibleText(Messages.of("ui.sources.title"));
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.setRowFactory(table -> new SourceTableRow(isOpen, actions));
        view.setOnSort(e -> {
            e.consume();
            sortLater();
        });
        session.settings().tableColumnsProperty().subscribe(this::showColumns);
        view.getColumns().addListener((ListChangeListener<TableColumn<Source, ?>>) c -> {
            moved = !setting;
            sortLater();
            store();
        });
    }

    // Columns

    private void showColumns(List<String> words) {
        List<TableColumnChoice> chosen = TableColumnChoice.parse(words);
        if (chosen.equals(TableColumnChoice.of(view))) {
            return;
        }
        setting = true;
        view.getColumns()
                .setAll(chosen.stream()
                        .map(choice -> new SourceTableColumn(session, choice, actions, this::store))
                        .toList());
        setting = false;
        mark(order, reversed);
    }

    /// Soon, since dragging a border changes a width many times.
    private void store() {
        if (!setting) {
            storing.run();
            storing = session.tasks()
                    .runAfter(
                            300,
                            () -> session.settings()
                                    .tableColumnsProperty()
                                    .set(TableColumnChoice.words(TableColumnChoice.of(view))));
        }
    }

    // Order

    /// Marks the heading of the column that the sources are sorted by.
    void mark(SourceOrder now, boolean turned) {
        order = now;
        reversed = turned;
        setting = true;
        var type = order.isDescending() == reversed
                ? TableColumn.SortType.ASCENDING
                : TableColumn.SortType.DESCENDING;
        view.getSortOrder().clear();
        for (TableColumn<Source, ?> column : view.getColumns()) {
            if (column instanceof SourceTableColumn own && own.isOrderedBy(order)) {
                own.setSortType(type);
                view.getSortOrder().add(own);
            }
            ((SourceTableColumn) column).describe(order, reversed);
        }
        setting = false;
    }

    /// Not now: marks must not be set while they change.
    private void sortLater() {
        if (!setting && !pending) {
            pending = true;
            session.tasks().runLater(this::sortAsMarked);
        }
    }

    /// A click on a heading has changed the marks: on the one that was marked, it turns the order
    /// round; on another, that begins in its own direction.
    private void sortAsMarked() {
        pending = false;
        if (moved) {
            moved = false;
            mark(order, reversed);
            return;
        }
        SourceOrder chosen = view.getSortOrder().isEmpty()
                ? order
                : ((SourceTableColumn) view.getSortOrder().getLast()).order().orElse(order);
        sort.accept(chosen, chosen == order && !reversed);
    }

    // As rows

    @Override
    public Control node() {
        return view;
    }

    @Override
    public ObservableList<Source> items() {
        return view.getItems();
    }

    @Override
    public MultipleSelectionModel<Source> selection() {
        return view.getSelectionModel();
    }

    @Override
    public void refresh() {
        view.refresh();
    }

    @Override
    public void reveal() {
        ListRows.reveal(view);
    }

    @Override
    public boolean isEditing() {
        return view.getEditingCell() != null;
    }

    @Override
    public void edit(int row) {
        view.getColumns().stream()
                .filter(c -> ((SourceTableColumn) c).column() == SourceColumn.TITLE)
                .findFirst()
                .ifPresent(title -> {
                    view.setEditable(true);
                    view.scrollTo(row);
                    view.scrollToColumn(title);
                    view.layout();
                    view.edit(row, title);
                });
    }

    @Override
    public void endEdit() {
        view.setEditable(false);
    }

    @Override
    public void setPlaceholder(Node node) {
        view.setPlaceholder(node);
    }
}
