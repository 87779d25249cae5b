package glossator.ui.tour;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Document;
import glossator.document.Range;
import glossator.format.Formats;
import glossator.library.Library;
import glossator.library.Source;
import glossator.ui.control.DocumentView;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.shell.App;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// How the window holds up with a long book: the same book without marks and with ten thousand, one
/// after the other in one process, so that the second column divided by the first says what the
/// marks cost. Prints a table; run it with `mvn -Pbench verify`.
final class WindowBench {
    private static final int PARAGRAPHS = 12_000;
    private static final int MARKS = 10_000;
    private static final int ROUNDS = 15;

    /// Until what is shown after the text is there too.
    private static final int SETTLED_MILLIS = 2_000;

    private static final List<Color> COLORS = List.of(Color.values());

    private WindowBench() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Path folder = Files.createTempDirectory("glossator-bench");
        Library library = Library.open(folder.resolve("library"));
        Source bare = add(library, folder, "bare.txt", 1);
        Source marked = add(library, folder, "marked.txt", 2);
        mark(library, marked);
        var started = new CompletableFuture<App>();
        Platform.startup(() -> {
            App app = new App(library, new Stage(), address -> {}, folder.resolve("state"));
            app.show(List.of(), List.of());
            started.complete(app);
        });
        App app = started.get();
        WindowRobot robot = new WindowRobot(app);
        // Once unmeasured: the classes are loaded and compiled then.
        measure(app, robot, bare);
        Figures without = measure(app, robot, bare);
        Figures with = measure(app, robot, marked);
        print(without, with);
        robot.close();
        System.exit(0);
    }

    private static Source add(Library library, Path folder, String name, int seed)
            throws Exception {
        var random = new Random(seed);
        var text = new StringBuilder("A book of ").append(name).append("\n\n");
        for (int i = 0; i < PARAGRAPHS; i++) {
            int words = 10 + random.nextInt(80);
            for (int w = 0; w < words; w++) {
                int length = 2 + random.nextInt(8);
                for (int c = 0; c < length; c++) {
                    text.append((char) ('a' + random.nextInt(26)));
                }
                text.append(w + 1 == words ? ".\n\n" : " ");
            }
        }
        return library.add(Files.writeString(folder.resolve(name), text), Formats::read)
                .source();
    }

    private static void mark(Library library, Source source) {
        Document document = library.document(source.edition());
        var random = new Random(3);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < MARKS; i++) {
            int at = random.nextInt(document.length() - 300);
            Range range = new Range(at, at + 20 + random.nextInt(200));
            Selector selector = Selector.of(document.text(), range);
            changes.add(Change.add(new Annotation(
                    UUID.randomUUID(),
                    source.id(),
                    source.edition(),
                    selector,
                    Style.HIGHLIGHT,
                    COLORS.get(i % COLORS.size()),
                    i % 3 == 0 ? "note " + i : "",
                    List.of(),
                    "bench",
                    Session.now(),
                    Session.now())));
        }
        library.apply(changes);
    }

    /// Milliseconds, medians but for `longest` and `slowest`.
    ///
    /// @param longest how long the window did not answer while the source was opened
    private record Figures(
            double open, double longest, double jump, double frame, double slowest, double mark) {}

    private static Figures measure(App app, WindowRobot robot, Source source) {
        var waits = new WindowWaits();
        long begun = System.nanoTime();
        robot.run(() -> app.session().open(source.id(), o -> {}));
        robot.waitUntil("open", () -> front(app, source) && inView(app) > 0);
        double open = millis(begun);
        robot.pause(SETTLED_MILLIS);
        double longest = waits.longest();
        var jumps = new ArrayList<Double>();
        int length = robot.call(
                () -> app.session().current().orElseThrow().document().length());
        for (int i = 1; i <= ROUNDS; i++) {
            int to = (int) ((long) length * i / (ROUNDS + 1));
            long at = System.nanoTime();
            robot.run(() -> view(app).showAtTop(to));
            robot.waitUntil(
                    "there", () -> Math.abs(view(app).inViewProperty().get().start() - to) < 900);
            jumps.add(millis(at));
        }
        List<Double> frames = scroll(app, robot);
        var marks = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            marks.add(markOne(app, robot, i));
        }
        robot.run(() -> app.session().close(app.session().current().orElseThrow()));
        return new Figures(
                open,
                longest,
                median(jumps),
                median(frames),
                Collections.max(frames),
                median(marks));
    }

    private static boolean front(App app, Source source) {
        return app.session()
                .current()
                .map(OpenSource::id)
                .filter(source.id()::equals)
                .isPresent();
    }

    private static int inView(App app) {
        return app.reader().map(r -> r.view().inViewProperty().get().length()).orElse(0);
    }

    private static DocumentView view(App app) {
        return app.reader().orElseThrow().view();
    }

    private static List<Double> scroll(App app, WindowRobot robot) {
        var times = new CompletableFuture<List<Double>>();
        robot.run(() -> new AnimationTimer() {
            private final List<Double> frames = new ArrayList<>();
            private long last;

            @Override
            public void handle(long now) {
                if (last != 0) {
                    frames.add((now - last) / 1e6);
                }
                last = now;
                view(app).scrollBy(120);
                if (frames.size() == 200) {
                    stop();
                    times.complete(frames);
                }
            }
        }.start());
        return times.join();
    }

    /// From the key to the annotation on disk and in the window's list; the next frame paints it.
    private static double markOne(App app, WindowRobot robot, int number) {
        var done = new CompletableFuture<Double>();
        robot.run(() -> {
            OpenSource in = app.session().current().orElseThrow();
            int at = view(app).inViewProperty().get().start() + 5 + 17 * number;
            Annotation made = app.session()
                    .annotating()
                    .make(in, new Range(at, at + 12), Style.HIGHLIGHT, Color.RED);
            long begun = System.nanoTime();
            app.session()
                    .annotating()
                    .apply(List.of(Change.add(made)), () -> done.complete(millis(begun)));
        });
        double millis = done.join();
        robot.pause(40);
        return millis;
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void print(Figures bare, Figures marked) {
        System.out.printf(Locale.ROOT, "%,d paragraphs, milliseconds, medians%n", PARAGRAPHS);
        System.out.printf(
                Locale.ROOT, "%-34s %10s %12s %7s%n", "", "no marks", MARKS + " marks", "ratio");
        row("open until in view", bare.open(), marked.open());
        row("longest wait while opening", bare.longest(), marked.longest());
        row("jump", bare.jump(), marked.jump());
        row("frame while scrolling", bare.frame(), marked.frame());
        row("slowest frame", bare.slowest(), marked.slowest());
        row("new mark: on disk and shown", bare.mark(), marked.mark());
    }

    private static void row(String what, double bare, double marked) {
        System.out.printf(
                Locale.ROOT, "%-34s %10.1f %12.1f %7.2f%n", what, bare, marked, marked / bare);
    }
}
