package glossator.ui.shell;

import glossator.library.Library;
import glossator.library.StateFolder;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.message.StartupTrace;
import glossator.reading.FileWorker;
import glossator.reading.ImportWorker;
import glossator.ui.control.Foreground;
import glossator.ui.control.Preferences;
import glossator.ui.control.Theme;
import glossator.ui.reader.DocumentTab;
import glossator.ui.session.FirstSource;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.session.Tasks;
import glossator.ui.session.Typography;

import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// One window on one library.
public final class App {
    private static final long LOOK_MILLIS = 1_000;
    private static final long TABS_MILLIS = 1_000;
    private final Library library;
    private final FileWorker worker;
    private final Tasks tasks = new Tasks();
    private final Session session;
    private final Preferences preferences;
    private final Shell shell;
    private final Stage stage;
    private final LibraryWindows windows;
    private final Scene scene;
    private final @Nullable StateFolder state;
    private final Runnable noExit;
    private Runnable tabsWaiting = () -> {};
    private @Nullable Runnable next;
    private boolean anyOpened;
    private final FirstSource first;
    private boolean complete;
    private volatile boolean closed;

    /// Creates a window that reads files in a separate process.
    public App(Library library, Stage stage, Consumer<String> browse, Path state) {
        this(library, new ImportWorker(), stage, browse, state);
    }

    /// `worker`, `library` and `stage` are closed with the window.
    ///
    /// @param browse opens an external address once the user has confirmed it
    /// @param state the folder for what is kept outside libraries
    public App(
            Library library, FileWorker worker, Stage stage, Consumer<String> browse, Path state) {
        this(
                library,
                worker,
                stage,
                browse,
                state,
                new LibraryWindows(ImportWorker::new, browse, state),
                FirstSource.NONE);
    }

    /// @param windows opens what follows this window
    /// @param first what was loaded before
    App(
            Library library,
            FileWorker worker,
            Stage stage,
            Consumer<String> browse,
            Path state,
            LibraryWindows windows,
            FirstSource first) {
        this.library = library;
        this.first = first;
        this.worker = worker;
        this.stage = stage;
        this.windows = windows;
        tasks.guardThisThread();
        this.state = openState(state, library);
        tasks.beginStart();
        this.session = new Session(library, tasks, worker, this.state, first);
        this.preferences = new Preferences(session);
        preferences.theme().prepare();
        Path folder = library.folder();
        var leaving = new Leaving(
                this::close,
                () -> leave(() -> windows.open(folder)),
                backup -> leave(() -> windows.restore(folder, backup)));
        this.shell = new Shell(session, preferences, browse, leaving);
        scene = OpeningScene.of(shell.root());
        shell.install(scene);
        session.currentProperty()
                .subscribe(in -> stage.setTitle(
                        in == null
                                ? Messages.of("ui.title")
                                : Messages.of("ui.title.open", in.source().title())));
        stage.setScene(scene);
        stage.setMinWidth(640);
        stage.setMinHeight(420);
        stage.setOnCloseRequest(e -> {
            e.consume();
            close();
        });
        shell.restore(stage);
        noExit = tasks.beforeExit(this::storeBeforeExit);
    }

    /// Without it the window works all the same.
    private @Nullable StateFolder openState(Path folder, Library library) {
        try {
            return StateFolder.open(folder, library.folder());
        } catch (Refusal refusal) {
            tasks.runLater(() -> tasks.reportFailure(refusal));
            return null;
        }
    }

