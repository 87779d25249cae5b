package glossator;

import glossator.cli.Cli;
import glossator.cli.TemporaryFolder;
import glossator.cli.WindowLauncher;
import glossator.message.StartupTrace;
import glossator.training.TrainingRun;
import glossator.ui.shell.Launcher;
import glossator.ui.tour.Tour;
import glossator.ui.tour.WindowTraining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Dispatches to the command line, the window and the tour; the only class that knows all three.
public final class Main {
    private static final WindowLauncher WINDOW = new WindowLauncher() {
        @Override
        public int open(Path library, List<Path> files, Consumer<String> tell) {
            return Launcher.open(library, files, tell);
        }

        @Override
        public int tour(Optional<Path> library, Path output) {
            Tour.run(library, output);
            return 0;
        }
    };

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        StartupTrace.reached(StartupTrace.Stage.MACHINE);
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) throws IOException {
        if (Cli.isWorker(arguments)) {
            return Cli.process(arguments, WINDOW);
        }
        try (var _ = TemporaryFolder.begin()) {
            return isTraining(arguments)
                    ? train(arguments[0], Path.of(arguments[2]))
                    : Cli.process(arguments, WINDOW);
        }
    }

    /// `train -o DIR` or `train-window -o DIR`.
    private static boolean isTraining(String[] arguments) {
        return arguments.length == 3
                && List.of(TrainingRun.NAME, WindowTraining.NAME).contains(arguments[0])
                && arguments[1].equals("-o");
    }

    private static int train(String name, Path output) throws IOException {
        return name.equals(WindowTraining.NAME)
                ? WindowTraining.run(output)
                : new TrainingRun(output, WINDOW, System.err).run();
    }
}
