package glossator.ui.library;

import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.session.Session;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;

import java.util.function.Predicate;

/// The sources as a list.
final class SourceListRows implements SourcesView {
    private final ListView<Source> view = new ListView<>();

    /// @param isOpen whether a source is the one in front
    SourceListRows(Session session, Predicate<Source> isOpen, SourceCellActions actions) {
        view.getStyleClass().addAll("plain-list", "sources-list");
        view.setAccessibleText(Messages.of("ui.sources.title"));
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.setCellFactory(list -> new SourceCell(session, isOpen, actions));
    }

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
        return view.getEditingIndex() >= 0;
    }

    @Override
    public void edit(int row) {
        // Only now: in a list that is always editable, a click on the chosen row would edit it.
        view.setEditable(true);
        view.scrollTo(row);
        view.layout();
        view.edit(row);
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
