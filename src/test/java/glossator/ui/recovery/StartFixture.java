package glossator.ui.recovery;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.Formats;
import glossator.library.Library;
import glossator.library.Source;
import glossator.reading.InProcessWorker;
import glossator.ui.control.Theme;
import glossator.ui.shell.App;
import glossator.ui.shell.LibraryWindows;
import glossator.ui.tour.Screenshots;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// The program being started on a library in whatever state; works the window that opens.
final class StartFixture implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 90;
    final LibraryWindows windows;

    StartFixture(Path library) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        Path state = library.resolveSibling(library.getFileName() + "-state");
        windows = onFx(() -> new LibraryWindows(() -> new InProcessWorker(), address -> {}, state));
        onFx(() -> {
            windows.open(library);
            return true;
        });
        until("a window is open", () -> scene().isPresent());
        until("all of it is there", () -> windows.app().map(App::isComplete).orElse(true));
    }

    /// A closed library of one source with two notes and a backup.
    static Source make(Path library, String title) {
        try (Library made = Library.open(library)) {
            Path file = Files.writeString(
                    library.resolveSibling(title + ".txt"),
                    title + "\n\nThe ferry leaves at seven, says the timetable on the quay.\n");
            Source source = made.add(file, Formats::read).source();
            mark(made, source, "ferry", "First");
            mark(made, source, "timetable", "Second");
            made.backups().make();
            made.writeSidecars();
            return made.source(source.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void mark(Library library, Source source, String quote, String note) {
        String text = library.document(source.edition()).text();
        int at = text.indexOf(quote);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        library.apply(Change.add(new Annotation(
                UUID.randomUUID(),
                source.id(),
                source.edition(),
                Selector.of(text, new Range(at, at + quote.length())),
                Style.HIGHLIGHT,
                Color.YELLOW,
                note,
                List.of(),
                "Ada",
                now,
                now)));
    }

    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1_000, work);
    }

    void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("it never came to this: " + what + "; it says " + texts(), e);
        }
    }

    /// Waits for the window on the library, with what it makes after its first picture.
    void untilOpen() {
        until("the library is open", () -> opened().isPresent());
    }

    /// The window on a library, if all of it is there; called on the FX thread.
    Optional<App> opened() {
        return windows.app().filter(App::isComplete);
    }

    App app() {
        return windows.app().orElseThrow();
    }

    Optional<Scene> scene() {
        return windows.recovery()
                .map(RecoveryWindow::scene)
                .or(() -> windows.app().map(App::scene));
    }

    private Stream<Node> nodes(String selector) {
        return scene().orElseThrow().getRoot().lookupAll(selector).stream()
                .filter(StartFixture::isShown);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// What all labels and buttons say.
    List<String> texts() {
        return onFx(() -> Stream.concat(nodes(".label"), nodes(".button"))
                .filter(n -> n instanceof Labeled)
                .map(n -> String.valueOf(((Labeled) n).getText()))
                .toList());
    }

    void untilSays(String words) {
        until(
                "it says " + words,
                () -> nodes(".label")
                        .anyMatch(n -> n instanceof Label l && l.getText().contains(words)));
    }

    void untilOffers(String name) {
        until("it offers " + name, () -> button(name).isPresent());
    }

    boolean offers(String name) {
        return onFx(() -> button(name).filter(b -> !b.isDisabled()).isPresent());
    }

    private Optional<Button> button(String name) {
        return nodes(".button")
                .filter(n -> n instanceof Button)
                .map(n -> (Button) n)
                .filter(b -> name.equals(b.getText()))
                .findFirst();
    }

    /// Presses a button as soon as it can be pressed.
    void press(String name) {
        until(
                name + " can be pressed",
                () -> button(name).filter(b -> !b.isDisabled()).isPresent());
        onFx(() -> {
            button(name).orElseThrow().fire();
            return true;
        });
    }

    /// Requests that the window close, which may ask first.
    void quit() {
        onFx(() -> {
            app().close();
            return true;
        });
    }

    /// Answers the question that quitting asks.
    void pressToQuit(String name) {
        quit();
        press(name);
        until("it is closed", app()::isClosed);
    }

    /// Writes a picture of the window to `target/pictures/`.
    void picture(String name) {
        WritableImage image = onFx(() -> scene().orElseThrow().snapshot(null));
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            Screenshots.write(image, folder.resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes pictures of a small window in a light and a dark theme.
    void pictures(String name) {
        for (String theme : List.of("light", "dark")) {
            onFx(() -> {
                Theme.named(theme).apply(scene().orElseThrow());
                scene().orElseThrow().getWindow().setWidth(700);
                scene().orElseThrow().getWindow().setHeight(500);
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents();
            picture(name + "-" + theme);
        }
        onFx(() -> {
            Theme.named("light").apply(scene().orElseThrow());
            return true;
        });
    }

    /// What the window told of things that went wrong; called on the FX thread.
    List<String> problems() {
        return nodes(".toast-problem").map(Node::getAccessibleText).toList();
    }

    /// The notes of all sources of the open library.
    List<String> notes() {
        Library library = app().session().library();
        return library.sources().stream()
                .flatMap(s -> library.annotations(s.id()).stream())
                .map(Annotation::note)
                .toList();
    }

    @Override
    public void close() {
        Optional<App> open = windows.app();
        onFx(() -> {
            windows.recovery().ifPresent(RecoveryWindow::close);
            open.ifPresent(App::close);
            return true;
        });
        open.ifPresent(app -> until("it is closed", app::isClosed));
    }
}
