package glossator.ui.library;

import glossator.annotation.SourceCollection;
import glossator.message.Messages;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// The menu of the tree of collections.
final class CollectionMenu {
    private final Supplier<CollectionRow> selected;
    private final ContextMenu menu;

    CollectionMenu(CollectionCommands commands, Supplier<CollectionRow> selected) {
        this.selected = selected;
        MenuItem make = new MenuItem(Messages.of("ui.collections.new"));
        make.setOnAction(e -> commands.make(selected.get()));
        MenuItem smart = new MenuItem(Messages.of("ui.collections.smart"));
        smart.setOnAction(e -> commands.makeSmart());
        MenuItem rename = item("ui.collections.rename", commands::rename);
        MenuItem move = item("ui.collections.move", commands::move);
        MenuItem query = item("ui.collections.edit-query", commands::editQuery);
        MenuItem delete = item("ui.collections.delete", commands::delete);
        menu = new ContextMenu(make, smart, new SeparatorMenuItem(), rename, move, query, delete);
        menu.setOnShowing(e -> {
            boolean none = !(selected.get() instanceof CollectionRow.Of);
            rename.setDisable(none);
            move.setDisable(none);
            delete.setDisable(none);
            query.setDisable(!(selected.get() instanceof CollectionRow.Of(SourceCollection c)
                    && c.isSmart()));
        });
    }

    ContextMenu menu() {
        return menu;
    }

    private MenuItem item(String key, Consumer<SourceCollection> run) {
        MenuItem item = new MenuItem(Messages.of(key));
        item.setOnAction(e -> {
            if (selected.get() instanceof CollectionRow.Of(SourceCollection collection)) {
                run.accept(collection);
            }
        });
        return item;
    }
}