    /// Shows the window with `files`; if there are none, with what was last open, or in a new
    /// library with `sample`. What was loaded already is in the first picture.
    public void show(List<Path> files, List<Path> sample) {
        boolean fresh = library.isNew();
        OpenSource loaded = first.source();
        if (first.isFile() && loaded != null) {
            session.open(loaded.id(), _ -> {});
        } else if (!files.isEmpty()) {
            shell.add(files);
        } else if (fresh && !sample.isEmpty()) {
            shell.add(sample);
        } else {
            shell.restoreTabs();
        }
        new FirstPicture(scene, shell, tasks).follow(loaded != null, this::begin);
        StartupTrace.reached(StartupTrace.Stage.WINDOW);
        stage.show();
        StartupTrace.reached(StartupTrace.Stage.SHOWN);
        // Stored at every change, so that a window whose process is killed also reopens its
        // sources.
        session.openSources()
                .addListener((ListChangeListener<OpenSource>) change -> storeTabsSoon());
        session.currentProperty().addListener((o, before, now) -> storeTabsSoon());
        if (first.isFile() && loaded != null) {
            storeTabsSoon();
        }
    }

    /// What the first picture does not show.
    private void begin() {
        if (closed) {
            return;
        }
        tasks.endStart();
        stage.getIcons()
                .add(new Image(Objects.requireNonNull(
                        App.class.getResourceAsStream("/glossator/ui/icon.png"))));
        tasks.read(this::removeLeftovers, _ -> {});
        shell.offerUnfinished();
        tasks.runEvery(LOOK_MILLIS, this::look);
        session.upkeep().begin();
        complete = true;
    }

    /// Whether everything is there that comes after the first picture, such as the items of the
    /// menus; asked on the FX thread.
    public boolean isComplete() {
        return complete;
    }

    private boolean removeLeftovers() {
        library.removeLeftovers();
        return true;
    }

    private void look() {
        session.watch().look();
        session.showOutsideChanges();
    }

    private void storeTabsSoon() {
        anyOpened = true;
        tabsWaiting.run();
        tabsWaiting = tasks.runAfter(TABS_MILLIS, this::storeTabs);
    }

    /// A window in which nothing could be opened, because the file it was given cannot be read,
    /// leaves the remembered tabs to the next one.
    private void storeTabs() {
        if (anyOpened) {
            shell.storeTabs();
        }
    }

    /// The tab in front.
    public Optional<DocumentTab> reader() {
        return shell.reader();
    }

    /// Says a sentence at the bottom of the window.
    void say(String sentence) {
        shell.say(sentence);
    }

    /// Adds files and folders as if they had been dropped on the window.
    public void add(List<Path> paths) {
        shell.add(paths);
    }

    /// Brings the window to the front and opens `paths` in it, adding what is not in the library.
    void open(List<Path> paths) {
        Foreground.bring(stage);
        if (!paths.isEmpty()) {
            shell.open(paths);
        }
    }

    /// Makes a file the new edition of the source in front, as if it had been dropped on it.
    public void update(Path file) {
        session.current().ifPresent(in -> shell.update(in.id(), file));
    }

    /// Applies the theme called `light`, `sepia` or `dark`.
    public void showTheme(String word) {
        preferences.themeProperty().set(Theme.named(word));
    }

    /// The current typography.
    public Typography typography() {
        return preferences.typography();
    }

    public Session session() {
        return session;
    }

    public Scene scene() {
        return scene;
    }

    /// Closes the window and the library; then `next` opens another window.
    private void leave(Runnable next) {
        this.next = next;
        shell.quit(stage, this::closeNow);
    }

    /// Stores pending changes, then closes the window and the library; asks first if something
    /// cannot be stored or is still to be done.
    public void close() {
        next = null;
        shell.quit(stage, this::closeNow);
    }

    private void closeNow() {
        noExit.run();
        storeTabs();
        session.upkeep().finish();
        if (next != null) {
            windows.awaitNext();
        }
        stage.close();
        shell.dispose();
        var _ = session.drafts().writeNow();
        worker.close();
        session.sourceFiles().close();
        tasks.close();
        library.close();
        if (state != null) {
            state.close();
        }
        closed = true;
        if (next != null) {
            next.run();
        }
    }

    /// The process is being ended from outside. Not on the FX thread, which JavaFX has stopped.
    private void storeBeforeExit() {
        session.drafts().storeBeforeExit(library);
        library.close();
    }

    /// Whether everything is stored and the library is closed.
    public boolean isClosed() {
        return closed;
    }
}
