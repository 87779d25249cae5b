package glossator.ui.text;

import glossator.message.Messages;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

import java.util.Optional;
import java.util.function.Supplier;

/// The menu of a picture in the text: mark it as a whole or in part. Called for by keyboard, it is
/// that of the picture at the caret. It comes before the menu of the text.
final class PictureMenu {
    private final PictureNodes nodes;
    private final PictureTool tool;
    private final Supplier<Optional<PicturePlace>> meant;
    private final ContextMenu menu = new ContextMenu();

    PictureMenu(PictureNodes nodes, PictureTool tool, Supplier<Optional<PicturePlace>> meant) {
        this.nodes = nodes;
        this.tool = tool;
        this.meant = meant;
    }

    void install(Node area) {
        area.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            menu.hide();
            (event.isKeyboardTrigger()
                            ? meant.get().flatMap(place -> nodes.find(place.id()))
                            : PictureNodes.under(event.getTarget()))
                    .ifPresent(node -> show(node, area, event));
        });
    }

    private void show(PictureNode node, Node area, ContextMenuEvent event) {
        MenuItem part = item("ui.picture.menu.part", () -> tool.begin(node.place()));
        part.setDisable(!node.isShown());
        menu.getItems()
                .setAll(item("ui.picture.menu.whole", () -> tool.addWhole(node.place())), part);
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        boolean atPicture = event.isKeyboardTrigger() && bounds != null;
        menu.show(
                area,
                atPicture ? bounds.getCenterX() : event.getScreenX(),
                atPicture ? bounds.getMinY() + 20 : event.getScreenY());
        event.consume();
    }

    private static MenuItem item(String key, Runnable action) {
        var item = new MenuItem(Messages.of(key));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
