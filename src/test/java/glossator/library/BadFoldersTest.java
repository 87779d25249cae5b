package glossator.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import glossator.annotation.Change;
import glossator.format.Formats;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class BadFoldersTest {
    @TempDir
    Path folder;

    enum Case {
        WORDS("library.not-a-database"),
        ZEROS("library.not-a-database"),
        SHORT("library.not-a-database"),
        MAGIC_ONLY("library.not-a-database"),
        CUT_IN_HALF("library.damaged"),
        CUT_IN_PAGE_ONE("library.damaged"),
        GARBAGE_AFTER_HEADER("library.damaged"),
        ANOTHER_PROGRAMS("library.foreign"),
        ANOTHER_PROGRAMS_WITH_ID("library.foreign"),
        NEWER("library.newer"),
        WITH_A_TRIGGER("library.planted-trigger"),
        WITH_A_VIEW("library.planted-view"),
        WITHOUT_A_TABLE("library.missing-table"),
        WITHOUT_A_COLUMN("library.missing-column"),
        BELOW_ZERO("library.no-version");

        final String key;

        Case(String key) {
            this.key = key;
        }
    }

    @ParameterizedTest
    @EnumSource(Case.class)
    void aFileThatIsNoGoodLibraryIsRefusedAndLeftAsItIs(Case bad) throws Exception {
        Path file = folder.resolve("library.db");
        make(bad, file);
        byte[] before = Files.readAllBytes(file);
        Refusal refusal = assertThrows(Refusal.class, () -> Library.open(folder));
        assertEquals(bad.key, refusal.key(), refusal.sentence());
        assertTrue(refusal.sentence().contains(file.toString()), refusal.sentence());
        assertFalse(refusal.sentence().contains("\n"), refusal.sentence());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertFalse(Files.exists(folder.resolve("backups")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sources", "backups"})
    void anotherProgramsFileOverALibraryIsSaidWithWhatBringsItBack(String left) throws Exception {
        Path library = folder.resolve("library");
        try (Library made = Library.open(library)) {
            Sample.add(made, "Hens", "The fox saw the hen.");
            if (left.equals("sources")) {
                made.writeSidecars();
            } else {
                made.backups().make();
            }
        }
        Path file = library.resolve("library.db");
        Files.delete(file);
        make(Case.ANOTHER_PROGRAMS, file);
        LibraryState state = LibraryInspection.inspect(library);
        assertEquals(LibraryState.Kind.FOREIGN, state.kind());
        assertTrue(state.sentence().contains("“" + left + "”"), state.sentence());
        assertTrue(state.sentence().contains("glossator recover"), state.sentence());
        Refusal refusal = assertThrows(Refusal.class, () -> Library.open(library));
        assertEquals("library.foreign-here", refusal.key());
    }

    private void make(Case bad, Path file) throws Exception {
        switch (bad) {
            case WORDS -> Files.writeString(file, "These are no rows.\n".repeat(20));
            case ZEROS -> Files.write(file, new byte[8192]);
            case SHORT -> Files.write(file, new byte[] {1});
            case MAGIC_ONLY -> Files.writeString(file, "SQLite format 3\0");
            case CUT_IN_HALF -> cut(file, size(file) / 2);
            case CUT_IN_PAGE_ONE -> cut(file, 1_000);
            case GARBAGE_AFTER_HEADER -> garble(file);
            case ANOTHER_PROGRAMS -> run(file, "CREATE TABLE book (title TEXT)");
            case ANOTHER_PROGRAMS_WITH_ID -> run(file, "PRAGMA application_id = 7");
            case NEWER -> onLibrary(file, "PRAGMA user_version = 99");
            case WITH_A_TRIGGER ->
                onLibrary(
                        file,
                        "CREATE TRIGGER t AFTER INSERT ON annotation"
                                + " BEGIN DELETE FROM setting; END");
            case WITHOUT_A_TABLE -> onLibrary(file, "DROP TABLE decision");
            case WITHOUT_A_COLUMN -> onLibrary(file, "ALTER TABLE tag DROP COLUMN description");
            case BELOW_ZERO -> onLibrary(file, "PRAGMA user_version = -3");
            case WITH_A_VIEW -> onLibrary(file, "CREATE VIEW v AS SELECT * FROM annotation");
        }
    }

    private long size(Path file) throws IOException {
        library();
        return Files.size(file);
    }

    private void library() {
        try (Library library = Library.open(folder)) {
            Sample.add(library, "One", "Some text. ".repeat(2_000));
        }
    }

    private void cut(Path file, long length) throws IOException {
        library();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) length));
    }

    private void garble(Path file) throws IOException {
        library();
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 100, 4_096, (byte) 0x5a);
        Files.write(file, bytes);
    }

    private void onLibrary(Path file, String sql) throws SQLException {
        library();
        run(file, sql);
    }

    private static void run(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void anEmptyDatabaseFileIsANewLibrary() throws IOException {
        Files.createFile(folder.resolve("library.db"));
        try (Library library = Library.open(folder)) {
            assertTrue(library.isNew());
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "words");
        for (Path place : new Path[] {file, file.resolve("below")}) {
            Refusal refusal = assertThrows(Refusal.class, () -> Library.open(place));
            assertEquals("library.not-a-folder", refusal.key(), refusal.sentence());
        }
        assertEquals("words", Files.readString(file));
    }

    @Test
    void aFileInPlaceOfTheSourcesIsRefused() throws IOException {
        Files.writeString(folder.resolve("sources"), "words");
        Refusal refusal = assertThrows(Refusal.class, () -> Library.open(folder));
        assertEquals("library.not-a-folder", refusal.key());
        assertEquals("words", Files.readString(folder.resolve("sources")));
    }

    @Test
    void aFolderInPlaceOfTheDatabaseIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("library.db"));
        Refusal refusal = assertThrows(Refusal.class, () -> Library.open(folder));
        assertEquals("library.not-a-database", refusal.key());
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() {
        // Nobody, not even root, makes folders there.
        Path impossible = Path.of("/proc/glossator/library");
        assumeTrue(Files.isDirectory(Path.of("/proc/self")));
        Refusal refusal = assertThrows(Refusal.class, () -> Library.open(impossible));
        assertEquals("library.cannot-make", refusal.key());
    }

    @Test
    void aReadOnlyFolderIsRefused() {
        Path place = folder.resolve("fixed");
        Library.open(place).close();
        assertTrue(place.toFile().setWritable(false));
        try {
            assumeFalse(Files.isWritable(place), "root may write everywhere");
            Refusal refusal = assertThrows(Refusal.class, () -> Library.open(place));
            assertEquals("library.read-only", refusal.key());
        } finally {
            assertTrue(place.toFile().setWritable(true));
        }
    }

    @Test
    void aLibraryThatTurnsBadWhileOpenRefusesAndStaysUsable() throws Exception {
        try (Library library = Library.open(folder)) {
            Source source = Sample.add(library, "One", "Some text.");
            run(folder.resolve("library.db"), "UPDATE edition SET layout = x'00'");
            Refusal refusal = assertThrows(Refusal.class, () -> library.document(source.edition()));
            assertEquals("library.damaged-document", refusal.key());
            assertTrue(refusal.sentence().contains("One.txt"), refusal.sentence());
            library.setSetting("still", "works");
        }
        assertArrayEquals(
                "SQLite".getBytes(UTF_8),
                Arrays.copyOf(Files.readAllBytes(folder.resolve("library.db")), 6));
    }

    @Test
    void aWriterThatDoesNotFinishIsToldOf() throws Exception {
        Path file = folder.resolve("library.db");
        try (Database database = Database.open(file, Migrations.ALL);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            var settings = new SettingRows(database);
            database.run("PRAGMA busy_timeout = 20");
            statement.executeUpdate("BEGIN IMMEDIATE");
            Refusal refusal = assertThrows(Refusal.class, () -> write(database, settings));
            assertEquals("library.busy", refusal.key());
            statement.executeUpdate("ROLLBACK");
            write(database, settings);
            assertEquals("value", settings.get("key").orElseThrow());
        }
    }

    private static void write(Database database, SettingRows settings) {
        database.write(() -> {
            settings.set("key", "value");
            return true;
        });
    }

    /// Whatever is wrong with the bytes, a person sees a sentence: every call either works or
    /// refuses.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void garbledBytesLeadToRefusalsOnly(long seed) throws IOException {
        library();
        Path file = folder.resolve("library.db");
        byte[] good = Files.readAllBytes(file);
        byte[] bytes = good.clone();
        var random = new Random(seed);
        int runs = 1 + random.nextInt(30);
        for (int i = 0; i < runs; i++) {
            int at = 100 + random.nextInt(bytes.length - 100);
            int end = Math.min(bytes.length, at + 1 + random.nextInt(200));
            for (int k = at; k < end; k++) {
                bytes[k] = (byte) random.nextInt(256);
            }
        }
        Files.write(file, bytes);
        orRefused(() -> {
            try (Library library = Library.open(folder)) {
                orRefused(() -> library.repair(Formats::read));
                orRefused(() -> library.setSetting("a", "b"));
                orRefused(() -> library.history(null, 10));
                orRefused(() -> library.trash());
                orRefused(() -> library.undo(UndoScope.ANYWHERE));
                orRefused(() -> library.sources().forEach(s -> use(library, s)));
            }
        });
        // Nothing holds on to the bad file: a good one in its place opens.
        Files.deleteIfExists(folder.resolve("library.db-wal"));
        Files.deleteIfExists(folder.resolve("library.db-shm"));
        Files.write(file, good);
        try (Library library = Library.open(folder)) {
            assertEquals(List.of(), library.check());
        }
    }

    private static void use(Library library, Source source) {
        orRefused(() -> library.document(source.edition()));
        orRefused(() -> library.annotations(source.id()));
        orRefused(() -> library.apply(Change.add(Sample.annotation(library, source, 0, 4))));
    }

    private static void orRefused(Runnable call) {
        try {
            call.run();
        } catch (Refusal e) {
            assertFalse(e.sentence().isBlank());
        }
    }
}
