package glossator.ui.gather;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys while the list of the parts of a digest has the keyboard focus.
final class DigestKeys {
    private final DigestView view;
    private boolean swallow;

    DigestKeys(DigestView view) {
        this.view = view;
    }

    /// A key may have moved the keyboard focus to the editor: its letter must not be typed there.
    void install(DigestList list) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            swallow = list.isFocused() && !e.isShortcutDown() && handle(e);
            if (swallow) {
                e.consume();
            }
        });
        list.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.addEventFilter(KeyEvent.KEY_TYPED, e -> {
                    if (swallow) {
                        swallow = false;
                        e.consume();
                    }
                });
            }
        });
    }

    private boolean handle(KeyEvent e) {
        KeyCode code = e.getCode();
        if (e.isAltDown()) {
            if (code != KeyCode.UP && code != KeyCode.DOWN) {
                return false;
            }
            view.move(code == KeyCode.UP ? -1 : 1);
            return true;
        }
        switch (code) {
            case ENTER -> view.open();
            case W, INSERT -> view.write();
            case H -> view.head();
            case DELETE, BACK_SPACE -> view.remove();
            default -> {
                return false;
            }
        }
        return true;
    }
}
