package glossator.ui.tour;

import glossator.annotation.Annotation;
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
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Adds the sample article to a library of its own, marks and comments it with mouse and keys,
/// exports every kind, and leaves copies and pictures in a folder.
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

    /// Who makes the annotations in a library of the tour's own.
    private static final String AUTHOR = "Reader";

    private final Path output;
    private final App app;
    private final Hands hands;

    private Tour(Path output, App app) {
        this.output = output;
        this.app = app;
        this.hands = new Hands(app);
    }

    /// Runs the tour off-screen. A library folder that is
    /// given
    /// keeps the annotations; without one they go with a folder of the tour's own.
    public static void run(Optional<Path> folder, Path output) throws IOException {
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
            opened.set("author", AUTHOR);
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
            tour.walk();
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

    private void walk() throws IOException {
        hands.until("the article is open", () -> app.session().current().isPresent());
        hands.rest(800);
        OpenSource source = hands.call(() -> app.session().current().orElseThrow());
        for (Stop stop : STOPS) {
            mark(source, stop);
        }
        hands.rest(600);
        hands.press(KeyCode.ESCAPE);
        hands.press(KeyCode.CONTROL, KeyCode.HOME);
        hands.press(KeyCode.J);
        hands.run(() -> app.reader().orElseThrow().view().showAtTop(0));
        theme("light");
        photo("light");
        note(source);
        hands.press(KeyCode.CONTROL, KeyCode.K);
        hands.rest(300);
        hands.type("high");
        photo("palette");
        hands.press(KeyCode.ESCAPE);
        hands.rest(300);
        hands.press(KeyCode.F1);
        hands.rest(400);
        photo("keys");
        hands.press(KeyCode.ESCAPE);
        hands.rest(300);
        theme("sepia");
        photo("sepia");
        theme("dark");
        photo("dark");
        theme("light");
        export(source);
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
            hands.rest(300);
            photo("selection");
        }
        hands.press(stop.key());
        hands.until("a mark on " + stop.quote(), () -> marked(source, range).isPresent());
        if (!stop.note().isEmpty()) {
            hands.press(KeyCode.N);
            hands.rest(300);
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
            hands.press(KeyCode.T);
            hands.rest(250);
            hands.type(tag);
            hands.press(KeyCode.ENTER);
            hands.rest(250);
            hands.press(KeyCode.ESCAPE);
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
                .filter(a -> a.selector().range().equals(range))
                .findFirst();
    }

    private void note(OpenSource source) {
        Annotation last = hands.call(() -> source.marks().all().getLast());
        hands.run(() -> source.choose(last.id()));
        hands.run(() -> app.reader().orElseThrow().reveal(last));
        hands.run(() -> app.reader().orElseThrow().view().keyboard().requestFocus());
        hands.press(KeyCode.N);
        hands.rest(400);
        photo("note-being-edited");
        hands.press(KeyCode.CONTROL, KeyCode.ENTER);
        hands.rest(300);
    }

    private void theme(String word) {
        hands.run(() -> app.theme(word));
        hands.rest(500);
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
        Work work =
                new Work(
                        library.source(source.id()),
                        source.edition(),
                        source.document(),
                        library.annotations(source.id()),
                        library.codebook(),
                        library.meanings(),
                        id -> library.picture(source.edition().id(), id));
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
