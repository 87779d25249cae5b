package glossator.ui.tour;

import glossator.cli.FaultyStream;
import glossator.reading.ImportWorker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A window in a process of its own that tells when it is reading a file that never ends, and waits
/// to be killed.
final class BusyWindow {
    private BusyWindow() {}

    /// Arguments: the library, the file to open, and the one that never ends.
    public static void main(String[] arguments) {
        WindowFixture window = new WindowFixture(
                Path.of(arguments[0]),
                List.of(Path.of(arguments[1])),
                new ImportWorker(Duration.ofMinutes(5), FaultyStream.start()));
        window.robot.run(() -> window.app.add(List.of(Path.of(arguments[2]))));
        window.robot.waitUntil(
                "something is being read",
                () -> !window.app.session().tasks().running().isEmpty());
        System.out.print('!');
        System.out.flush();
        window.robot.pause(600_000);
    }
}
