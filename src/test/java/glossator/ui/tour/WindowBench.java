package glossator.ui.tour;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.bench.RandomMarks;
import glossator.document.Range;
import glossator.format.Formats;
import glossator.library.Library;
import glossator.library.Source;
import glossator.ui.control.DocumentView;
import glossator.ui.session.OpenSource;
import glossator.ui.shell.App;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/// How the window holds up with a long book: the same book without marks and with fifty thousand,
/// one after the other in one process, so that what the second takes beyond the first is what the
/// marks cost. Prints a table of milliseconds, the median and the 99th percentile; run it with `mvn
/// -Pbench verify`.
final class WindowBench {
    private static final int PARAGRAPHS = 12_000;
    private static final int MARKS = 50_000;
    private static final int ROUNDS = 100;
    private static final int FRAMES = 600;

    /// Until what is shown after the text is there too.
    private static final int SETTLED_MILLIS = 2_000;

    private WindowBench() {}

    public static void main(String[] arguments) throws Exception {
        if (System.getenv("DISPLAY") == null) {
            System.setProperty("glass.platform", "Headless");
        }
        System.setProperty("prism.order", "sw");
        Path folder = Files.createTempDirectory("glossator-bench");
        Library library = Library.open(folder.resolve("library"));
        Source bare = add(library, folder, "bare.txt", 1);
        Source marked = add(library, folder, "marked.txt", 2);
        RandomMarks.put(library, marked, MARKS);
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

    /// In milliseconds; `open` and `stalled` are one value.
    ///
    /// @param stalled how long the window did not answer while the source was opened
    private record Figures(
            double open,
            double stalled,
            List<Double> jumps,
            List<Double> frames,
            List<Double> durable,
            List<Double> painted) {}

    private static Figures measure(App app, WindowRobot robot, Source source) {
        var waits = new WindowWaits();
        long begun = System.nanoTime();
        robot.run(() -> app.session().open(source.id(), o -> {}));
        robot.waitUntil("open", () -> front(app, source) && inView(app) > 0);
        double open = millis(begun);
        robot.pause(SETTLED_MILLIS);
        double stalled = waits.longest();
        List<Double> jumps = jump(app, robot);
        List<Double> frames = scroll(app, robot);
        var durable = new ArrayList<Double>();
        var painted = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            markOne(app, robot, i, durable, painted);
        }
        robot.run(() -> app.session().close(app.session().current().orElseThrow()));
        return new Figures(open, stalled, jumps, frames, durable, painted);
    }

    /// Until the place is in view.
    private static List<Double> jump(App app, WindowRobot robot) {
        var times = new ArrayList<Double>();
        int length = robot.call(
                () -> app.session().current().orElseThrow().document().length());
        for (int i = 1; i <= ROUNDS; i++) {
            int to = (int) ((long) length * (i * 37 % ROUNDS) / ROUNDS);
            long at = System.nanoTime();
            robot.run(() -> view(app).showAtTop(to));
            robot.waitUntil(
                    "there", () -> Math.abs(view(app).inViewProperty().get().start() - to) < 900);
            times.add(millis(at));
        }
        return times;
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
                if (frames.size() == FRAMES) {
                    stop();
                    times.complete(frames);
                }
            }
        }.start());
        return times.join();
    }

    /// From the key to the annotation on disk and in the window's list, and to the pulse that hands
    /// its picture to the renderer.
    private static void markOne(
            App app, WindowRobot robot, int number, List<Double> durable, List<Double> painted) {
        var done = new CompletableFuture<Double>();
        robot.run(() -> {
            OpenSource in = app.session().current().orElseThrow();
            int at = view(app).inViewProperty().get().start() + 5 + 7 * number;
            Annotation made = app.session()
                    .annotating()
                    .make(in, new Range(at, at + 5), Style.HIGHLIGHT, Color.RED);
            long begun = System.nanoTime();
            app.session().annotating().apply(List.of(Change.add(made)), () -> {
                durable.add(millis(begun));
                afterPulse(app.scene(), () -> done.complete(millis(begun)));
            });
        });
        painted.add(done.join());
        robot.pause(40);
    }

    private static void afterPulse(Scene scene, Runnable then) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                then.run();
            }
        });
        Platform.requestNextPulse();
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    /// @param share from 0 to 1
    private static double percentile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static void print(Figures bare, Figures marked) {
        System.out.printf(
                Locale.ROOT,
                "%,d paragraphs, without marks and with %,d, milliseconds%n%n",
                PARAGRAPHS,
                MARKS);
        System.out.println("| | median | 99 % | median with marks | 99 % |");
        System.out.println("|---|---:|---:|---:|---:|");
        row("open until in view", List.of(bare.open()), List.of(marked.open()));
        row("longest wait while opening", List.of(bare.stalled()), List.of(marked.stalled()));
        row("jump", bare.jumps(), marked.jumps());
        row("frame while scrolling", bare.frames(), marked.frames());
        row("new mark: on disk and in the list", bare.durable(), marked.durable());
        row("new mark: painted", bare.painted(), marked.painted());
    }

    private static void row(String what, List<Double> bare, List<Double> marked) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f |%n",
                what,
                percentile(bare, 0.5),
                percentile(bare, 0.99),
                percentile(marked, 0.5),
                percentile(marked, 0.99));
    }
}
