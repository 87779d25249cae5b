package glossator.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the command line needs from the window, so that it does not depend on the toolkit.
public interface WindowLauncher {
    /// Shows `files`, or the library if there are none, and returns the exit code when the last
    /// window is closed. Adds files that are not in the library.
    ///
    /// @param tell is given the sentence that says why the library cannot be opened or written to
    int open(Path library, List<Path> files, Consumer<String> tell);

    /// Runs the guided tour off-screen and writes copies and screenshots to `output`.
    ///
    /// @param library the folder to work on; empty for a new one just for the tour
    int tour(Optional<Path> library, Path output);
}
