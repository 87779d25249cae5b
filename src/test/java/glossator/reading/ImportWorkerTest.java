package glossator.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Locks;
import glossator.cli.FaultyStream;
import glossator.document.DocumentCodec;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The worker process, with the real Java beside this one.
@ResourceLock(Locks.CHILDREN)
class ImportWorkerTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private static final SourceFile PHOTO =
            new SourceFile("photo.png", bytes("\u0089PNG\r\n\u001a\n and so on"), null);

    private static final CopyPlan EMPTY_PLAN =
            new CopyPlan(new UUID(1, 2), "", List.of(), List.of(), CopyOptions.USUAL);

    private final ImportWorker real = new ImportWorker(LONG, WorkerStart.ofThisProgram());
    private final ImportWorker faulty = new ImportWorker(LONG, FaultyStream.start());

    @TempDir
    Path temp;

    @AfterEach
    void end() {
        real.close();
        faulty.close();
        assertEquals(List.of(), children(), "no process is left");
    }

    @Test
    void itReadsWhatIsReadHere() throws IOException {
        for (Path file : seeds()) {
            SourceFile original = SourceFile.read(file);
            assertSame(Formats.read(original), real.read(original), file);
        }
    }

    @Test
    void theFilesBesideAPageAreFound() throws IOException {
        Files.createDirectory(temp.resolve("page_files"));
        Files.write(
                temp.resolve("page_files/dot.gif"), "GIF89a dot".getBytes(StandardCharsets.UTF_8));
        Path page = Files.writeString(
                temp.resolve("page.html"),
                "<p>A dot <img src='page_files/dot.gif' alt='dot'> here.</p>");
        ImportedDocument read = real.read(SourceFile.read(page));
        assertSame(Formats.read(SourceFile.read(page)), read, page);
        assertEquals(1, read.pictures().size());
    }

    @Test
    void aRefusalComesThroughWithItsKeyAndItsSentence() {
        Refusal here = assertThrows(Refusal.class, () -> Formats.read(PHOTO));
        Refusal there = assertThrows(Refusal.class, () -> real.read(PHOTO));
        assertEquals(here.key(), there.key());
        assertEquals(here.sentence(), there.sentence());
    }

    @Test
    void oneProcessReadsMany() {
        real.read(text("one"));
        List<Long> first = children();
        real.read(text("two"));
        assertThrows(Refusal.class, () -> real.read(PHOTO));
        real.read(text("three"));
        assertEquals(1, first.size());
        assertEquals(first, children());
    }

    @Test
    void aProcessThatIsNotAskedEndsAndTheNextFileStartsAnother() {
        Duration brief = Duration.ofMillis(100);
        try (var idle = new ImportWorker(LONG, brief, WorkerStart.ofThisProgram())) {
            idle.read(text("one"));
            ProcessHandle.current().children().forEach(child -> child.onExit().join());
            assertEquals(List.of(), children());
            assertEquals("Words of two.", idle.read(text("two")).document().text());
        }
    }

    /// After each fault the next file is read as if nothing had been.
    @ParameterizedTest
    @CsvSource({
        "crash, reading.crash",
        "exit, reading.crash",
        "memory, reading.memory",
        "deep, reading.failed",
        "broken, reading.failed",
        "noise, reading.crash",
        "lie, reading.crash",
    })
    void aFaultIsOneSentenceAndTheNextFileIsRead(String file, String key) {
        faulty.read(text("before"));
        Refusal refusal = assertThrows(Refusal.class, () -> faulty.read(text(file)));
        assertEquals(key, refusal.key());
        assertTrue(refusal.sentence().contains(file + ".txt"), refusal.sentence());
        assertEquals("Words of after.", faulty.read(text("after")).document().text());
    }

    @ParameterizedTest
    @CsvSource({
        "crash, reading.copy.crash",
        "memory, reading.copy.memory",
        "broken, reading.copy.failed",
        "lie, reading.copy.crash",
    })
    void aFaultWhileWritingIsOneSentence(String file, String key) {
        Refusal refusal = assertThrows(
                Refusal.class, () -> faulty.ask(new WriteCopy(text(file), EMPTY_PLAN)));
        assertEquals(key, refusal.key());
        assertTrue(refusal.sentence().contains(file + ".txt"), refusal.sentence());
        assertEquals("Words of after.", faulty.read(text("after")).document().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "wait"})
    void whatNeverEndsIsEnded(String file) {
        try (var hasty = new ImportWorker(Duration.ofSeconds(2), FaultyStream.start())) {
            Refusal refusal = assertThrows(Refusal.class, () -> hasty.read(text(file)));
            assertEquals("reading.slow", refusal.key());
            assertEquals(List.of(), children());
        }
    }

    @Test
    void whatIsStoppedIsEnded() {
        var stop = new CompletableFuture<Void>();
        stop.completeOnTimeout(null, 1, TimeUnit.SECONDS);
        Refusal refusal =
                assertThrows(Refusal.class, () -> faulty.ask(new ReadFile(text("hang")), stop));
        assertEquals("reading.stopped", refusal.key());
        assertEquals("Words of after.", faulty.read(text("after")).document().text());
        assertThrows(Refusal.class, () -> faulty.ask(new ReadFile(text("more")), stop));
    }

    @Test
    void closingEndsWhatIsBeingRead() {
        var closer = CompletableFuture.runAsync(
                faulty::close, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
        Refusal refusal = assertThrows(Refusal.class, () -> faulty.read(text("hang")));
        assertEquals("reading.stopped", refusal.key());
        closer.join();
        assertThrows(Refusal.class, () -> faulty.read(text("after")));
    }

    /// Killed from outside, as the system does when memory is short.
    @Test
    void aKilledProcessIsReplaced() {
        real.read(text("before"));
        for (int i = 0; i < 3; i++) {
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            while (!children().isEmpty()) {
                Thread.onSpinWait();
            }
            assertEquals("Words of after.", real.read(text("after")).document().text());
        }
    }

    /// The system does not say at once that a process is gone.
    @Test
    void aProcessThatWasKilledWhileIdleIsReplacedWithoutAWord() {
        for (int i = 0; i < 5; i++) {
            real.read(text("before"));
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            assertEquals("Words of after.", real.read(text("after")).document().text());
        }
    }

    @Test
    void whatTheProcessSaysOnStandardErrorDoesNotHoldItUp() {
        assertEquals(
                "Words of chatter.", faulty.read(text("chatter")).document().text());
    }

    @Test
    void aJavaThatDoesNotStartIsOneSentence() {
        try (var none = new ImportWorker(LONG, new WorkerStart(List.of("/no/java")))) {
            Refusal refusal = assertThrows(Refusal.class, () -> none.read(text("one")));
            assertEquals("reading.cannot-start", refusal.key());
        }
    }

    @Test
    void aReaderWhoseWindowIsGoneEnds() throws Exception {
        var command = new java.util.ArrayList<>(WorkerStart.ofThisProgram().command());
        command.removeLast();
        command.add(WorkerStart.ARGUMENT + "999999999");
        Process orphan = new ProcessBuilder(command).start();
        assertTrue(orphan.waitFor(60, TimeUnit.SECONDS));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onLinuxItGainsNoPrivilegesAndStartsNoProgram() throws IOException {
        real.read(text("one"));
        Path tasks = Path.of("/proc/" + children().getFirst() + "/task");
        try (Stream<Path> threads = Files.list(tasks)) {
            for (Path thread : threads.toList()) {
                String status = Files.readString(thread.resolve("status"));
                assertTrue(status.contains("\nNoNewPrivs:\t1\n"), status);
            }
        }
        real.close();
        Refusal refusal = assertThrows(Refusal.class, () -> faulty.read(text("start")));
        assertEquals("reading.failed", refusal.key());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void itGetsNothingOfTheEnvironmentThatItDoesNotNeed() throws IOException {
        real.read(text("one"));
        String environment =
                Files.readString(Path.of("/proc/" + children().getFirst() + "/environ"));
        assertTrue(System.getenv().containsKey("PATH"));
        assertFalse(environment.matches("(?s)(.*\0)?(PATH|GLOSSATOR_\\w+)=.*"), environment);
        String command = Files.readString(Path.of("/proc/" + children().getFirst() + "/cmdline"));
        assertFalse(command.contains("password"), command);
    }

    private static List<Long> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .sorted()
                .toList();
    }

    private static SourceFile text(String name) {
        return new SourceFile(name + ".txt", bytes("Words of " + name + ".\n"), null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Path> seeds() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("glossator.seeds")))) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            assertFalse(all.isEmpty());
            return all;
        }
    }

    private static void assertSame(ImportedDocument expected, ImportedDocument actual, Path file) {
        assertEquals(expected.format(), actual.format());
        assertEquals(expected.version(), actual.version());
        assertEquals(expected.document().text(), actual.document().text());
        assertArrayEquals(
                DocumentCodec.encode(expected.document()),
                DocumentCodec.encode(actual.document()),
                file.toString());
        assertEquals(expected.warnings(), actual.warnings());
        assertEquals(expected.findings(), actual.findings());
        assertEquals(expected.companions().keySet(), actual.companions().keySet());
        assertEquals(expected.pictures().size(), actual.pictures().size());
        for (int i = 0; i < expected.pictures().size(); i++) {
            assertEquals(
                    expected.pictures().get(i).id(), actual.pictures().get(i).id());
            assertArrayEquals(
                    expected.pictures().get(i).bytes(), actual.pictures().get(i).bytes());
        }
    }
}
