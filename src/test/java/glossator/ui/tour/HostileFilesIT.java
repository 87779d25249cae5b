package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.cli.Faulty;
import glossator.library.Source;
import glossator.reading.ReaderProcess;

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

    @TempDir Path temp;

    /// One window goes through all of them; see [Faulty] for what each does.
    @Test
    void eachFaultIsOneSentenceAndTheNextFileOpens() throws IOException {
        try (Seat seat = seat(LONG)) {
            for (String fault : FAULTS) {
                add(seat, file(fault));
                untilProblem(seat, fault + ".txt");
                add(seat, file("after " + fault));
                untilOpen(seat, "after " + fault);
            }
            assertEquals(FAULTS.size() + 1, files(seat).size());
        }
        assertEquals(List.of(), children());
    }

    @Test
    void whatNeverEndsIsOneSentenceAndTheNextFileOpens() throws IOException {
        try (Seat seat = seat(Duration.ofSeconds(20))) {
            add(seat, file("hang"));
            untilProblem(seat, "hang.txt");
            add(seat, file("after"));
            untilOpen(seat, "after");
        }
    }

    @Test
    void aFolderWithHostileFilesGivesTheOthers() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("folder"));
        for (String name : List.of("a good", "crash", "b good", "memory", "noise", "c good")) {
            Files.move(file(name), folder.resolve(name + ".txt"));
        }
        try (Seat seat = seat(LONG)) {
            add(seat, folder);
            for (String fault : List.of("crash", "memory", "noise")) {
                untilProblem(seat, fault + ".txt");
            }
            untilOpen(seat, "c good");
            assertEquals(
                    List.of("c good.txt", "b good.txt", "a good.txt", "first.txt"), files(seat));
        }
    }

    /// As the system does when memory is short, in the middle of a file.
    @Test
    void aKilledReaderIsOneSentence() throws IOException {
        try (Seat seat = seat(LONG)) {
            for (int i = 0; i < 5; i++) {
                add(seat, file("hang"));
                untilBusy(seat);
                seat.hands.rest(100L * i);
                ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
                untilProblem(seat, "hang.txt");
                seat.hands.until("nothing is being read", () -> !isBusy(seat));
                add(seat, file("after " + i));
                untilOpen(seat, "after " + i);
            }
        }
    }

    @Test
    void whatIsCancelledIsEndedWithoutAWord() throws IOException {
        try (Seat seat = seat(LONG)) {
            add(seat, file("hang"));
            untilBusy(seat);
            seat.hands.run(() -> seat.app.session().tasks().running().getFirst().cancel());
            seat.hands.until("nothing is being read", () -> !isBusy(seat));
            assertEquals(List.of(), seat.problems());
            add(seat, file("after"));
            untilOpen(seat, "after");
        }
    }

    @Test
    void theWindowClosesInTheMiddleOfAFileThatNeverEnds() throws IOException {
        try (Seat seat = seat(LONG)) {
            add(seat, file("hang"));
            untilBusy(seat);
        }
        assertEquals(List.of(), children());
    }

    /// Killed windows take their readers with them, also one that is busy for ever.
    @Test
    void aKilledWindowLeavesNoReader() throws Exception {
        Process window =
                Children.java(
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

    private Seat seat(Duration limit) throws IOException {
        return new Seat(
                temp.resolve("library"),
                List.of(file("first")),
                new ReaderProcess(limit, Faulty.start()));
    }

    private Path file(String name) throws IOException {
        return Files.writeString(temp.resolve(name + ".txt"), "Words of " + name + ".\n");
    }

    private static void add(Seat seat, Path file) {
        seat.hands.run(() -> seat.app.add(List.of(file)));
    }

    private static List<String> files(Seat seat) {
        return seat.hands.call(
                () ->
                        seat.app.session().library().sources().stream()
                                .map(Source::fileName)
                                .toList());
    }

    private static void untilOpen(Seat seat, String name) {
        seat.hands.until(
                name + " is open",
                () ->
                        seat.app
                                .session()
                                .current()
                                .filter(o -> o.source().fileName().equals(name + ".txt"))
                                .isPresent());
        assertTrue(seat.text().contains(name), seat.text());
    }

    private static void untilProblem(Seat seat, String file) {
        seat.hands.until(
                "a sentence about " + file,
                () ->
                        seat.app.scene().getRoot().lookupAll(".toast-problem").stream()
                                .anyMatch(n -> n.getAccessibleText().contains(file)));
    }

    private static void untilBusy(Seat seat) {
        seat.hands.until("something is being read", () -> isBusy(seat));
    }

    private static boolean isBusy(Seat seat) {
        return !seat.app.session().tasks().running().isEmpty();
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
