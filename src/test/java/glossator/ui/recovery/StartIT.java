package glossator.ui.recovery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Change;
import glossator.library.Library;

import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;

/// A window opens whatever state the library is in, says what is the matter, and mends it.
class StartIT {
    private static final List<String> NOTES = List.of("First", "Second");

    @TempDir
    Path temp;

    private Path folder;
    private Path database;

    @BeforeEach
    void make() {
        folder = temp.resolve("library");
        database = folder.resolve("library.db");
        StartFixture.make(folder, "The ferry");
    }

    @Test
    void aSoundLibraryOpensInItsWindow() {
        try (var start = new StartFixture(folder)) {
            assertTrue(start.windows.app().isPresent());
            assertEquals(NOTES, start.notes());
        }
    }

    @Test
    void aLibraryThatVanishedIsRestoredFromItsBackup() throws IOException {
        Files.delete(database);
        try (var start = new StartFixture(folder)) {
            start.untilSays("a library was here");
            start.untilSays("1 original file, 1 file beside them");
            start.untilSays("1 source, 2 notes");
            start.untilSays("completed from 1 file beside");
            assertFalse(Files.exists(database));
            start.pictures("recovery-vanished");
            start.press("Restore this backup");
            start.untilOpen();
            start.untilSays("Restored: 1 source, 2 notes, no tags.");
            assertEquals(NOTES, start.notes());
        }
    }

    @Test
    void aDamagedLibraryIsSetAsideWhenItsBackupIsRestored() throws IOException {
        byte[] damaged = damage();
        try (var start = new StartFixture(folder)) {
            start.untilSays("is damaged");
            assertArrayEquals(damaged, Files.readAllBytes(database));
            start.press("Restore this backup");
            start.untilOpen();
            assertEquals(NOTES, start.notes());
        }
        try (var files = Files.list(folder)) {
            assertTrue(files.anyMatch(f ->
                    f.getFileName().toString().startsWith("library-") && hasBytes(f, damaged)));
        }
    }

    @Test
    void whatCannotBeReadEitherSaysSoAndIsNotOfferedAgain() throws IOException {
        damage();
        try (var start = new StartFixture(folder)) {
            start.untilSays("is damaged");
            start.press("Open for reading");
            start.until(
                    "it was opened or refused",
                    () -> start.windows.app().isPresent()
                            || start.texts().stream().anyMatch(t -> t.contains("reading either")));
            if (start.windows.app().isEmpty()) {
                start.untilOffers("Open for reading");
                assertFalse(start.offers("Open for reading"));
                start.pictures("recovery-unreadable");
            }
        }
    }

    @Test
    void whatIsSalvagedIsReportedAndUsedInPlaceOfWhatWasDamaged() throws IOException {
        byte[] damaged = damage();
        deleteBackups();
        try (var start = new StartFixture(folder)) {
            start.untilSays("There is no backup");
            assertFalse(start.offers("Restore this backup"));
            start.press("Salvage what is left");
            start.untilSays("Salvaged");
            start.untilSays("whole");
            assertArrayEquals(damaged, Files.readAllBytes(database));
            start.pictures("recovery-salvaged");
            start.press("Use it in place of the damaged one");
            start.untilOpen();
            assertEquals(folder, start.app().session().library().folder());
            assertEquals(NOTES, start.notes());
        }
    }

    @Test
    void whatNoProgramHereCanReadIsLeftAlone() throws IOException {
        byte[] foreign =
                "SQLite format 3\0 of somebody else".repeat(40).getBytes(StandardCharsets.UTF_8);
        Path other = Files.createDirectories(temp.resolve("other"));
        Files.write(other.resolve("library.db"), foreign);
        try (var start = new StartFixture(other)) {
            start.untilSays("There is no backup");
            assertFalse(start.offers("Restore this backup"));
            assertTrue(start.offers("Quit"));
            start.picture("recovery-foreign");
        }
        assertArrayEquals(foreign, Files.readAllBytes(other.resolve("library.db")));
    }

