package glossator.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the command line needs from the window, so that it does not depend on the toolkit.
public interface WindowLauncher {
    /// Shows `files`, or the library if there are none, and returns the exit code when the last
    /// window is closed. Adds files that are not in the library.
    int open(Path library, List<Path> files);

    /// Runs the guided tour off-screen and writes copies and screenshots to `output`.
    ///
    /// @param library the folder to work on; empty for a new one just for the tour
    int tour(Optional<Path> library, Path output);
}
