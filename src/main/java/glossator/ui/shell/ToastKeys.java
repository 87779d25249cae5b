package glossator.ui.shell;

import glossator.ui.control.Overlay;
import glossator.ui.control.Toasts;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/// Esc closes all toasts where nothing else has used it, unless a dialog is shown. In the text see
/// [TextKeys], which clears the selection first.
final class ToastKeys {
    private ToastKeys() {}

    static void install(Scene scene, Toasts toasts, Overlay overlay) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && !overlay.isShown()) {
                toasts.closeAll();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE
                    && !overlay.isShown()
                    && isIdleList(scene.getFocusOwner())) {
                toasts.closeAll();
            }
        });
    }

    /// Lists and trees use up Esc even while nothing in them is being edited.
    private static boolean isIdleList(@Nullable Node focus) {
        return (focus instanceof ListView<?> list && list.getEditingIndex() < 0)
                || (focus instanceof TreeView<?> tree && tree.getEditingItem() == null);
    }
}
