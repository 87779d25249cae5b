package glossator.ui.gather;

import glossator.annotation.Color;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;

/// The keys while the list of all notes has the keyboard focus.
final class GatherKeys {
    private final GatherView view;
    private boolean swallow;

    GatherKeys(GatherView view) {
        this.view = view;
    }

    /// A key may have moved the keyboard focus to a field: its letter must not be typed there.
    void install(GatherList list) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            swallow = list.isFocused()
                    && !e.isShortcutDown()
                    && !e.isAltDown()
                    && !e.isShiftDown()
                    && handle(e.getCode());
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

    private boolean handle(KeyCode code) {
        switch (code) {
            case ENTER -> view.enter();
            case N -> view.editNote();
            case T -> view.tag();
            case D -> view.addToDigest();
            case X -> view.export();
            case DELETE, BACK_SPACE -> view.delete();
            case SLASH -> view.focusSearch();
            case ESCAPE -> view.chooseNone();
            case LEFT -> view.fold(true);
            case RIGHT -> view.fold(false);
            default -> {
                return code.isDigitKey() && color(code);
            }
        }
        return true;
    }

    private boolean color(KeyCode code) {
        String name = code.getName();
        int number = name.charAt(name.length() - 1) - '0';
        List<Color> colors = List.of(Color.values());
        if (number < 1 || number > colors.size()) {
            return false;
        }
        view.setColor(colors.get(number - 1));
        return true;
    }
}
