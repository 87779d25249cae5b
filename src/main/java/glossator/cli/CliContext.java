package glossator.cli;

import glossator.library.Library;
import glossator.reading.FileWorker;
import glossator.reading.ImportWorker;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The command line's view of the process it runs in.
///
/// @param out UTF-8, regardless of the locale, as is `err`
/// @param terminal whether a person is at the other end of the streams
/// @param display whether a window could be shown
/// @param environment the environment variables
/// @param secret asks a question and returns the answer, which is not displayed while it is typed;
///     empty if nobody can answer
/// @param worker reads files; closed when the command has run
/// @param tour where to put the tour if there is no display; from the property `glossator.tour`
public record CliContext(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        boolean display,
        Map<String, String> environment,
        Function<String, Optional<String>> secret,
        FileWorker worker,
        Optional<Path> tour) {
    public CliContext {
        environment = Map.copyOf(environment);
    }

    static CliContext ofProcess(PrintStream out, PrintStream err) {
        Map<String, String> environment = System.getenv();
        Optional<Console> console =
                Optional.ofNullable(System.console()).filter(Console::isTerminal);
        return new CliContext(
                System.in,
                out,
                err,
                console.isPresent(),
                drawsOffScreen() || hasDisplay(System.getProperty("os.name", ""), environment),
                environment,
                question -> console.map(c -> c.readPassword("%s", question)).map(String::new),
                new ImportWorker(),
                Optional.ofNullable(System.getProperty("glossator.tour")).map(Path::of));
    }

    /// No person, no display, and an empty environment.
    public static CliContext withoutPerson(InputStream in, PrintStream out, PrintStream err) {
        return new CliContext(
                in,
                out,
                err,
                false,
                false,
                Map.of(),
                _ -> Optional.empty(),
                new ImportWorker(),
                Optional.empty());
    }

    /// The library named on the command line or else in the environment.
    Optional<Path> namedLibrary(Optional<Path> onCommandLine) {
        return onCommandLine.or(() -> Optional.ofNullable(environment.get("GLOSSATOR_LIBRARY"))
                .filter(name -> !name.isBlank())
                .map(Path::of));
    }

    /// The same, or the user's own.
    Path libraryFolder(Optional<Path> onCommandLine) {
        return namedLibrary(onCommandLine).orElseGet(Library::defaultFolder);
    }

    /// A toolkit that draws off-screen, as in the training of the image, needs no display.
    private static boolean drawsOffScreen() {
        return "Headless".equals(System.getProperty("glass.platform"));
    }

    /// macOS and Windows always have a display; elsewhere X or Wayland indicates one.
    static boolean hasDisplay(String system, Map<String, String> environment) {
        return system.startsWith("Mac")
                || system.startsWith("Windows")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /// Whether output may be colored: on a terminal, unless the user has set `NO_COLOR`
    /// (<https://no-color.org>).
    boolean allowsColor() {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
