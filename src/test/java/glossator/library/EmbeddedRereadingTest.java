package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.annotation.Step;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.ReaderVersions;
import glossator.format.SourceFile;
import glossator.format.pdf.AnnotatedPdf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files read by the version of the program that put the replies into the note.
class EmbeddedRereadingTest {
    private static final String GLUED = "Who?\n\nBo: The owner.\n\nCy: Of the boat?"
            + "\n\nAda Well: Completed set by Ada Well";

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

    private static AnnotatedPdf pdf() {
        return new AnnotatedPdf()
                .highlight("ferryman", "Who?")
                .reply("Bo", "The owner.", false)
                .reply("Cy", "Of the boat?", true)
                .state("Ada Well", "Completed");
    }

    private static SourceFile file(String name, AnnotatedPdf pdf) {
        return new SourceFile(name, pdf.bytes(), null);
    }

    /// As version 1 of the reader read it.
    private static ImportedDocument readByOlder(SourceFile file) {
        ImportedDocument now = Formats.read(file);
        List<EmbeddedAnnotation> findings =
                now.findings().stream().map(EmbeddedRereadingTest::glued).toList();
        return new ImportedDocument(
                now.format(),
                1,
                now.document(),
                now.pictures(),
                Map.of(),
                now.warnings(),
                findings,
                now.pages());
    }

    private static EmbeddedAnnotation glued(EmbeddedAnnotation f) {
        var notes = new ArrayList<String>(List.of(f.note()));
        for (EmbeddedReply reply : f.replies()) {
            String text = reply.state() == null ? reply.text() : "Completed set by Ada Well";
            notes.add(reply.author() + ": " + text);
        }
        return new EmbeddedAnnotation(
                f.range(),
                f.style(),
                f.color(),
                String.join("\n\n", notes),
                f.resolved() ? List.of("resolved") : List.of(),
                f.author(),
                f.created(),
                f.origin());
    }

    private Source addByOlder() {
        SourceFile file = file("crossing.pdf", pdf());
        Source source = library.add(new ParsedFile(file, readByOlder(file), "/crossing.pdf"))
                .source();
        library.importEmbedded(source.id());
        return source;
    }

    private Optional<Step> reread(Source source, boolean glued) {
        return library.storeReread(library.reread(source.id(), glued, Formats::read));
    }

