package glossator.ui.shell;

import glossator.instance.Answer;
import glossator.library.Backup;
import glossator.library.Library;
import glossator.library.LibraryState;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.reading.FileWorker;
import glossator.ui.recovery.RecoveryWindow;
import glossator.ui.session.FirstSource;
import glossator.ui.session.Tasks;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Opens libraries in windows, one after another: the library's own window or, if it cannot be
/// opened, the recovery window. Used on the FX thread.
public final class LibraryWindows implements RecoveryWindow.Exits {
    private static final System.Logger LOG = System.getLogger("glossator.ui");

    /// How long the first picture waits for the library.
    private static final long FIRST_MILLIS = 500;

    private final Supplier<FileWorker> worker;
    private final Consumer<String> browse;
    private final Path state;
    private final Tasks tasks = new Tasks();
    private final boolean exits = Platform.isImplicitExit();
    private volatile @Nullable App app;
    private @Nullable RecoveryWindow recovery;
    private Consumer<Path> onShown = library -> {};
    private boolean awaitsNext;

    /// @param worker makes what reads files for a window
    /// @param browse opens an external address once the user has confirmed it
    /// @param state the folder for what is kept outside libraries
    public LibraryWindows(Supplier<FileWorker> worker, Consumer<String> browse, Path state) {
        this.worker = worker;
        this.browse = browse;
        this.state = state;
    }

    /// Opens the library in `folder` in a window of its own.
    @Override
    public void open(Path folder) {
        tasks.read(() -> Opening.of(folder), opening -> show(opening, List.of(), new Stage()));
    }

    @Override
    public void open(Path folder, String news) {
        tasks.read(() -> Opening.of(folder), opening -> {
            show(opening, List.of(), new Stage());
            app().ifPresent(opened -> opened.say(news));
        });
    }

    /// Opens what can be read of the library in `folder`.
    @Override
    public void openReadOnly(Path folder, Consumer<Throwable> failed) {
        tasks.read(
                () -> Library.openReadOnly(folder),
                library -> {
                    showLibrary(library, List.of(), FirstSource.NONE, new Stage(), failed);
                    Platform.setImplicitExit(exits);
                },
                failed);
    }

    /// Restores a backup of the library in `folder`, which is open nowhere, and opens the result.
    void restore(Path folder, Backup backup) {
        var state = new LibraryState(LibraryState.Kind.READY, "", folder);
        showRecovery(state, new Stage()).goBack(backup);
        Platform.setImplicitExit(exits);
    }

    /// Opens the library in `folder` in a window of its own, in the way in which the program
    /// starts. May be called on any thread.
    public void start(Path folder, List<Path> files) {
        var first = Tasks.beside(() -> FirstOpening.of(folder, files, _ -> {}));
        tasks.runLater(() -> show(first, files, new Stage()));
    }

    /// Calls `listener` with the folder of each library that is about to be shown.
    void onShown(Consumer<Path> listener) {
        onShown = listener;
    }

    /// Shows what is being opened. A library on a slow disk has an empty window until it is open.
    void show(CompletableFuture<FirstOpening> first, List<Path> files, Stage stage) {
        if (Tasks.awaitShortly(first, FIRST_MILLIS)) {
            show(first.join(), files, stage);
            return;
        }
        awaitsNext = true;
        OpeningScene.show(stage);
        tasks.read(first::join, opened -> show(opened, files, stage), _ -> stage.close());
    }

    void show(Opening opening, List<Path> files, Stage stage) {
        show(new FirstOpening(opening, FirstSource.NONE), files, stage);
    }

    private void show(FirstOpening first, List<Path> files, Stage stage) {
        onShown.accept(first.opening().folder());
        switch (first.opening()) {
            case Opening.Opened(Library library) ->
                showLibrary(
                        library,
                        files,
                        first.source(),
                        stage,
                        e -> showRecovery(damaged(library.folder(), e), new Stage()));
            case Opening.Refused(LibraryState state) -> showRecovery(state, stage);
        }
        Platform.setImplicitExit(exits);
        awaitsNext = false;
    }

    private void showLibrary(
            Library library,
            List<Path> files,
            FirstSource first,
            Stage stage,
            Consumer<Throwable> failed) {
        try {
            FileWorker reader = worker.get();
            if (first.source() == null && (!files.isEmpty() || library.isNew())) {
                prepare(reader);
            }
            App made = new App(library, reader, stage, browse, state, this, first);
            made.show(files, Launcher.sample());
            closeRecovery();
            app = made;
        } catch (RuntimeException e) {
            // Damage that only reading finds: a window there must be.
            library.close();
            stage.close();
            failed.accept(e);
        }
    }

    /// A new file is read in another process, which starts while the window is built.
    private static void prepare(FileWorker reader) {
        var _ = Tasks.beside(() -> {
            reader.prepare();
            return true;
        });
    }

    private static LibraryState damaged(Path folder, Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return new LibraryState(LibraryState.Kind.DAMAGED, refusal.sentence(), folder);
        }
        LOG.log(Level.ERROR, "the window could not be made", cause);
        String sentence = Messages.of("ui.unexpected", String.valueOf(cause));
        return new LibraryState(LibraryState.Kind.DAMAGED, sentence, folder);
    }

    private RecoveryWindow showRecovery(LibraryState state, Stage stage) {
        var made = new RecoveryWindow(state, worker, stage, this);
        made.show();
        closeRecovery();
        recovery = made;
        app = null;
        return made;
    }

    private void closeRecovery() {
        if (recovery != null) {
            recovery.close();
            recovery = null;
        }
    }

    /// Called before the last window is closed: JavaFX would end then, and the next window is shown
    /// only after that.
    void awaitNext() {
        awaitsNext = true;
        Platform.setImplicitExit(false);
    }

    /// Brings the window to the front and opens `files` in it, as a second start asks.
    Answer open(List<Path> files) {
        if (app != null && !app.isClosed()) {
            app.open(files);
            return new Answer.Shown();
        }
        if (recovery != null) {
            recovery.bringToFront();
            return files.isEmpty()
                    ? new Answer.Shown()
                    : new Answer.Refused(recovery.state().sentence());
        }
        return awaitsNext ? new Answer.Later() : new Answer.Ending();
    }

    /// The window of the library that is open; empty while there is none.
    public Optional<App> app() {
        return Optional.ofNullable(app);
    }

    /// The recovery window that is open.
    public Optional<RecoveryWindow> recovery() {
        return Optional.ofNullable(recovery);
    }
}
