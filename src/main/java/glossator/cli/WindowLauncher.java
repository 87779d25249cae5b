package glossator.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the command line asks of the window, so that it need not know the toolkit.
public interface WindowLauncher {
    /// Shows `files`, or without any the library, and returns when the last window is closed: with
    /// the exit code. Adds files that are not in the library.
    int open(Path library, List<Path> files);

    /// Runs the guided tour off-screen and leaves copies and screenshots in `output`.
    ///
    /// @param library the folder to work on; empty for a fresh one of the tour's own
    int tour(Optional<Path> library, Path output);
}
