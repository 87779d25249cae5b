package glossator.ui.shell;

import glossator.annotation.Color;
import glossator.message.Messages;
import glossator.ui.control.Action;
import glossator.ui.reader.DocumentTab;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Tasks;

import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

import java.util.List;
import java.util.stream.Stream;

/// The context menu of a text and of its pages: what can be done with the selection, with the
/// chosen annotation, or else with the document. Its items are actions of the window.
final class TextMenu {
    /// Stands for a line between groups of items.
    private static final String LINE = "";

    private static final String COLORS = "colors";

    private static final List<String> SELECTION = List.of(
            "highlight",
            COLORS,
            "underline",
            "strike-out",
            "note",
            "tag",
            LINE,
            "copy",
            "copy-reference",
            LINE,
            "elsewhere");

    private static final List<String> CHOSEN = List.of(
            "edit-note",
            "tag",
            COLORS,
            "reply",
            "resolve",
            "link",
            "add-to-digest",
            LINE,
            "copy-reference",
            "elsewhere",
            LINE,
            "delete");

    private static final List<String> DOCUMENT = List.of(
            "note",
            "page-note",
            "memo",
            LINE,
            "find",
            "go-to-place",
            "back",
            "forward",
            LINE,
            "page-view",
            "details",
            "export");

    private final DocumentTabs tabs;
    private final List<Action> actions;
    private final Tasks tasks;
    private final ContextMenu menu = new ContextMenu();

    /// @param actions all of the window
    TextMenu(DocumentTabs tabs, List<Action> actions, Tasks tasks) {
        this.tabs = tabs;
        this.actions = actions;
        this.tasks = tasks;
    }

    /// Shows it for the tab in front.
    void show(ContextMenuEvent event) {
        tabs.current().ifPresent(tab -> show(tab, event));
    }

    private void show(DocumentTab tab, ContextMenuEvent event) {
        event.consume();
        menu.hide();
        tab.hideBar();
        OpenSource source = tab.source();
        List<String> ids = !source.selection().isEmpty()
                ? SELECTION
                : source.chosen().isPresent() ? CHOSEN : DOCUMENT;
        menu.getItems().setAll(ids.stream().flatMap(this::items).toList());
        Bounds at = event.isKeyboardTrigger()
                ? tab.view().bounds(source.selection()).orElse(null)
                : null;
        menu.show(
                tab,
                at == null ? event.getScreenX() : at.getMinX(),
                at == null ? event.getScreenY() : at.getMaxY());
    }

    private Stream<MenuItem> items(String id) {
        return switch (id) {
            case LINE -> Stream.of(new SeparatorMenuItem());
            case COLORS -> Stream.of(colors());
            default -> actions.stream().filter(a -> a.id().equals(id)).map(this::item);
        };
    }

    private Menu colors() {
        Menu colors = new Menu(Messages.of("ui.menu.colors"));
        for (Color color : Color.values()) {
            items("color-" + color.word()).forEach(colors.getItems()::add);
        }
        return colors;
    }

    /// Without an accelerator: those of a context menu would work in the whole window.
    private MenuItem item(Action action) {
        String keys = action.keysText();
        String name = action.title().get();
        MenuItem item =
                new MenuItem(keys.isEmpty() ? name : Messages.of("ui.menu.with-key", name, keys));
        item.setMnemonicParsing(false);
        item.setId("context-" + action.id());
        item.setDisable(!action.enabled().get());
        item.setOnAction(_ -> tasks.guard(action.run()));
        return item;
    }
}
