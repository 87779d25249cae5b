package glossator.ui.control;

import glossator.message.Messages;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

/// An action of the window: the menu, the palette, the key bindings and the shortcuts dialog are
/// all built from the list of these.
///
/// @param id the key of its name in the bundle, `ui.action.<id>`
/// @param group the menu it belongs to, `ui.menu.<group>`
/// @param keys null if it has none
/// @param scope where its keys work
/// @param title its name in the menu and the palette
/// @param destructive whether it deletes, takes back or ends something: the palette then runs it
/// only after it has been chosen there
public record Action(
        String id,
        String group,
        @Nullable KeyCombination keys,
        Scope scope,
        ObservableBooleanValue enabled,
        ObservableStringValue title,
        boolean destructive,
        Runnable run) {

    /// Where the keys of an action work.
    public enum Scope {
        ANYWHERE,
        /// Everywhere except in a field, which uses the same keys itself.
        OUTSIDE_FIELDS,
        /// Also over a dialog, which it closes.
        OVER_DIALOGS,
        /// While the keyboard focus is in the text, not in a field that accepts letters.
        TEXT
    }

    private static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

    /// An action that works anywhere and is always enabled; `keys` may be empty.
    public static Action of(String group, String id, String keys, Runnable run) {
        var title = new ReadOnlyStringWrapper(Messages.of("ui.action." + id));
        return new Action(id, group, parse(keys), Scope.ANYWHERE, ALWAYS, title, false, run);
    }

    public Action enabledWhen(ObservableBooleanValue condition) {
        return new Action(id, group, keys, scope, condition, title, destructive, run);
    }

    public Action outsideFields() {
        return new Action(id, group, keys, Scope.OUTSIDE_FIELDS, enabled, title, destructive, run);
    }

    public Action inText() {
        return new Action(id, group, keys, Scope.TEXT, enabled, title, destructive, run);
    }

    public Action overDialogs() {
        return new Action(id, group, keys, Scope.OVER_DIALOGS, enabled, title, destructive, run);
    }

    public Action asDestructive() {
        return new Action(id, group, keys, scope, enabled, title, true, run);
    }

    /// With a name in the menu and the palette that says more than [#name].
    public Action titled(ObservableStringValue other) {
        return new Action(id, group, keys, scope, enabled, other, destructive, run);
    }

    /// JavaFX writes the names of keys with spaces; others would mean a character that none types.
    private static @Nullable KeyCombination parse(String keys) {
        return keys.isEmpty() ? null : KeyCombination.keyCombination(keys.replace('_', ' '));
    }

    public String name() {
        return Messages.of("ui.action." + id);
    }

    /// Other words by which it is looked for; empty if there are none.
    public String synonyms() {
        String key = "ui.synonyms." + id;
        return Messages.has(key) ? Messages.of(key) : "";
    }

    /// The keys as labeled on a keyboard; empty if there are none.
    public String keysText() {
        // Zooming in is Ctrl and the key of = and +.
        return keys == null ? "" : keys.getDisplayText().replace("+=", "++");
    }
}
