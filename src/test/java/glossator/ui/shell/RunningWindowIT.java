package glossator.ui.shell;

import static glossator.ui.shell.FxWaits.onFx;
import static glossator.ui.shell.FxWaits.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.Formats;
import glossator.instance.Answer;
import glossator.library.Library;
import glossator.reading.InProcessWorker;
import glossator.ui.session.OpenSource;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// What the window does when a second start asks it for something.
class RunningWindowIT {
    @TempDir
    Path temp;

    private LibraryWindows windows;
    private RunningWindow running;

    @BeforeEach
    void prepare() throws Exception {
        FxToolkit.registerPrimaryStage();
        try (Library made = Library.open(temp.resolve("library"))) {
            made.add(file("first.txt"), Formats::read); // to a new one the sample would be added
        }
        windows = onFx(() ->
                new LibraryWindows(InProcessWorker::new, address -> {}, temp.resolve("state")));
        running = new RunningWindow(windows);
    }

    @AfterEach
    void close() {
        onFx(() -> {
            windows.app().ifPresent(App::close);
            windows.recovery().ifPresent(window -> window.close());
            return true;
        });
        until(() -> windows.app().stream().allMatch(App::isClosed));
    }

    private void open(Path library) {
        onFx(() -> {
            windows.open(library);
            return true;
        });
        until(() -> windows.app().isPresent() || windows.recovery().isPresent());
    }

    private Answer receive(Path... files) throws Exception {
        return running.receive(List.of(files)).get(90, TimeUnit.SECONDS);
    }

    private Path file(String name) throws Exception {
        return Files.writeString(temp.resolve(name), "The ferry of " + name + " leaves at seven.");
    }

    private String titleInFront() {
        return windows.app()
                .flatMap(app -> app.session().current())
                .map(OpenSource::source)
                .map(source -> source.title())
                .orElse("");
    }

    @Test
    void filesComeToTheFrontWhateverIsBeingRead() throws Exception {
        open(temp.resolve("library"));
        assertEquals(new Answer.Shown(), receive(file("one.txt")));
        until(() -> titleInFront().equals("one.txt"));
        assertEquals(new Answer.Shown(), receive(file("two 🦊.txt")));
        until(() -> titleInFront().equals("two 🦊.txt"));
        assertEquals(new Answer.Shown(), receive(temp.resolve("one.txt")));
        until(() -> titleInFront().equals("one.txt"));
    }

    @Test
    void whatALibraryHasIsShownAlsoIfItCanOnlyBeRead() throws Exception {
        onFx(() -> {
            windows.openReadOnly(temp.resolve("library"), e -> {});
            return true;
        });
        until(() -> windows.app().isPresent());
        assertEquals(new Answer.Shown(), receive(temp.resolve("first.txt")));
        until(() -> titleInFront().equals("first.txt"));
    }

    @Test
    void withoutFilesTheWindowIsOnlyBroughtToTheFront() throws Exception {
        open(temp.resolve("library"));
        receive(file("one.txt"));
        until(() -> titleInFront().equals("one.txt"));
        Stage stage = onFx(() -> (Stage) windows.app().orElseThrow().scene().getWindow());
        onFx(() -> {
            stage.setIconified(true);
            return true;
        });
        assertEquals(new Answer.Shown(), receive());
        until(() -> !stage.isIconified());
        assertEquals("one.txt", onFx(this::titleInFront));
    }

    @Test
    void ofManyFilesTheLastIsOpenAndAllAreThere() throws Exception {
        open(temp.resolve("library"));
        Path[] files = new Path[200];
        for (int i = 0; i < files.length; i++) {
            files[i] = Files.writeString(temp.resolve(i + ".txt"), words(i));
        }
        assertEquals(new Answer.Shown(), receive(files));
        until(() -> windows.app().orElseThrow().session().sources().size() == 201
                && !titleInFront().isEmpty());
        assertEquals(
                1,
                onFx(() -> windows.app().orElseThrow().session().openSources().size()));
    }

    /// Different enough not to look like editions of each other.
    private static String words(int number) {
        var words = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            words.append((char) ('a' + (number * 7 + i * 11) % 26))
                    .append(Long.toString(number * 7919L + i * 104_729L, 36))
                    .append(' ');
        }
        return words.toString();
    }

    @Test
    void aLibraryThatCannotBeOpenedIsSaidInASentence() throws Exception {
        Path library = Files.createDirectory(temp.resolve("damaged"));
        Files.writeString(library.resolve("library.db"), "no database".repeat(1_000));
        open(library);
        Answer.Refused refused = assertInstanceOf(Answer.Refused.class, receive(file("one.txt")));
        assertFalse(refused.sentence().isBlank());
        assertEquals(new Answer.Shown(), receive());
        assertTrue(onFx(() -> windows.recovery().isPresent()));
    }

    @Test
    void whoGaveUpWaitingGetsNothing() throws Exception {
        open(temp.resolve("library"));
        var held = new CompletableFuture<Void>();
        var _ = WaitForAsyncUtils.asyncFx(() -> held.get(90, TimeUnit.SECONDS));
        CompletableFuture<Answer> late = running.receive(List.of(file("late.txt")));
        late.cancel(false);
        held.complete(null);
        assertEquals(new Answer.Shown(), receive(file("one.txt")));
        until(() -> titleInFront().equals("one.txt"));
        assertEquals(
                2, onFx(() -> windows.app().orElseThrow().session().sources().size()));
    }

    @Test
    void betweenTwoWindowsItIsLaterAndAfterTheLastItIsOver() throws Exception {
        assertEquals(new Answer.Ending(), receive());
        onFx(() -> {
            windows.awaitNext();
            return true;
        });
        assertEquals(new Answer.Later(), receive());
        open(temp.resolve("library"));
        assertEquals(new Answer.Shown(), receive());
    }
}
