package glossator.ui.shell;

import glossator.ui.control.Action;
import glossator.ui.session.Tasks;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Runs actions by their keys, before the focused node sees the event; single letters work only
/// while the keyboard focus is in the text.
final class KeyBindings {
    private static final Map<KeyCode, KeyCode> PLAIN = Map.ofEntries(
            Map.entry(KeyCode.PLUS, KeyCode.EQUALS),
            Map.entry(KeyCode.ADD, KeyCode.EQUALS),
            Map.entry(KeyCode.SUBTRACT, KeyCode.MINUS),
            Map.entry(KeyCode.NUMPAD0, KeyCode.DIGIT0),
            Map.entry(KeyCode.NUMPAD1, KeyCode.DIGIT1),
            Map.entry(KeyCode.NUMPAD2, KeyCode.DIGIT2),
            Map.entry(KeyCode.NUMPAD3, KeyCode.DIGIT3),
            Map.entry(KeyCode.NUMPAD4, KeyCode.DIGIT4),
            Map.entry(KeyCode.NUMPAD5, KeyCode.DIGIT5),
            Map.entry(KeyCode.NUMPAD6, KeyCode.DIGIT6),
            Map.entry(KeyCode.NUMPAD7, KeyCode.DIGIT7),
            Map.entry(KeyCode.NUMPAD8, KeyCode.DIGIT8));

    private final List<Action> actions;
    private final BooleanSupplier covered;
    private final java.util.function.Predicate<@Nullable Node> isText;
    private final Consumer<Action> disabled;
    private final Tasks tasks;
    private boolean swallow;

    /// `covered` tells whether a dialog covers the window, `isText` whether a node is the text;
    /// `disabled` is called with an action whose keys were pressed while it could not be run.
    KeyBindings(
            List<Action> actions,
            BooleanSupplier covered,
            java.util.function.Predicate<@Nullable Node> isText,
            Consumer<Action> disabled,
            Tasks tasks) {
        this.actions = actions;
        this.covered = covered;
        this.isText = isText;
        this.disabled = disabled;
        this.tasks = tasks;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> runMatching(scene, event));
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::swallowTyped);
    }

    /// An action may focus a field: the letter that triggered it must not be typed there.
    private void swallowTyped(KeyEvent event) {
        if (swallow) {
            swallow = false;
            event.consume();
        }
    }

    private void runMatching(Scene scene, KeyEvent event) {
        swallow = false;
        boolean isCovered = covered.getAsBoolean();
        Node focus = scene.getFocusOwner();
        KeyEvent plain = toMainKeys(event);
        for (Action action : actions) {
            if (action.keys() != null
                    && action.keys().match(plain)
                    && (isCovered
                            ? action.scope() == Action.Scope.OVER_DIALOGS
                            : isInScope(action, focus))) {
                event.consume();
                swallow = true;
                if (action.enabled().get()) {
                    tasks.guard(action.run());
                } else {
                    tasks.guard(() -> disabled.accept(action));
                }
                return;
            }
        }
    }

    /// The event as the main keys of a US keyboard would send it: keypad keys count as main keys,
    /// and plus, with or without Shift, as the equals key.
    private static KeyEvent toMainKeys(KeyEvent event) {
        KeyCode code = PLAIN.getOrDefault(event.getCode(), event.getCode());
        boolean plus = code == KeyCode.EQUALS && event.isShortcutDown();
        return new KeyEvent(
                event.getEventType(),
                event.getCharacter(),
                event.getText(),
                code,
                event.isShiftDown() && !plus,
                event.isControlDown(),
                event.isAltDown(),
                event.isMetaDown());
    }

    private boolean isInScope(Action action, @Nullable Node focus) {
        return switch (action.scope()) {
            case ANYWHERE, OVER_DIALOGS -> true;
            case OUTSIDE_FIELDS -> !(focus instanceof TextInputControl);
            case TEXT -> isText.test(focus);
        };
    }
}
