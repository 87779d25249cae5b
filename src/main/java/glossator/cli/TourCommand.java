package glossator.cli;

import glossator.message.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `tour [-o DIR]`: needs no display.
@Command(name = "tour", sortOptions = false)
final class TourCommand implements Callable<Integer> {
    private final Glossator program;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR")
    private Path output = Path.of("tour");

    TourCommand(Glossator program) {
        this.program = program;
    }

    static String instead(Path output) {
        return Messages.of("cli.window.tour-instead", output);
    }

    @Override
    public Integer call() {
        return program.window().tour(program.namedLibrary(), output);
    }
}
