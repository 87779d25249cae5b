package glossator.cli;

import glossator.message.StartupTrace;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A start of the window: what the command line says, or what [#parse] has read of it. The library
/// that reads command lines makes forty commands first, which takes longer than the library of
/// sources takes to open; so the plain form is read here.
///
/// @param library as named on the command line
/// @param files that are there
/// @param traced whether the stages of the start are printed
record WindowStart(Optional<Path> library, List<Path> files, boolean traced) {
    static final String TRACE = "--startup-trace";

    private static final String LIBRARY = "--library";

    /// The plain form, `[--library DIR] [--startup-trace] [FILE…]` with files that are there; empty
    /// for anything that may be meant otherwise.
    static Optional<WindowStart> parse(String[] arguments) {
        Optional<Path> library = Optional.empty();
        var files = new ArrayList<Path>();
        boolean traced = false;
        for (int i = 0; i < arguments.length; i++) {
            String word = arguments[i];
            if (word.equals(TRACE) && !traced) {
                traced = true;
            } else if (word.equals(LIBRARY) && library.isEmpty() && i + 1 < arguments.length) {
                library = path(arguments[++i]);
                if (library.isEmpty()) {
                    return Optional.empty();
                }
            } else if (file(word).filter(Files::exists).isPresent()) {
                files.add(Path.of(word));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new WindowStart(library, List.copyOf(files), traced));
    }

    /// What cannot be an option or a command.
    private static Optional<Path> file(String word) {
        return word.contains(".") || word.contains("/") ? path(word) : Optional.empty();
    }

    private static Optional<Path> path(String word) {
        try {
            return word.startsWith("-") ? Optional.empty() : Optional.of(Path.of(word));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Opens the window, or on a machine without a display runs the tour in its place; returns the
    /// exit code.
    int open(CliContext surroundings, WindowLauncher window) {
        StartupTrace.reached(StartupTrace.Stage.COMMAND);
        if (traced) {
            StartupTrace.printTo(surroundings.err()::println);
        }
        return window.open(surroundings.libraryFolder(library), files, surroundings.err()::println);
    }
}
