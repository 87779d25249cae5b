package glossator.ui.library;

import glossator.library.Source;
import glossator.ui.session.Session;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// What one column says of a source. The title has the icon of the kind, and is edited in place.
final class SourceTableCell extends TableCell<Source, Source> {
    private final Session session;
    private final SourceColumn column;
    private final SourceCellActions actions;
    private final FontIcon icon = new FontIcon();
    private @Nullable TitleField field;

    SourceTableCell(Session session, SourceColumn column, SourceCellActions actions) {
        this.session = session;
        this.column = column;
        this.actions = actions;
        icon.getStyleClass().add("source-icon");
        getStyleClass().add("cell-" + column.word());
        setEditable(column == SourceColumn.TITLE);
    }

    @Override
    protected void updateItem(@Nullable Source source, boolean empty) {
        super.updateItem(source, empty);
        if (empty || source == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        setText(column.cell(source, session));
        if (column == SourceColumn.TITLE && !isEditing()) {
            icon.setIconCode(SourceWording.icon(source.format()));
            setGraphic(icon);
        }
    }

    @Override
    public void startEdit() {
        super.startEdit();
        Source source = getItem();
        if (isEditing() && source != null) {
            if (field == null) {
                field = new TitleField(
                        this::isEditing,
                        this::keepTitle,
                        this::cancelEdit,
                        () -> getTableView().requestFocus());
            }
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setGraphic(field);
            field.begin(source.title());
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        setContentDisplay(ContentDisplay.LEFT);
        setGraphic(icon);
        actions.endRename().run();
    }

    /// The new title appears once it is stored.
    private void keepTitle(String written) {
        Source source = getItem();
        cancelEdit();
        actions.keepTitle(source, written);
    }
}
