package glossator.ui.tour;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.Formats;
import glossator.library.Library;
import glossator.library.Source;
import glossator.ui.control.DocumentView;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.shell.App;

import javafx.application.Platform;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// How much memory the window takes while somebody reads for an hour: opens sixty documents,
/// scrolls in each, marks, searches, and closes the oldest of many tabs; then all tabs but one are
/// closed and two minutes pass. Writes the curve as `memory.csv` and `memory.png`, and what is in
/// the heap at the end of the hour and after the two minutes.
///
/// Arguments: the start script of the image in whose virtual machine it is measured, the folder for
/// the results, minutes, documents, and files or folders to read instead of texts made up. A share
/// of the hour is the same work in less time, with more tabs that were seen lately.
final class MemoryBench {
    /// So many tabs are open at most; then those opened first are closed.
    private static final int TABS = 15;

    private static final Duration AFTER = Duration.ofMinutes(2);

    private final App app;
    private final WindowRobot robot;
    private final MemoryCurve curve;
    private final Random random = new Random(15);
    private final List<UUID> opened = new ArrayList<>();

    private MemoryBench(App app, MemoryCurve curve) {
        this.app = app;
        this.robot = new WindowRobot(app);
        this.curve = curve;
    }

    public static void main(String[] arguments) throws Exception {
        if (System.getenv("DISPLAY") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        Path results = Files.createDirectories(Path.of(arguments[0]));
        double minutes = Double.parseDouble(arguments[1]);
        int documents = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("glossator-memory");
        Library library = Library.open(folder.resolve("library"));
        List<Source> sources = arguments.length > 3
                ? addFiles(library, List.of(arguments).subList(3, arguments.length), documents)
                : addMadeUp(library, folder, documents);
        var started = new CompletableFuture<App>();
        Platform.startup(() -> {
            App app = new App(library, new Stage(), _ -> {}, folder.resolve("state"));
            app.show(List.of(), List.of());
            started.complete(app);
        });
        try (var curve = new MemoryCurve(results)) {
            new MemoryBench(started.get(), curve).run(sources, minutes);
        }
        System.exit(0);
    }

    private static List<Source> addFiles(Library library, List<String> paths, int documents)
            throws IOException {
        var sources = new ArrayList<Source>();
        for (String path : paths) {
            try (Stream<Path> files = Files.walk(Path.of(path))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (sources.size() < documents) {
                        sources.add(library.add(file, Formats::read).source());
                    }
                }
            }
        }
        return sources;
    }

    /// From five pages to twelve hundred; three in four are articles.
    private static List<Source> addMadeUp(Library library, Path folder, int documents)
            throws IOException {
        var random = new Random(7);
        var sources = new ArrayList<Source>();
        for (int i = 0; i < documents; i++) {
            int paragraphs = i % 4 == 3 ? 3_000 + random.nextInt(9_000) : 40 + random.nextInt(400);
            Path file = folder.resolve("text" + i + ".md");
            Files.writeString(file, text(random, i, paragraphs));
            sources.add(library.add(file, Formats::read).source());
        }
        return sources;
    }

    private static String text(Random random, int number, int paragraphs) {
        var text = new StringBuilder("# Text " + number + "\n\n");
        for (int i = 0; i < paragraphs; i++) {
            if (i % 40 == 0) {
                text.append("## Part ").append(i / 40).append("\n\n");
            }
            int words = 10 + random.nextInt(80);
            for (int w = 0; w < words; w++) {
                int length = 2 + random.nextInt(8);
                text.append(w % 25 == 7 ? "*" : "");
                for (int c = 0; c < length; c++) {
                    text.append((char) ('a' + random.nextInt(26)));
                }
                text.append(w % 25 == 7 ? "* " : w + 1 == words ? ".\n\n" : " ");
            }
        }
        return text.toString();
    }

    private void run(List<Source> sources, double minutes) throws Exception {
        long begun = System.nanoTime();
        curve.note("start");
        for (int i = 0; i < sources.size(); i++) {
            read(sources.get(i));
            if (opened.size() > TABS) {
                close(opened.removeFirst());
            }
            long due = begun + (long) (minutes * 60e9 * (i + 1) / sources.size());
            robot.pause(Math.max(0, (due - System.nanoTime()) / 1_000_000));
        }
        curve.note("hour");
        curve.histogram("heap-after-the-hour.txt");
        while (opened.size() > 1) {
            close(opened.removeFirst());
        }
        robot.pause(AFTER.toMillis());
        curve.note("two minutes after");
        curve.histogram("heap-two-minutes-after.txt");
        robot.close();
    }

    private void read(Source source) {
        robot.run(() -> app.session().open(source.id(), _ -> {}));
        robot.waitUntil(
                "open",
                () -> app.session()
                                .current()
                                .filter(in -> in.id().equals(source.id()))
                                .isPresent()
                        && (app.reader().orElseThrow().showsPages() || inView() > 0));
        opened.add(source.id());
        for (int i = 0; i < 20; i++) {
            robot.run(() -> view().pageBy(1));
            robot.settle();
        }
        int length = robot.call(() -> current().document().length());
        for (int i = 0; i < 5 && length > 400; i++) {
            int to = random.nextInt(length - 300);
            robot.run(() -> view().showAtTop(to));
            robot.settle();
            mark(new Range(to, to + 20 + random.nextInt(200)));
        }
        search();
    }

    private void mark(Range range) {
        var done = new CompletableFuture<Boolean>();
        robot.run(() -> {
            Annotation made = app.session()
                    .annotating()
                    .make(current(), range, Style.HIGHLIGHT, Color.YELLOW);
            app.session().annotating().apply(List.of(Change.add(made)), () -> done.complete(true));
        });
        done.join();
    }

    private void search() {
        robot.run(() -> app.reader().orElseThrow().openFind());
        robot.waitUntilInField("the find bar");
        robot.type("the");
        robot.pause(300);
        robot.press(KeyCode.ENTER);
        robot.settle();
        robot.press(KeyCode.ESCAPE);
        robot.settle();
    }

    private void close(UUID id) {
        robot.run(() -> {
            Session session = app.session();
            session.openSources().stream()
                    .filter(in -> in.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(session::close, this::closeFirst);
        });
        robot.settle();
    }

    /// The tab of a source that has been let go of; the tabs are in the order of opening.
    private void closeFirst() {
        ((TabPane) app.scene().lookup(".readers")).getTabs().removeFirst();
    }

    private OpenSource current() {
        return app.session().current().orElseThrow();
    }

    private DocumentView view() {
        return app.reader().orElseThrow().view();
    }

    private int inView() {
        return view().inViewProperty().get().length();
    }
}
