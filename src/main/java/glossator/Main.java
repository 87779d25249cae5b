package glossator;

import glossator.cli.Cli;
import glossator.cli.TemporaryFolder;
import glossator.cli.WindowLauncher;
import glossator.instance.Instance;
import glossator.instance.SecondStart;
import glossator.message.StartupTrace;
import glossator.training.SecondStartTraining;
import glossator.training.TrainingRun;
import glossator.ui.shell.Launcher;
import glossator.ui.tour.Tour;
import glossator.ui.tour.WindowTraining;

import java.io.Console;
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
            Launcher.prepare();
            return switch (Instance.begin(library, files, System.getenv())) {
                case Instance.HandedOver() -> {
                    Launcher.abandon();
                    yield 0;
                }
                case Instance.Hindered hindered -> {
                    Launcher.abandon();
                    tell.accept(hindered.sentence());
                    yield hinder(library, hindered);
                }
                case Instance.First(Instance instance) -> {
                    try (instance) {
                        yield Launcher.open(library, files, tell, instance);
                    }
                }
            };
        }

        // A person who has no terminal sees it in a window.
        private int hinder(Path library, Instance.Hindered why) {
            if (!why.isShown()
                    && Optional.ofNullable(System.console())
                            .filter(Console::isTerminal)
                            .isEmpty()) {
                Launcher.refuse(library, why.sentence());
            }
            return 1;
        }

        @Override
        public int tour(Optional<Path> library, Path output) {
            Tour.run(library, output);
            return 0;
        }
    };

    private Main() {}

    /// The short way ends without [System#exit], which would load what writes logs.
    public static void main(String[] arguments) throws IOException {
        boolean done = SecondStart.isDone(arguments, System.getenv());
        if (!done && Boolean.getBoolean("glossator.second-start")) { // from the start script
            Runtime.getRuntime().halt(SecondStart.NOT_DONE);
        }
        if (!done) {
            StartupTrace.reached(StartupTrace.Stage.MACHINE);
            System.exit(run(arguments));
        }
    }

    private static int run(String[] arguments) throws IOException {
        if (isTraining(SecondStartTraining.NAME, arguments)) {
            return SecondStartTraining.run(Path.of(arguments[2]));
        }
        if (Cli.isWorker(arguments)) {
            return Cli.process(arguments, WINDOW);
        }
        try (var _ = TemporaryFolder.begin()) {
            if (isTraining(WindowTraining.NAME, arguments)) {
                return WindowTraining.run(
                        Path.of(arguments[2]), words -> Cli.process(words, WINDOW));
            }
            return isTraining(TrainingRun.NAME, arguments)
                    ? new TrainingRun(Path.of(arguments[2]), WINDOW, System.err).run()
                    : Cli.process(arguments, WINDOW);
        }
    }

    /// `NAME -o DIR`.
    private static boolean isTraining(String name, String[] arguments) {
        return arguments.length == 3 && arguments[0].equals(name) && arguments[1].equals("-o");
    }
}
