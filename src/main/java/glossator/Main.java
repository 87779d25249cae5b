package glossator;

import glossator.cli.Cli;
import glossator.cli.Window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Decides between command line and window; the only class that knows both.
public final class Main {
    /// THE PLACE where the window is wired in: both methods hand over to `glossator.ui`, whose
    /// classes are loaded only when one of them is called.
    private static final Window WINDOW =
            new Window() {
                @Override
                public int open(Path library, List<Path> files) {
                    throw new UnsupportedOperationException("window");
                }

                @Override
                public int tour(Optional<Path> library, Path output) {
                    throw new UnsupportedOperationException("tour");
                }
            };

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Cli.process(arguments, WINDOW));
    }
}
