package glossator.ui.shell;

import glossator.ui.control.Overlay;
import glossator.ui.control.Toasts;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

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
    }
}
