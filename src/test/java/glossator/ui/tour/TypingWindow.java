package glossator.ui.tour;

import javafx.scene.input.KeyCode;

import java.nio.file.Path;
import java.util.List;

/// A window in a process of its own in whose note somebody types without a pause, and which tells
/// at every key how many there were. It waits to be killed.
final class TypingWindow {
    /// As fast as a good typist.
    static final int KEY_MILLIS = 80;

    private TypingWindow() {}

    /// Arguments: the library, the file to open, and the passage to annotate.
    public static void main(String[] arguments) {
        WindowFixture window =
                new WindowFixture(Path.of(arguments[0]), List.of(Path.of(arguments[1])));
        window.mark(arguments[2], KeyCode.DIGIT2);
        window.untilSaved();
        window.openNote();
        for (int typed = 1; ; typed++) {
            window.robot.type("x");
            System.out.println(typed);
            window.robot.pause(KEY_MILLIS);
        }
    }
}
