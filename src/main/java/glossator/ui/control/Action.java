package glossator.ui.control;

import glossator.message.Messages;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// An action of the window: the menu, the palette, the key bindings and the shortcuts dialog are
/// all built from the list of these.
///
/// @param id the key of its name in the bundle, `ui.action.<id>`
/// @param group the menu it belongs to, `ui.menu.<group>`
/// @param keys null if it has none
/// @param scope where its keys work
public record Action(
        String id,
        String group,
        @Nullable KeyCombination keys,
        Scope scope,
        ObservableBooleanValue enabled,
        Runnable run) {

    /// Where the keys of an action work.
    public enum Scope {
        ANYWHERE,
        /// Everywhere except in a field, which uses the same keys itself.
        OUTSIDE_FIELDS,
        /// While the keyboard focus is in the text, not in a field that accepts letters.
        TEXT
    }

    /// JavaFX's names of some keys and their labels. Zooming in is Ctrl and the key of = and +.
    private static final Map<String, String> CAPS =
            Map.of("Close_Bracket", "]", "Open_Bracket", "[", "+=", "++");

    private static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

    /// An action that works anywhere and is always enabled; `keys` may be empty.
    public static Action of(String group, String id, String keys, Runnable run) {
        return new Action(id, group, parse(keys), Scope.ANYWHERE, ALWAYS, run);
    }

    public Action enabledWhen(ObservableBooleanValue condition) {
        return new Action(id, group, keys, scope, condition, run);
    }

    public Action outsideFields() {
        return new Action(id, group, keys, Scope.OUTSIDE_FIELDS, enabled, run);
    }

    public Action inText() {
        return new Action(id, group, keys, Scope.TEXT, enabled, run);
    }

    private static @Nullable KeyCombination parse(String keys) {
        return keys.isEmpty() ? null : KeyCombination.keyCombination(keys);
    }

    public String name() {
        return Messages.of("ui.action." + id);
    }

    /// The keys as labeled on a keyboard; empty if there are none.
    public String keysText() {
        String text = keys == null ? "" : keys.getDisplayText();
        for (Map.Entry<String, String> one : CAPS.entrySet()) {
            text = text.replace(one.getKey(), one.getValue());
        }
        return text;
    }
}
