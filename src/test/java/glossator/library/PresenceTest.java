package glossator.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import glossator.Locks;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// What happens to `library.db` while it is open.
@ResourceLock(value = Locks.CHILDREN, mode = ResourceAccessMode.READ)
class PresenceTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("library.db");
    }

    private Path log() {
        return folder.resolve("library.db-wal");
    }

    /// What somebody does to the file.
    enum Fate {
        DELETED(Presence.GONE, true),
        MOVED_AWAY(Presence.GONE, true),
        LOG_DELETED(Presence.GONE, true),
        ANOTHER_MOVED_OVER_IT(Presence.REPLACED, true),
        AN_OLDER_ONE_MOVED_OVER_IT(Presence.REPLACED, true),
        ANOTHER_COPIED_INTO_IT(Presence.REPLACED, false),
        AN_OLDER_ONE_COPIED_INTO_IT(Presence.REPLACED, false),
        CUT(Presence.REPLACED, false),
        EMPTIED(Presence.REPLACED, false),
        EMPTY_FILE_MOVED_OVER_IT(Presence.REPLACED, true);

        final Presence presence;
        /// Whether all that was stored is still held by the open connections.
        final boolean isHeld;

        Fate(Presence presence, boolean isHeld) {
            this.presence = presence;
            this.isHeld = isHeld;
        }
    }

    private void meet(Fate fate) throws IOException {
        Path other = folder.resolve("other");
        switch (fate) {
            case DELETED -> Files.delete(file());
            case MOVED_AWAY -> Files.move(file(), folder.resolve("away"));
            case LOG_DELETED -> Files.delete(log());
            case ANOTHER_MOVED_OVER_IT -> move(other("Other", 40));
            case AN_OLDER_ONE_MOVED_OVER_IT -> move(folder.resolve("older"));
            case ANOTHER_COPIED_INTO_IT -> copyInto(other("Other", 40));
            case AN_OLDER_ONE_COPIED_INTO_IT -> copyInto(folder.resolve("older"));
            case CUT -> cut(2_000);
            case EMPTIED -> cut(0);
            case EMPTY_FILE_MOVED_OVER_IT -> move(Files.createFile(other));
        }
    }

    private void move(Path from) throws IOException {
        Files.move(from, file(), StandardCopyOption.REPLACE_EXISTING);
    }

    private void copyInto(Path from) throws IOException {
        Files.write(
                file(),
                Files.readAllBytes(from),
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private void cut(int length) throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(bytes, length));
    }

    /// The file of another library, with as many changes.
    private Path other(String title, int changes) {
        Path place = folder.resolve("another");
        try (Library another = Library.open(place)) {
            Source source = Sample.add(another, title, "Other words are here.");
            for (int i = 0; i < changes; i++) {
                another.apply(Change.add(Sample.annotation(another, source, 0, 5)));
            }
        }
        return place.resolve("library.db");
    }

    /// Opens a library, part of which is in the file and part only in the log.
    private Library busy() throws IOException {
        try (Library first = Library.open(folder)) {
            Sample.add(first, "Early", "Some early words.");
        }
        Files.copy(file(), folder.resolve("older"));
        try (Library second = Library.open(folder)) {
            Sample.add(second, "Middle", "Some words in the middle.");
        }
        Library library = Library.open(folder);
        Source source = Sample.add(library, "Late", "Some late words.");
        for (int i = 0; i < 20; i++) {
            library.apply(Change.add(Sample.annotation(library, source, 0, 4 + i % 5)));
        }
        assertTrue(Files.size(log()) > 0);
        return library;
    }

    @ParameterizedTest
    @EnumSource(Fate.class)
    void nothingIsCalledStoredOnceTheFileIsNotTheOneThatWasOpened(Fate fate) throws Exception {
        byte[] there;
        try (Library library = busy()) {
            assertEquals(Presence.HERE, library.presence());
            meet(fate);
            there = bytes();
            assertEquals(fate.presence, library.presence());
            Refusal refusal =
                    assertThrows(Refusal.class, () -> library.setSetting("author", "Somebody"));
            String key = fate.presence == Presence.GONE ? "library.gone" : "library.replaced";
            assertEquals(key, refusal.key());
            assertEquals(fate.presence, library.presence());
        }
        assertArrayEquals(there, bytes());
    }

    private byte[] bytes() throws IOException {
        return Files.exists(file()) ? Files.readAllBytes(file()) : new byte[0];
    }

    @ParameterizedTest
    @EnumSource(Fate.class)
    void whatWasOpenIsRescuedAndWhatIsThereNowStaysAsItIs(Fate fate) throws Exception {
        Path place = Files.createDirectories(folder.resolve("rescued"));
        Path rescued = place.resolve("library.db");
        List<String> before;
        byte[] there;
        try (Library library = busy()) {
            before = contents(library);
            meet(fate);
            there = bytes();
            if (fate.isHeld) {
                library.rescueTo(rescued);
            } else {
                rescueOrRefuse(library, rescued);
            }
        }
        assertArrayEquals(there, bytes());
        assertEquals(List.of(), unfinished());
        if (Files.exists(rescued)) {
            try (Library opened = Library.open(place)) {
                assertEquals(before, contents(opened));
            }
        }
        if (fate.presence == Presence.REPLACED) {
            assertFalse(Files.exists(log()), "the log would be applied to the other file");
        }
    }

    private static void rescueOrRefuse(Library library, Path rescued) {
        try {
            library.rescueTo(rescued);
        } catch (Refusal refusal) {
            assertEquals("library.not-rescued", refusal.key(), refusal.sentence());
            assertFalse(Files.exists(rescued));
        }
    }

    private List<Path> unfinished() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".part")).toList();
        }
    }

    private static List<String> contents(Library library) {
        return library.sources().stream()
                .flatMap(s -> library.annotations(s.id()).stream().map(Annotation::id))
                .map(UUID::toString)
                .sorted()
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {
                "ANOTHER_MOVED_OVER_IT",
                "AN_OLDER_ONE_MOVED_OVER_IT",
                "ANOTHER_COPIED_INTO_IT",
                "AN_OLDER_ONE_COPIED_INTO_IT"
            })
    void theFileThatTookThePlaceIsWholeForOthersAndForUs(Fate fate) throws Exception {
        boolean isOther = fate.name().startsWith("ANOTHER");
        String title = isOther ? "Other" : "Early";
        try (Library library = busy()) {
            meet(fate);
            assertEquals(Presence.REPLACED, library.presence());
            // Another program opens it while this library is still open.
            assertEquals(List.of(title), titles());
        }
        assertEquals(List.of(title), titles());
        try (Library now = Library.open(folder)) {
            assertEquals(
                    List.of(title), now.sources().stream().map(Source::title).toList());
            now.setSetting("author", "Somebody");
            assertEquals(List.of(), now.quickCheck());
            assertEquals(List.of(), now.fullCheck());
        }
    }

    /// As another program reads them, which knows nothing of ours.
    private List<String> titles() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stranger.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor());
        return said.lines().toList();
    }

    /// Prints the titles in a database that SQLite finds whole.
    static final class Stranger {
        private Stranger() {}

        public static void main(String[] arguments) throws SQLException {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0]);
                    var statement = connection.createStatement()) {
                try (var said = statement.executeQuery("PRAGMA integrity_check")) {
                    if (!said.getString(1).equals("ok")) {
                        throw new IllegalStateException(said.getString(1));
                    }
                }
                try (var titles = statement.executeQuery("SELECT title FROM source")) {
                    while (titles.next()) {
                        System.out.println(titles.getString(1));
                    }
                }
            }
        }
    }

    @Test
    void aFileThatWasAwayForAMomentIsTheOneItWas() throws Exception {
        try (Library library = busy()) {
            Files.move(file(), folder.resolve("away"));
            assertEquals(Presence.GONE, library.presence());
            Files.move(folder.resolve("away"), file());
            assertEquals(Presence.HERE, library.presence());
            library.setSetting("author", "Somebody");
        }
        try (Library library = Library.open(folder)) {
            assertEquals("Somebody", library.author());
            assertEquals(3, library.sources().size());
        }
    }

    @Test
    void whatOtherProgramsStoreAndTidyUpIsNoReplacement() throws Exception {
        try (Library one = busy();
                Library two = Library.open(folder)) {
            for (int i = 0; i < 5; i++) {
                two.setSetting("key" + i, "value");
                assertEquals(Presence.HERE, one.presence());
            }
            try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
                    var statement = other.createStatement()) {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                assertEquals(Presence.HERE, one.presence());
                statement.execute("VACUUM");
                assertEquals(Presence.HERE, one.presence());
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                assertEquals(Presence.HERE, one.presence());
            }
            one.setSetting("author", "Somebody");
            assertEquals("Somebody", two.author());
        }
    }

    @Test
    void aLibraryThatIsWhereItWasCanBeWrittenToAnotherFileAsWell() throws Exception {
        Path rescued = folder.resolve("rescued.db");
        Library library = busy();
        List<String> before = contents(library);
        Files.createFile(rescued);
        Refusal refusal = assertThrows(Refusal.class, () -> library.rescueTo(rescued));
        assertEquals("library.rescue-exists", refusal.key());
        Files.delete(rescued);
        library.rescueTo(rescued);
        try (Library opened = Library.open(folder)) {
            assertEquals(before, contents(opened));
        }
    }
}
