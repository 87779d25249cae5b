package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.Formats;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A library of the version before, whose sources can be read better now.
class NewReadingsTest {
    private static final Charset POLISH = Charset.forName("windows-1250");

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void open() throws IOException {
        OlderLibrary.unpackNamed(folder, "readings-8");
        library = Library.open(folder);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Source source(String name) {
        return library.source(name);
    }

    private String text(String name) {
        return library.document(source(name).edition()).text();
    }

    private List<EditionCandidate> readAll() {
        return library.outdatedSources().stream()
                .flatMap(s -> library.readAgain(s.id(), null, Formats::read).stream())
                .toList();
    }

    private List<String> words(String name) {
        Source source = source(name);
        return library.placements(source.id(), source.edition()).all().stream()
                .map(p -> p.anchor().place().orElseThrow().of(text(name)))
                .sorted()
                .toList();
    }

    @Test
    void nothingIsReadAgainByItself() {
        assertEquals(4, library.outdatedSources().size());
        assertTrue(text("straznik.txt").startsWith("Stra\u00BFnik"));
        assertEquals(1, library.editions(source("straznik.txt").id()).size());
    }

    @Test
    void itIsToldOnceByTheWindowAndOnceByTheCommandLine() {
        assertEquals(4, library.tellOutdatedOnce("window"));
        assertEquals(0, library.tellOutdatedOnce("window"));
        assertEquals(4, library.tellOutdatedOnce("cli"));
    }

    @Test
    void whatIsReadBetterIsOneStepWithAllMarksInPlace() {
        List<UpdateResult> updates = library.addReadings(readAll());
        assertEquals(3, updates.size());
        assertEquals(1, updates.stream().map(UpdateResult::step).distinct().count());
        assertTrue(text("straznik.txt").startsWith("Strażnik latarni zapisał wysokość"));
        assertTrue(text("bekci.txt").startsWith("Kıyının üstünde"));
        assertTrue(text("letter.rtf").startsWith("The keeper’s log —the first one— was lost."));
        assertEquals(
                List.of(
                        "Strażnik latarni ", "kapitanowi, lecz ten nie spojrza",
                        "latarni zapisa", "schodach"),
                words("straznik.txt"));
        assertEquals(List.of("eski bir kule", "pencerenin yan"), words("bekci.txt"));
        assertEquals(List.of("again in the winter", "log"), words("letter.rtf"));
        assertEquals(
                8, updates.stream().mapToInt(u -> u.report().lines().size()).sum());
        assertEquals(0, updates.stream().mapToInt(u -> u.report().orphans()).sum());
        assertEquals(List.of(), library.check());
    }

    @Test
    void theStepIsUndoneAndDoneAgainAsAWhole() {
        library.addReadings(readAll());
        library.undo(UndoScope.ANYWHERE);
        assertTrue(text("straznik.txt").startsWith("Stra\u00BFnik"));
        assertTrue(text("bekci.txt").startsWith("K\u00FDy\u00FDn\u00FDn"));
        assertEquals(2, words("bekci.txt").size());
        library.redo(UndoScope.ANYWHERE);
        assertTrue(text("bekci.txt").startsWith("Kıyının"));
        assertEquals(List.of(), library.check());
    }

    @Test
    void whatReadsTheSameIsNotOfferedAgain() {
        Source harbour = source("harbour.txt");
        assertTrue(library.readAgain(harbour.id(), null, Formats::read).isEmpty());
        assertEquals(1, library.editions(harbour.id()).size());
        assertEquals(3, library.outdatedSources().size());
        library.addReadings(readAll());
        assertEquals(List.of(), library.outdatedSources());
    }

    @Test
    void aNamedEncodingIsKeptForTheCopyTheCheckAndTheNextReading() {
        Source source = source("straznik.txt");
        Charset wrong = Charset.forName("ISO-8859-9");
        library.addReadings(
                List.of(library.readAgain(source.id(), wrong, Formats::read).orElseThrow()));
        Edition read = library.editions(source.id()).getLast();
        assertEquals("ISO-8859-9", read.encoding());
        assertEquals(2, read.number());
        assertEquals(library.editions(source.id()).getFirst().sha256(), read.sha256());
        assertTrue(library.readAgain(source.id(), null, Formats::read).isEmpty());
        library.addReadings(
                List.of(library.readAgain(source.id(), POLISH, Formats::read).orElseThrow()));
        assertTrue(text("straznik.txt").startsWith("Strażnik"));
        // The library came without its sidecars, which are written first.
        library.repair(Formats::read);
        assertEquals(List.of(), library.repair(Formats::read));
    }

    @Test
    void theLibraryIsRecoveredWithTheEncoding() throws IOException {
        Source source = source("straznik.txt");
        Charset named = Charset.forName("ISO-8859-13");
        library.addReadings(
                List.of(library.readAgain(source.id(), named, Formats::read).orElseThrow()));
        String expected = text("straznik.txt");
        library.writeSidecars();
        try (Stream<Path> files = Files.list(folder.resolve("sources"))) {
            assertTrue(files.filter(f -> f.toString().endsWith(".json"))
                    .anyMatch(f -> contains(f, "\"encoding\" : \"ISO-8859-13\"")
                            || contains(f, "\"encoding\":\"ISO-8859-13\"")
                            || contains(f, "\"encoding\": \"ISO-8859-13\"")));
        }
        assertTrue(expected.startsWith("Stra"));
    }

    private static boolean contains(Path file, String words) {
        try {
            return Files.readString(file).contains(words);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void onlyTextsHaveANamedEncoding() {
        Source letter = source("letter.rtf");
        Refusal refusal = assertThrows(
                Refusal.class, () -> library.readAgain(letter.id(), POLISH, Formats::read));
        assertEquals("library.own-encoding", refusal.key());
    }

    @Test
    void aLostOriginalIsRefused() throws IOException {
        Source source = source("straznik.txt");
        Files.delete(library.original(source.edition()));
        Refusal refusal = assertThrows(
                Refusal.class, () -> library.readAgain(source.id(), POLISH, Formats::read));
        assertEquals("library.reading-no-file", refusal.key());
    }

    @Test
    void anEditionAddedMeanwhileIsNotOverwritten() {
        Source source = source("straznik.txt");
        EditionCandidate first =
                library.readAgain(source.id(), POLISH, Formats::read).orElseThrow();
        EditionCandidate second =
                library.readAgain(source.id(), POLISH, Formats::read).orElseThrow();
        library.addReadings(List.of(first));
        Refusal refusal = assertThrows(Refusal.class, () -> library.addReadings(List.of(second)));
        assertEquals("library.update-conflict", refusal.key());
    }
}
