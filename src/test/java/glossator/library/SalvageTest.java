package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Reply;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// One page of a database is destroyed, of each table in turn; there are no sidecars.
class SalvageTest {
    private static final int SOURCES = 12;
    private static final int NOTES = 240;
    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    /// Which page of the tree of a table.
    enum Place {
        ROOT,
        MIDDLE
    }

    @TempDir
    static Path made;

    @BeforeEach
    void copyLibrary() throws IOException {
        try (var files = Files.walk(made)) {
            for (Path file : files.toList()) {
                Files.copy(file, library().resolve(made.relativize(file).toString()));
            }
        }
    }

    @BeforeAll
    static void makeLibrary() throws IOException {
        try (Library library = Library.open(made)) {
            library.setAuthor("A. Reader");
            var tags = new ArrayList<UUID>();
            for (int i = 0; i < 100; i++) {
                tags.add(library.findOrMakeTag("tag ".repeat(30) + i));
            }
            var sources = new ArrayList<Source>();
            for (int i = 0; i < SOURCES; i++) {
                sources.add(Sample.add(
                        library,
                        "Title ".repeat(150) + i,
                        "Number " + i + " of them. ".repeat(80)));
            }
            var changes = new ArrayList<Change>();
            var answers = new ArrayList<Reply>();
            for (int i = 0; i < NOTES; i++) {
                Source source = sources.get(i % SOURCES);
                Annotation note = Sample.annotation(library, source, 0, 6)
                        .withNote("note " + i)
                        .withTags(List.of(tags.get(i % tags.size())));
                changes.add(Change.add(note));
                if (i % 8 == 7) {
                    answers.add(Sample.reply(note, null, "reply " + i + " ".repeat(300)));
                }
            }
            for (int i = 0; i < NOTES; i += 8) {
                library.apply(changes.subList(i, i + 8));
                library.apply(new Change.OfReply(null, answers.get(i / 8)));
            }
            for (int i = 0; i < 60; i++) {
                Annotation note =
                        Objects.requireNonNull(((Change.OfAnnotation) changes.get(i)).after());
                library.apply(
                        i == 0
                                ? Change.delete(note)
                                : Change.edit(note, note.withNote("edited " + i)));
            }
        }
        try (Database database = Database.connect(made.resolve(Library.FILE))) {
            database.write(() -> {
                for (int i = 0; i < 200; i++) {
                    database.update(
                            "INSERT INTO setting VALUES (?, ?)", "window." + i, "x".repeat(60));
                }
                return true;
            });
            database.truncateLog();
        }
    }

    private Path library() {
        return folder.resolve("library");
    }

    private Path file() {
        return library().resolve(Library.FILE);
    }

    /// The pages of the tree of a table that are wanted; empty for a table of one page whose middle
    /// is.
    private List<Integer> pages(String table, Place place) {
        try (Database database = Database.connect(file())) {
            if (place == Place.ROOT) {
                return database.all(
                        "SELECT rootpage FROM sqlite_schema WHERE name = ?",
                        r -> r.getInt(1),
                        table);
            }
            List<Integer> leaves = database.all(
                    "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' AND path LIKE '/_%'"
                            + " ORDER BY path",
                    r -> r.getInt(1), table);
            assertTrue(leaves.size() > 2, table + " " + leaves);
            return List.of(leaves.get(leaves.size() / 2));
        }
    }

