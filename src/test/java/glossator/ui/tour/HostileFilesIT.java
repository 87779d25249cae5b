package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Children;
import glossator.cli.FaultyStream;
import glossator.library.Source;
import glossator.reading.ImportWorker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/// What a file can do to what reads it ends in one sentence, and the window goes on.
class HostileFilesIT {
    private static final List<String> FAULTS =
            List.of("crash", "exit", "memory", "deep", "broken", "noise", "lie");

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path temp;

    /// One window goes through all of them; see [FaultyStream] for what each does.
    @Test
    void eachFaultIsOneSentenceAndTheNextFileOpens() throws IOException {
        try (WindowFixture window = window(LONG)) {
            for (String fault : FAULTS) {
                add(window, file(fault));
                untilProblem(window, fault + ".txt");
                add(window, file("after " + fault));
                untilOpen(window, "after " + fault);
            }
            assertEquals(FAULTS.size() + 1, files(window).size());
        }
        assertEquals(List.of(), children());
    }

    @Test
    void whatNeverEndsIsOneSentenceAndTheNextFileOpens() throws IOException {
        try (WindowFixture window = window(Duration.ofSeconds(10))) {
            add(window, file("hang"));
            untilProblem(window, "hang.txt");
            add(window, file("after"));
            untilOpen(window, "after");
        }
    }

    @Test
    void aFolderWithHostileFilesGivesTheOthers() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("folder"));
        for (String name : List.of("a good", "crash", "memory", "noise", "c good")) {
            Files.move(file(name), folder.resolve(name + ".txt"));
        }
        try (WindowFixture window = window(LONG)) {
            add(window, folder);
            for (String fault : List.of("crash", "memory", "noise")) {
                untilProblem(window, fault + ".txt");
            }
            untilOpen(window, "c good");
            assertEquals(List.of("c good.txt", "a good.txt", "first.txt"), files(window));
        }
    }

    @Test
    void aFolderWithManyHostileFilesEndsInOneReport() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("folder"));
        for (String fault : FAULTS) {
            Files.move(file(fault), folder.resolve(fault + ".txt"));
        }
        Files.move(file("good"), folder.resolve("good.txt"));
        try (WindowFixture window = window(LONG)) {
            add(window, folder);
            window.untilSays("1 new source, " + FAULTS.size() + " not read.");
            assertEquals(List.of("good.txt", "first.txt"), files(window));
            assertEquals(List.of(), window.problems());
            window.push("Report");
            window.untilSays(FAULTS.size() + " files could not be read");
        }
    }

    /// As the system does when memory is short, in the middle of a file.
    @Test
    void aKilledReaderIsOneSentence() throws IOException {
        try (WindowFixture window = window(LONG)) {
            for (int i = 0; i < 5; i++) {
                add(window, file("hang"));
                untilBusy(window);
                window.robot.pause(100L * i);
                ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
                untilProblem(window, "hang.txt");
                window.robot.waitUntil("nothing is being read", () -> !isBusy(window));
                add(window, file("after " + i));
                untilOpen(window, "after " + i);
            }
        }
    }

    @Test
    void whatIsCancelledIsEndedWithoutAWord() throws IOException {
        try (WindowFixture window = window(LONG)) {
            add(window, file("hang"));
            untilBusy(window);
            window.robot.run(
                    () -> window.app.session().tasks().running().getFirst().cancel());
            window.robot.waitUntil("nothing is being read", () -> !isBusy(window));
            assertEquals(List.of(), window.problems());
            add(window, file("after"));
            untilOpen(window, "after");
        }
    }

    @Test
    void theWindowClosesInTheMiddleOfAFileThatNeverEnds() throws IOException {
        try (WindowFixture window = window(LONG)) {
            add(window, file("hang"));
            untilBusy(window);
            window.robot.run(window.app::close);
            window.pushToClose("Quit and forget them");
        }
        assertEquals(List.of(), children());
    }

    /// Killed windows take their readers with them, also one that is busy for ever.
    @Test
    void aKilledWindowLeavesNoReader() throws Exception {
        Process window = Children.java(
                        BusyWindow.class.getName(),
                        temp.resolve("library").toString(),
                        file("first").toString(),
                        file("hang").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals('!', window.getInputStream().read());
        List<ProcessHandle> readers = window.children().toList();
        assertEquals(1, readers.size());
        window.destroyForcibly().waitFor();
        until(() -> readers.stream().noneMatch(ProcessHandle::isAlive));
    }

    private WindowFixture window(Duration limit) throws IOException {
        return new WindowFixture(
                temp.resolve("library"),
                List.of(file("first")),
                new ImportWorker(limit, FaultyStream.start()));
    }

    private Path file(String name) throws IOException {
        return Files.writeString(temp.resolve(name + ".txt"), "Words of " + name + ".\n");
    }

    private static void add(WindowFixture window, Path file) {
        window.robot.run(() -> window.app.add(List.of(file)));
    }

    private static List<String> files(WindowFixture window) {
        return window.robot.call(() -> window.app.session().library().sources().stream()
                .map(Source::fileName)
                .toList());
    }

    /// What is added while something is read waits in the list.
    private static void untilOpen(WindowFixture window, String name) {
        window.robot.waitUntil(
                name + " is in the list",
                () -> window.app.session().sources().stream()
                        .anyMatch(s -> s.fileName().equals(name + ".txt")));
        window.robot.run(() -> window.app.session().sources().stream()
                .filter(s -> s.fileName().equals(name + ".txt"))
                .forEach(s -> window.app.session().open(s.id(), _ -> {})));
        window.robot.waitUntil(
                name + " is open",
                () -> window.app
                        .session()
                        .current()
                        .filter(o -> o.source().fileName().equals(name + ".txt"))
                        .isPresent());
        assertTrue(window.text().contains(name), window.text());
    }

    private static void untilProblem(WindowFixture window, String file) {
        window.robot.waitUntil(
                "a sentence about " + file,
                () -> window.app.scene().getRoot().lookupAll(".toast-problem").stream()
                        .anyMatch(n -> n.getAccessibleText().contains(file)));
    }

    private static void untilBusy(WindowFixture window) {
        window.robot.waitUntil("something is being read", () -> isBusy(window));
    }

    private static boolean isBusy(WindowFixture window) {
        return !window.app.session().tasks().running().isEmpty();
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertTrue(condition.getAsBoolean());
    }
}
