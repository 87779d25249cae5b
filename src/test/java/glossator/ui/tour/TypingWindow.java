package glossator.ui.tour;

import javafx.scene.input.KeyCode;

import java.nio.file.Path;
import java.util.List;

/// A window in a process of its own in whose note, or a reply to it, somebody types without a
/// pause, and which tells at every key how many there were. It waits to be killed.
final class TypingWindow {
    /// As fast as a good typist.
    static final int KEY_MILLIS = 80;

    private TypingWindow() {}

    /// Arguments: the library, the file to open, the passage to annotate,
    /// and anything if a reply is to be typed.
    public static void main(String[] arguments) {
        WindowFixture window =
                new WindowFixture(Path.of(arguments[0]), List.of(Path.of(arguments[1])));
        window.mark(arguments[2], KeyCode.DIGIT2);
        window.untilSaved();
        if (arguments.length > 3) {
            window.robot.press(KeyCode.R);
            window.robot.waitUntilInField("a reply can be typed");
        } else {
            window.openNote();
        }
        for (int typed = 1; ; typed++) {
            window.robot.type("x");
            System.out.println(typed);
            window.robot.pause(KEY_MILLIS);
        }
    }
}
