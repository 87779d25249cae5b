package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Function;

/// A document whose rows are damaged is made again from its original, read as the text it is.
class RepairTest {
    private static final String TEXT = "The quick brown fox.\nThe lazy dog.";

    @TempDir
    Path folder;

    private Database database;
    private EditionRows editions;
    private Edition edition;

    @BeforeEach
    void open() {
        try (Library library = Library.open(folder)) {
            edition = library.editions(Sample.add(library, "One", TEXT).id()).getFirst();
        }
        database = Database.open(folder.resolve("library.db"), Migrations.ALL);
        editions = new EditionRows(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private boolean repair(Function<SourceFile, ImportedDocument> reader) {
        var originals = new OriginalFiles(folder.resolve("sources"));
        return new Repair(database, editions, originals, reader)
                .repairDocument(edition, editions.stored(edition.id()));
    }

    private static ImportedDocument read(SourceFile original) {
        return Sample.reading("One", new String(original.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void aDamagedLayoutIsReadAgain() {
        database.update("UPDATE edition SET layout = x'00'");
        assertThrows(Refusal.class, () -> editions.document(edition.id()));
        assertTrue(repair(RepairTest::read));
        assertEquals(2, editions.document(edition.id()).blocks().size());
    }

    @Test
    void aDamagedTextIsReadAgainIfItIsTheOneTheLayoutWasMadeFor() {
        database.update("UPDATE edition SET text = 'The quick'");
        assertTrue(repair(RepairTest::read));
        assertEquals(TEXT, editions.document(edition.id()).text());
    }

    @Test
    void anotherTextIsNotTaken() {
        database.update("UPDATE edition SET layout = x'00'");
        assertFalse(repair(_ -> Sample.reading("One", TEXT + " More.")));
        assertEquals(TEXT, editions.stored(edition.id()).text());
    }

    @Test
    void aFileThatCannotBeReadAnyMoreLeavesAllAsItIs() throws Exception {
        database.update("UPDATE edition SET layout = x'00'");
        assertFalse(repair(original -> {
            throw new Refusal("format.unknown", original.name());
        }));
        Files.delete(folder.resolve("sources").resolve(edition.sha256()));
        assertFalse(repair(RepairTest::read));
    }

    @Test
    void theReaderFindsTheCompanionFilesAndNoneIsLeftLyingAbout() {
        database.update("UPDATE edition SET layout = x'00'");
        database.update(
                "INSERT INTO companion (edition, name, bytes) VALUES (?, '../../outside', x'01')",
                edition.id());
        var seen = new ArrayList<SourceFile>();
        assertTrue(repair(original -> {
            seen.add(original);
            assertTrue(original.companion("page_files/a.png").isPresent());
            return read(original);
        }));
        Path used = seen.getFirst().folder();
        assertTrue(used != null && !Files.exists(used));
        assertFalse(Files.exists(Path.of("" + used).resolve("../../outside").normalize()));
    }
}
