package glossator.ui.control;

import glossator.ui.session.Tasks;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Keeps the keyboard focus within a dialog over the window: Tab cycles through it, as in a window
/// of its own.
final class FocusTrap {
    private static final long AGAIN_MILLIS = 20;
    private static final int TRIES = 50;

    private final Parent within;
    private final BooleanSupplier closed;
    private final Tasks tasks;
    private final List<Node> others = new ArrayList<>();
    private boolean backward;

    /// Active while `shown` returns true.
    FocusTrap(Parent within, BooleanSupplier shown, Tasks tasks) {
        this.within = within;
        this.closed = () -> !shown.getAsBoolean();
        this.tasks = tasks;
        within.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> backward = e.getCode() == KeyCode.TAB && e.isShiftDown());
        within.sceneProperty().subscribe(this::watch);
    }

    /// Allows the focus in `other` as well.
    void include(Node other) {
        others.add(other);
    }

    /// Focuses `node` as soon as it can take the focus: content being shown is not visible at once.
    void focus(Node node) {
        focus(node, TRIES);
    }

    private void focus(Node node, int tries) {
        // A control ignores keys before it has its skin, which otherwise comes with the next pulse.
        within.applyCss();
        node.requestFocus();
        Scene scene = within.getScene();
        // Not just any node: the first stop is the close button of the dialog, and Enter would
        // close a question that nobody has read.
        boolean taken = scene != null && isWithin(scene.getFocusOwner(), node);
        if (!taken && tries > 0 && !closed.getAsBoolean()) {
            var _ = tasks.runAfter(AGAIN_MILLIS, () -> focus(node, tries - 1));
        }
    }

    private void watch(@Nullable Scene scene) {
        if (scene != null) {
            scene.focusOwnerProperty().subscribe(this::pullBack);
        }
    }

    private void pullBack(@Nullable Node to) {
        if (to == null || closed.getAsBoolean() || isWithin(to)) {
            return;
        }
        // Deferred: the focus change being reported must be complete first.
        tasks.runLater(() -> {
            List<Node> stops = new ArrayList<>();
            collectStops(within, stops);
            Node now = within.getScene().getFocusOwner();
            if (!closed.getAsBoolean() && !stops.isEmpty() && !isWithin(now)) {
                (backward ? stops.getLast() : stops.getFirst()).requestFocus();
            }
        });
    }

    private boolean isWithin(@Nullable Node node) {
        return isWithin(node, within) || others.stream().anyMatch(o -> isWithin(node, o));
    }

    private static boolean isWithin(@Nullable Node node, Node outer) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private static void collectStops(Parent parent, List<Node> stops) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                stops.add(child);
            }
            if (child instanceof Parent inner) {
                collectStops(inner, stops);
            }
        }
    }
}
