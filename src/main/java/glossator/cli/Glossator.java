package glossator.cli;

import glossator.message.Refusal;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The program itself: without a command it opens the window. Contains what all commands share.
@Command(name = "glossator", versionProvider = Version.class, sortOptions = false)
final class Glossator implements Callable<Integer> {
    private final CliContext surroundings;
    private final WindowLauncher window;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--library", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private Optional<Path> library = Optional.empty();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // the parser acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    @SuppressWarnings("UnusedVariable") // the parser acts on it
    private boolean version;

    @Option(names = WindowStart.TRACE, descriptionKey = "TRACE")
    private boolean traced;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "0..*")
    private List<String> files = List.of();

    Glossator(CliContext surroundings, WindowLauncher window) {
        this.surroundings = surroundings;
        this.window = window;
    }

    CliContext surroundings() {
        return surroundings;
    }

    WindowLauncher window() {
        return window;
    }

    /// The library named on the command line or in the environment.
    Optional<Path> namedLibrary() {
        return surroundings.namedLibrary(library);
    }

    Path libraryFolder() {
        return surroundings.libraryFolder(library);
    }

    @Override
    public Integer call() {
        List<Path> paths = files.stream().map(this::requireExisting).toList();
        if (surroundings.display()) {
            return new WindowStart(library, paths, traced).open(surroundings, window);
        }
        if (surroundings.tour().isEmpty()) {
            throw new Refusal("cli.window.no-display");
        }
        Path output = surroundings.tour().get();
        surroundings.err().println(TourCommand.instead(output));
        return window.tour(namedLibrary(), output);
    }

    void refuseFiles(CommandLine line) {
        if (!files.isEmpty()) {
            throw new CommandLine.UnmatchedArgumentException(line, files);
        }
    }

    private Path requireExisting(String file) {
        Path path = Path.of(file);
        if (Files.exists(path)) {
            return path;
        }
        if (WordSuggestions.looksLikeCommand(file)) {
            throw new UsageException(
                    "cli.unknown-command",
                    file,
                    WordSuggestions.hint(file, spec.subcommands().keySet()));
        }
        throw new Refusal("cli.window.no-file", file);
    }
}
