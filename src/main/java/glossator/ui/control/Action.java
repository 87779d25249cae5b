package glossator.ui.control;

import glossator.message.Messages;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// One thing the window can do: the menu, the palette, the key bindings and the sheet of shortcuts
/// are all made from the list of these.
///
/// @param id the key of its name in the bundle, `ui.action.<id>`
/// @param group the menu it stands in, `ui.menu.<group>`
/// @param keys null where it has none
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
        /// Everywhere but in a field, which has the same keys for itself.
        OUTSIDE_FIELDS,
        /// While the keyboard is in the text, not in a field that takes letters.
        TEXT
    }

    /// What JavaFX calls some keys, and what stands on them. Larger is Ctrl and the key of = and +.
    private static final Map<String, String> CAPS =
            Map.of("Close_Bracket", "]", "Open_Bracket", "[", "+=", "++");

    private static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

    /// An action that works anywhere and always; `keys` may be empty.
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

    /// The keys as they are printed on a keyboard; empty where there are none.
    public String keysText() {
        String text = keys == null ? "" : keys.getDisplayText();
        for (Map.Entry<String, String> one : CAPS.entrySet()) {
            text = text.replace(one.getKey(), one.getValue());
        }
        return text;
    }
}
