package glossator.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.document.Picture;
import glossator.format.Formats;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class LibraryTest {
    private static final String TEXT = "A first line.\nA second line, longer.\nThe end 🙂.";

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void open() {
        library = Library.open(folder.resolve("lib"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void reopen() {
        library.close();
        open();
    }

    @Test
    void aNewLibraryIsEmptyAndSaysSo() {
        assertTrue(library.isNew());
        assertEquals(List.of(), library.sources());
        assertEquals(List.of(), library.check());
        Sample.add(library, "One", TEXT);
        reopen();
        assertFalse(library.isNew());
    }

    @Test
    void whatIsAddedIsThereAfterReopening() throws IOException {
        Source source = Sample.add(library, "One", TEXT);
        reopen();
        assertEquals(List.of(source), library.sources());
        assertEquals("One", source.title());
        assertEquals(TEXT, library.document(source.edition()).text());
        Edition edition = library.editions(source.id()).getFirst();
        assertEquals("/origin/One", edition.origin());
        assertEquals(1, edition.number());
        Path file = library.original(source.edition());
        assertEquals(TEXT, Files.readString(file));
        assertEquals(folder.resolve("lib/sources").resolve(edition.sha256()), file);
        Picture picture = library.picture(source.edition(), "p1").orElseThrow();
        assertArrayEquals(new byte[] {1, 2, 3}, picture.bytes());
        assertTrue(library.picture(source.edition(), "none").isEmpty());
    }

    @Test
    void theSameBytesAreAddedOnce() {
        ImportResult first = library.add(new ParsedFile(
                Sample.original("a.txt", TEXT), Sample.reading("One", TEXT), "here"));
        ImportResult second = library.add(new ParsedFile(
                Sample.original("b.txt", TEXT), Sample.reading("Two", TEXT), "there"));
        assertFalse(first.wasThere());
        assertEquals(List.of("a warning"), first.warnings());
        assertTrue(second.wasThere());
        assertEquals(first.source(), second.source());
        assertEquals(1, library.sources().size());
    }

    @Test
    void addingARemovedSourceBringsItBackWithItsAnnotations() throws IOException {
        Source source = Sample.add(library, "One", TEXT);
        Annotation annotation = Sample.annotation(library, source, 2, 7);
        library.apply(Change.add(annotation));
        library.removeSource(source.id());
        assertEquals(List.of(), library.sources());
        assertEquals(1, library.removedSources().size());
        Path file = Files.writeString(folder.resolve("again.txt"), TEXT);
        ImportResult result = library.add(file, Formats::read);
        assertTrue(result.wasThere());
        assertEquals(source.id(), library.sources().getFirst().id());
        assertEquals(List.of(annotation), library.annotations(source.id()));
        assertEquals(1, library.sources().getFirst().annotations());
    }

    @Test
    void anOriginalThatWasLostIsPutBackWhenItsFileIsAddedAgain() throws IOException {
        Source source = Sample.add(library, "One", TEXT);
        Path stored = library.original(source.edition());
        Files.delete(stored);
        Path file = Files.writeString(folder.resolve("again.txt"), TEXT);
        assertTrue(library.add(file, Formats::read).wasThere());
        assertEquals(TEXT, Files.readString(stored));
    }

    @Test
    void aRemovedSourceTakesNoNewAnnotation() {
        Source source = Sample.add(library, "One", TEXT);
        Annotation annotation = Sample.annotation(library, source, 2, 7);
        library.removeSource(source.id());
        Refusal refusal = assertThrows(Refusal.class, () -> library.apply(Change.add(annotation)));
        assertEquals("library.removed", refusal.key());
        library.restoreSource(source.id());
        library.apply(Change.add(annotation));
    }

    @Test
    void aSourceIsRenamedAndRemembersWhenItWasOpened() {
        Source source = Sample.add(library, "One", TEXT);
        library.renameSource(source.id(), " Another name ");
        library.markOpened(source.id());
        reopen();
        assertEquals("Another name", library.source(source.id()).title());
        assertTrue(library.source(source.id()).opened() != null);
        library.renameSource(source.id(), "");
        assertEquals("One.txt", library.source(source.id()).title());
    }

    @Test
    void aSourceIsFoundByIdByItsBeginningByTitleAndByFileName() {
        Source one = Sample.add(library, "Über One", TEXT);
        Source two = Sample.add(library, "Two", TEXT + "!");
        for (String reference : List.of(
                one.id().toString(),
                one.id().toString().substring(0, 8),
                one.id().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT),
                "über one",
                " ÜBER ONE.TXT ")) {
            assertEquals(one, library.source(reference), reference);
        }
        library.renameSource(two.id(), "über ONE");
        Refusal many = assertThrows(Refusal.class, () -> library.source("Über One"));
        assertEquals("library.many-sources", many.key());
        assertTrue(many.sentence().contains(two.id().toString()), many.sentence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "abc", "no such thing", "00000000-0000-0000-0000-000000000000"})
    void anUnknownSourceIsRefused(String reference) {
        Sample.add(library, "One", TEXT);
        Refusal refusal = assertThrows(Refusal.class, () -> library.source(reference));
        assertEquals("library.no-source", refusal.key());
    }

    @Test
    void threeCharactersOfAnIdAreNotEnough() {
        Source source = Sample.add(library, "One", TEXT);
        String three = source.id().toString().substring(0, 3);
        assertThrows(Refusal.class, () -> library.source(three));
    }

    @Test
    void settingsStayAndTheAuthorHasADefault() {
        assertEquals(System.getProperty("user.name"), library.author());
        assertEquals(Map.of(), library.meanings());
        library.setSetting("author", "Ada 🙂");
        library.setSetting("color.red", "doubtful");
        library.setSetting("any", "thing");
        library.setSetting("any", "else");
        reopen();
        assertEquals("Ada 🙂", library.author());
        assertEquals(Map.of(Color.RED, "doubtful"), library.meanings());
        assertEquals("else", library.setting("any").orElseThrow());
        assertTrue(library.setting("none").isEmpty());
    }

    @Test
    void settingsAreThereAllAtOnceAndByTheirNames() {
        assertEquals(Map.of(), library.settings());
        library.setAuthor("Ada");
        library.setMeaning(Color.RED, "doubtful");
        library.setMeaning(Color.GREEN, "sure");
        library.setMeaning(Color.GREEN, "");
        assertEquals("Ada", library.author());
        assertEquals(Map.of(Color.RED, "doubtful"), library.meanings());
        assertEquals(
                Map.of("author", "Ada", "color.red", "doubtful", "color.green", ""),
                library.settings());
    }

    @Test
    void someSourcesAreAskedForByTheirIds() {
        Source one = Sample.add(library, "One", TEXT);
        Source two = Sample.add(library, "Two", TEXT + "2");
        Source gone = Sample.add(library, "Gone", TEXT + "3");
        library.removeSource(gone.id());
        var ids = List.of(two.id(), UUID.randomUUID(), gone.id(), one.id());
        assertEquals(List.of(two, one), library.sources(ids));
        assertEquals(List.of(), library.sources(List.of()));
    }

    @Test
    void nobodyElseMayReadTheLibrary() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Source source = Sample.add(library, "One", TEXT);
        Path root = folder.resolve("lib");
        for (Path path : List.of(root, root.resolve("sources"))) {
            assertEquals("rwx------", permissions(path), path.toString());
        }
        for (Path path : List.of(
                root.resolve("library.db"),
                root.resolve("library.db-wal"),
                library.original(source.edition()))) {
            assertEquals("rw-------", permissions(path), path.toString());
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aFolderMayHaveAnyName() {
        Path odd = folder.resolve("a?b#c%20d é & ü;x");
        try (Library other = Library.open(odd)) {
            Sample.add(other, "One", TEXT);
        }
        assertTrue(Files.exists(odd.resolve("library.db")));
        try (Library other = Library.open(odd)) {
            assertEquals(1, other.sources().size());
        }
    }

    @Test
    void aClosedLibraryRefuses() {
        library.close();
        library.close();
        Refusal refusal = assertThrows(Refusal.class, () -> library.sources());
        assertEquals("library.closed", refusal.key());
    }
}
