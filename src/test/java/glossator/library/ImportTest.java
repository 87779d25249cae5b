package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What becomes of a file that is given to the library.
class ImportTest {
    @TempDir
    Path folder;

    private Library library;
    private int readings;

    @BeforeEach
    void open() {
        library = Library.open(folder.resolve("lib"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private ImportedDocument read(SourceFile original) {
        readings++;
        return Sample.reading("Article", new String(original.bytes(), StandardCharsets.UTF_8));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private ImportOutcome importFile(String name, String text) throws IOException {
        return library.importFile(SourceFile.read(file(name, text)), this::read);
    }

    private static ImportResult stored(ImportOutcome outcome) {
        return assertInstanceOf(ImportOutcome.Stored.class, outcome).result();
    }

    @Test
    void aFileIsReadOnceAndStored() throws IOException {
        ImportResult result = stored(importFile("a.txt", Article.FIRST));
        assertFalse(result.wasThere());
        assertEquals(List.of("a warning"), result.warnings());
        assertEquals(1, readings);
        Edition edition = library.editions(result.source().id()).getFirst();
        assertEquals(folder.resolve("a.txt").toString(), edition.origin());
    }

    @Test
    void bytesThatAreThereAreNotReadAgainWhateverTheirName() throws IOException {
        Source source = stored(importFile("a.txt", Article.FIRST)).source();
        library.removeSource(source.id());
        ImportResult again = stored(importFile("b.txt", Article.FIRST));
        assertTrue(again.wasThere());
        assertEquals(source.id(), again.source().id());
        assertEquals(1, readings);
        assertEquals(1, library.sources().size());
    }

    @Test
    void anEditionIsMadeOfWhatWasReadWithoutReadingItAgain() throws IOException {
        Source source = stored(importFile("a.txt", Article.FIRST)).source();
        Article.mark(library, source);
        var alike = assertInstanceOf(
                ImportOutcome.LooksLikeEdition.class, importFile("a.txt", Article.SECOND));
        assertEquals(EditionMatch.By.ORIGIN, alike.match().by());
        assertEquals(1, library.editions(source.id()).size());
        Files.delete(folder.resolve("a.txt"));
        EditionCandidate candidate = library.compare(source.id(), alike.file());
        assertSame(alike.file(), candidate.file());
        UpdateResult update = library.addEdition(candidate);
        assertEquals(2, update.edition().number());
        assertEquals(10, update.report().lines().size());
        assertEquals(2, readings);
    }

    @Test
    void aSourceOfItsOwnIsMadeOfWhatWasReadWithoutReadingItAgain() throws IOException {
        stored(importFile("a.txt", Article.FIRST));
        var alike = assertInstanceOf(
                ImportOutcome.LooksLikeEdition.class, importFile("b.txt", Article.SECOND));
        assertEquals(EditionMatch.By.TEXT, alike.match().by());
        assertFalse(alike.match().isNamed());
        assertFalse(library.add(alike.file()).wasThere());
        assertEquals(2, library.sources().size());
        assertEquals(2, readings);
    }

    @Test
    void aFileIsKnownByItsPlaceHoweverThatIsWritten() throws IOException {
        stored(importFile("a.txt", Article.FIRST));
        file("a.txt", "Gone.");
        Path same = folder.resolve("lib/../a.txt");
        var alike = assertInstanceOf(
                ImportOutcome.LooksLikeEdition.class,
                library.importFile(SourceFile.read(same), this::read));
        assertEquals(EditionMatch.By.ORIGIN, alike.match().by());
    }

    @Test
    void aLockedFileIsHandedBackToBeTriedAgain() throws IOException {
        SourceFile original = SourceFile.read(file("a.txt", Article.FIRST));
        var locked =
                assertInstanceOf(ImportOutcome.Locked.class, library.importFile(original, o -> {
                    throw new Refusal("format.pdf.password", o.name());
                }));
        assertSame(original, locked.original());
        assertEquals("format.pdf.password", locked.refusal().key());
        assertTrue(library.isNew());
        assertFalse(stored(library.importFile(locked.original(), this::read)).wasThere());
    }

    @Test
    void aReaderThatFailsIsARefusalAndStoresNothing() throws IOException {
        SourceFile original = SourceFile.read(file("a.txt", Article.FIRST));
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> library.importFile(original, o -> {
                    throw new IllegalStateException("a bug");
                }));
        assertEquals("reading.failed", refusal.key());
        assertTrue(refusal.sentence().contains("a.txt"), refusal.sentence());
        assertTrue(library.isNew());
    }

    @Test
    void bytesThatCannotBeAnEditionAreRefusedBeforeTheyAreRead() throws IOException {
        Source source = stored(importFile("a.txt", Article.FIRST)).source();
        SourceFile same = SourceFile.read(file("b.txt", Article.FIRST));
        assertTrue(library.isNewest(source.id(), same));
        Refusal refusal =
                assertThrows(Refusal.class, () -> library.compare(source.id(), same, this::read));
        assertEquals("library.same-edition", refusal.key());
        assertEquals(1, readings);
    }
}
