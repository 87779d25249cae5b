package glossator.ui.tour;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.document.Block;
import glossator.document.Range;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.DrawnAreas;
import glossator.exchange.Exporter;
import glossator.exchange.Exporters;
import glossator.library.Library;
import glossator.message.Refusal;
import glossator.reading.ImportWorker;
import glossator.ui.session.OpenSource;
import glossator.ui.shell.App;
import glossator.ui.shell.Launcher;

import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// Adds the sample article to a library of its own, highlights and comments on it by mouse and
/// keyboard, exports every format, adds a corrected copy as its next edition, and leaves exports
/// and screenshots in a folder.
public final class Tour {
    /// A passage to highlight, the key to press, and the note and tags to type.
    private record Stop(String quote, KeyCode key, String note, List<String> tags) {}

    private static final List<Stop> STOPS = List.of(
            new Stop(
                    "weak link of the Western bloc",
                    KeyCode.DIGIT1,
                    "Whose words are these? Find the *Cold War* source.",
                    List.of("history")),
            new Stop("the Western bloc during the Cold War", KeyCode.DIGIT4, "", List.of()),
            new Stop(
                    "students with bright futures to the political elite",
                    KeyCode.DIGIT3,
                    "",
                    List.of("recruitment")),
            new Stop(
                    "a Russian GRU (military intelligence) officer named Sergei",
                    KeyCode.DIGIT5,
                    "Compare with the book, and with the radio interview.",
                    List.of("people")),
            new Stop("offered cash to a figure close to the leader", KeyCode.U, "", List.of()),
            new Stop(
                    "useful idiots",
                    KeyCode.DIGIT2,
                    "A **loaded** term. Who says it, the author or the article?",
                    List.of("rhetoric", "rhetoric/labels")));

    /// How long a screenshot waits for fade-in effects. Only the look of the screenshots depends on
    /// it.
    private static final long FADE_MILLIS = 400;

    /// The author of the annotations in a library of the tour's own.
    private static final String AUTHOR = "Reader";

    /// Words of the article, with their replacements in the corrected copy.
    private static final Map<String, String> CORRECTIONS =
            Map.of("weak link", "soft spot", "named Sergei", "named Sergey");

    private final Path output;
    private final App app;
    private final WindowRobot robot;

    private Tour(Path output, App app) {
        this.output = output;
        this.app = app;
        this.robot = new WindowRobot(app);
    }

    /// Runs the tour off-screen. Annotations are left in a given library folder; without one they
    /// are made in a library of the tour's own.
    public static void run(Optional<Path> folder, Path output) {
        try {
            runOffScreen(folder, output);
        } catch (IOException e) {
            throw new Refusal(e, "ui.tour.cannot-write", output);
        }
    }

