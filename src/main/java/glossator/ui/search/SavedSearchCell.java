package glossator.ui.search;

import glossator.annotation.SavedSearch;
import glossator.ui.control.Widgets;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// A saved search in the list: its name and its query.
final class SavedSearchCell extends ListCell<SavedSearch> {
    private final Label name = new Label();
    private final Label query = Widgets.muted("");
    private final VBox box = new VBox(2, name, query);

    SavedSearchCell() {
        name.setMinWidth(0);
        query.setMinWidth(0);
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable SavedSearch search, boolean empty) {
        super.updateItem(search, empty);
        if (empty || search == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(Widgets.toOneLine(search.name()));
        query.setText(Widgets.toOneLine(search.query()));
        setGraphic(box);
        setAccessibleText(name.getText() + ", " + query.getText());
    }
}
