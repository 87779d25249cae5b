package glossator.ui.library;

import glossator.annotation.SourceCollection;
import glossator.message.Messages;
import glossator.ui.control.DragFormats;
import glossator.ui.control.Widgets;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.util.List;
import java.util.UUID;

/// A row of the tree of collections: its name and how many sources it has. Sources and collections
/// can be dropped on it.
final class CollectionCell extends TreeCell<CollectionRow> {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    /// What a cell needs of the tree.
    interface Actions {
        int count(CollectionRow row);

        /// Sources were dropped on a row.
        void put(List<UUID> sources, CollectionRow on);

        /// A collection was dropped on a row.
        void move(UUID collection, CollectionRow to);
    }

    private final Actions actions;
    private final FontIcon icon = new FontIcon();
    private final Label name = new Label();
    private final Label count = Widgets.muted("");
    private final HBox row = new HBox(8, icon, name, Widgets.space(), count);

    CollectionCell(Actions actions) {
        this.actions = actions;
        row.setAlignment(Pos.CENTER_LEFT);
        icon.getStyleClass().add("collection-icon");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.SOMETIMES);
        count.setMinWidth(Region.USE_PREF_SIZE);
        setPrefWidth(0);
        setOnDragDetected(e -> {
            if (getItem() instanceof CollectionRow.Of(SourceCollection dragged)) {
                startDragAndDrop(TransferMode.MOVE)
                        .setContent(
                                DragFormats.content(DragFormats.COLLECTION, List.of(dragged.id())));
                e.consume();
            }
        });
        addEventHandler(DragEvent.DRAG_OVER, this::handleDrag);
        addEventHandler(DragEvent.DRAG_EXITED, e -> pseudoClassStateChanged(DROP, false));
        addEventHandler(DragEvent.DRAG_DROPPED, this::handleDrop);
    }

    @Override
    protected void updateItem(CollectionRow item, boolean empty) {
        super.updateItem(item, empty);
        boolean shown = !empty && item != null;
        setText(null);
        setGraphic(shown ? row : null);
        if (!shown) {
            setAccessibleText(null);
            return;
        }
        icon.setIconCode(icon(item));
        name.setText(Widgets.toOneLine(name(item)));
        int many = actions.count(item);
        boolean isTrash = item instanceof CollectionRow.Trash;
        count.setText(isTrash ? "" : Messages.of("ui.collections.count", many));
        setAccessibleText(
                isTrash
                        ? name.getText()
                        : Messages.of("ui.collections.spoken", name.getText(), many));
    }

    static String name(CollectionRow row) {
        return switch (row) {
            case CollectionRow.All _ -> Messages.of("ui.collections.all");
            case CollectionRow.Of(SourceCollection collection) -> collection.name();
            case CollectionRow.Unfiled _ -> Messages.of("ui.collections.unfiled");
            case CollectionRow.Trash _ -> Messages.of("ui.collections.trash");
        };
    }

    private static Ikon icon(CollectionRow row) {
        return switch (row) {
            case CollectionRow.All _ -> MaterialDesignB.BOOKSHELF;
            case CollectionRow.Of(SourceCollection collection) ->
                collection.isSmart()
                        ? MaterialDesignF.FOLDER_SEARCH_OUTLINE
                        : MaterialDesignF.FOLDER_OUTLINE;
            case CollectionRow.Unfiled _ -> MaterialDesignF.FOLDER_QUESTION_OUTLINE;
            case CollectionRow.Trash _ -> MaterialDesignT.TRASH_CAN_OUTLINE;
        };
    }

    private void handleDrag(DragEvent e) {
        CollectionRow item = getItem();
        if (item == null) {
            return;
        }
        boolean sources = e.getDragboard().hasContent(DragFormats.SOURCES);
        boolean takesSources = sources && takesSources(item);
        boolean takesCollection = e.getDragboard().hasContent(DragFormats.COLLECTION)
                && (item instanceof CollectionRow.Of || item instanceof CollectionRow.All);
        if (takesSources || takesCollection) {
            e.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            e.consume();
            pseudoClassStateChanged(DROP, true);
        }
    }

    private static boolean takesSources(CollectionRow row) {
        return switch (row) {
            case CollectionRow.Of(SourceCollection collection) -> !collection.isSmart();
            case CollectionRow.Trash _ -> true;
            case CollectionRow.All _, CollectionRow.Unfiled _ -> false;
        };
    }

    private void handleDrop(DragEvent e) {
        CollectionRow item = getItem();
        List<UUID> sources = DragFormats.ids(e.getDragboard(), DragFormats.SOURCES);
        List<UUID> collections = DragFormats.ids(e.getDragboard(), DragFormats.COLLECTION);
        if (item != null && (!sources.isEmpty() || !collections.isEmpty())) {
            if (!sources.isEmpty()) {
                actions.put(sources, item);
            }
            collections.forEach(id -> actions.move(id, item));
            e.setDropCompleted(true);
            e.consume();
        }
    }
}
