package glossator.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Target;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class MigrationsTest {
    @TempDir
    Path folder;

    private static Migrations then(String... scripts) {
        var all = new ArrayList<>(Migrations.ALL.scripts());
        all.addAll(List.of(scripts));
        return new Migrations(all);
    }

    private List<Path> backups() throws IOException {
        Path place = folder.resolve("backups");
        if (!Files.exists(place)) {
            return List.of();
        }
        try (var files = Files.list(place)) {
            return files.toList();
        }
    }

    @Test
    void anOlderLibraryIsBroughtUpAfterABackup() throws IOException {
        Source source;
        try (Library library = Library.open(folder)) {
            source = Sample.add(library, "One", "Some text.");
        }
        Migrations next = then(
                "ALTER TABLE source ADD COLUMN shelf INTEGER;\n",
                "CREATE TABLE shelf (name TEXT) STRICT;\nCREATE INDEX s ON shelf (name);\n");
        try (Library library = Library.open(folder, next)) {
            assertEquals(List.of(source), library.sources());
            assertEquals(List.of(), library.check());
        }
        assertEquals(1, backups().size());
        Path copy = backups().getFirst();
        Path restored = Files.createDirectory(folder.resolve("restored"));
        Files.copy(copy, restored.resolve("library.db"));
        try (Library library = Library.open(restored)) {
            assertEquals(List.of(source), library.sources());
        }
        assertEquals(
                "library.newer",
                assertThrows(Refusal.class, () -> Library.open(folder)).key());
    }

    @Test
    void annotationsOfTheFirstVersionAreTheReadersOwnAndCanStillBeUndone() {
        Annotation annotation;
        try (Library library = Library.open(folder)) {
            Source source = Sample.add(library, "One", "Some text.");
            annotation = Sample.annotation(library, source, 0, 4);
            library.apply(Change.add(annotation));
        }
        try (Database database = Database.connect(folder.resolve("library.db"))) {
            for (String column : List.of("origin", "target", "resolved")) {
                database.run("ALTER TABLE annotation DROP COLUMN " + column);
            }
            for (String later : List.of(
                    "copy",
                    "copy_reading",
                    "item",
                    "reply",
                    "page_look",
                    "finding",
                    "anchor",
                    "decision",
                    "sketch",
                    "page",
                    "identity",
                    "sidecar_due",
                    "withdrawn")) {
                database.run("DROP TABLE " + later);
            }
            database.run("ALTER TABLE edition DROP COLUMN copy");
            database.run("ALTER TABLE edition DROP COLUMN encoding");
            for (String column : List.of("details", "tags", "collections", "reading", "rating")) {
                database.run("ALTER TABLE source DROP COLUMN " + column);
            }
            database.run("UPDATE journal_change SET after = json_remove(after, '$.origin')");
            database.run("PRAGMA user_version = 1");
        }
        try (Library library = Library.open(folder)) {
            assertEquals(List.of(annotation), library.annotations(annotation.source()));
            assertEquals(List.of(), library.check());
            library.undo(UndoScope.marksOf(annotation.source()));
            assertEquals(List.of(), library.annotations(annotation.source()));
        }
    }

    @Test
    void aScriptThatFailsLeavesTheOldVersion() throws IOException {
        Library.open(folder).close();
        Migrations broken = then("CREATE TABLE shelf (name TEXT);\n", "CREATE TABLE source (x);\n");
        assertThrows(Refusal.class, () -> Library.open(folder, broken));
        try (Library library = Library.open(folder)) {
            assertEquals(List.of(), library.check());
        }
        assertEquals(1, backups().size());
    }

    @Test
    void aNewLibraryNeedsNoBackup() throws IOException {
        Library.open(folder, then("CREATE TABLE shelf (name TEXT);\n")).close();
        assertEquals(List.of(), backups());
    }

    @Test
    void anOpenLibraryStopsWritingWhenANewerProgramHasTakenOver() {
        try (Library old = Library.open(folder)) {
            old.setSetting("a", "1");
            Library.open(folder, then("CREATE TABLE shelf (name TEXT);\n")).close();
            Refusal refusal = assertThrows(Refusal.class, () -> old.setSetting("a", "2"));
            assertEquals("library.newer", refusal.key());
            assertEquals("1", old.setting("a").orElseThrow());
        }
    }

    @Test
    void theProgramBeforeRefusesALibraryOfThisOneAndTouchesNothing() throws IOException {
        int newest = Migrations.ALL.newest();
        Migrations before = new Migrations(Migrations.ALL.scripts().subList(0, newest - 1));
        try (Library library = Library.open(folder)) {
            Source source = Sample.addPaged(library, "One", "Some text.");
            Annotation memo =
                    Sample.annotation(library, source, 0, 0).withTarget(Target.WHOLE_SOURCE);
            library.apply(Change.add(memo));
            library.writeSidecars();
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("library.db"));
        assertEquals(
                "library.newer",
                assertThrows(Refusal.class, () -> Library.open(folder, before)).key());
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("library.db")));
        assertEquals(List.of(), backups());
        try (Library library = Library.open(folder)) {
            assertEquals(
                    1, library.annotations(library.sources().getFirst().id()).size());
            assertEquals(List.of(), library.check());
        }
    }

    @Test
    void theFirstVersionIsStrictThroughout() {
        String script = Migrations.ALL.scripts().getFirst();
        assertTrue(script.contains("CREATE TABLE annotation ("));
        assertFalse(script.replace(") STRICT;", "").contains("\n);"), "a table is not STRICT");
    }

    @Test
    void theJournalKeepsItsRowsWhenItTakesDecisions() {
        Migrations second = new Migrations(Migrations.ALL.scripts().subList(0, 2));
        UUID id = UUID.randomUUID();
        Path old = folder.resolve("old");
        Library.open(old, second).close();
        try (Database database = Database.connect(old.resolve("library.db"))) {
            database.update("INSERT INTO tag VALUES (?, 'irony', NULL, '', '')", id);
            database.run("INSERT INTO journal VALUES"
                    + " (1, 'DO', 1, '2026-01-01T00:00:00.000Z', 'Ada', NULL, 'done')");
            database.update(
                    "INSERT INTO journal_change VALUES (1, 0, 'tag', ?, NULL, NULL, json_object("
                            + "'id', ?, 'name', 'irony', 'parent', NULL, 'color', '',"
                            + " 'description', ''))",
                    id,
                    id);
        }
        try (Library library = Library.open(old)) {
            assertEquals(1, library.history(id, 10).size());
            assertTrue(library.undo(UndoScope.ANYWHERE).isPresent());
            assertTrue(library.codebook().isEmpty());
            assertEquals(List.of(), library.check());
        }
    }
}