    private Annotation only(Source source) {
        List<Annotation> all = library.annotations(source.id());
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private List<Reply> replies(Source source) {
        return library.threads(source.id()).of(only(source).id());
    }

    @Test
    void theRepliesAreTakenOutOfTheNoteInOneStep() {
        Source source = addByOlder();
        Annotation before = only(source);
        assertEquals(GLUED, before.note());
        Step step = reread(source, true).orElseThrow();
        assertEquals(4, step.changes().size());
        Annotation after = only(source);
        assertEquals(before.id(), after.id());
        assertEquals("Who?", after.note());
        assertTrue(after.resolved());
        assertEquals(List.of(), after.tags());
        List<Reply> replies = replies(source);
        assertEquals(
                List.of("The owner.", "Of the boat?", ""),
                replies.stream().map(Reply::text).toList());
        assertEquals(replies.get(0).id(), replies.get(1).parent());
        assertEquals(ReviewState.COMPLETED, replies.get(2).state());
        assertEquals(
                ReaderVersions.of("pdf"),
                library.editions(source.id()).getFirst().readerVersion());
        assertEquals(List.of(), library.check());
    }

    @Test
    void theStepCanBeUndoneAndIsNotDoneAgain() {
        Source source = addByOlder();
        Annotation before = only(source);
        reread(source, true);
        library.undo(UndoScope.marksOf(source.id()));
        assertEquals(before, only(source));
        assertEquals(List.of(), replies(source));
        assertTrue(library.reread(source.id(), false, Formats::read).isEmpty());
        assertTrue(library.importEmbedded(source.id()).isEmpty());
        library.redo(UndoScope.marksOf(source.id()));
        assertEquals(3, replies(source).size());
        assertEquals(List.of(), library.check());
    }

    @Test
    void aNoteThatTheUserHasChangedStaysAsItIs() {
        Source source = addByOlder();
        Annotation mine = only(source).withNote(GLUED + "\n\nI doubt it.");
        library.apply(Change.edit(only(source), mine));
        assertTrue(reread(source, true).isEmpty());
        assertTrue(reread(source, false).isEmpty());
        assertEquals(mine.note(), only(source).note());
        assertTrue(library.importEmbedded(source.id()).isEmpty());
        assertEquals(0, library.countEmbeddedAnnotations(source.id(), null));
    }

    @Test
    void oneThatIsInTheTrashOrWasLeftInTheFileKeepsItsId() {
        Source source = addByOlder();
        Annotation before = only(source);
        library.apply(Change.delete(before));
        assertTrue(reread(source, false).isEmpty());
        assertEquals(
                List.of(before.id()),
                library.embeddedAnnotations(source.id()).stream()
                        .map(Annotation::id)
                        .toList());
        library.importEmbedded(source.id());
        assertEquals("Who?", only(source).note());
        assertEquals(3, replies(source).size());
    }

    @Test
    void aFileWithoutSuchNotesIsReadAgainOnlyWhenItIsAsked() {
        SourceFile file = file("plain.pdf", new AnnotatedPdf().highlight("twice", "Why"));
        Source source = library.add(new ParsedFile(file, readByOlder(file), "")).source();
        library.importEmbedded(source.id());
        assertTrue(library.reread(source.id(), true, Formats::read).isEmpty());
        assertFalse(library.reread(source.id(), false, Formats::read).isEmpty());
        assertTrue(reread(source, false).isEmpty());
        assertEquals("Why", only(source).note());
        assertTrue(library.reread(source.id(), false, Formats::read).isEmpty());
    }

    @Test
    void aFileThatIsGoneOrCannotBeReadChangesNothing() throws IOException {
        Source source = addByOlder();
        RereadFiles refused = library.reread(
                source.id(),
                true,
                file -> Formats.read(
                        new SourceFile("x.pdf", new byte[] {'%', 'P', 'D', 'F'}, null)));
        assertTrue(refused.isEmpty());
        assertEquals(1, refused.problems().size());
        close();
        open();
        Files.delete(library.original(source.edition()));
        assertTrue(library.reread(source.id(), true, Formats::read).isEmpty());
        assertEquals(GLUED, only(source).note());
    }

    @Test
    void anAnnotationThatIsNoLongerFoundKeepsItsNote() {
        Source source = addByOlder();
        RereadFiles other = library.reread(
                source.id(), true, file -> Formats.read(file("x.pdf", new AnnotatedPdf())));

        library.storeReread(other);
        assertEquals(GLUED, only(source).note());
    }

    @Test
    void aTextThatIsNowReadOtherwiseIsLeftAlone() {
        Source source = addByOlder();
        RereadFiles other =
                library.reread(source.id(), true, file -> Sample.reading("x", "Other words."));
        assertTrue(library.storeReread(other).isEmpty());
        assertEquals(GLUED, only(source).note());
        assertEquals(1, library.editions(source.id()).getFirst().readerVersion());
        assertTrue(library.reread(source.id(), true, Formats::read).isEmpty());
    }

    @Test
    void whatAnOlderReaderDidNotFindIsOffered() {
        SourceFile file = file("crossing.pdf", pdf());
        ImportedDocument now = Formats.read(file);
        var older = new ImportedDocument(
                now.format(),
                1,
                now.document(),
                now.pictures(),
                Map.of(),
                now.warnings(),
                List.of(),
                now.pages());
        Source source = library.add(new ParsedFile(file, older, "")).source();
        assertEquals(0, library.countEmbeddedAnnotations(source.id(), null));
        assertTrue(reread(source, false).isEmpty());
        assertEquals(1, library.countEmbeddedAnnotations(source.id(), null));
    }

    @Test
    void aLaterEditionBringsOnlyTheRepliesThatAreNew() {
        Source source = addByOlder();
        reread(source, true);
        SourceFile later = file(
                "crossing.pdf",
                pdf().reply("Bo", "Yes, of the boat.", false).highlight("twice", ""));
        library.addEdition(library.compare(
                source.id(), new ParsedFile(later, Formats.read(later), "/crossing.pdf")));
        Step step = library.importEmbedded(source.id()).orElseThrow();
        assertEquals(2, step.changes().size());
        assertEquals(2, library.annotations(source.id()).size());
        assertEquals(
                List.of("The owner.", "Of the boat?", "", "Yes, of the boat."),
                library.threads(source.id()).all().stream()
                        .sorted(Comparator.comparing(Reply::created))
                        .map(Reply::text)
                        .toList());
        assertTrue(library.importEmbedded(source.id()).isEmpty());
    }

    @Test
    void aLaterEditionOfWhatAnOlderReaderReadIsNotImportedTwice() {
        Source source = addByOlder();
        SourceFile later = file("crossing.pdf", pdf().highlight("twice", ""));
        library.addEdition(library.compare(
                source.id(), new ParsedFile(later, Formats.read(later), "/crossing.pdf")));
        assertEquals(1, library.countEmbeddedAnnotations(source.id(), null));
    }

    @Test
    void aLibraryOfVersionFourIsReadAgain() throws IOException {
        Path old = folder.resolve("old");
        OlderLibrary.unpack(old);
        try (Library older = Library.open(old)) {
            Source pdf = older.source("crossing.pdf");
            var before = older.embeddedAnnotations(pdf.id());
            assertTrue(older.storeReread(older.reread(pdf.id(), false, Formats::read))
                    .isEmpty());
            assertEquals(
                    ReaderVersions.of("pdf"),
                    older.editions(pdf.id()).getFirst().readerVersion());
            assertEquals(
                    before.stream().map(Annotation::id).toList(),
                    older.embeddedAnnotations(pdf.id()).stream()
                            .map(Annotation::id)
                            .toList());
            assertEquals(List.of(), older.check());
        }
    }
}
