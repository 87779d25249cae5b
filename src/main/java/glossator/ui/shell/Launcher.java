package glossator.ui.shell;

import glossator.instance.Instance;
import glossator.library.Library;
import glossator.library.LibraryState;
import glossator.library.StateFolder;
import glossator.message.Refusal;
import glossator.message.StartupTrace;
import glossator.reading.ImportWorker;
import glossator.ui.session.FirstSource;
import glossator.ui.session.Tasks;

import javafx.application.Application;
import javafx.application.Platform;
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
    /// Done when the toolkit runs.
    private static CompletableFuture<Boolean> toolkit = CompletableFuture.completedFuture(true);

    private Launcher() {}

    /// Begins with what each window needs: the toolkit, and what opens libraries. To be called as
    /// soon as a window is likely, and only once.
    public static void prepare() {
        toolkit = Tasks.beside(() -> {
            Platform.startup(WarmUp::run);
            return true;
        });
        var _ = Tasks.beside(() -> {
            Library.prepare();
            return true;
        });
    }

    /// Waits for what [#prepare] has begun, of which nothing is needed: a process must not end
    /// while the toolkit starts.
    public static void abandon() {
        toolkit.exceptionally(_ -> false).join();
    }

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
        launch();
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
        launch();
    }

    private static void launch() {
        try {
            toolkit.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        Application.launch(Started.class);
    }

    /// The windows of this process, as soon as they can be opened.
    public static CompletableFuture<LibraryWindows> windows() {
        return Started.WINDOWS;
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
        private static final CompletableFuture<LibraryWindows> WINDOWS = new CompletableFuture<>();

        @Override
        public void start(Stage stage) {
            StartupTrace.reached(StartupTrace.Stage.TOOLKIT);
            var windows = new LibraryWindows(
                    ImportWorker::new,
                    address -> getHostServices().showDocument(address),
                    StateFolder.standard());
            windows.show(first, files, stage);
            WINDOWS.complete(windows);
            if (instance != null) {
                instance.serve(new RunningWindow(windows));
                windows.onShown(instance::follow);
            }
        }
    }
}
