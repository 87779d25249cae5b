package glossator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.library.Library;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The whole program, started more than once on a library: real processes, their windows on the
/// headless platform.
class SecondStartIT {
    private static final long PATIENCE_SECONDS = 300;

    @TempDir
    private Path temp = Path.of("");

    private final List<Process> started = new ArrayList<>();
    private Path library;
    private Path runtime;

    @BeforeEach
    void prepare() throws IOException {
        library = temp.resolve("library");
        runtime = Files.createDirectory(
                temp.resolve("run"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private Process start(String name, String... words) throws IOException {
        ProcessBuilder program = Children.java("glossator.Main", words);
        program.environment()
                .putAll(java.util.Map.of(
                        "GLOSSATOR_LIBRARY", library.toString(),
                        "XDG_RUNTIME_DIR", runtime.toString(),
                        "XDG_STATE_HOME", temp.resolve("state").toString(),
                        "DISPLAY", ":7"));
        program.redirectErrorStream(true)
                .redirectOutput(temp.resolve(name + ".log").toFile());
        Process process = program.start();
        started.add(process);
        return process;
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text).toString();
    }

    private int run(String name, String... words) throws IOException, InterruptedException {
        Process process = start(name, words);
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), name + " does not end");
        return process.exitValue();
    }

    private String said(String name) throws IOException {
        return Files.readString(temp.resolve(name + ".log"));
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it never came to this");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    private List<String> titles() {
        if (!Files.exists(library.resolve("library.db"))) {
            return List.of();
        }
        try (Library open = Library.openReadOnly(library)) {
            return open.sources().stream().map(s -> s.title()).sorted().toList();
        } catch (RuntimeException e) {
            return List.of(); // it is just being made
        }
    }

    @Test
    void theSecondProcessHandsOverAndEnds() throws Exception {
        Process window = start("window", file("one.txt", "The ferry leaves at seven."));
        until(() -> titles().contains("one.txt"));
        assertEquals(0, run("second", file("two words 🦊.txt", "An owl sat in the oak.")));
        assertEquals("", said("second"));
        until(() -> titles().equals(List.of("one.txt", "two words 🦊.txt")));
        assertEquals(0, run("third"));
        assertEquals(1, run("missing", temp.resolve("not there.txt").toString()));
        assertTrue(said("missing").endsWith("not there.txt.\n"), said("missing"));
        assertTrue(window.isAlive());
    }

    @Test
    void ofTwoStartsAtTheSameMomentOneEndsAndNoFileIsLost() throws Exception {
        Process one = start("one", file("one.txt", "The ferry leaves at seven."));
        Process two = start("two", file("two.txt", "An owl sat in the oak."));
        until(() -> titles().equals(List.of("one.txt", "two.txt")));
        until(() -> one.isAlive() != two.isAlive());
        assertEquals(0, (one.isAlive() ? two : one).exitValue());
    }

    @Test
    void theWindowOfAKilledProcessIsInNobodysWay() throws Exception {
        Process killed = start("killed", file("one.txt", "The ferry leaves at seven."));
        until(() -> titles().contains("one.txt"));
        killed.destroyForcibly().waitFor();
        Process next = start("next", file("two.txt", "An owl sat in the oak."));
        until(() -> titles().contains("two.txt"));
        assertEquals(0, run("third"));
        assertTrue(next.isAlive());
    }
}
