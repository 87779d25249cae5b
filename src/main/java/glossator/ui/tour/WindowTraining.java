package glossator.ui.tour;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Document;
import glossator.document.Range;
import glossator.library.Library;
import glossator.library.Source;
import glossator.reading.ImportWorker;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.session.Tasks;
import glossator.ui.shell.App;
import glossator.ui.shell.Launcher;
import glossator.ui.shell.LibraryWindows;

import javafx.scene.input.KeyCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;

/// What the start of the window should later be fast at, so that the virtual machine can record the
/// code it needs: a window that is given an article of its library, then one that opens again with
/// a marked book, in both what is done most. Used only when the image is built, off-screen.
public final class WindowTraining {
    /// The first argument of the run. Not a command.
    public static final String NAME = "train-window";

    private static final int CHAPTERS = 40;
    private static final int PARAGRAPHS = 30;
    private static final int MARKS = 400;

    /// For what comes after the first picture, and until the tabs are stored.
    private static final long AROUND_MILLIS = 1_500;

    private final LibraryWindows windows;
    private final Path library;

    private WindowTraining(Path library, LibraryWindows windows) {
        this.library = library;
        this.windows = windows;
    }

    /// Returns the exit code.
    ///
    /// @param output a folder for what it writes
    /// @param start what the command line does with these words: the first window is opened as by
    ///     a person
    public static int run(Path output, ToIntFunction<String[]> start) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Files.createDirectories(output);
        PlatformClasses.load();
        Path library = output.resolve("library");
        Path article = Launcher.sample().getFirst();
        fill(library, article, output.resolve("book.md"));
        var code = Tasks.beside(() -> start.applyAsInt(
                new String[] {"--library", library.toString(), article.toString()}));
        var training = new WindowTraining(library, Launcher.windows().join());
        training.openBook(training.openArticle());
        return code.join();
    }

    private static void fill(Path folder, Path article, Path file) throws IOException {
        Library library = Library.open(folder);
        Source book;
        // In a process of its own, as the window does it: its classes are none of the window's.
        try (var worker = new ImportWorker()) {
            library.add(article, worker::read);
            book = library.add(Files.writeString(file, book()), worker::read).source();
        }
        Document document = library.document(book.edition());
        List<Change> marks = new ArrayList<>();
        for (int i = 0; i < MARKS; i++) {
            int at = (int) ((document.length() - 300L) * i / MARKS);
            marks.add(Change.add(mark(document, book, at, i)));
        }
        library.apply(marks);
        library.close();
    }

    private static Annotation mark(Document document, Source book, int at, int number) {
        List<Color> colors = List.of(Color.values());
        List<Style> styles = List.of(Style.values());
        return new Annotation(
                UUID.randomUUID(),
                book.id(),
                book.edition(),
                Selector.of(document.text(), new Range(at, at + 20 + number % 200)),
                styles.get(number % styles.size()),
                colors.get(number % colors.size()),
                number % 3 == 0 ? "A *note* on this." : "",
                List.of(),
                "",
                Session.now(),
                Session.now());
    }

    private static String book() {
        var text = new StringBuilder("# A book\n\n");
        for (int chapter = 1; chapter <= CHAPTERS; chapter++) {
            text.append("## Chapter ").append(chapter).append("\n\n");
            text.append(("It was *about* a [matter](https://example.org/) of **which** nobody"
                            + " had heard, and nobody had asked for more than a word of it.\n\n")
                    .repeat(PARAGRAPHS));
        }
        return text.toString();
    }

    private App openArticle() {
        App app = windows.app().orElseThrow();
        var robot = new WindowRobot(app);
        OpenSource source = inFront(robot, app, List.of());
        robot.run(() -> app.reader().orElseThrow().view().select(new Range(100, 140)));
        robot.press(KeyCode.H);
        robot.waitUntil("a mark", () -> !source.placements().all().isEmpty());
        robot.press(KeyCode.N);
        robot.waitUntilInField("the note is open");
        robot.type("A note");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.waitUntilOutOfFields("the note is closed");
        robot.press(KeyCode.CONTROL, KeyCode.K);
        robot.waitUntilInField("the palette is open");
        robot.type("high");
        robot.press(KeyCode.ESCAPE);
        robot.waitUntilOutOfFields("the palette is closed");
        UUID book = robot.call(() -> app.session().sources().stream()
                .map(Source::id)
                .filter(id -> !id.equals(source.id()))
                .findFirst()
                .orElseThrow());
        robot.run(() -> app.session().open(book, _ -> {}));
        inFront(robot, app, List.of(source.id()));
        return app;
    }

    /// @param before another window, which is closed in front of the new one: with the last one
    ///     the toolkit ends
    private void openBook(App before) {
        App app = open(before);
        new WindowRobot(before).close();
        var robot = new WindowRobot(app);
        inFront(robot, app, List.of());
        robot.press(KeyCode.PAGE_DOWN);
        robot.press(KeyCode.J);
        robot.press(KeyCode.CONTROL, KeyCode.F);
        robot.waitUntilInField("the find bar is open");
        robot.type("matter");
        robot.press(KeyCode.ESCAPE);
        robot.close();
    }

    /// Opens a window in the way in which a start does.
    private App open(App before) {
        windows.start(library, List.of());
        while (windows.app().filter(app -> !app.equals(before)).isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return windows.app().orElseThrow();
    }

    /// Waits until a source is in front that is none of `others`, with everything around it.
    private static OpenSource inFront(WindowRobot robot, App app, List<UUID> others) {
        robot.waitUntil(
                "a source is in front",
                () -> app.reader()
                        .filter(tab -> !others.contains(tab.source().id())
                                && !tab.inViewProperty().get().isEmpty())
                        .isPresent());
        robot.pause(AROUND_MILLIS);
        robot.settle();
        return robot.call(() -> app.session().current().orElseThrow());
    }
}
