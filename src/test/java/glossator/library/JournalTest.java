package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Step;
import glossator.annotation.Step.Kind;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class JournalTest {
    private static final String TEXT = "A first line.\nA second line, longer.\nThe end 🙂.";

    @TempDir
    Path folder;

    private Library library;
    private Source source;
    private Source other;

    @BeforeEach
    void open() {
        library = Library.open(folder);
        source = Sample.add(library, "One", TEXT);
        other = Sample.add(library, "Two", TEXT + "!");
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), library.check());
        library.close();
    }

    private void reopen() {
        library.close();
        library = Library.open(folder);
    }

    private List<Annotation> stored() {
        return library.annotations(source.id());
    }

    private static void assertRefused(String key, Executable what) {
        Refusal refusal = assertThrows(Refusal.class, what);
        assertEquals(key, refusal.key(), refusal.sentence());
        assertTrue(refusal.sentence().endsWith("."), refusal.sentence());
    }

    @Test
    void everyFieldOfAnAnnotationIsKept() {
        UUID tag = library.findOrMakeTag("a/b");
        UUID another = library.findOrMakeTag("c");
        var annotation = new Annotation(
                UUID.randomUUID(),
                source.id(),
                source.edition(),
                Selector.of(TEXT, new Range(45, 48)),
                Target.PASSAGE,
                Style.STRIKEOUT,
                Color.GRAY,
                "“Note” *with* 🙂\n\n\t<b>&'\"\\",
                List.of(another, tag),
                "Zoë",
                Instant.parse("1969-12-31T23:59:59.999Z"),
                Sample.MOMENT,
                "PDF annotation",
                false);
        Step step = library.apply(Change.add(annotation));
        reopen();
        assertEquals(List.of(annotation), stored());
        assertEquals(step, library.history(annotation.id(), 10).getFirst());
        assertEquals(annotation, library.annotation(annotation.id().toString().substring(0, 6)));
    }

    @Test
    void undoAndRedoGoOnAfterReopening() {
        var states = new ArrayList<List<Annotation>>();
        states.add(stored());
        Annotation annotation = Sample.annotation(library, source, 2, 7);
        library.apply(Change.add(annotation));
        states.add(stored());
        for (Color color : Color.values()) {
            Annotation changed = annotation.withColor(color).withNote(color.word());
            library.apply(Change.edit(annotation, changed));
            annotation = changed;
            states.add(stored());
        }
        library.apply(Change.delete(annotation));
        states.add(stored());
        for (int i = states.size() - 2; i >= 0; i--) {
            reopen();
            assertEquals(
                    Kind.UNDO,
                    library.undo(UndoScope.marksOf(source.id())).orElseThrow().kind());
            assertEquals(states.get(i), stored());
        }
        assertTrue(library.undo(UndoScope.marksOf(source.id())).isEmpty());
        assertTrue(library.undo(UndoScope.ANYWHERE).isEmpty());
        for (int i = 1; i < states.size(); i++) {
            reopen();
            assertEquals(
                    Kind.REDO, library.redo(UndoScope.ANYWHERE).orElseThrow().kind());
            assertEquals(states.get(i), stored());
        }
        assertTrue(library.redo(UndoScope.marksOf(source.id())).isEmpty());
    }

    @Test
    void undoTellsWhichStepItTookBackAndWhatItDid() {
        Annotation annotation = Sample.annotation(library, source, 2, 7);
        Step made = library.apply(Change.add(annotation));
        assertEquals(made, library.findUndoable(UndoScope.marksOf(source.id())).orElseThrow());
        Step undone = library.undo(UndoScope.ANYWHERE).orElseThrow();
        assertEquals(made.number(), undone.of());
        assertEquals(List.of(Change.delete(annotation)), undone.changes());
        assertEquals(made, library.findRedoable(UndoScope.ANYWHERE).orElseThrow());
        Step again = library.redo(UndoScope.marksOf(source.id())).orElseThrow();
        assertEquals(made.number(), again.of());
        assertEquals(made.changes(), again.changes());
        assertEquals(
                List.of(Kind.REDO, Kind.UNDO, Kind.DO),
                library.history(annotation.id(), 9).stream().map(Step::kind).toList());
        assertEquals(1, library.history(null, 1).size());
    }

    @Test
    void somethingNewInASourceEndsItsRedoButNotThatOfAnother() {
        library.apply(Change.add(Sample.annotation(library, source, 2, 7)));
        library.apply(Change.add(Sample.annotation(library, other, 2, 7)));
        library.undo(UndoScope.marksOf(source.id()));
        library.undo(UndoScope.marksOf(other.id()));
        library.apply(Change.add(Sample.annotation(library, source, 0, 1)));
        assertTrue(library.redo(UndoScope.marksOf(source.id())).isEmpty());
        assertTrue(library.redo(UndoScope.ANYWHERE).isEmpty());
        assertTrue(library.redo(UndoScope.marksOf(other.id())).isPresent());
    }

    @Test
    void undoOfOneSourceLeavesTheOtherAlone() {
        library.apply(Change.add(Sample.annotation(library, source, 2, 7)));
        library.apply(Change.add(Sample.annotation(library, other, 2, 7)));
        library.undo(UndoScope.marksOf(source.id()));
        assertEquals(List.of(), stored());
        assertEquals(1, library.annotations(other.id()).size());
    }

    @Test
    void aStepInSeveralSourcesIsUndoneForTheLibraryOnly() {
        Annotation one = Sample.annotation(library, source, 2, 7);
        Annotation two = Sample.annotation(library, other, 2, 7);
        library.apply(List.of(Change.add(one), Change.add(two)));
        assertRefused("library.wide-step", () -> library.undo(UndoScope.marksOf(source.id())));
        library.undo(UndoScope.ANYWHERE);
        assertEquals(List.of(), stored());
        assertRefused("library.wide-step", () -> library.redo(UndoScope.marksOf(other.id())));
        library.redo(UndoScope.ANYWHERE);
        assertEquals(List.of(two), library.annotations(other.id()));
    }

    @Test
    void aStepIsMadeWholeOrNotAtAll() {
        Annotation good = Sample.annotation(library, source, 2, 7);
        Annotation bad = good.withTags(List.of(UUID.randomUUID()));
        assertRefused(
                "library.no-tag",
                () -> library.apply(List.of(Change.add(good), Change.edit(good, bad))));
        assertEquals(List.of(), stored());
        assertEquals(List.of(), library.history(null, 10));
    }

    @Test
    void aBeforeThatIsNotWhatIsStoredIsAConflict() {
        Annotation annotation = Sample.annotation(library, source, 2, 7);
        assertRefused(
                "library.conflict",
                () -> library.apply(Change.edit(annotation, annotation.withNote("x"))));
        library.apply(Change.add(annotation));
        assertRefused("library.conflict", () -> library.apply(Change.add(annotation)));
        assertRefused(
                "library.conflict",
                () -> library.apply(Change.delete(annotation.withColor(Color.RED))));
        assertEquals(List.of(annotation), stored());
    }

    @Test
    void aSelectorThatIsNotTrueIsRefused() {
        Annotation good = Sample.annotation(library, source, 2, 7);
        record Case(Selector selector, String key) {}
        for (var c : List.of(
                new Case(new Selector(new Range(2, 7), "other", "", ""), "library.untrue"),
                new Case(new Selector(new Range(2, 8), "first", "", ""), "library.untrue"),
                new Case(new Selector(new Range(900, 900), "gone", "", ""), "library.outside"),
                new Case(new Selector(new Range(45, 46), "\uD83D", "", ""), "library.untrue"),
                new Case(new Selector(new Range(46, 46), "", "", ""), "library.untrue"),
                new Case(new Selector(new Range(40, 900), "x", "", ""), "library.outside"))) {
            assertRefused(
                    c.key(), () -> library.apply(Change.add(good.withSelector(c.selector()))));
        }
        Selector position = Selector.of(TEXT, new Range(TEXT.length(), TEXT.length()));
        library.apply(Change.add(good.withSelector(position)));
        assertEquals("", stored().getFirst().selector().exact());
    }

    @Test
    void anAnnotationOfNoEditionOrOfAnotherSourcesIsRefused() {
        Annotation good = Sample.annotation(library, source, 2, 7);
        var lost = new Annotation(
                good.id(),
                good.source(),
                other.edition(),
                good.selector(),
                good.style(),
                good.color(),
                "",
                List.of(),
                "",
                good.created(),
                good.changed());
        assertRefused("library.no-edition", () -> library.apply(Change.add(lost)));
    }

    @Test
    void theTrashGivesBackWhatWasDeletedUnderItsId() {
        Annotation first = Sample.annotation(library, source, 2, 7).withNote("first");
        Annotation second = Sample.annotation(library, source, 0, 1).withNote("second");
        library.apply(List.of(Change.add(first), Change.add(second)));
        library.apply(Change.delete(first));
        library.apply(Change.delete(second));
        reopen();
        assertEquals(List.of(second, first), library.trash());
        for (var deleted : List.of(first, second)) {
            assertEquals(
                    library.history(deleted.id(), 1).getFirst().at(),
                    library.deletionTimes().get(deleted.id()));
        }
        assertEquals(first, library.annotation(first.id().toString()));
        Step step = library.restoreAnnotation(first.id());
        assertEquals(List.of(Change.add(first)), step.changes());
        assertEquals(List.of(first), stored());
        assertEquals(List.of(second), library.trash());
        assertRefused("library.not-in-trash", () -> library.restoreAnnotation(first.id()));
        library.undo(UndoScope.marksOf(source.id()));
        assertEquals(List.of(first, second), library.trash());
    }

    @Test
    void nearlyTheSameMomentAndOddCharactersComeBackAsTheStepSaid() {
        Annotation odd = Sample.annotation(library, source, 2, 7)
                .withNote("lone \uD83D and nul \0.")
                .withChanged(Instant.parse("2026-01-01T00:00:00.123456789Z"));
        Step step = library.apply(Change.add(odd));
        Annotation kept = stored().getFirst();
        assertEquals(List.of(Change.add(kept)), step.changes());
        assertEquals("lone \uFFFD and nul \uFFFD.", kept.note());
        library.apply(Change.edit(odd, odd.withNote("")));
        assertEquals("", stored().getFirst().note());
    }

    @Test
    void anUnknownAnnotationIsRefused() {
        library.apply(Change.add(Sample.annotation(library, source, 2, 7)));
        for (String reference : List.of("", "abc", "zzzz", UUID.randomUUID().toString(), "%%%%")) {
            assertRefused("library.no-annotation", () -> library.annotation(reference));
        }
    }

    @Test
    void aChangeOfTwoThingsIsADefectOfTheCaller() {
        Annotation one = Sample.annotation(library, source, 2, 7);
        Annotation two = Sample.annotation(library, source, 2, 7);
        library.apply(Change.add(one));
        assertThrows(IllegalArgumentException.class, () -> library.apply(Change.edit(one, two)));
        assertThrows(IllegalArgumentException.class, () -> library.apply(List.of()));
    }
}
