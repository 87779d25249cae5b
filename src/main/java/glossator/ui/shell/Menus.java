package glossator.ui.shell;

import glossator.message.Messages;
import glossator.ui.control.Action;
import glossator.ui.session.Tasks;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The menu bar, built from the list of actions.
final class Menus {
    private Menus() {}

    static MenuBar barOf(List<Action> actions, Tasks tasks) {
        Map<String, Menu> menus = new LinkedHashMap<>();
        for (Action action : actions) {
            Menu menu = menus.computeIfAbsent(
                    action.group(), g -> new Menu(Messages.of("ui.menu." + g)));
            menu.getItems().add(itemOf(action, tasks));
        }
        MenuBar bar = new MenuBar(menus.values().toArray(Menu[]::new));
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private static MenuItem itemOf(Action action, Tasks tasks) {
        MenuItem item = new MenuItem(action.name());
        item.setId("menu-" + action.id());
        // A single letter must not be an accelerator: no field could receive it.
        if (action.scope() == Action.Scope.TEXT) {
            item.setText(Messages.of("ui.menu.with-key", action.name(), action.keysText()));
        } else if (action.keys() != null) {
            item.setAccelerator(action.keys());
        }
        item.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !action.enabled().get(), action.enabled()));
        item.setOnAction(e -> tasks.guard(action.run()));
        return item;
    }
}
