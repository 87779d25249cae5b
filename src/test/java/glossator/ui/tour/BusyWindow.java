package glossator.ui.tour;

import glossator.cli.Faulty;
import glossator.reading.ReaderProcess;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A window in a process of its own that tells when it is reading a file that never ends, and waits
/// to be killed.
final class BusyWindow {
    private BusyWindow() {}

    /// Arguments: the library, the file to open, and the one that never ends.
    public static void main(String[] arguments) {
        Seat seat =
                new Seat(
                        Path.of(arguments[0]),
                        List.of(Path.of(arguments[1])),
                        new ReaderProcess(Duration.ofMinutes(5), Faulty.start()));
        seat.hands.run(() -> seat.app.add(List.of(Path.of(arguments[2]))));
        seat.hands.until(
                "something is being read", () -> !seat.app.session().tasks().running().isEmpty());
        System.out.print('!');
        System.out.flush();
        seat.hands.rest(600_000);
    }
}
