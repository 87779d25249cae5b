package glossator.ui.library;

import glossator.library.Source;
import glossator.library.SourceOrder;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.ui.session.Settings;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The menus of the list: the actions on a source, and the order of the list.
final class SourceMenu {
    private final SourceList list;
    private final Settings settings;
    private final ContextMenu menu;
    private Consumer<List<Source>> export = sources -> {};
    private Consumer<List<Source>> bibliography = sources -> {};
    private Consumer<List<Source>> cite = sources -> {};
    private Consumer<List<Source>> details = sources -> {};
    private Consumer<Source> newEdition = source -> {};
    private Consumer<Source> editions = source -> {};
    private Consumer<List<Source>> take = sources -> {};
    private Consumer<List<Source>> erase = sources -> {};

    SourceMenu(SourceList list, SourceArrangement arranging, Settings settings) {
        this.list = list;
        this.settings = settings;
        MenuItem open = forAll("ui.sources.open", sources -> sources.forEach(list::open));
        MenuItem rename = item("ui.sources.rename", source -> list.startRename());
        MenuItem show = forAll("ui.sources.details", sources -> details.accept(sources));
        MenuItem edition = item("ui.sources.new-edition", source -> newEdition.accept(source));
        MenuItem others = item("ui.sources.editions", source -> editions.accept(source));
        MenuItem exporting = forAll("ui.sources.export", sources -> export.accept(sources));
        MenuItem works = forAll("ui.sources.bibliography", sources -> bibliography.accept(sources));
        MenuItem citing = forAll("ui.sources.cite", sources -> cite.accept(sources));
        MenuItem taking = forAll("ui.sources.take", sources -> take.accept(sources));
        MenuItem remove = item("ui.sources.remove", source -> list.remove());
        MenuItem erasing = forAll("ui.sources.destroy", sources -> erase.accept(sources));
        menu = new ContextMenu(
                open,
                rename,
                show,
                edition,
                others,
                taking,
                exporting,
                citing,
                works,
                new SeparatorMenuItem(),
                arranging.readingMenu(),
                arranging.ratingMenu(),
                item("ui.sources.put", source -> arranging.put()),
                item("ui.sources.take-out", source -> arranging.takeOut()),
                item("ui.sources.tag", source -> arranging.tag()),
                item("ui.sources.untag", source -> arranging.untag()),
                new SeparatorMenuItem(),
                remove,
                erasing);
        List<MenuItem> ofOne = List.of(rename, edition, others);
        menu.setOnShowing(e -> menu.getItems()
                .forEach(item -> item.setDisable(list.selected() == null
                        || (ofOne.contains(item) && list.allSelected().size() > 1))));
    }

    ContextMenu menu() {
        return menu;
    }

    void onExport(Consumer<List<Source>> handler) {
        export = handler;
    }

    void onBibliography(Consumer<List<Source>> handler) {
        bibliography = handler;
    }

    void onCite(Consumer<List<Source>> handler) {
        cite = handler;
    }

    void onNewEdition(Consumer<Source> handler) {
        newEdition = handler;
    }

    void onEditions(Consumer<Source> handler) {
        editions = handler;
    }

    void onDetails(Consumer<List<Source>> handler) {
        details = handler;
    }

    void onTake(Consumer<List<Source>> handler) {
        take = handler;
    }

    void onErase(Consumer<List<Source>> handler) {
        erase = handler;
    }

    private MenuItem forAll(String key, Consumer<List<Source>> run) {
        MenuItem item = new MenuItem(Messages.of(key));
        item.setOnAction(e -> run.accept(list.allSelected()));
        return item;
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
            RadioMenuItem item = new RadioMenuItem(Messages.of("ui.sources.order." + order.word()));
            item.setToggleGroup(one);
            item.setSelected(order == list.order());
            item.setOnAction(e -> list.setOrder(order, list.isReversed()));
            button.getItems().add(item);
        }
        CheckMenuItem reversed = new CheckMenuItem(Messages.of("ui.sources.reversed"));
        reversed.setSelected(list.isReversed());
        reversed.setOnAction(e -> list.setOrder(list.order(), reversed.isSelected()));
        button.getItems().addAll(reversed, new SeparatorMenuItem());
        button.getItems().addAll(layouts());
        button.getItems().addAll(new SeparatorMenuItem(), new ColumnsMenu(settings).menu());
        button.setOnShowing(e -> {
            int order = List.of(SourceOrder.values()).indexOf(list.order());
            ((RadioMenuItem) button.getItems().get(order)).setSelected(true);
            reversed.setSelected(list.isReversed());
        });
        return button;
    }

    private List<RadioMenuItem> layouts() {
        ToggleGroup one = new ToggleGroup();
        var layout = settings.sourceLayoutProperty();
        return Stream.of(SourceLayout.values())
                .map(value -> {
                    RadioMenuItem item = new RadioMenuItem(value.label());
                    item.setToggleGroup(one);
                    layout.subscribe(word -> item.setSelected(SourceLayout.of(word) == value));
                    item.setOnAction(e -> layout.set(value.word()));
                    return item;
                })
                .toList();
    }
}
