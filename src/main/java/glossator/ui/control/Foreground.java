package glossator.ui.control;

import javafx.stage.Stage;

/// Puts a window in front of those of other programs.
public final class Foreground {
    private Foreground() {}

    /// Also if it is minimized. Whether the keyboard follows is up to the platform.
    public static void bring(Stage stage) {
        if (stage.isIconified()) {
            stage.setIconified(false);
        }
        stage.toFront();
        stage.requestFocus();
    }
}
