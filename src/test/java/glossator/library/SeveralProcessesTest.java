package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Locks;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.message.Refusal;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Two programs at one library, and one that is killed.
@ResourceLock(value = Locks.CHILDREN, mode = ResourceAccessMode.READ)
class SeveralProcessesTest {
    private static final String TEXT = "The quick brown fox jumps over the lazy dog.";

    @TempDir
    Path folder;

    @Test
    void eachSeesWhatTheOtherCommitted() {
        try (Library one = Library.open(folder);
                Library two = Library.open(folder)) {
            Source source = Sample.add(one, "One", TEXT);
            long before = two.revision();
            Annotation annotation = Sample.annotation(two, source, 4, 9);
            one.apply(Change.add(annotation));
            long after = two.revision();
            assertTrue(after != before);
            assertEquals(after, two.revision());
            assertEquals(List.of(annotation), two.annotations(source.id()));
            two.undo(UndoScope.marksOf(source.id()));
            assertEquals(List.of(), one.annotations(source.id()));
            one.redo(UndoScope.marksOf(source.id()));
            two.apply(Change.edit(annotation, annotation.withNote("two")));
            Refusal refusal = assertThrows(
                    Refusal.class,
                    () -> one.apply(Change.edit(annotation, annotation.withNote("one"))));
            assertEquals("library.conflict", refusal.key());
            assertEquals("two", one.annotations(source.id()).getFirst().note());
        }
    }

    @Test
    void ownCommitsAreNoNews() {
        try (Library one = Library.open(folder)) {
            long before = one.revision();
            one.setSetting("key", "value");
            assertEquals(before, one.revision());
        }
    }

    @Test
    void writersWaitForEachOtherAndLoseNothing() throws Exception {
        try (Library one = Library.open(folder);
                Library two = Library.open(folder);
                var threads = Executors.newFixedThreadPool(4)) {
            Source source = Sample.add(one, "One", TEXT);
            var jobs = new ArrayList<Callable<Boolean>>();
            for (Library library : List.of(one, two, one, two)) {
                jobs.add(() -> {
                    for (int i = 0; i < 40; i++) {
                        library.apply(Change.add(Sample.annotation(library, source, i, i + 2)));
                        library.annotations(source.id());
                    }
                    return true;
                });
            }
            for (var job : threads.invokeAll(jobs)) {
                assertTrue(job.get());
            }
            assertEquals(160, one.annotations(source.id()).size());
            assertEquals(160, two.history(null, 1_000).size());
            assertEquals(List.of(), two.check());
        }
    }

    @Test
    void twoMayMakeTheSameLibraryAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var jobs = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 4; i++) {
                jobs.add(() -> {
                    try (Library library = Library.open(folder.resolve("new"))) {
                        Sample.add(library, "One", TEXT);
                        return library.isNew();
                    }
                });
            }
            for (var job : threads.invokeAll(jobs)) {
                assertFalse(job.get());
            }
        }
        try (Library library = Library.open(folder.resolve("new"))) {
            assertEquals(1, library.sources().size());
        }
    }

    @RepeatedTest(3)
    void whatWasAcknowledgedSurvivesAKill() throws Exception {
        try (Library library = Library.open(folder)) {
            Sample.add(library, "One", TEXT);
        }
        Path said = folder.resolve("said");
        Process process = start(said);
        try {
            while (process.isAlive() && Files.readString(said).lines().count() < 60) {
                Thread.sleep(5);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        // The last line may have been cut off by the kill.
        Set<String> acknowledged = Files.readString(said)
                .lines()
                .filter(id -> id.length() == 36)
                .collect(Collectors.toSet());
        try (Library library = Library.open(folder)) {
            Source source = library.sources().getFirst();
            Set<String> there = library.annotations(source.id()).stream()
                    .map(a -> a.id().toString())
                    .collect(Collectors.toSet());
            assertTrue(acknowledged.size() >= 60);
            assertTrue(there.containsAll(acknowledged));
            assertEquals(List.of(), library.check());
            for (int left = there.size(); left > 0; left--) {
                assertTrue(library.undo(UndoScope.marksOf(source.id())).isPresent());
            }
            assertEquals(List.of(), library.annotations(source.id()));
        }
    }

    private Process start(Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Scribe.class.getName(),
                        folder.toString())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Adds annotations until it is killed, saying the id of each after it was stored.
    static final class Scribe {
        private Scribe() {}

        public static void main(String[] arguments) {
            Library library = Library.open(Path.of(arguments[0]));
            Source source = library.sources().getFirst();
            for (int i = 0; ; i++) {
                int start = i % (TEXT.length() - 3);
                Annotation annotation = Sample.annotation(library, source, start, start + 3);
                library.apply(Change.add(annotation));
                System.out.println(annotation.id());
                System.out.flush();
            }
        }
    }
}
