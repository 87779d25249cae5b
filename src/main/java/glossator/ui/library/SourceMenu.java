package glossator.ui.library;

import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Widgets;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.function.Consumer;

/// The menus of the list: the actions on a source, and the order of the list.
final class SourceMenu {
    private final SourceList list;
    private final ContextMenu menu;
    private Consumer<Source> export = source -> {};
    private Consumer<Source> details = source -> {};
    private Consumer<Source> newEdition = source -> {};
    private Consumer<Source> editions = source -> {};
    private Consumer<Source> take = source -> {};
    private Consumer<Source> erase = source -> {};

    SourceMenu(SourceList list) {
        this.list = list;
        MenuItem open = item("ui.sources.open", list::open);
        MenuItem rename = item("ui.sources.rename", source -> list.startRename());
        MenuItem show = item("ui.sources.details", source -> details.accept(source));
        MenuItem edition = item("ui.sources.new-edition", source -> newEdition.accept(source));
        MenuItem others = item("ui.sources.editions", source -> editions.accept(source));
        MenuItem exporting = item("ui.sources.export", source -> export.accept(source));
        MenuItem taking = item("ui.sources.take", source -> take.accept(source));
        MenuItem remove = item("ui.sources.remove", source -> list.remove());
        MenuItem erasing = item("ui.sources.destroy", source -> erase.accept(source));
        menu = new ContextMenu(
                open,
                rename,
                show,
                edition,
                others,
                taking,
                exporting,
                new SeparatorMenuItem(),
                remove,
                erasing);
        menu.setOnShowing(
                e -> menu.getItems().forEach(item -> item.setDisable(list.selected() == null)));
    }

    ContextMenu menu() {
        return menu;
    }

    void onExport(Consumer<Source> handler) {
        export = handler;
    }

    void onNewEdition(Consumer<Source> handler) {
        newEdition = handler;
    }

    void onEditions(Consumer<Source> handler) {
        editions = handler;
    }

    void onDetails(Consumer<Source> handler) {
        details = handler;
    }

    void onTake(Consumer<Source> handler) {
        take = handler;
    }

    void onErase(Consumer<Source> handler) {
        erase = handler;
    }

    /// Without accelerators: those of a context menu would work in the whole window.
    private MenuItem item(String key, Consumer<Source> run) {
        MenuItem item = new MenuItem(Messages.of(key));
        item.setOnAction(e -> {
            Source chosen = list.selected();
            if (chosen != null) {
                run.accept(chosen);
            }
        });
        return item;
    }

    MenuButton orderButton() {
        MenuButton button = new MenuButton();
        Widgets.dressAsIcon(button, MaterialDesignS.SORT, "ui.sources.order");
        button.getStyleClass().add("no-arrow");
        ToggleGroup one = new ToggleGroup();
        for (SourceOrder order : SourceOrder.values()) {
            RadioMenuItem item = new RadioMenuItem(order.label());
            item.setToggleGroup(one);
            item.setSelected(order == list.order());
            item.setOnAction(e -> list.setOrder(order));
            button.getItems().add(item);
        }
        return button;
    }
}
