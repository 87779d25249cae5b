package glossator;

import glossator.cli.Cli;
import glossator.cli.Window;
import glossator.ui.Windows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Decides between command line and window; the only class that knows both.
public final class Main {
    private static final Window WINDOW =
            new Window() {
                @Override
                public int open(Path library, List<Path> files) {
                    return Windows.open(library, files);
                }

                @Override
                public int tour(Optional<Path> library, Path output) {
                    return Windows.tour(library, output);
                }
            };

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Cli.process(arguments, WINDOW));
    }
}
