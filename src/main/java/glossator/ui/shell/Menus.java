package glossator.ui.shell;

import glossator.message.Messages;
import glossator.ui.control.Action;
import glossator.ui.session.Tasks;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The menu bar, built from the list of actions; without effect while a dialog covers the window,
/// with the keys that it has for its items.
final class Menus {
    private Menus() {}

    /// @param covered whether a dialog covers the window
    static MenuBar barOf(List<Action> actions, ObservableBooleanValue covered, Tasks tasks) {
        Map<String, Menu> menus = new LinkedHashMap<>();
        for (Action action : actions) {
            Menu menu = menus.computeIfAbsent(
                    action.group(), g -> new Menu(Messages.of("ui.menu." + g)));
            menu.getItems().add(itemOf(action, covered, tasks));
        }
        MenuBar bar = new MenuBar(menus.values().toArray(Menu[]::new));
        bar.setUseSystemMenuBar(true);
        bar.disableProperty().bind(covered);
        return bar;
    }

    private static MenuItem itemOf(Action action, ObservableBooleanValue covered, Tasks tasks) {
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