    @Test
    void aNewLibraryIsMadeElsewhereOnlyOnAPlainWord() throws IOException {
        Files.delete(database);
        Path elsewhere = temp.resolve("elsewhere");
        try (var start = new StartFixture(folder)) {
            RecoveryWindow window = start.windows.recovery().orElseThrow();
            StartFixture.onFx(() -> {
                window.ask(elsewhere);
                return true;
            });
            start.untilSays("A new, empty library will be made in " + elsewhere);
            assertFalse(Files.exists(elsewhere));
            start.press("Make a new library");
            start.untilOpen();
            assertEquals(elsewhere, start.app().session().library().folder());
            start.until("the sample is open", () -> start.app().reader().isPresent());
        }
        assertFalse(Files.exists(database));
    }

    @Test
    void whatCanOnlyBeReadSaysSoAndRefusesChangesWithThatSentence() throws IOException {
        List<String> files = filesIn(folder);
        try (var start = readOnly()) {
            start.untilSays("Read only");
            start.untilSays("reading only");
            start.untilSays("You can read, search and export");
            assertEquals(NOTES, start.notes());
            StartFixture.onFx(() -> {
                var session = start.app().session();
                session.open(
                        session.sources().getFirst().id(),
                        in -> session.arranging().rename(in.id(), "x"));
                return true;
            });
            start.until("refused", () -> start.problems().size() == 1);
            start.pictures("read-only");
        }
        assertEquals(files, filesIn(folder));
    }

    @Test
    void theEmptyNotesOfAReadOnlyLibraryDoNotAskForMarks() {
        try (Library library = Library.open(folder)) {
            var source = library.sources().getFirst();
            library.annotations(source.id()).forEach(a -> library.apply(Change.delete(a)));
        }
        try (var start = readOnly()) {
            StartFixture.onFx(() -> {
                var session = start.app().session();
                session.open(session.sources().getFirst().id(), in -> {});
                return true;
            });
            start.untilSays("no notes can be added");
            assertFalse(start.texts().stream().anyMatch(t -> t.contains("press H")));
            assertFalse(start.texts().stream().anyMatch(t -> t.contains("Write a memo")));
            StartFixture.onFx(() -> {
                var bar = (MenuBar) start.app().scene().getRoot().lookup(".menu-bar");
                bar.getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> "menu-memo".equals(item.getId()))
                        .forEach(MenuItem::fire);
                return true;
            });
            start.until("the memo is refused", () -> start.problems().size() == 1);
            assertEquals(List.of(), start.notes());
        }
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(f -> folder.relativize(f) + " " + f.toFile().lastModified())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aDamagedRowIsLeftOutAndNamedAndTheOthersAreThere() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA ignore_check_constraints = ON");
            statement.execute("UPDATE annotation SET color = 'none' WHERE note = 'First'");
        }
        try (var start = new StartFixture(folder)) {
            StartFixture.onFx(() -> {
                var session = start.app().session();
                session.open(session.sources().getFirst().id(), in -> {});
                return true;
            });
            start.untilSays("damaged row was left out");
            assertEquals(List.of("Second"), start.notes());
            start.pictures("damaged-row");
            start.press("Details");
            start.untilSays("1 thing was found.");
        }
    }

    private StartFixture readOnly() {
        Path other = temp.resolve("other");
        StartFixture.make(other, "Another");
        var start = new StartFixture(other);
        StartFixture.onFx(() -> {
            start.app().close();
            start.windows.openReadOnly(folder, failure -> {
                throw new AssertionError(failure);
            });
            return true;
        });
        start.until(
                "open for reading",
                () -> start.app().isComplete()
                        && start.app().session().library().whyReadOnly().isPresent());
        return start;
    }

    private byte[] damage() throws IOException {
        try (var channel = Files.newByteChannel(database, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(database) / 2);
        }
        return Files.readAllBytes(database);
    }

    private void deleteBackups() throws IOException {
        try (var files = Files.list(folder.resolve("backups"))) {
            for (Path backup : files.toList()) {
                Files.delete(backup);
            }
        }
    }

    private static boolean hasBytes(Path file, byte[] bytes) {
        try {
            return Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
