package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.EditionState;
import glossator.annotation.SourceState;
import glossator.annotation.Step;
import glossator.document.Metadata;
import glossator.format.Formats;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// What is done to sources and editions is a step of the journal.
class SourceStepsTest {
    private static final Metadata DETAILS =
            Metadata.of("Other", List.of("B. Author"), "House", "2025", "https://x.org/y", "de");

    /// Something that can be done to a source.
    record Deed(String name, BiFunction<Library, Source, Optional<Step>> work) {
        Step run(Library library, Source source) {
            return work.apply(library, source).orElseThrow();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Deed DESCRIBING_EDITION =
            new Deed("a describing edition", (library, source) -> {
                var file = new ParsedFile(
                        Sample.original("2.txt", Article.SECOND),
                        Sample.reading("A new title", Article.SECOND),
                        "/origin/2.txt");
                return Optional.of(
                        library.addEdition(library.compare(source.id(), file)).step());
            });

    static Stream<Deed> deeds() {
        return Stream.of(
                new Deed("remove", (library, source) -> library.removeSource(source.id())),
                new Deed("rename", (library, source) -> library.renameSource(source.id(), "B")),
                new Deed("unname", (library, source) -> library.renameSource(source.id(), "")),
                new Deed(
                        "describe",
                        (library, source) -> library.describeSource(source.id(), m -> DETAILS)),
                new Deed("restore", (library, source) -> {
                    assertTrue(library.removeSource(source.id()).isPresent());
                    return library.restoreSource(source.id());
                }),
                new Deed("add again", (library, source) -> {
                    assertTrue(library.removeSource(source.id()).isPresent());
                    assertNull(Sample.add(library, "Article", Article.FIRST).removed());
                    return library.history(source.id(), 1).stream().findFirst();
                }),
                new Deed(
                        "an edition",
                        (library, source) -> Optional.of(
                                Article.update(library, source, "second.txt", Article.SECOND)
                                        .step())),
                DESCRIBING_EDITION);
    }

    @TempDir
    Path folder;

    private Library library;
    private Source source;

    @BeforeEach
    void open() {
        library = Library.open(folder);
        source = Sample.add(library, "Article", Article.FIRST);
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

    private Source stored() {
        return library.source(source.id());
    }

    /// What people see of the source, apart from when it was removed.
    private List<Object> seen() {
        return List.of(
                stored().metadata(),
                stored().removed() == null,
                library.editions(source.id()),
                stored().edition(),
                stored().fileName());
    }

    private static void assertRefused(String key, Executable what) {
        Refusal refusal = assertThrows(Refusal.class, what);
        assertEquals(key, refusal.key(), refusal.sentence());
        assertTrue(refusal.sentence().endsWith("."), refusal.sentence());
    }

    private EditionState edition(int number, boolean withdrawn) {
        UUID id = library.editions(source.id()).get(number - 1).id();
        return new EditionState(id, source.id(), number, withdrawn);
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void everyDeedIsUndoneAndRedoneInAReopenedLibrary(Deed deed) {
        Step step = deed.run(library, source);
        List<Object> after = seen();
        reopen();
        assertEquals(step, library.history(null, 1).getFirst());
        assertEquals(step, library.findUndoable(UndoScope.SOURCES).orElseThrow());
        assertTrue(UndoScope.SOURCES.includes(step));
        Step undone = library.undo(UndoScope.SOURCES).orElseThrow();
        assertEquals(step.number(), undone.of());
        List<Object> before = seen();
        assertFalse(after.equals(before), before.toString());
        reopen();
        assertEquals(before, seen());
        assertEquals(undone, library.history(null, 1).getFirst());
        assertEquals(step, library.undoRedo(UndoScope.SOURCES).redo());
        assertTrue(library.redo(UndoScope.SOURCES).isPresent());
        assertEquals(after, seen());
        assertTrue(library.undo(UndoScope.ANYWHERE).isPresent());
        assertEquals(before, seen());
        reopen();
        assertTrue(library.redo(UndoScope.ANYWHERE).isPresent());
        assertEquals(after, seen());
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void aDeedOnAStateThatIsNotWhatIsStoredIsAConflict(Deed deed) {
        Step step = deed.run(library, source);
        List<Object> after = seen();
        assertRefused("library.conflict", () -> library.apply(step.changes()));
        assertEquals(after, seen());
    }

    @Test
    void whatMakesNoDifferenceIsNoStep() {
        assertEquals(Optional.empty(), library.restoreSource(source.id()));
        assertEquals(Optional.empty(), library.renameSource(source.id(), " Article "));
        assertTrue(library.removeSource(source.id()).isPresent());
        assertEquals(Optional.empty(), library.removeSource(source.id()));
        assertEquals(1, library.history(null, 9).size());
        UUID none = UUID.randomUUID();
        assertRefused("library.no-source", () -> library.removeSource(none));
    }

    @Test
    void addingASourceIsNoStep() {
        assertEquals(List.of(), library.history(null, 9));
        assertTrue(library.undo(UndoScope.ANYWHERE).isEmpty());
    }

    @Test
    void aNewEditionAndWhatItSaysOfItsSourceAreOneStep() {
        Step step = DESCRIBING_EDITION.run(library, source);
        SourceState old = new SourceState(source.id(), source.metadata(), false);
        assertEquals(
                List.of(
                        new Change.OfEdition(edition(2, true), edition(2, false), "Article"),
                        new Change.OfSource(
                                old, old.withMetadata(stored().metadata()), source.fileName())),
                step.changes());
        assertEquals("A new title", stored().title());
        library.undo(UndoScope.marksOf(source.id()));
        assertEquals("Article", stored().title());
        assertEquals(1, stored().editions());
    }

    @Test
    void whatWasRenamedSinceIsNotTakenBackWithTheEdition() {
        DESCRIBING_EDITION.run(library, source);
        library.renameSource(source.id(), "Mine");
        assertRefused("library.undo-conflict", () -> library.undo(UndoScope.marksOf(source.id())));
        assertEquals("Mine", stored().title());
        assertEquals(2, stored().editions());
    }

    @Test
    void undoOfMarksAndOfSourcesTakeTurnsWithoutEachOther() {
        Annotation mark = Sample.annotation(library, source, 4, 11);
        Step renamed = library.renameSource(source.id(), "One").orElseThrow();
        Step marked = library.apply(Change.add(mark));
        Step removed = library.removeSource(source.id()).orElseThrow();
        UndoScope marks = UndoScope.marksOf(source.id());
        assertEquals(marked, library.findUndoable(marks).orElseThrow());
        assertEquals(removed, library.findUndoable(UndoScope.SOURCES).orElseThrow());
        assertEquals(removed, library.findUndoable(UndoScope.ANYWHERE).orElseThrow());
        library.undo(UndoScope.SOURCES);
        assertEquals(renamed, library.findUndoable(UndoScope.SOURCES).orElseThrow());
        library.undo(marks);
        assertEquals(List.of(), library.annotations(source.id()));
        assertTrue(library.findUndoable(marks).isEmpty());
        assertEquals(removed, library.findRedoable(UndoScope.SOURCES).orElseThrow());
        assertEquals(marked, library.findRedoable(marks).orElseThrow());
        assertEquals(marked, library.findRedoable(UndoScope.ANYWHERE).orElseThrow());
    }

    @Test
    void somethingNewEndsTheRedoOfItsOwnScope() {
        Source other = Sample.add(library, "Two", "Another text.");
        UndoScope marks = UndoScope.marksOf(source.id());
        library.removeSource(source.id());
        library.undo(UndoScope.SOURCES);
        library.apply(Change.add(Sample.annotation(library, source, 4, 11)));
        assertTrue(library.findRedoable(UndoScope.SOURCES).isPresent());
        assertTrue(library.findRedoable(UndoScope.ANYWHERE).isEmpty());
        library.undo(marks);
        library.renameSource(other.id(), "New");
        assertTrue(library.findRedoable(UndoScope.SOURCES).isEmpty());
        assertTrue(library.findRedoable(marks).isPresent());
        library.renameSource(source.id(), "New as well");
        assertTrue(library.findRedoable(marks).isPresent());
        Article.update(library, source, "second.txt", Article.SECOND);
        assertTrue(library.findRedoable(marks).isEmpty());
    }

    @Test
    void severalSourcesRemovedAtOnceAreOneStepOfSourcesOnly() {
        Source other = Sample.add(library, "Two", "Another text.");
        List<Change> changes = List.of(removal(source), removal(other));
        library.apply(changes);
        assertEquals(List.of(), library.sources());
        assertTrue(library.undo(UndoScope.marksOf(source.id())).isEmpty());
        assertTrue(library.undo(UndoScope.SOURCES).isPresent());
        assertEquals(2, library.sources().size());
    }

    private static Change removal(Source of) {
        var state = new SourceState(of.id(), of.metadata(), false);
        return new Change.OfSource(state, state.withInTrash(true), of.fileName());
    }

    @Test
    void aStepThatFailsLeavesNothingOfItself() {
        Change rename = new Change.OfSource(
                new SourceState(source.id(), source.metadata(), false),
                new SourceState(source.id(), DETAILS, false),
                "x");
        Annotation outside =
                Sample.annotation(library, source, 4, 11).withTags(List.of(UUID.randomUUID()));
        assertRefused("library.no-tag", () -> library.apply(List.of(rename, Change.add(outside))));
        assertEquals(source, stored());
        assertEquals(List.of(), library.history(null, 9));
    }

    @Test
    void aChangeIntoAnotherSourceOrEditionIsADefectOfTheCaller() {
        SourceState one = new SourceState(source.id(), source.metadata(), false);
        SourceState two = new SourceState(UUID.randomUUID(), source.metadata(), false);
        EditionState first = edition(1, false);
        EditionState second = new EditionState(first.id(), source.id(), 2, true);
        assertThrows(
                IllegalArgumentException.class,
                () -> library.apply(new Change.OfSource(one, two, "x")));
        assertThrows(
                IllegalArgumentException.class,
                () -> library.apply(new Change.OfEdition(first, second, "x")));
    }

    @Test
    void theCheckFindsASourceThatIsNotAsTheJournalSays() {
        library.renameSource(source.id(), "One");
        library.close();
        try (Database database = Database.connect(folder.resolve("library.db"))) {
            database.update("UPDATE source SET title = 'Two'");
        }
        library = Library.open(folder);
        List<Problem> found = library.repair(Formats::read);
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.getFirst().sentence().contains(source.id().toString()), found.toString());
        library.close();
        try (Database database = Database.connect(folder.resolve("library.db"))) {
            database.update("UPDATE source SET title = 'One'");
            database.update("UPDATE journal_change SET before = NULL");
        }
        library = Library.open(folder);
        found = library.repair(Formats::read);
        assertTrue(found.getFirst().sentence().contains("step 1"), found.toString());
        library.close();
        try (Database database = Database.connect(folder.resolve("library.db"))) {
            database.update("UPDATE journal_change SET before = after");
        }
        library = Library.open(folder);
    }
}
