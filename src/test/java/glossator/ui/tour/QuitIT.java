package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Children;
import glossator.annotation.Annotation;
import glossator.library.ImportList;
import glossator.library.Library;
import glossator.library.StateFolder;
import glossator.message.Refusal;
import glossator.reading.FileWorker;
import glossator.reading.InProcessWorker;
import glossator.reading.Request;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// What is typed survives the end of the window, however that comes: by the user while the library
/// cannot be written to or files are being added, or from outside.
class QuitIT {
    private static final String QUOTE = "the sea keeps its own time";

    @TempDir
    Path temp;

    private Path library;
    private Path article;

    @BeforeEach
    void write() throws IOException {
        library = temp.resolve("library");
        article = Files.writeString(
                temp.resolve("ferry.txt"),
                "The ferry\n\nIn winter there is no ferry. The keeper says that " + QUOTE + ".\n");
    }

    private WindowFixture sit() {
        return new WindowFixture(library, List.of(article));
    }

    /// Another program at the library's file.
    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + library.resolve("library.db"));
    }

    private void run(String sql) throws SQLException {
        try (Connection other = connect();
                var statement = other.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 60000");
            statement.execute(sql);
        }
    }

    /// From now on the library takes no notes, as on a full disk.
    private void breakLibrary() throws SQLException {
        run("CREATE TRIGGER broken BEFORE UPDATE ON annotation"
                + " BEGIN SELECT RAISE(ABORT, 'broken'); END");
    }

    private void mendLibrary() throws SQLException {
        run("DROP TRIGGER broken");
    }

    private String storedNote() {
        try (Library opened = Library.open(library)) {
            return opened.annotations(opened.sources().getFirst().id())
                    .getFirst()
                    .note();
        }
    }

    private static String shownText(WindowFixture window, String style) {
        return window.robot.call(
                () -> window.app.scene().getRoot().lookup(style) instanceof TextArea area
                        ? area.getText()
                        : "");
    }

    private void typeNote(WindowFixture window, String text) {
        window.mark(QUOTE, KeyCode.DIGIT1);
        window.untilSaved();
        window.openNote();
        window.robot.type(text);
    }

    @Test
    void steadyTypingIsStoredEveryTwoSecondsAndTheCaretStaysWhereItIs() {
        try (WindowFixture window = sit();
                Library other = Library.open(library)) {
            typeNote(window, "()");
            window.robot.press(KeyCode.LEFT);
            TextArea area =
                    (TextArea) window.robot.call(() -> window.app.scene().getFocusOwner());
            long begun = System.nanoTime();
            long seen = begun;
            long longest = 0;
            String last = "";
            var typed = new StringBuilder();
            while (System.nanoTime() - begun < 5_000_000_000L) {
                window.robot.type("k");
                typed.append('k');
                assertEquals(typed.length() + 1, window.robot.call(area::getCaretPosition));
                String note = other.annotations(window.source().id()).getFirst().note();
                if (!note.equals(last)) {
                    longest = Math.max(longest, System.nanoTime() - seen);
                    seen = System.nanoTime();
                    last = note;
                }
                window.robot.pause(60);
            }
            // The machine may be busy; without the rule nothing at all would be stored.
            assertTrue(longest < 4_000_000_000L, "stored only after " + longest / 1_000_000);
            assertTrue(last.length() > typed.length() / 3, last);
            assertEquals("(" + typed + ")", window.robot.call(area::getText));
        }
    }

    @Test
    void aWindowKilledInTheMiddleOfTypingCostsALetterOrTwo() throws Exception {
        int typed = killWhenTyped(60);
        String stored = storedNote();
        int offered;
        try (StateFolder state = StateFolder.open(WindowFixture.state(library), library)) {
            offered = state.drafts().find().drafts().stream()
                    .mapToInt(d -> d.text().length())
                    .max()
                    .orElse(0);
        }
        int most = Math.max(stored.length(), offered);
        assertTrue(stored.length() >= typed - 4_000 / TypingWindow.KEY_MILLIS, stored + typed);
        assertTrue(most >= typed - 1_000 / TypingWindow.KEY_MILLIS, most + " of " + typed);
    }

    /// Returns how many keys were typed before the kill.
    private int killWhenTyped(int keys) throws Exception {
        Process process = Children.java(
                        TypingWindow.class.getName(), library.toString(), article.toString(), QUOTE)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int typed = 0;
        try (var told = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (typed < keys) {
                typed = Integer.parseInt(told.readLine());
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return typed;
    }

    @Test
    void aWindowThatIsToldToEndStoresWhatWasTyped() throws Exception {
        Process process = Children.java(
                        TypingWindow.class.getName(), library.toString(), article.toString(), QUOTE)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int typed = 0;
        try (var told = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (typed < 20) {
                typed = Integer.parseInt(told.readLine());
            }
            process.destroy();
            process.waitFor();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertTrue(storedNote().length() >= typed, storedNote() + " of " + typed);
    }

    @Test
    void whatCannotBeStoredIsAskedAboutAndStaysOnScreen() throws SQLException {
        try (WindowFixture window = sit()) {
            typeNote(window, "");
            breakLibrary();
            window.robot.type("precious");
            window.robot.press(KeyCode.CONTROL, KeyCode.Q);
            window.untilSays("Not everything is saved");
            assertEquals("precious", shownText(window, ".unsaved .text-area"));
            window.robot.press(KeyCode.ESCAPE);
            window.robot.waitUntil("it stays", () -> !window.dialogHasTheKeyboard());
            assertEquals("precious", shownText(window, ".note-editor .text-area"));
            mendLibrary();
        }
        assertEquals("precious", storedNote());
    }

    @Test
    void tryingAgainClosesTheWindowOnceTheLibraryIsMended() throws SQLException {
        try (WindowFixture window = sit()) {
            typeNote(window, "");
            breakLibrary();
            window.robot.type("precious");
            window.robot.run(window.app::close);
            window.push("Try again");
            window.untilSays("Not everything is saved");
            mendLibrary();
            window.pushToClose("Try again");
        }
        assertEquals("precious", storedNote());
    }

    @Test
    void leavingWithoutSavingKeepsADraftThatIsOfferedNextTime() throws SQLException {
        try (WindowFixture window = sit()) {
            typeNote(window, "old");
            window.untilSaved();
            breakLibrary();
            window.robot.type(" and new");
            window.robot.run(window.app::close);
            window.pushToClose("Quit, keep the draft");
        }
        mendLibrary();
        assertEquals("old", storedNote());
        for (int closed = 0; closed < 2; closed++) {
            try (WindowFixture window = WindowFixture.withDialog(library, "Unsaved drafts")) {
                window.untilSays(QUOTE);
                assertEquals("old", shownText(window, ".drafts .text-area"));
                window.push("Close and keep");
            }
        }
        try (WindowFixture window = WindowFixture.withDialog(library, "Unsaved drafts")) {
            window.push("Use this text");
            window.robot.waitUntil("the dialog is closed", () -> !window.dialogHasTheKeyboard());
        }
        assertEquals("old and new", storedNote());
        try (StateFolder state = StateFolder.open(WindowFixture.state(library), library)) {
            assertEquals(List.of(), state.drafts().find().drafts());
        }
    }

    @Test
    void aBusyLibraryIsWaitedForWithWordsAndTheWindowCanStay() throws SQLException {
        try (WindowFixture window = sit()) {
            typeNote(window, "");
            try (Connection other = connect();
                    var statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                window.robot.type("precious");
                window.robot.press(KeyCode.CONTROL, KeyCode.Q);
                window.untilSays("has not saved your last changes yet");
                window.push("Do not quit");
                window.robot.waitUntil("it stays", () -> !window.dialogHasTheKeyboard());
                window.robot.press(KeyCode.CONTROL, KeyCode.Q);
                window.push("Do not wait");
                window.untilSays("Not everything is saved");
                window.push("Do not quit");
                statement.execute("ROLLBACK");
            }
            window.untilSaved();
        }
        assertEquals("precious", storedNote());
    }

    @Test
    void whatIsTypedInAFieldOfADialogIsStoredWhenTheWindowCloses() {
        try (WindowFixture window = sit()) {
            window.robot.press(KeyCode.CONTROL, KeyCode.COMMA);
            window.robot.waitUntilInField("the settings are open");
            window.robot.press(KeyCode.CONTROL, KeyCode.A);
            window.robot.type("grace");
        }
        try (Library opened = Library.open(library)) {
            assertEquals("grace", opened.author());
        }
    }

    @Test
    void aTagThatIsBeingTypedIsAddedWhenTheWindowCloses() {
        try (WindowFixture window = sit()) {
            window.mark(QUOTE, KeyCode.DIGIT1);
            window.untilSaved();
            window.robot.press(KeyCode.T);
            window.robot.waitUntilInField("the tag field is open");
            window.robot.type("tide");
        }
        try (Library opened = Library.open(library)) {
            Annotation mark =
                    opened.annotations(opened.sources().getFirst().id()).getFirst();
            assertEquals(
                    List.of("tide"),
                    mark.tags().stream().map(opened.codebook()::path).toList());
        }
    }

    /// Reads a file each time it is let.
    private static final class SlowWorker implements FileWorker {
        private final Semaphore let = new Semaphore(0);

        @Override
        public <A> A ask(Request<A> request, CompletableFuture<?> stop) {
            try {
                while (!let.tryAcquire(20, TimeUnit.MILLISECONDS)) {
                    if (stop.isDone()) {
                        throw new Refusal("library.closed", request.name());
                    }
                }
            } catch (InterruptedException e) {
                throw new Refusal(e, "library.closed", request.name());
            }
            return new InProcessWorker().ask(request, stop);
        }
    }

    private List<Path> fiveFiles() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("many"));
        for (String name : List.of("river", "mill", "road", "boat", "bridge")) {
            // Words of its own: it would be taken for a new edition of another.
            var text = new StringBuilder("On the " + name + "\n\n");
            for (int i = 0; i < 300; i++) {
                text.append(name).append(i * i).append(i % 9 == 0 ? ". " : " ");
            }
            Files.writeString(folder.resolve(name + ".txt"), text);
        }
        return List.of(folder);
    }

    @Test
    void anImportCanGoOnInTheNextWindow() throws IOException {
        var worker = new SlowWorker();
        worker.let.release(3);
        try (WindowFixture window = new WindowFixture(library, List.of(article), worker)) {
            List<Path> files = fiveFiles();
            window.robot.run(() -> window.app.add(files));
            window.robot.waitUntil(
                    "two are read",
                    () -> window.app.session().library().sources().size() == 3);
            window.robot.run(window.app::close);
            window.untilSays("3 files are still to be added, of 5");
            window.robot.press(KeyCode.ESCAPE);
            window.robot.waitUntil("it stays", () -> !window.dialogHasTheKeyboard());
            window.robot.run(window.app::close);
            window.pushToClose("Quit now, go on next time");
        }
        try (WindowFixture window = sit()) {
            window.untilSays("Going on with 3 files");
            window.robot.waitUntil(
                    "all are there", () -> window.app.session().sources().size() == 6);
        }
        try (StateFolder state = StateFolder.open(WindowFixture.state(library), library)) {
            assertEquals(List.of(), state.interrupted());
        }
    }

    @Test
    void anImportCanBeWaitedForOrForgotten() throws IOException {
        var worker = new SlowWorker();
        worker.let.release(2);
        try (WindowFixture window = new WindowFixture(library, List.of(article), worker)) {
            List<Path> files = fiveFiles();
            window.robot.run(() -> window.app.add(files));
            window.robot.run(window.app::close);
            window.push("Quit when done");
            window.untilSays("of 5 files have been added");
            worker.let.release(1);
            window.push("Do not quit");
            window.robot.run(window.app::close);
            window.pushToClose("Quit and forget them");
        }
        try (StateFolder state = StateFolder.open(WindowFixture.state(library), library)) {
            assertEquals(List.of(), state.interrupted());
        }
    }

    @Test
    void anInterruptedImportIsOfferedAndNamesWhatHasVanished() throws IOException {
        sit().close();
        Path road = Files.writeString(temp.resolve("road.txt"), "A road.\n");
        try (StateFolder killed = StateFolder.open(WindowFixture.state(library), library)) {
            ImportList list = killed.begin(List.of(article, temp.resolve("vanished.txt"), road));
            list.finish(0);
        }
        try (WindowFixture window =
                new WindowFixture(library, List.of(), List.of(), new InProcessWorker())) {
            window.untilSays("2 of 3 are still to be added");
            window.push("Add them now");
            window.robot.waitUntil(
                    "the road is there", () -> window.app.session().sources().size() == 2);
            window.untilSays("vanished.txt");
        }
        try (StateFolder state = StateFolder.open(WindowFixture.state(library), library)) {
            assertEquals(List.of(), state.interrupted());
        }
    }

    @Test
    void everyFileThatCannotBeReadIsNamed() throws IOException {
        try (WindowFixture window = sit()) {
            Path folder = Files.createDirectory(temp.resolve("empty ones"));
            for (int i = 1; i <= 6; i++) {
                Files.createFile(folder.resolve("empty-" + i + ".txt"));
            }
            window.robot.run(() -> window.app.add(List.of(folder)));
            window.push("Report");
            window.untilSays("6 files could not be read");
            window.untilSays("empty-1.txt is empty");
            window.untilSays("empty-6.txt is empty");
        }
    }
}
