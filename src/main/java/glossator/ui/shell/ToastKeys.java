package glossator.ui.shell;

import glossator.ui.control.Overlay;
import glossator.ui.control.Toasts;
import glossator.ui.session.Undoing;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys for toasts, where nothing else has used them: Esc closes all unless a dialog is shown,
/// and over a dialog Ctrl+Z takes back what a toast offers. In the text see [TextKeys], which
/// clears the selection first.
final class ToastKeys {
    private final Toasts toasts;
    private final Overlay overlay;
    private final Undoing undoing;

    ToastKeys(Toasts toasts, Overlay overlay, Undoing undoing) {
        this.toasts = toasts;
        this.overlay = overlay;
        this.undoing = undoing;
    }

    void install(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && !overlay.isShown()) {
                toasts.closeAll();
            } else if (isUndo(e) && overlay.isShown() && !isInField(scene)) {
                undoOffered();
            }
        });
    }

    private static boolean isUndo(KeyEvent e) {
        return e.getCode() == KeyCode.Z && e.isShortcutDown() && !e.isShiftDown() && !e.isAltDown();
    }

    private static boolean isInField(Scene scene) {
        return scene.getFocusOwner() instanceof TextInputControl;
    }

    private void undoOffered() {
        if (undoing.offerProperty().get() != null) {
            undoing.undo();
        }
    }
}
