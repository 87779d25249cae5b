package glossator.ui.tour;

import glossator.library.Library;
import glossator.library.ManySources;
import glossator.library.Source;
import glossator.ui.shell.App;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/// How the window holds up with many sources: start, scroll, key in the filter, change of one
/// source. Arguments: how many sources, how many notes.
final class LibraryBench {
    private static final int ROUNDS = 40;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final String TYPED = "harbour 12 method";

    private LibraryBench() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        int sources = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("glossator-bench");
        ManySources.fill(folder.resolve("library"), sources, Integer.parseInt(arguments[1]));
        long begun = System.nanoTime();
        long cpu = CLOCK.getCurrentThreadCpuTime();
        Library library = Library.open(folder.resolve("library"));
        int listed = library.sources().size();
        print("open and list " + listed, List.of((CLOCK.getCurrentThreadCpuTime() - cpu) / 1e6));
        var started = new CompletableFuture<App>();
        Platform.startup(() -> {
            long before = CLOCK.getCurrentThreadCpuTime();
            App app = new App(library, new Stage(), address -> {}, folder.resolve("state"));
            app.show(List.of(), List.of());
            app.scene().getRoot().layout();
            print(
                    "window made (processor)",
                    List.of((CLOCK.getCurrentThreadCpuTime() - before) / 1e6));
            started.complete(app);
        });
        App app = started.get();
        print("library to window", List.of(millis(begun)));
        WindowRobot robot = new WindowRobot(app);
        goToFilter(robot, app);
        for (int round = 0; round < 2; round++) {
            print("key in the filter to list", robot.call(() -> type(app)));
            print("scroll", robot.call(() -> scroll(app)));
            print("change of one source", robot.call(() -> change(app)));
        }
        robot.call(() -> {
            app.session().settings().sourceLayoutProperty().set("table");
            return true;
        });
        for (int round = 0; round < 2; round++) {
            print("table: key to list", robot.call(() -> type(app)));
            print("table: scroll", robot.call(() -> scrollTable(app)));
            print("table: change of one", robot.call(() -> change(app)));
        }
        robot.close();
        System.exit(0);
    }

    @SuppressWarnings("unchecked")
    private static ListView<Source> list(App app) {
        return (ListView<Source>) app.scene().getRoot().lookup(".sources-list");
    }

    /// Milliseconds of the processor, so that what else runs on the computer does not count.
    private static double timed(App app, Runnable work) {
        long begun = CLOCK.getCurrentThreadCpuTime();
        work.run();
        Parent root = app.scene().getRoot();
        root.applyCss();
        root.layout();
        return (CLOCK.getCurrentThreadCpuTime() - begun) / 1e6;
    }

    /// As a person does who is about to type: about half a second before the first key.
    private static void goToFilter(WindowRobot robot, App app) throws InterruptedException {
        robot.waitUntil(
                "the pane of sources, which comes after the first picture",
                () -> filter(app) != null);
        robot.run(() -> filter(app).requestFocus());
        Thread.sleep(500);
    }

    private static TextField filter(App app) {
        return (TextField) app.scene().getRoot().lookup(".sources .custom-text-field");
    }

    private static List<Double> type(App app) {
        TextField filter = filter(app);
        var times = new ArrayList<Double>();
        for (int i = 1; i <= TYPED.length(); i++) {
            String typed = TYPED.substring(0, i);
            times.add(timed(app, () -> filter.setText(typed)));
        }
        for (String query : List.of("author:900", "before:1950", "\"harbour\" OR trade", "")) {
            times.add(timed(app, () -> filter.setText(query)));
        }
        return times;
    }

    private static List<Double> scroll(App app) {
        ListView<Source> list = list(app);
        var times = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            int row = (int) ((long) list.getItems().size() * i / ROUNDS);
            times.add(timed(app, () -> list.scrollTo(row)));
        }
        return times;
    }

    private static List<Double> scrollTable(App app) {
        TableView<?> table = (TableView<?>) app.scene().getRoot().lookup(".sources-table");
        var times = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            int row = (int) ((long) table.getItems().size() * i / ROUNDS);
            times.add(timed(app, () -> table.scrollTo(row)));
        }
        return times;
    }

    private static List<Double> change(App app) {
        var sources = app.session().sources();
        var random = new Random(2);
        var times = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            int at = random.nextInt(sources.size());
            Source s = sources.get(at);
            Source now = new Source(
                    s.id(),
                    s.metadata(),
                    s.edition(),
                    s.editions(),
                    s.fileName(),
                    s.format(),
                    s.length(),
                    s.annotations() + 1,
                    s.added(),
                    s.opened(),
                    s.removed());
            times.add(timed(app, () -> sources.set(at, now)));
        }
        return times;
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    private static void print(String what, List<Double> times) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-28s p50 %7.1f ms, p95 %7.1f ms, of %d%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.size());
    }
}
