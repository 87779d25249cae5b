package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import glossator.anchoring.Decisions;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.EditionState;
import glossator.annotation.Placement;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An edition that was taken back does not count, and can come back.
class WithdrawnEditionTest {
    @TempDir
    Path folder;

    private Library library;
    private Source source;
    private Map<String, Annotation> made;

    @BeforeEach
    void open() {
        library = Library.open(folder);
        source = Sample.add(library, "Article", Article.FIRST);
        made = Article.mark(library, source);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), library.check());
        library.close();
    }

    private Source stored() {
        return library.source(source.id());
    }

    private UpdateResult update(String name, String text) {
        return Article.update(library, source, name, text);
    }

    private void undo() {
        assertTrue(library.undo(UndoScope.marksOf(source.id())).isPresent());
    }

    private List<Integer> numbers() {
        return library.editions(source.id()).stream().map(Edition::number).toList();
    }

    private static void assertRefused(String key, Executable what) {
        Refusal refusal = assertThrows(Refusal.class, what);
        assertEquals(key, refusal.key(), refusal.sentence());
        assertTrue(refusal.sentence().endsWith("."), refusal.sentence());
    }

    /// A mark on the first words of an edition.
    private Annotation markIn(UUID edition) {
        Annotation mark = Sample.annotation(library, stored(), 0, 11);
        assertEquals(edition, mark.edition());
        library.apply(Change.add(mark));
        return mark;
    }

    @Test
    void itIsNeitherListedNorTheNewestNorFound() {
        Source before = stored();
        Edition second = update("second.txt", Article.SECOND).edition();
        assertEquals(source.id(), library.source("second.txt").id());
        undo();
        assertEquals(List.of(1), numbers());
        assertEquals(before, stored());
        assertEquals(List.of(before), library.sources());
        assertRefused("library.no-source", () -> library.source("second.txt"));
        assertEquals(
                made.size(), library.placements(source.id(), before.edition()).size());
        assertTrue(Files.exists(library.original(second.id())), "the file is kept");
        assertEquals(Article.SECOND.strip(), library.document(second.id()).text());
    }

    @Test
    void itsBytesCanBecomeASourceOfTheirOwnAndThenItDoesNotComeBack() {
        update("second.txt", Article.SECOND);
        undo();
        Source other = Sample.add(library, "second", Article.SECOND);
        assertEquals(2, library.sources().size());
        assertRefused("library.other-source", () -> library.redo(UndoScope.marksOf(source.id())));
        library.removeSource(other.id());
        assertTrue(library.redo(UndoScope.marksOf(source.id())).isPresent());
        assertEquals(List.of(1, 2), numbers());
    }

    @Test
    void theNextNumberCountsOn() {
        update("second.txt", Article.SECOND);
        undo();
        assertEquals(3, update("third.txt", Article.THIRD).edition().number());
        assertEquals(List.of(1, 3), numbers());
        assertEquals(2, stored().editions());
        assertTrue(library.redo(UndoScope.marksOf(source.id())).isEmpty());
    }

    @Test
    void theSameBytesBringItBackAsAStepWithItsAnnotationsPlaced() {
        UpdateResult first = update("second.txt", Article.SECOND);
        undo();
        Annotation late = Sample.annotation(library, stored(), 4, 11);
        library.apply(Change.add(late));
        assertEquals(List.of(1), numbers());
        UpdateResult again = update("renamed.txt", Article.SECOND);
        assertEquals(first.edition(), again.edition());
        assertEquals(List.of(1, 2), numbers());
        assertEquals(first.step().changes(), again.step().changes());
        assertEquals(made.size() + 1, again.report().lines().size());
        Placement placed = library.place(late, again.edition().id());
        assertEquals(
                "harbour",
                placed.range().of(library.document(again.edition().id()).text()));
        undo();
        assertEquals(List.of(1), numbers());
    }

    @Test
    void theSameBytesAreANewEditionIfAnotherCameBetween() {
        update("second.txt", Article.SECOND);
        undo();
        update("third.txt", Article.THIRD);
        assertEquals(4, update("second.txt", Article.SECOND).edition().number());
        assertEquals(List.of(1, 3, 4), numbers());
    }

    @Test
    void whatAReaderNowReadsInAnotherWayIsANewEdition() {
        update("second.txt", Article.SECOND);
        undo();
        var file = new ParsedFile(
                Sample.original("second.txt", Article.SECOND),
                Sample.reading("Article", Article.SECOND + "One more line."),
                "/origin/second.txt");
        library.addEdition(library.compare(source.id(), file));
        assertEquals(List.of(1, 3), numbers());
    }

    @Test
    void anEditionWithNotesOrDecisionsIsNotTakenBack() {
        UUID second = update("second.txt", Article.SECOND).edition().id();
        Annotation mark = markIn(second);
        assertRefused("library.used-edition", () -> library.undo(UndoScope.SOURCES));
        library.apply(Change.delete(mark));
        assertRefused("library.used-edition", () -> library.undo(UndoScope.SOURCES));
        undo();
        undo();
        Annotation doubtful = requireNonNull(made.get("promised two million"));
        library.apply(
                new Change.OfDecision(null, Decisions.orphan(library.place(doubtful, second))));
        assertRefused("library.used-edition", () -> library.undo(UndoScope.SOURCES));
        undo();
        assertTrue(library.undo(UndoScope.SOURCES).isPresent());
        assertEquals(List.of(1), numbers());
    }

    @Test
    void nothingIsWrittenInAnEditionThatWasTakenBack() {
        UUID second = update("second.txt", Article.SECOND).edition().id();
        Annotation mark = markIn(second);
        undo();
        undo();
        assertRefused("library.withdrawn", () -> library.restoreAnnotation(mark.id()));
        Annotation doubtful = requireNonNull(made.get("promised two million"));
        assertRefused(
                "library.withdrawn",
                () -> library.apply(new Change.OfDecision(
                        null, Decisions.orphan(library.place(doubtful, second)))));
        assertTrue(library.redo(UndoScope.marksOf(source.id())).isPresent());
        assertTrue(library.redo(UndoScope.marksOf(source.id())).isPresent());
        assertTrue(library.annotations(source.id()).contains(mark));
    }

    @Test
    void theOnlyEditionAndOneWithANewerAboveAreNotTakenBack() {
        Change.OfEdition added = (Change.OfEdition)
                update("second.txt", Article.SECOND).step().changes().getFirst();
        update("third.txt", Article.THIRD);
        assertRefused("library.newer-edition", () -> library.apply(added.inverse()));
        undo();
        undo();
        var first = new EditionState(source.edition(), source.id(), 1, false);
        assertRefused(
                "library.only-edition",
                () -> library.apply(
                        new Change.OfEdition(first, first.withWithdrawn(true), "Article")));
    }

    @Test
    void theAnnotationsInItsFileAreNotOffered() {
        var embedded = new EmbeddedAnnotation(
                new Range(0, 11),
                Style.HIGHLIGHT,
                Color.RED,
                "in the file",
                List.of(),
                "Ann",
                Sample.MOMENT,
                "a file");
        ImportedDocument read = Sample.reading("Article", Article.SECOND);
        var withNote = new ImportedDocument(
                read.format(),
                read.version(),
                read.document(),
                read.pictures(),
                read.companions(),
                read.warnings(),
                List.of(embedded),
                read.pages());
        var file =
                new ParsedFile(Sample.original("2.txt", Article.SECOND), withNote, "/origin/2.txt");
        library.addEdition(library.compare(source.id(), file));
        assertEquals(1, library.countEmbeddedAnnotations(source.id(), null));
        undo();
        assertEquals(0, library.countEmbeddedAnnotations(source.id(), null));
        assertEquals(List.of(), library.embeddedAnnotations(source.id()));
        assertTrue(library.importEmbedded(source.id()).isEmpty());
    }

    @Test
    void aFileThatResemblesOnlyItIsASourceOfItsOwn() {
        String cake = "Take a pound of flour, half a pound of butter and as much sugar. ".repeat(9);
        update("cake.txt", cake);
        ImportedDocument alike = Sample.reading("Cake", cake + "Enjoy.");
        assertInstanceOf(
                ImportOutcome.LooksLikeEdition.class,
                library.importFile(Sample.original("1", cake + "Enjoy."), file -> alike));
        undo();
        assertInstanceOf(
                ImportOutcome.Stored.class,
                library.importFile(Sample.original("1", cake + "Enjoy."), file -> alike));
    }

    @Test
    void theCheckStillLooksAtIt() throws Exception {
        UUID second = update("second.txt", Article.SECOND).edition().id();
        undo();
        Path original = library.original(second);
        byte[] bytes = Files.readAllBytes(original);
        Files.delete(original);
        assertEquals(1, library.check().size());
        Files.write(original, bytes);
    }
}
