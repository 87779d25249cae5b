package glossator.ui.shell;

import glossator.instance.Instance;
import glossator.library.LibraryState;
import glossator.library.StateFolder;
import glossator.message.Refusal;
import glossator.message.StartupTrace;
import glossator.reading.ImportWorker;
import glossator.ui.session.FirstSource;
import glossator.ui.session.Tasks;

import javafx.application.Application;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
        var first = Tasks.beside(() -> FirstOpening.of(folder, files, tell));
        Started.first = first;
        Started.files = files;
        Started.instance = instance;
        Application.launch(Started.class);
        try {
            return first.join().opening() instanceof Opening.Refused ? 1 : 0;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Opens the window that says that the library in `folder` cannot be shown, and returns when it
    /// is closed.
    public static void refuse(Path folder, String sentence) {
        var state = new LibraryState(LibraryState.Kind.UNREACHABLE, sentence, folder);
        Started.first = CompletableFuture.completedFuture(
                new FirstOpening(new Opening.Refused(state), FirstSource.NONE));
        Application.launch(Started.class);
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
        private static CompletableFuture<FirstOpening> first = new CompletableFuture<>();
        private static List<Path> files = List.of();
        private static @Nullable Instance instance;

        @Override
        public void start(Stage stage) {
            StartupTrace.reached(StartupTrace.Stage.TOOLKIT);
            var windows = new LibraryWindows(
                    ImportWorker::new,
                    address -> getHostServices().showDocument(address),
                    StateFolder.standard());
            windows.show(first, files, stage);
            if (instance != null) {
                instance.serve(new RunningWindow(windows));
                windows.onShown(instance::follow);
            }
        }
    }
}
