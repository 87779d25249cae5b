package glossator.ui.tour;

import javafx.scene.input.KeyCode;

import java.nio.file.Path;
import java.util.List;

/// A window in a process of its own that marks passages and tells each one as soon as its status
/// line says that everything is saved; it waits to be killed.
final class KilledWindow {
    private KilledWindow() {}

    /// Arguments: the library, the file to open, and the passages to mark.
    public static void main(String[] arguments) {
        WindowFixture window =
                new WindowFixture(Path.of(arguments[0]), List.of(Path.of(arguments[1])));
        for (String quote : List.of(arguments).subList(2, arguments.length)) {
            window.mark(quote, KeyCode.DIGIT2);
            window.untilSaved();
            System.out.println(quote);
        }
        window.robot.pause(60_000);
    }
}
