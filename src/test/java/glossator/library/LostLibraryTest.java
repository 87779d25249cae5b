package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import glossator.Locks;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.library.LibraryState.Kind;
import glossator.message.Refusal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A folder that a library has vanished from, and a log that a crash has left.
@ResourceLock(value = Locks.CHILDREN, mode = ResourceAccessMode.READ)
class LostLibraryTest {
    @TempDir
    Path place;

    private Path folder;

    @BeforeEach
    void name() {
        folder = place.resolve("library");
    }

    private Path file() {
        return folder.resolve("library.db");
    }

    private Path log() {
        return folder.resolve("library.db-wal");
    }

    enum Trace {
        ORIGINALS("“sources”"),
        SIDECARS("“sources”"),
        BACKUPS("“backups”"),
        LOG("library.db-wal");

        final String said;

        Trace(String said) {
            this.said = said;
        }
    }

    private void leave(Trace trace) throws IOException {
        Path left = folder.resolve(
                switch (trace) {
                    case ORIGINALS -> "sources/" + "a".repeat(64);
                    case SIDECARS -> "sources/" + "a".repeat(64) + ".json";
                    case BACKUPS -> "backups/library-1.db";
                    case LOG -> "library.db-wal";
                });
        Files.createDirectories(left.resolveSibling(""));
        Files.writeString(left, "something");
    }

    @ParameterizedTest
    @EnumSource(Trace.class)
    void aLibraryThatVanishedIsNotReplacedByANewOne(Trace trace) throws Exception {
        for (boolean isEmpty : List.of(false, true)) {
            leave(trace);
            if (isEmpty) {
                Files.createFile(file());
            }
            Map<String, String> before = everything();
            LibraryState state = LibraryInspection.inspect(folder);
            assertEquals(Kind.VANISHED, state.kind());
            assertTrue(state.sentence().contains(trace.said), state.sentence());
            assertTrue(state.sentence().contains("glossator recover"), state.sentence());
            Refusal refusal = assertThrows(Refusal.class, () -> Library.open(folder));
            assertEquals("library.vanished", refusal.key());
            assertEquals(state.sentence(), refusal.sentence());
            assertThrows(Refusal.class, () -> Library.openReadOnly(folder));
            assertEquals(before, everything());
        }
    }

