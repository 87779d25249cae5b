package glossator.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BooleanSupplier;

/// Runs the actions by their keys, before the node that has the keyboard sees them; single letters
/// only while the keyboard is in the text.
final class Keys {
    private final List<Action> actions;
    private final BooleanSupplier covered;
    private final java.util.function.Predicate<@Nullable Node> isText;
    private final Tasks tasks;
    private boolean swallow;

    /// `covered` says that a sheet lies over the window, `isText` whether a node is the text.
    Keys(
            List<Action> actions,
            BooleanSupplier covered,
            java.util.function.Predicate<@Nullable Node> isText,
            Tasks tasks) {
        this.actions = actions;
        this.covered = covered;
        this.isText = isText;
        this.tasks = tasks;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /// An action may give the keyboard to a field: the letter that called it is not for that field.
    private void typed(KeyEvent event) {
        if (swallow) {
            swallow = false;
            event.consume();
        }
    }

    private void pressed(Scene scene, KeyEvent event) {
        swallow = false;
        if (covered.getAsBoolean()) {
            return;
        }
        Node focus = scene.getFocusOwner();
        for (Action action : actions) {
            if (action.keys() != null && action.keys().match(event) && works(action, focus)) {
                event.consume();
                swallow = true;
                if (action.enabled().get()) {
                    tasks.guard(action.run());
                }
                return;
            }
        }
    }

    private boolean works(Action action, @Nullable Node focus) {
        return switch (action.scope()) {
            case ANYWHERE -> true;
            case OUTSIDE_FIELDS -> !(focus instanceof TextInputControl);
            case TEXT -> isText.test(focus);
        };
    }
}
