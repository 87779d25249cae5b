package glossator.ui.tour;

import glossator.annotation.Annotation;
import glossator.annotation.Placed;
import glossator.document.Block;
import glossator.document.Range;
import glossator.exchange.Exchange;
import glossator.exchange.Exchanges;
import glossator.exchange.Work;
import glossator.library.Library;
import glossator.message.Refusal;
import glossator.reading.FileReader;
import glossator.ui.App;
import glossator.ui.OpenSource;
import glossator.ui.Windows;

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

/// Adds the sample article to a library of its own, marks and comments it with mouse and keys,
/// exports every kind, gives it a corrected copy as its next edition, and leaves copies and
/// pictures in a folder.
public final class Tour {
    /// What is marked, with which key, and what is written and tagged.
    private record Stop(String quote, KeyCode key, String note, List<String> tags) {}

    private static final List<Stop> STOPS =
            List.of(
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
                    new Stop(
                            "offered cash to a figure close to the leader",
                            KeyCode.U,
                            "",
                            List.of()),
                    new Stop(
                            "useful idiots",
                            KeyCode.DIGIT2,
                            "A **loaded** term. Who says it, the author or the article?",
                            List.of("rhetoric", "rhetoric/labels")));

    /// How long a picture waits for what fades in. Nothing but the pictures' looks depends on it.
    private static final long FADE_MILLIS = 400;

    /// Who makes the annotations in a library of the tour's own.
    private static final String AUTHOR = "Reader";

    /// What the corrected copy says instead of some of the article's words.
    private static final Map<String, String> CORRECTIONS =
            Map.of("weak link", "soft spot", "named Sergei", "named Sergey");

    private final Path output;
    private final App app;
    private final Hands hands;

    private Tour(Path output, App app) {
        this.output = output;
        this.app = app;
        this.hands = new Hands(app);
    }

    /// Runs the tour off-screen. A library folder that is given keeps the annotations; without one
    /// they go with a folder of the tour's own.
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
        Path library = folder.isPresent() ? folder.get() : fresh(output.resolve("library"));
        var started = new CompletableFuture<App>();
        List<Path> sample = Windows.sample();
        if (sample.isEmpty()) {
            throw new Refusal("ui.tour.no-sample");
        }
        Library opened = Library.open(library);
        if (folder.isEmpty()) {
            opened.setAuthor(AUTHOR);
        }
        Platform.startup(
                () -> {
                    try {
                        Platform.setImplicitExit(false);
                        App app = new App(opened, FileReader.HERE, new Stage(), address -> {});
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
                tour.update(source);
            }
        } finally {
            tour.hands.close();
        }
    }

    private static Path fresh(Path folder) throws IOException {
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
        hands.until("the article is open", () -> app.reader().isPresent());
        hands.settle();
        hands.run(() -> app.reader().orElseThrow().view().keyboard().requestFocus());
        OpenSource source = hands.call(() -> app.session().current().orElseThrow());
        for (Stop stop : STOPS) {
            mark(source, stop);
        }
        hands.press(KeyCode.ESCAPE);
        hands.press(KeyCode.CONTROL, KeyCode.HOME);
        hands.press(KeyCode.J);
        hands.run(() -> app.reader().orElseThrow().view().showAtTop(0));
        theme("light");
        photo("light");
        note(source);
        hands.press(KeyCode.CONTROL, KeyCode.K);
        hands.untilInField("the palette is open");
        hands.type("high");
        hands.rest(FADE_MILLIS);
        photo("palette");
        hands.press(KeyCode.ESCAPE);
        hands.untilOutOfFields("the palette is closed");
        hands.press(KeyCode.F1);
        hands.rest(FADE_MILLIS);
        photo("keys");
        hands.press(KeyCode.ESCAPE);
        theme("sepia");
        photo("sepia");
        theme("dark");
        photo("dark");
        theme("light");
        export(source);
        return source;
    }

    /// A corrected copy of the article becomes its next edition: the review, and what has changed.
    private void update(OpenSource source) throws IOException {
        Path copy = Files.writeString(output.resolve("article-corrected.txt"), corrected(source));
        hands.run(() -> app.update(copy));
        sheet("review-list", "review");
        hands.run(() -> app.reader().orElseThrow().view().keyboard().requestFocus());
        hands.press(KeyCode.CONTROL, KeyCode.D);
        sheet("difference-list", "what-changed");
    }

