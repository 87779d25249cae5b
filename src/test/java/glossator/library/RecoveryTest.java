package glossator.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Rounds;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.library.RecoveryReport.Outcome;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Libraries that are lost or damaged in every way, and what comes back.
class RecoveryTest {
    private static final int OPERATIONS = Rounds.of(120);

    @TempDir
    Path folder;

    private Path library() {
        return folder.resolve("library");
    }

    private static void delete(Path folder, String... names) throws IOException {
        for (String name : names) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    private static void deleteDatabase(Path library) throws IOException {
        delete(library, "library.db", "library.db-wal", "library.db-shm");
        try (var backups = Files.exists(library.resolve("backups"))
                ? Files.list(library.resolve("backups"))
                : java.util.stream.Stream.<Path>empty()) {
            for (Path backup : backups.toList()) {
                Files.delete(backup);
            }
        }
    }

    private RecoveryReport recover(Path from) {
        return Recovery.recover(from, folder.resolve("recovered"), RandomLibrary::read);
    }

    private static void assertWhole(RecoveryReport report) {
        assertEquals(
                List.of(),
                report.items().stream()
                        .filter(i -> i.outcome() != Outcome.WHOLE)
                        .toList());
    }

    private static void assertSound(Path library) {
        try (Library opened = Library.open(library)) {
            assertEquals(List.of(), opened.check());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void allThatAPersonMadeComesBackFromTheSidecars(long seed) throws IOException {
        RandomLibrary.make(library(), seed, OPERATIONS);
        List<String> before = RandomLibrary.state(library());
        deleteDatabase(library());
        RecoveryReport report = recover(library().resolve("sources"));
        assertEquals(
                String.join("\n", before),
                String.join("\n", RandomLibrary.state(report.library())));
        assertWhole(report);
        assertSound(report.library());
    }

    @Test
    void aSoundDatabaseIsTakenAsItIs() {
        RandomLibrary.make(library(), 4, OPERATIONS);
        List<String> before = RandomLibrary.state(library());
        RecoveryReport report = recover(library());
        assertEquals(
                String.join("\n", before),
                String.join("\n", RandomLibrary.state(report.library())));
        assertWhole(report);
        assertSound(report.library());
    }

    @Test
    void emptyPlacesHaveASentence() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(
                "library.recover-nothing",
                assertThrows(Refusal.class, () -> recover(empty)).key());
        assertEquals(
                "library.recover-missing",
                assertThrows(Refusal.class, () -> recover(folder.resolve("nowhere")))
                        .key());
        assertTrue(Files.notExists(folder.resolve("recovered")));
    }

    @Test
    void aFolderThatIsNotEmptyOrInsideTheLibraryIsRefused() throws IOException {
        RandomLibrary.make(library(), 5, 5);
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");
        for (Path into :
                List.of(full, full.resolve("mine.txt"), library(), library().resolve("x"))) {
            Refusal refusal = assertThrows(
                    Refusal.class, () -> Recovery.recover(library(), into, RandomLibrary::read));
            assertTrue(
                    List.of("library.recover-not-empty", "library.recover-inside")
                            .contains(refusal.key()),
                    refusal.sentence());
        }
        assertEquals("mine", Files.readString(full.resolve("mine.txt")));
    }

    @Test
    void withoutAFolderOneBesideIsNamedByTheDate() {
        RandomLibrary.make(library(), 5, 5);
        List<Path> made = java.util.stream.IntStream.range(0, 2)
                .mapToObj(_ ->
                        Recovery.recover(library(), null, RandomLibrary::read).library())
                .toList();
        assertTrue(made.stream()
                .allMatch(p -> p.getFileName()
                        .toString()
                        .matches("library-recovered-\\d{4}-\\d\\d-\\d\\d(-2)?")));
        assertEquals(2, made.stream().distinct().count());
    }

    /// Ways to damage a database, each with dice of its own.
    enum Damage {
        FLIPPED_BITS {
            @Override
            byte[] of(byte[] whole, Random random) {
                for (int i = 1 + random.nextInt(64); i > 0; i--) {
                    whole[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
                }
                return whole;
            }
        },
        ZEROED_PAGE {
            @Override
            byte[] of(byte[] whole, Random random) {
                int page = random.nextInt(whole.length / 4096) * 4096;
                java.util.Arrays.fill(whole, page, page + 4096, (byte) 0);
                return whole;
            }
        },
        CUT {
            @Override
            byte[] of(byte[] whole, Random random) {
                return java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
            }
        },
        EMPTY {
            @Override
            byte[] of(byte[] whole, Random random) {
                return new byte[0];
            }
        },
        FOREIGN {
            @Override
            byte[] of(byte[] whole, Random random) {
                random.nextBytes(whole);
                return whole;
            }
        };

        abstract byte[] of(byte[] whole, Random random);
    }

    @Test
    void wordsWithATurnedBitAreThoseOfTheSidecarAgain() throws IOException, SQLException {
        RandomLibrary.make(library(), 6, OPERATIONS);
        List<String> before = notes(library());
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + library().resolve("library.db"));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE annotation SET note = 'turned' WHERE note <> ''");
            statement.execute("UPDATE reply SET text = 'turned'");
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute(
                    "UPDATE edition SET sha256 = replace(sha256, substr(sha256, 1, 1), 'f')"
                            + " WHERE number = 1");
            statement.execute("UPDATE annotation_tag SET tag = replace(tag, substr(tag, 1, 1), 'x')"
                    + " WHERE position = 0");
        }
        RecoveryReport report =
                Recovery.recover(library(), folder.resolve("mended"), RandomLibrary::read);
        assertEquals(before, notes(report.library()));
        assertSound(report.library());
    }

    @Test
    void aNoteWhoseSourceHasATurnedBitIsAmongTheNotesOfItsSourceAgain()
            throws IOException, SQLException {
        RandomLibrary.make(library(), 6, OPERATIONS);
        List<String> before = notes(library());
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + library().resolve("library.db"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            int turned = statement.executeUpdate(
                    "UPDATE annotation SET source = substr(source, 1, 35) || CASE substr(source, 36) WHEN 'a' THEN 'b' ELSE 'a' END"
                            + " WHERE rowid % 3 = 0");
            assertTrue(turned > 1);
        }
        RecoveryReport report =
                Recovery.recover(library(), folder.resolve("mended"), RandomLibrary::read);
        assertEquals(before, notes(report.library()));
        assertSound(report.library());
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedDatabaseWithItsSidecarsLosesNothing(Damage damage) throws IOException {
        RandomLibrary.make(library(), 6, OPERATIONS);
        List<String> before = notes(library());
        byte[] whole = Files.readAllBytes(library().resolve("library.db"));
        for (int seed = 0; seed < Rounds.of(8); seed++) {
            byte[] damaged = damage.of(whole.clone(), new Random(seed));
            Files.write(library().resolve("library.db"), damaged);
            RecoveryReport report = Recovery.recover(
                    library(), folder.resolve(damage + "-" + seed), RandomLibrary::read);
            // A bit of an id makes a second note or reply of one.
            List<String> after = notes(report.library());
            List<String> missing =
                    before.stream().filter(n -> !after.contains(n)).toList();
            assertEquals(List.of(), missing, () -> damage + " " + after);
            assertSound(report.library());
            assertArrayEquals(
                    damaged, Files.readAllBytes(library().resolve("library.db")), "touched");
        }
    }

    /// What a person made on the sources, without ids and places of files.
    private static List<String> notes(Path library) {
        try (Database database = Database.connect(library.resolve(Library.FILE))) {
            var all = new ArrayList<>(database.list(
                    "SELECT json_array(a.id, s.title, a.exact, a.style, a.color, a.note, a.author,"
                            + " a.created, a.changed, a.deleted_at, (SELECT json_group_array(t.name)"
                            + " FROM annotation_tag x JOIN tag t ON t.id = x.tag"
                            + " WHERE x.annotation = a.id), a.target, a.resolved)"
                            + " FROM annotation a JOIN source s ON s.id = a.source ORDER BY a.id",
                    r -> r.getString(1)));
            all.addAll(database.list(
                    "SELECT json_array(id, annotation, parent, author, text, state, created,"
                            + " changed) FROM reply WHERE deleted_at IS NULL ORDER BY id",
                    r -> r.getString(1)));
            return all;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FLIPPED_BITS", "ZEROED_PAGE", "CUT"})
    void ofADamagedDatabaseAloneASoundLibraryIsMade(Damage damage) throws IOException {
        RandomLibrary.make(library(), 7, OPERATIONS);
        byte[] whole = Files.readAllBytes(library().resolve("library.db"));
        Path damaged = folder.resolve("damaged.db");
        for (int seed = 0; seed < Rounds.of(12); seed++) {
            Files.write(damaged, damage.of(whole.clone(), new Random(seed)));
            try {
                RecoveryReport report = Recovery.recover(
                        damaged, folder.resolve(damage + "-" + seed), RandomLibrary::read);
                assertSoundBut(report.library());
            } catch (Refusal e) {
                assertEquals("library.recover-nothing", e.key(), damage + " " + seed);
            }
        }
    }

    /// The originals are not there, and no pages and pictures with them.
    private static void assertSoundBut(Path library) {
        try (Library opened = Library.open(library)) {
            assertEquals(
                    List.of(),
                    opened.check().stream()
                            .filter(p -> !p.sentence().contains("original"))
                            .filter(p -> !p.kind().equals("library.check-target"))
                            .toList());
        }
    }

    @Test
    void notesOfALostOriginalAreInADocumentOfTheirQuotes() throws IOException {
        RandomLibrary.make(library(), 8, OPERATIONS);
        List<String> before = notes(library());
        deleteDatabase(library());
        try (var files = Files.list(library().resolve("sources"))) {
            for (Path file : files.filter(f -> !f.toString().endsWith(".json")).toList()) {
                Files.delete(file);
            }
        }
        RecoveryReport report = recover(library());
        assertEquals(before, notes(report.library()));
        assertEquals(0, report.count(Outcome.LOST));
        assertEquals(3, report.count(Outcome.PARTLY), report.toString());
        assertSoundBut(report.library());
    }

    @Test
    void aLockedFileIsNamedAndItsNotesAreThere() throws IOException {
        RandomLibrary.make(library(), 9, OPERATIONS);
        List<String> before = notes(library());
        deleteDatabase(library());
        RecoveryReport report = Recovery.recover(library(), folder.resolve("recovered"), file -> {
            throw new Refusal("format.pdf.password", file.name());
        });
        assertEquals(before, notes(report.library()));
        assertTrue(report.items().stream()
                .allMatch(i -> i.detail().contains("is locked with a password")));
        assertSoundBut(report.library());
    }

    @Test
    void whereTheTextIsReadInAnotherWayNotesFindTheirQuotes() throws IOException {
        Source source;
        try (Library library = Library.open(library())) {
            source = Sample.add(library, "Kellport", Article.FIRST);
            Article.mark(library, source);
            library.writeSidecars();
        }
        deleteDatabase(library());
        RecoveryReport report = Recovery.recover(
                library(),
                folder.resolve("recovered"),
                _ -> Sample.reading("Kellport", "A heading\n" + Article.SECOND));
        try (Library library = Library.open(report.library())) {
            List<Edition> editions = library.editions(source.id());
            var placed = library.placements(source.id(), editions.getLast().id());
            assertEquals(Article.QUOTES.size(), placed.size());
            assertTrue(placed.orphans().size() <= 2, placed.orphans().toString());
            assertEquals(2, editions.size());
            assertTrue(editions.getFirst().fileName().endsWith(".quotes.txt"));
            assertEquals(List.of(), library.check());
        }
        assertEquals(1, report.count(Outcome.PARTLY));
    }

    @Test
    void whatWasPlantedInADatabaseStaysBehind() {
        RandomLibrary.make(library(), 10, OPERATIONS);
        List<String> before = RandomLibrary.state(library());
        try (Database database = Database.connect(library().resolve("library.db"))) {
            database.run("CREATE TRIGGER evil AFTER INSERT ON annotation BEGIN"
                    + " DELETE FROM annotation; END");
            database.run("CREATE VIEW seen AS SELECT * FROM source");
        }
        RecoveryReport report = recover(library());
        assertEquals(
                String.join("\n", before),
                String.join("\n", RandomLibrary.state(report.library())));
        assertSound(report.library());
    }

    @Test
    void goingBackLeavesOutWhatSidecarsSaySinceAndIsWholeAllTheSame() {
        RandomLibrary.make(library(), 11, OPERATIONS);
        List<String> before;
        Backup backup;
        try (Library library = Library.open(library())) {
            backup = library.backups().make();
        }
        before = RandomLibrary.state(library());
        try (Library library = Library.open(library())) {
            Source source = library.sources().getFirst();
            library.apply(Change.add(Sample.annotation(library, source, 0, 9).withNote("late")));
            library.writeSidecars();
        }
        RecoveryReport report = Recovery.goBack(library(), backup, RandomLibrary::read);
        assertWhole(report);
        assertEquals(String.join("\n", before), String.join("\n", RandomLibrary.state(library())));
    }

    @Test
    void aBackupIsRestoredWithWhatSidecarsSaySince() throws IOException {
        RandomLibrary.make(library(), 11, OPERATIONS);
        Backup backup;
        Annotation late;
        Source source;
        try (Library library = Library.open(library())) {
            backup = library.backups().make();
            source = library.sources().getFirst();
            late = Sample.annotation(library, source, 0, 9).withNote("late");
            library.apply(Change.add(late));
            library.apply(Change.delete(library.annotations(source.id()).getLast()));
            library.renameSource(source.id(), "Renamed since");
            library.writeSidecars();
        }
        List<String> before = RandomLibrary.state(library());
        Files.write(library().resolve("library.db"), new byte[] {1, 2, 3});
        RecoveryReport report = Recovery.restore(library(), backup, RandomLibrary::read);
        assertEquals(String.join("\n", before), String.join("\n", RandomLibrary.state(library())));
        assertWhole(report);
        try (var files = Files.list(library())) {
            List<Path> aside = files.filter(f -> f.getFileName().toString().startsWith("library-"))
                    .toList();
            assertEquals(1, aside.size());
            assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(aside.getFirst()));
        }
        try (Library library = Library.open(library())) {
            assertEquals(List.of(), library.check());
            assertEquals(Optional.empty(), library.findUndoable(UndoScope.ANYWHERE));
            library.apply(Change.edit(late, late.withColor(Color.RED)));
            assertTrue(library.undo(UndoScope.ANYWHERE).isPresent());
        }
    }

    @Test
    void anOlderCopyPutInItsPlaceIsToldAndNothingIsLost() throws IOException {
        RandomLibrary.make(library(), 12, 20);
        Path database = library().resolve(Library.FILE);
        byte[] old = Files.readAllBytes(database);
        try (Library library = Library.open(library())) {
            assertEquals(List.of(), library.notices());
            Source source = library.sources().getFirst();
            library.apply(Change.add(Sample.annotation(library, source, 0, 9).withNote("late")));
            library.writeSidecars();
        }
        List<String> before = notes(library());
        Files.write(database, old);
        try (Library library = Library.open(library())) {
            assertEquals(1, library.notices().size());
            assertTrue(library.notices().getFirst().contains("recover"));
            assertEquals(
                    List.of("library.check-sidecar-later"),
                    library.repair(RandomLibrary::read).stream()
                            .map(Problem::kind)
                            .toList());
        }
        Path early = folder.resolve("early");
        Recovery.recover(library(), early, RandomLibrary::read);
        assertEquals(before, notes(early));
        try (Library library = Library.open(library())) {
            Source source = library.sources().getFirst();
            library.apply(Change.add(Sample.annotation(library, source, 3, 9).withNote("other")));
            library.writeSidecars();
            assertEquals(
                    List.of("library.check-sidecar-aside"),
                    library.check().stream().map(Problem::kind).toList());
        }
        RecoveryReport report = recover(library());
        assertTrue(notes(report.library()).containsAll(before));
        assertEquals(before.size() + 1, notes(report.library()).size());
        assertSound(report.library());
    }

    @Test
    void aRepairOfADamagedDatabaseLeavesTheSidecarsGood() throws IOException {
        RandomLibrary.make(library(), 13, OPERATIONS);
        List<String> before = notes(library());
        try (Database database = Database.connect(library().resolve(Library.FILE))) {
            database.update("DELETE FROM annotation_tag");
            database.update("DELETE FROM sidecar_due");
        }
        try (Library library = Library.open(library())) {
            library.repair(RandomLibrary::read);
            library.writeSidecars();
        }
        try (Database database = Database.connect(library().resolve(Library.FILE))) {
            assertEquals(0, database.number("SELECT count(*) FROM sidecar_due"));
        }
        RecoveryReport report = recover(library());
        assertEquals(before, notes(report.library()));
    }

    @Test
    void aFolderWithALongNameIsFilledAndWhatAKilledProgramLeftIsRemoved() throws IOException {
        RandomLibrary.make(library(), 14, 5);
        Path old = leave("0123abcd", 11);
        Path young = leave("4567abcd", 1);
        Path foreign = Files.createDirectory(folder.resolve(".glossator-mine.part"));
        Path into = folder.resolve("x".repeat(250));
        Recovery.recover(library(), into, RandomLibrary::read);
        assertEquals(notes(library()), notes(into));
        assertTrue(Files.notExists(old));
        assertTrue(Files.isDirectory(young));
        assertTrue(Files.isDirectory(foreign));
        Path copy = folder.resolve("y".repeat(250));
        try (Library library = Library.open(library())) {
            library.backUpTo(copy);
        }
        assertEquals(notes(library()), notes(copy));
    }

    private Path leave(String name, int minutes) throws IOException {
        Path whole = folder.resolve(".glossator-" + name + ".part");
        Path left = Files.createDirectories(whole.resolve("sources"));
        FileTime then = FileTime.from(Instant.now().minus(Duration.ofMinutes(minutes)));
        Files.setLastModifiedTime(left, then);
        Files.setLastModifiedTime(whole, then);
        return whole;
    }

    @Test
    void aLinkToAnEmptyFolderStaysOne() throws IOException {
        RandomLibrary.make(library(), 15, 5);
        Path there = Files.createDirectory(folder.resolve("there"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), there);
        Recovery.recover(library(), link, RandomLibrary::read);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(notes(library()), notes(there));
    }
}