    private void destroy(String table, Place place) throws IOException {
        byte[] noise = new byte[PAGE];
        new Random(7).nextBytes(noise);
        noise[0] = (byte) 0x99;
        for (int page : pages(table, place)) {
            try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(noise), (page - 1L) * PAGE);
            }
        }
    }

    private void deleteSidecars() throws IOException {
        try (var files = Files.list(library().resolve("sources"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                Files.delete(file);
            }
        }
    }

    private RecoveryReport recover() {
        return Recovery.recover(library(), folder.resolve("recovered"), RandomLibrary::read);
    }

    private static List<String> rows(Path library, String table) {
        try (Database database = Database.connect(library.resolve(Library.FILE))) {
            List<String> columns = database.all(
                    "SELECT name FROM pragma_table_info(?) WHERE name <> 'layout'",
                    r -> '"' + r.getString(1) + '"',
                    table);
            String where =
                    table.equals("setting") ? " WHERE key LIKE 'window.%' OR key = 'author'" : "";
            return database.all(
                    "SELECT json_array(" + String.join(", ", columns) + ") FROM " + table + where
                            + " ORDER BY 1",
                    r -> r.getString(1));
        }
    }

    private static void assertSame(List<String> before, List<String> after, String where) {
        var lost = new ArrayList<>(before);
        lost.removeAll(new HashSet<>(after));
        assertEquals(List.of(), lost.stream().limit(2).toList(), where);
        assertEquals(before.size(), after.size(), where);
    }

    /// The rows of a table by the pages that they are on is not told by SQLite; a leaf holds far
    /// less than half of these tables.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "annotation",
                "annotation_tag",
                "reply",
                "source",
                "edition",
                "tag",
                "journal",
                "journal_change",
                "setting"
            })
    void onlyWhatWasOnThePageIsLostAndItIsSaid(String table) throws IOException {
        List<String> before = rows(library(), table);
        destroy(table, Place.MIDDLE);
        Path copy = Files.createDirectory(folder.resolve("scratch"));
        Path made = copy.resolve(Library.FILE);
        SchemaMending.mend(SalvageCopy.make(file(), copy));
        try (Database from = Database.salvage(copy.resolve("alone.db"));
                Database to = Database.connect(made)) {
            Migrations.ALL.bringUpUnchecked(to);
            to.run("PRAGMA foreign_keys = OFF");
            to.write(
                    () -> to.update("DELETE FROM identity") + to.update("DELETE FROM sidecar_due"));
            assertEquals(Set.of(table), new Salvage(from, to).copy());
        }
        List<String> after = rows(copy, table);
        Set<String> known = new HashSet<>(before);
        if (!table.equals("edition")) {
            assertTrue(known.containsAll(after), "changed");
        }
        assertTrue(after.size() < before.size() || table.equals("edition"), "nothing lost");
        assertTrue(after.size() >= before.size() / 3, after.size() + " of " + before.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "annotation",
                "annotation_tag",
                "reply",
                "source",
                "edition",
                "tag",
                "journal",
                "journal_change",
                "setting"
            })
    void withABackupAllRowsComeBackAndTheDamageIsSaid(String table) throws IOException {
        List<String> before = rows(library(), table);
        try (Library library = Library.open(library())) {
            library.backups().make();
        }
        deleteSidecars();
        byte[] sound = Files.readAllBytes(file());
        for (Place place : Place.values()) {
            Files.write(file(), sound);
            destroy(table, place);
            RecoveryReport report =
                    Recovery.recover(library(), folder.resolve(place.name()), RandomLibrary::read);
            assertFalse(report.isWhole(), place.name());
            assertSame(before, rows(report.library(), table), table + " " + place);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLostOfNotesIsInTheJournal(Place place) throws IOException {
        byte[] sound = Files.readAllBytes(file());
        for (String table : List.of("annotation", "annotation_tag", "reply", "tag")) {
            Files.write(file(), sound);
            List<String> before = rows(library(), table);
            int steps = rows(library(), "journal").size();
            destroy(table, place);
            RecoveryReport report =
                    Recovery.recover(library(), folder.resolve(table), RandomLibrary::read);
            assertFalse(report.isWhole(), table);
            assertSame(before, rows(report.library(), table), table);
            assertEquals(steps, rows(report.library(), "journal").size(), table);
        }
    }

    @Test
    void aLossIsNotWrittenDownAsWhatAPersonDid() throws IOException {
        destroy("annotation", Place.MIDDLE);
        destroy("journal_change", Place.ROOT);
        RecoveryReport report = recover();
        assertFalse(report.isWhole());
        try (Library library = Library.open(report.library())) {
            library.history(null, 1).forEach(step -> assertEquals("Recovery", step.author()));
            assertTrue(library.history(null, 9).size() > 0);
        }
    }
}