    /// Waits for the sheet with this list, takes a picture of it, and closes it.
    private void sheet(String list, String name) {
        hands.until(
                "the sheet with the " + list,
                () ->
                        app.scene().getFocusOwner() instanceof ListView<?> focus
                                && focus.getStyleClass().contains(list));
        hands.settle();
        hands.rest(FADE_MILLIS);
        photo(name);
        hands.press(KeyCode.ESCAPE);
    }

    /// Some words altered, and the paragraph of one of the marks left out.
    private static String corrected(OpenSource source) {
        String gone = STOPS.get(4).quote();
        String text =
                source.document().blocks().stream()
                        .map(Block::text)
                        .filter(t -> !t.contains(gone))
                        .collect(Collectors.joining("\n\n"));
        for (Map.Entry<String, String> one : CORRECTIONS.entrySet()) {
            text = text.replace(one.getKey(), one.getValue());
        }
        return text;
    }

    private void mark(OpenSource source, Stop stop) {
        String text = source.document().text();
        int at = text.indexOf(stop.quote());
        if (at < 0) {
            throw new Refusal("ui.tour.other-sample", stop.quote());
        }
        Range range = new Range(at, at + stop.quote().length());
        var reader = hands.call(() -> app.reader().orElseThrow());
        hands.drag(reader.view(), range);
        if (stop.equals(STOPS.getFirst())) {
            hands.rest(FADE_MILLIS);
            photo("selection");
        }
        hands.press(stop.key());
        hands.until("a mark on " + stop.quote(), () -> marked(source, range).isPresent());
        if (!stop.note().isEmpty()) {
            hands.press(KeyCode.N);
            hands.untilInField("the note is open");
            hands.type(stop.note());
            hands.press(KeyCode.CONTROL, KeyCode.ENTER);
            hands.until(
                    "the note on " + stop.quote(),
                    () ->
                            marked(source, range)
                                    .filter(a -> a.note().equals(stop.note()))
                                    .isPresent());
        }
        for (String tag : stop.tags()) {
            hands.run(() -> reader.view().keyboard().requestFocus());
            int before = hands.call(() -> tags(source, range));
            hands.press(KeyCode.T);
            hands.untilInField("the tag field is open");
            hands.type(tag);
            hands.press(KeyCode.ENTER);
            hands.until("the tag " + tag, () -> tags(source, range) > before);
            hands.press(KeyCode.ESCAPE);
            hands.untilOutOfFields("the tag field is closed");
        }
        hands.until(
                "the tags on " + stop.quote(),
                () ->
                        marked(source, range)
                                .filter(a -> a.tags().size() == stop.tags().size())
                                .isPresent());
        hands.run(() -> reader.view().keyboard().requestFocus());
    }

    private static Optional<Annotation> marked(OpenSource source, Range range) {
        return source.marks().all().stream()
                .filter(p -> p.range().equals(range))
                .map(Placed::annotation)
                .findFirst();
    }

    private static int tags(OpenSource source, Range range) {
        return marked(source, range).map(a -> a.tags().size()).orElse(0);
    }

    private void note(OpenSource source) {
        Annotation last = hands.call(() -> source.marks().all().getLast().annotation());
        hands.run(() -> source.choose(last.id()));
        hands.run(() -> app.reader().orElseThrow().reveal(last));
        hands.run(() -> app.reader().orElseThrow().view().keyboard().requestFocus());
        hands.press(KeyCode.N);
        hands.untilInField("the note is open");
        hands.rest(FADE_MILLIS);
        photo("note-being-edited");
        hands.press(KeyCode.CONTROL, KeyCode.ENTER);
        hands.untilOutOfFields("the note is closed");
    }

    private void theme(String word) {
        hands.run(() -> app.theme(word));
        hands.settle();
        hands.rest(FADE_MILLIS);
    }

    private void photo(String name) {
        Path file = output.resolve(name + ".png");
        var image = hands.call(() -> app.scene().snapshot(null));
        try {
            Photos.write(image, file);
        } catch (IOException e) {
            throw new Refusal(e, "ui.tour.cannot-write", file);
        }
    }

    private void export(OpenSource source) throws IOException {
        Library library = app.session().library();
        Work work = Work.of(library, library.source(source.id()), source.edition());
        for (Exchange exchange : Exchanges.ALL) {
            Path file = output.resolve("article-" + exchange.name() + "." + exchange.ending());
            try (OutputStream out = Files.newOutputStream(file)) {
                var report = exchange.write(List.of(work), out);
                if (report.written() != work.annotations().size()) {
                    throw new Refusal("ui.tour.lost", file);
                }
            }
        }
    }
}
