package glossator.ui.shell;

import glossator.message.Messages;
import glossator.ui.control.Action;
import glossator.ui.session.Tasks;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The menu bar, built from the list of actions; without effect while a dialog covers the window,
/// with the keys that it has for its items.
final class Menus {
    private final List<Action> actions;
    private final ObservableBooleanValue covered;
    private final Tasks tasks;
    private final Map<String, Menu> menus = new LinkedHashMap<>();
    private final MenuBar bar = new MenuBar();

    /// @param covered whether a dialog covers the window
    Menus(List<Action> actions, ObservableBooleanValue covered, Tasks tasks) {
        this.actions = actions;
        this.covered = covered;
        this.tasks = tasks;
        for (Action action : actions) {
            menus.computeIfAbsent(action.group(), g -> new Menu(Messages.of("ui.menu." + g)));
        }
        bar.getMenus().setAll(menus.values());
        bar.setUseSystemMenuBar(true);
        bar.disableProperty().bind(covered);
    }

    /// The bar, whose menus are empty at first.
    MenuBar bar() {
        return bar;
    }

    /// Makes the items.
    void fill() {
        Map<String, List<MenuItem>> items = new LinkedHashMap<>();
        for (Action action : actions) {
            items.computeIfAbsent(action.group(), _ -> new ArrayList<>()).add(itemOf(action));
        }
        items.forEach((group, made) ->
                Objects.requireNonNull(menus.get(group)).getItems().setAll(made));
    }

    private MenuItem itemOf(Action action) {
        MenuItem item = new MenuItem();
        // What is undone may be called anything, with underscores in it.
        item.setMnemonicParsing(false);
        item.textProperty().bind(action.title());
        item.setId("menu-" + action.id());
        // A single letter must not be an accelerator: no field could receive it.
        if (action.scope() == Action.Scope.TEXT) {
            String text = Messages.of("ui.menu.with-key", action.name(), action.keysText());
            item.textProperty().unbind();
            item.setText(text);
        } else if (action.keys() != null) {
            item.setAccelerator(action.keys());
        }
        item.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> covered.get() || !action.enabled().get(), covered, action.enabled()));
        item.setOnAction(e -> tasks.guard(action.run()));
        return item;
    }
}