    private static void runOffScreen(Optional<Path> folder, Path output) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Files.createDirectories(output);
        Path library = folder.isPresent() ? folder.get() : prepareEmpty(output.resolve("library"));
        var started = new CompletableFuture<App>();
        List<Path> sample = Launcher.sample();
        if (sample.isEmpty()) {
            throw new Refusal("ui.tour.no-sample");
        }
        Library opened = Library.open(library);
        if (folder.isEmpty()) {
            opened.setAuthor(AUTHOR);
        }
        Platform.startup(() -> {
            try {
                Platform.setImplicitExit(false);
                App app = new App(
                        opened,
                        new ImportWorker(),
                        new Stage(),
                        address -> {},
                        output.resolve("state"));
                app.show(sample, sample);
                started.complete(app);
            } catch (RuntimeException | Error e) {
                started.completeExceptionally(e);
            }
        });
        Tour tour = new Tour(output, started.join());
        try {
            OpenSource source = tour.walk();
            if (folder.isEmpty()) {
                tour.importCorrectedCopy(source);
            }
        } finally {
            tour.robot.close();
        }
    }

    private static Path prepareEmpty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
        return folder;
    }

    private OpenSource walk() throws IOException {
        robot.waitUntil("the article is open", () -> app.reader().isPresent());
        robot.settle();
        robot.run(() -> app.reader().orElseThrow().view().keyboard().requestFocus());
        OpenSource source = robot.call(() -> app.session().current().orElseThrow());
        for (Stop stop : STOPS) {
            annotate(source, stop);
        }
        robot.press(KeyCode.ESCAPE);
        robot.press(KeyCode.CONTROL, KeyCode.HOME);
        robot.press(KeyCode.J);
        robot.run(() -> app.reader().orElseThrow().view().showAtTop(0));
        showTheme("light");
        takeScreenshot("light");
        editLastNote(source);
        robot.press(KeyCode.CONTROL, KeyCode.K);
        robot.waitUntilInField("the palette is open");
        robot.type("high");
        robot.pause(FADE_MILLIS);
        takeScreenshot("palette");
        robot.press(KeyCode.ESCAPE);
        robot.waitUntilOutOfFields("the palette is closed");
        robot.press(KeyCode.F1);
        robot.pause(FADE_MILLIS);
        takeScreenshot("keys");
        robot.press(KeyCode.ESCAPE);
        showTheme("sepia");
        takeScreenshot("sepia");
        showTheme("dark");
        takeScreenshot("dark");
        showTheme("light");
        export(source);
        return source;
    }

    /// Adds a corrected copy of the article as its next edition, and shows the review and the
    /// differences.
    private void importCorrectedCopy(OpenSource source) throws IOException {
        Path copy =
                Files.writeString(output.resolve("article-corrected.txt"), correctedText(source));
        robot.run(() -> app.update(copy));
        photographDialog("review-list", "review");
        robot.run(() -> app.reader().orElseThrow().view().keyboard().requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.D);
        photographDialog("difference-list", "what-changed");
    }

    /// Waits for the dialog with this list, takes a screenshot, and closes it.
    private void photographDialog(String list, String name) {
        robot.waitUntil(
                "the dialog with the " + list,
                () -> app.scene().getFocusOwner() instanceof ListView<?> focus
                        && focus.getStyleClass().contains(list));
        robot.settle();
        robot.pause(FADE_MILLIS);
        takeScreenshot(name);
        robot.press(KeyCode.ESCAPE);
    }

    /// The text with some words replaced, and without the paragraph of one of the highlights.
    private static String correctedText(OpenSource source) {
        String gone = STOPS.get(4).quote();
        String text = source.document().blocks().stream()
                .map(Block::text)
                .filter(t -> !t.contains(gone))
                .collect(Collectors.joining("\n\n"));
        for (Map.Entry<String, String> one : CORRECTIONS.entrySet()) {
            text = text.replace(one.getKey(), one.getValue());
        }
        return text;
    }

    private void annotate(OpenSource source, Stop stop) {
        String text = source.document().text();
        int at = text.indexOf(stop.quote());
        if (at < 0) {
            throw new Refusal("ui.tour.other-sample", stop.quote());
        }
        Range range = new Range(at, at + stop.quote().length());
        var tab = robot.call(() -> app.reader().orElseThrow());
        robot.drag(tab.view(), range);
        if (stop.equals(STOPS.getFirst())) {
            robot.pause(FADE_MILLIS);
            takeScreenshot("selection");
        }
        robot.press(stop.key());
        robot.waitUntil(
                "a mark on " + stop.quote(), () -> findAnnotation(source, range).isPresent());
        if (!stop.note().isEmpty()) {
            robot.press(KeyCode.N);
            robot.waitUntilInField("the note is open");
            robot.type(stop.note());
            robot.press(KeyCode.CONTROL, KeyCode.ENTER);
            robot.waitUntil(
                    "the note on " + stop.quote(),
                    () -> findAnnotation(source, range)
                            .filter(a -> a.note().equals(stop.note()))
                            .isPresent());
        }
        for (String tag : stop.tags()) {
            robot.run(() -> tab.view().keyboard().requestFocus());
            int before = robot.call(() -> tagCount(source, range));
            robot.press(KeyCode.T);
            robot.waitUntilInField("the tag field is open");
            robot.type(tag);
            robot.press(KeyCode.ENTER);
            robot.waitUntil("the tag " + tag, () -> tagCount(source, range) > before);
            robot.press(KeyCode.ESCAPE);
            robot.waitUntilOutOfFields("the tag field is closed");
        }
        robot.waitUntil(
                "the tags on " + stop.quote(),
                () -> findAnnotation(source, range)
                        .filter(a -> a.tags().size() == stop.tags().size())
                        .isPresent());
        robot.run(() -> tab.view().keyboard().requestFocus());
    }

    private static Optional<Annotation> findAnnotation(OpenSource source, Range range) {
        return source.placements().all().stream()
                .filter(p -> p.range().equals(range))
                .map(Placement::annotation)
                .findFirst();
    }

    private static int tagCount(OpenSource source, Range range) {
        return findAnnotation(source, range).map(a -> a.tags().size()).orElse(0);
    }

    private void editLastNote(OpenSource source) {
        Annotation last = robot.call(() -> source.placements().all().getLast().annotation());
        robot.run(() -> source.choose(last.id()));
        robot.run(() -> app.reader().orElseThrow().reveal(last));
        robot.run(() -> app.reader().orElseThrow().view().keyboard().requestFocus());
        robot.press(KeyCode.N);
        robot.waitUntilInField("the note is open");
        robot.pause(FADE_MILLIS);
        takeScreenshot("note-being-edited");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.waitUntilOutOfFields("the note is closed");
    }

    private void showTheme(String word) {
        robot.run(() -> app.showTheme(word));
        robot.settle();
        robot.pause(FADE_MILLIS);
    }

    private void takeScreenshot(String name) {
        Path file = output.resolve(name + ".png");
        var image = robot.call(() -> app.scene().snapshot(null));
        try {
            Screenshots.write(image, file);
        } catch (IOException e) {
            throw new Refusal(e, "ui.tour.cannot-write", file);
        }
    }

    private static String ending(Exporter exporter, OpenSource source) {
        return exporter.extensionFor(
                source.edition().fileName(), source.edition().format());
    }

    private void export(OpenSource source) throws IOException {
        Library library = app.session().library();
        var files = app.session().sourceFiles();
        AnnotatedDocument annotated = AnnotatedDocument.of(
                        library,
                        library.source(source.id()),
                        source.edition(),
                        new DrawnAreas(files::drawPage))
                .withOriginal(files.original(source.edition(), new CompletableFuture<>()));
        for (Exporter exporter : Exporters.ALL) {
            Path file =
                    output.resolve("article-" + exporter.name() + "." + ending(exporter, source));
            try (OutputStream out = Files.newOutputStream(file)) {
                var report = exporter.write(List.of(annotated), out);
                boolean isWhole = report.written() == annotated.annotations().size();
                if (exporter.hasAnnotations() && !isWhole) {
                    throw new Refusal("ui.tour.lost", file);
                }
            }
        }
    }
}
