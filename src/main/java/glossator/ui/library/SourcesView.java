package glossator.ui.library;

import glossator.library.Source;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.MultipleSelectionModel;

/// The control that shows the sources, one in each row.
interface SourcesView {
    Control node();

    ObservableList<Source> items();

    MultipleSelectionModel<Source> selection();

    /// Makes all rows anew, because something else than the sources has changed.
    void refresh();

    /// Scrolls to the selected row if it is out of view.
    void reveal();

    /// Whether a title is being edited.
    boolean isEditing();

    /// Starts editing the title in a row.
    void edit(int row);

    /// To be called when a title is no longer being edited.
    void endEdit();

    void setPlaceholder(Node node);
}
