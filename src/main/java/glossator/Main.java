package glossator;

import glossator.cli.Cli;
import glossator.cli.Window;
import glossator.ui.Windows;
import glossator.ui.tour.Tour;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Decides between the command line, the window and the tour of it; the only class that knows them
/// all.
public final class Main {
    private static final Window WINDOW =
            new Window() {
                @Override
                public int open(Path library, List<Path> files) {
                    return Windows.open(library, files);
                }

                @Override
                public int tour(Optional<Path> library, Path output) {
                    Tour.run(library, output);
                    return 0;
                }
            };

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Cli.process(arguments, WINDOW));
    }
}
