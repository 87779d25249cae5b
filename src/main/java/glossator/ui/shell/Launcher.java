package glossator.ui.shell;

import glossator.library.Library;
import glossator.library.StateFolder;
import glossator.message.Refusal;

import javafx.application.Application;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Starts the window on the screen.
public final class Launcher {
    private Launcher() {}

    /// Opens the window on the library in `folder` and returns when it is closed.
    public static int open(Path folder, List<Path> files) {
        // Opened here so that a failure to open the library is also reported on standard error.
        Started.library = Library.open(folder);
        Started.files = files;
        Application.launch(Started.class);
        return 0;
    }

    /// The sample for a new library: the files of the folder `glossator.seeds`.
    public static List<Path> sample() {
        String folder = System.getProperty("glossator.seeds", "");
        if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) {
            return List.of();
        }
        try (var files = Files.list(Path.of(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new Refusal(e, "ui.no-sample", folder);
        }
    }

    /// The application class that JavaFX instantiates; it only opens the [App].
    public static final class Started extends Application {
        private static @Nullable Library library;
        private static List<Path> files = List.of();

        @Override
        public void start(Stage stage) {
            new App(
                            Objects.requireNonNull(library),
                            stage,
                            address -> getHostServices().showDocument(address),
                            StateFolder.standard())
                    .show(files, sample());
        }
    }
}
