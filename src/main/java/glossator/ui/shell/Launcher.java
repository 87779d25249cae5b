package glossator.ui.shell;

import glossator.instance.Instance;
import glossator.library.Library;
import glossator.library.LibraryState;
import glossator.library.StateFolder;
import glossator.message.Refusal;
import glossator.reading.ImportWorker;

import javafx.application.Application;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// Starts the window on the screen.
public final class Launcher {
    private Launcher() {}

    /// Opens the window on the library in `folder`, or the one that says why it cannot be opened,
    /// and returns when the last one is closed.
    ///
    /// @param tell is given the reason as well
    /// @param instance second starts go to this window
    public static int open(
            Path folder, List<Path> files, Consumer<String> tell, Instance instance) {
        Opening opening = Opening.of(folder);
        Started.opening = opening;
        Started.files = files;
        Started.instance = instance;
        boolean refused = opening instanceof Opening.Refused;
        sentence(opening).ifPresent(tell);
        Application.launch(Started.class);
        return refused ? 1 : 0;
    }

    /// Opens the window that says that the library in `folder` cannot be shown, and returns when it
    /// is closed.
    public static void refuse(Path folder, String sentence) {
        var state = new LibraryState(LibraryState.Kind.UNREACHABLE, sentence, folder);
        Started.opening = new Opening.Refused(state);
        Application.launch(Started.class);
    }

    private static Optional<String> sentence(Opening opening) {
        return switch (opening) {
            case Opening.Opened(Library library) -> library.whyReadOnly();
            case Opening.Refused(LibraryState state) -> Optional.of(state.sentence());
        };
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

    /// The application class that JavaFX instantiates; it only opens the window.
    public static final class Started extends Application {
        private static @Nullable Opening opening;
        private static List<Path> files = List.of();
        private static @Nullable Instance instance;

        @Override
        public void start(Stage stage) {
            var windows = new LibraryWindows(
                    ImportWorker::new,
                    address -> getHostServices().showDocument(address),
                    StateFolder.standard());
            windows.show(Objects.requireNonNull(opening), files, stage);
            if (instance != null) {
                instance.serve(new RunningWindow(windows));
                windows.onShown(instance::follow);
            }
        }
    }
}
