package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Decision;
import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.annotation.Step;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.ImportedDocument;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class EmbeddedImportTest {
    private static final String TEXT = "A first line.\nA second line, longer.\nThe end 🙂.";
    private static final Instant MADE = Instant.parse("2019-05-06T07:08:09.123Z");

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

    private static EmbeddedAnnotation finding(int start, int end, String note, String... tags) {
        return new EmbeddedAnnotation(
                new Range(start, end),
                Style.UNDERLINE,
                Color.GREEN,
                note,
                List.of(tags),
                "Zoë",
                MADE,
                "PDF annotation");
    }

    private Source add(String title, EmbeddedAnnotation... findings) {
        ImportedDocument plain = Sample.reading(title, TEXT);
        var imported = new ImportedDocument(
                plain.format(),
                plain.version(),
                plain.document(),
                plain.pictures(),
                plain.companions(),
                plain.warnings(),
                List.of(findings));
        return library.add(new ParsedFile(Sample.original(title, title), imported, "/origin"))
                .source();
    }

    /// The latest.
    private UUID edition(Source source) {
        return library.editions(source.id()).getLast().id();
    }

    private List<Annotation> stored(Source source) {
        return library.annotations(source.id());
    }

    @Test
    void whatAFileHoldsIsOnlyOfferedUntilItIsTakenOver() {
        Source source = add("one", finding(2, 7, "Why?", "doubt"), finding(14, 14, "here"));
        assertEquals(List.of(), stored(source));
        assertEquals(0, source.annotations());
        reopen();
        List<Annotation> left = library.embeddedAnnotations(source.id());
        assertEquals(
                List.of("first", ""),
                left.stream().map(a -> a.selector().exact()).toList());
        assertEquals(List.of(), library.codebook().tagsInOrder());
    }

    @Test
    void wordsThatTheTextDoesNotHaveAreKeptAsNotInThisEdition() {
        Source source = add("one", finding(0, 0, "Gone?").withMissing("words that are gone"));
        library.importEmbedded(source.id());
        reopen();
        UUID edition = edition(source);
        Placement placement = library.placements(source.id(), edition).orphans().getFirst();
        assertTrue(placement.isOrphan());
        assertEquals("words that are gone", placement.annotation().selector().exact());
        assertEquals("Gone?", placement.annotation().note());
        assertEquals(List.of(), library.check());
        library.importEmbedded(source.id());
        assertEquals(1, stored(source).size());
    }

    @Test
    void missingWordsAreFoundInAnEditionThatHasThem() {
        Source source = add("one", finding(0, 0, "Gone?").withMissing("words that are gone"));
        library.importEmbedded(source.id());
        String text = TEXT + "\nHere are words that are gone no more.";
        library.addEdition(Article.next(library, source, "two.txt", text));
        UUID edition = edition(source);
        Placement placement = library.placements(source.id(), edition).all().getFirst();
        assertEquals("words that are gone", placement.range().of(text));
    }

    @Test
    void theUserMayDecideWhereMissingWordsAre() {
        Source source = add("one", finding(0, 0, "Gone?").withMissing("words that are gone"));
        library.importEmbedded(source.id());
        UUID edition = edition(source);
        Annotation note = stored(source).getFirst();
        var range = new Range(2, 7);
        var decision = new Decision(
                note.id(),
                source.id(),
                edition,
                new Anchor.Changed(range, 1, false, 1),
                range.of(TEXT));
        library.apply(List.of(new Change.OfDecision(null, decision)));
        reopen();
        assertEquals(
                range, library.placements(source.id(), edition).all().getFirst().range());
        assertEquals(List.of(), library.check());
    }

    @Test
    void theTimeOfTheLastChangeIsThatOfTheFile() {
        Source source = add("one", finding(2, 7, "Why?").withTraces(null, MADE.plusSeconds(90)));
        library.importEmbedded(source.id());
        Annotation taken = stored(source).getFirst();
        assertEquals(MADE, taken.created());
        assertEquals(MADE.plusSeconds(90), taken.changed());
    }

    @Test
    void whatIsTakenOverKeepsAuthorTimeNoteTagsAndOrigin() {
        Source source = add("one", finding(2, 7, "Why?\n\nBob: Because.", "doubt", "a/b"));
        library.importEmbedded(source.id());
        reopen();
        Annotation taken = stored(source).getFirst();
        assertEquals("first", taken.selector().exact());
        assertEquals(Style.UNDERLINE, taken.style());
        assertEquals(Color.GREEN, taken.color());
        assertEquals("Why?\n\nBob: Because.", taken.note());
        assertEquals(List.of("doubt", "a/b"), library.codebook().paths(taken.tags()));
        assertEquals("Zoë", taken.author());
        assertEquals(MADE, taken.created());
        assertEquals(MADE, taken.changed());
        assertEquals("PDF annotation", taken.origin());
        assertEquals(List.of(), library.check());
    }

    @Test
    void takingOverIsOneStepWithItsTagsThatCanBeUndoneAfterARestart() {
        Source source = add("one", finding(2, 7, "", "x"), finding(16, 22, "", "x", "y"));
        Step step = library.importEmbedded(source.id()).orElseThrow();
        assertEquals(4, step.changes().size());
        List<Annotation> taken = stored(source);
        reopen();
        library.undo(UndoScope.marksOf(source.id()));
        assertEquals(List.of(), stored(source));
        assertEquals(List.of(), library.codebook().tagsInOrder());
        assertEquals(2, library.embeddedAnnotations(source.id()).size());
        reopen();
        library.redo(UndoScope.marksOf(source.id()));
        assertEquals(taken, stored(source));
        assertEquals(List.of(), library.check());
    }

    @Test
    void takingOverTwiceAddsNothing() {
        Source source = add("one", finding(2, 7, "a"), finding(2, 7, "a"), finding(16, 22, "b"));
        library.importEmbedded(source.id());
        assertEquals(3, stored(source).size());
        reopen();
        assertEquals(List.of(), library.embeddedAnnotations(source.id()));
        assertTrue(library.importEmbedded(source.id()).isEmpty());
        assertEquals(3, stored(source).size());
    }

    @Test
    void anAnnotationThatWasChangedIsNotTakenOverAgain() {
        Source source = add("one", finding(2, 7, "a"));
        library.importEmbedded(source.id());
        Annotation taken = stored(source).getFirst();
        library.apply(Change.edit(taken, taken.withNote("mine").withColor(Color.RED)));
        assertTrue(library.importEmbedded(source.id()).isEmpty());
        assertEquals("mine", stored(source).getFirst().note());
        assertEquals("PDF annotation", stored(source).getFirst().origin());
    }

    @Test
    void oneThatWasDeletedComesBackUnderItsId() {
        Source source = add("one", finding(2, 7, "a"), finding(16, 22, "b"));
        library.importEmbedded(source.id());
        List<Annotation> both = stored(source);
        library.apply(Change.delete(both.getFirst()));
        assertEquals(List.of(both.getFirst()), library.embeddedAnnotations(source.id()));
        assertEquals(1, library.countEmbeddedAnnotations(source.id(), null));
        assertEquals(1, library.countEmbeddedAnnotations(source.id(), source.edition()));
        assertEquals(
                1, library.importEmbedded(source.id()).orElseThrow().changes().size());
        assertEquals(both, stored(source));
    }

    @Test
    void theSameAnnotationsInTwoSourcesAreTwo() {
        Source one = add("one", finding(2, 7, "a"));
        Source two = add("two", finding(2, 7, "a"));
        library.importEmbedded(one.id());
        library.importEmbedded(two.id());
        assertEquals(1, stored(one).size());
        assertEquals(1, stored(two).size());
    }

    @Test
    void theSameBytesAddedAgainTakeNothingOver() {
        Source source = add("one", finding(2, 7, "a"));
        library.importEmbedded(source.id());
        library.apply(Change.delete(stored(source).getFirst()));
        assertTrue(library.add(new ParsedFile(
                        Sample.original("one", "one"), Sample.reading("x", TEXT), ""))
                .wasThere());
        assertEquals(List.of(), stored(source));
        assertEquals(1, library.embeddedAnnotations(source.id()).size());
    }

    /// A range that is not in the text, and tags that the codebook would refuse, as any file could
    /// have them.
    @ParameterizedTest
    @CsvSource({
        "2, 7, 'a/ /b', 'first', 'a/b'",
        "2, 9000, '/', 'first line.\nA second line, longer.\nThe end 🙂.', ''",
        "9000, 9001, '\u0000', '', '�'",
        "46, 47, 'x\ny', '🙂', 'x y'",
        "46, 46, ' ', '', ''",
    })
    void strangeOnesAreTakenOverAsFarAsTheyMakeSense(
            int start, int end, String tag, String quote, String path) {
        Source source = add("one", finding(start, end, "\ud800 note \u0000", tag));
        library.importEmbedded(source.id());
        Annotation taken = stored(source).getFirst();
        assertEquals(quote, taken.selector().exact());
        assertEquals("\ufffd note \ufffd", taken.note());
        assertEquals(
                path.isEmpty() ? List.of() : List.of(path), library.codebook().paths(taken.tags()));
        assertEquals(List.of(), library.check());
    }

    @Test
    void oneWithoutATimeIsMadeWhenItIsTakenOver() {
        Instant before = Timestamps.now();
        Source source = add(
                "one",
                new EmbeddedAnnotation(
                        new Range(0, 1),
                        Style.HIGHLIGHT,
                        Color.YELLOW,
                        "",
                        List.of(),
                        "",
                        null,
                        "Word comment"));
        library.importEmbedded(source.id());
        assertTrue(!stored(source).getFirst().created().isBefore(before));
    }

    /// They are still there, and the one that was changed stays as it is.
    @Test
    void importingANoteAgainDoesNotMakeItsRepliesTwice() {
        var embedded = new EmbeddedAnnotation(
                new Range(2, 7),
                Target.PASSAGE,
                Style.HIGHLIGHT,
                Color.GREEN,
                "",
                List.of(),
                "Zoë",
                MADE,
                "PDF annotation",
                List.of(
                        new EmbeddedReply(-1, "Ada", "Why?", null, MADE),
                        new EmbeddedReply(0, "Zoë", "So.", ReviewState.ACCEPTED, null)),
                false);
        Source source = add("One", embedded);
        library.importEmbedded(source.id());
        Annotation note = library.annotations(source.id()).getFirst();
        List<Reply> thread = library.threads(source.id()).of(note.id());
        assertEquals(List.of("Why?", "So."), thread.stream().map(Reply::text).toList());
        Reply changed = thread.getFirst().withText("Why not?");
        library.apply(List.of(
                new Change.OfReply(thread.getFirst(), changed),
                new Change.OfReply(thread.getLast(), null)));
        library.apply(Change.delete(note));
        assertTrue(library.importEmbedded(source.id()).isPresent());
        assertEquals(
                List.of("Why not?", "So."),
                library.threads(source.id()).of(note.id()).stream()
                        .map(Reply::text)
                        .toList());
        assertEquals(List.of(), library.check());
    }
}