    private Map<String, String> everything() throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                all.put(
                        file.toString(),
                        Files.isDirectory(file) ? "" : Arrays.toString(Files.readAllBytes(file)));
            }
        }
        return all;
    }

    @Test
    void aFolderWithoutTracesIsNew() throws Exception {
        assertEquals(Kind.NEW, LibraryInspection.inspect(folder).kind());
        Files.createDirectories(folder.resolve("sources"));
        Files.createDirectories(folder.resolve("backups"));
        assertEquals(Kind.NEW, LibraryInspection.inspect(folder).kind());
        assertFalse(Files.exists(file()));
        Library.open(folder).close();
        assertEquals(Kind.READY, LibraryInspection.inspect(folder).kind());
        Files.writeString(place.resolve("words"), "words");
        assertEquals(
                Kind.UNREACHABLE,
                LibraryInspection.inspect(place.resolve("words")).kind());
        assertEquals(
                Kind.UNREACHABLE,
                LibraryInspection.inspect(place.resolve("words/below")).kind());
    }

    /// Stores three notes beyond what is in the file, and does not end: it is killed.
    private List<String> crash() throws Exception {
        try (Library library = Library.open(folder)) {
            Sample.add(library, "One", "Some words.");
        }
        Files.copy(file(), place.resolve("early.db"));
        try (Library library = Library.open(folder)) {
            Sample.add(library, "Two", "Other words. ".repeat(1_000));
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Scribe.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream said = process.getInputStream()) {
            byte[] ids = said.readNBytes(3 * 37);
            process.destroyForcibly().waitFor();
            assertTrue(Files.size(log()) > 0);
            return new String(ids, UTF_8).lines().sorted().toList();
        }
    }

    static final class Scribe {
        private Scribe() {}

        public static void main(String[] arguments) throws InterruptedException {
            Library library = Library.open(Path.of(arguments[0]));
            Source source = library.sources().getLast();
            for (int i = 0; i < 3; i++) {
                Annotation annotation = Sample.annotation(library, source, i, i + 3);
                library.apply(Change.add(annotation));
                System.out.println(annotation.id());
            }
            System.out.flush();
            Thread.sleep(60_000);
        }
    }

    private static List<String> notes(Library library) {
        return library.sources().stream()
                .flatMap(s -> library.annotations(s.id()).stream())
                .map(a -> a.id().toString())
                .sorted()
                .toList();
    }

    @Test
    void afterACrashAllIsThereAndACompleteCheckIsDue() throws Exception {
        List<String> stored = crash();
        assertEquals(Kind.READY, LibraryInspection.inspect(folder).kind());
        try (Library library = Library.open(folder)) {
            assertEquals(stored, notes(library));
            assertEquals(List.of(), library.notices());
            assertTrue(library.fullCheckDue());
            assertEquals(List.of(), library.fullCheck());
            assertFalse(library.fullCheckDue());
        }
        try (Library library = Library.open(folder)) {
            assertFalse(library.fullCheckDue());
        }
    }

    @Test
    void aFolderThatWasCopiedAfterACrashOpensWithAllItsChanges() throws Exception {
        List<String> stored = crash();
        Path copy = place.resolve("copy");
        copy(folder, copy);
        for (Path each : List.of(copy, folder)) {
            try (Library library = Library.open(each)) {
                assertEquals(stored, notes(library));
                assertEquals(List.of(), library.notices());
                assertEquals(List.of(), library.check());
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    enum Swap {
        MOVED_OVER,
        COPIED_INTO,
        COPIED_WITH_ITS_TIME,
        ANOTHER_LIBRARY,
        ANOTHER_LIBRARY_WITHOUT_A_NOTE
    }

    @ParameterizedTest
    @EnumSource(Swap.class)
    void theLogOfAnotherFileIsSetAsideAndSaidSo(Swap swap) throws Exception {
        crash();
        byte[] left = Files.readAllBytes(log());
        swap(swap);
        byte[] chosen = Files.readAllBytes(file());
        LibraryState state = LibraryInspection.inspect(folder);
        assertEquals(Kind.REPLACED_LOG, state.kind(), state.sentence());
        assertTrue(Files.exists(log()));
        assertEquals(Arrays.toString(chosen), Arrays.toString(Files.readAllBytes(file())));
        try (Library library = Library.open(folder)) {
            assertEquals(List.of(), notes(library));
            assertEquals(1, library.sources().size());
            assertEquals(1, library.notices().size());
            assertEquals(
                    List.of(),
                    library.check().stream()
                            .filter(p -> !p.sentence().startsWith("The original of"))
                            .toList());
            assertEquals(Arrays.toString(left), Arrays.toString(setAside(library)));
        }
        try (Library library = Library.open(folder)) {
            assertEquals(List.of(), library.notices());
        }
    }

    private void swap(Swap swap) throws IOException {
        Path early = place.resolve("early.db");
        switch (swap) {
            case MOVED_OVER -> Files.move(early, file(), StandardCopyOption.REPLACE_EXISTING);
            case COPIED_INTO -> {
                Files.write(file(), Files.readAllBytes(early));
                Files.setLastModifiedTime(
                        file(), FileTime.from(Instant.now().plus(Duration.ofSeconds(5))));
            }
            case COPIED_WITH_ITS_TIME -> {
                FileTime before = Files.getLastModifiedTime(early);
                Files.write(file(), Files.readAllBytes(early));
                Files.setLastModifiedTime(file(), before);
            }
            case ANOTHER_LIBRARY -> putAnother();
            case ANOTHER_LIBRARY_WITHOUT_A_NOTE -> {
                Files.delete(folder.resolve("library.db-open"));
                putAnother();
            }
        }
    }

    private void putAnother() throws IOException {
        Path other = place.resolve("other");
        try (Library library = Library.open(other)) {
            Sample.add(library, "Three", "Words.");
        }
        Files.copy(other.resolve("library.db"), file(), StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] setAside(Library library) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "library.db-wal-*")) {
            Path aside = files.iterator().next();
            assertTrue(library.notices().getFirst().contains(aside.getFileName().toString()));
            return Files.readAllBytes(aside);
        }
    }

    @Test
    void anOlderCrashWithoutANoteOpensWithAllItsChanges() throws Exception {
        List<String> stored = crash();
        Files.delete(folder.resolve("library.db-open"));
        try (Library library = Library.open(folder)) {
            assertEquals(stored, notes(library));
            assertEquals(List.of(), library.notices());
        }
    }

    @Test
    void aDamagedLogAndADamagedFileAreLeftAsTheyAre() throws Exception {
        crash();
        Files.write(file(), Arrays.copyOf(Files.readAllBytes(file()), 20_000));
        Map<String, String> before = everything();
        assertEquals(Kind.DAMAGED, LibraryInspection.inspect(folder).kind());
        assertThrows(Refusal.class, () -> Library.open(folder));
        assertEquals(before, everything());
    }

    @Test
    void theNoteLiesThereAsLongAsAnybodyHasTheLibraryOpen() throws Exception {
        Path note = folder.resolve("library.db-open");
        try (Library one = Library.open(folder)) {
            one.setSetting("key", "value");
            assertTrue(Files.exists(note));
            try (Library two = Library.open(folder)) {
                two.setSetting("key", "other");
                assertTrue(Files.exists(note));
                assertEquals(Kind.READY, LibraryInspection.inspect(folder).kind());
            }
            assertTrue(Files.exists(note));
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Visitor.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertEquals("[]\n", new String(other.getInputStream().readAllBytes(), UTF_8));
            assertEquals(0, other.waitFor());
            assertTrue(Files.exists(note));
            assertEquals("visited", one.setting("key").orElseThrow());
            assertEquals(Presence.HERE, one.presence());
        }
        assertFalse(Files.exists(note));
    }

    /// Another process that opens the library, writes, and ends.
    static final class Visitor {
        private Visitor() {}

        public static void main(String[] arguments) {
            try (Library library = Library.open(Path.of(arguments[0]))) {
                library.setSetting("key", "visited");
                System.out.println(library.notices());
            }
        }
    }

    @Test
    void theWeekOfTheCheckIsCountedWhateverTheClockDoes() {
        Instant now = Instant.parse("2026-03-10T00:00:00Z");
        assertFalse(StructureCheck.isOld("2026-03-04T00:00:00.000Z", now));
        assertTrue(StructureCheck.isOld("2026-03-03T00:00:00.000Z", now));
        assertFalse(StructureCheck.isOld("2026-03-11T00:00:00.000Z", now));
        assertTrue(StructureCheck.isOld("2039-03-11T00:00:00.000Z", now));
        assertTrue(StructureCheck.isOld("unclean", now));
        assertTrue(StructureCheck.isOld("", now));
    }
}
