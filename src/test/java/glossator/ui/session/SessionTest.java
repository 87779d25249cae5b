package glossator.ui.session;

import static glossator.ui.session.OnFx.fx;
import static glossator.ui.session.OnFx.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.SourceCollection;
import glossator.annotation.Step;
import glossator.annotation.Style;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Range;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.library.EditionCandidate;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.library.Source;
import glossator.library.UndoScope;
import glossator.reading.InProcessWorker;
import glossator.wording.JournalWording;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/// What a session shows after each change is what the library holds.
final class SessionTest {
    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private Library library;
    private Tasks tasks;
    private Session session;
    private Source one;
    private Source two;
    private Source three;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        library = Library.open(folder);
        one = add("one");
        two = add("two");
        three = add("three");
        tasks = fx(Tasks::new);
        tasks.onFailed(told::add);
        session = fx(() -> new Session(library, tasks, new InProcessWorker()));
    }

    @AfterEach
    void close() {
        fx(() -> {
            tasks.close();
            return true;
        });
        library.close();
        assertEquals(List.of(), told);
    }

    @Test
    void aStepRefreshesTheSourceThatItTouchedAndLeavesTheOthersAsTheyAre() {
        OpenSource in = show(one);
        List<Source> before = fx(() -> List.copyOf(session.sources()));
        Annotation made = mark(in);
        until(() -> listed(one).annotations() == 1);
        List<Source> after = fx(() -> List.copyOf(session.sources()));
        assertEquals(before.stream().map(Source::id).toList(), ids(after));
        assertSame(
                before.get(ids(before).indexOf(two.id())), after.get(ids(after).indexOf(two.id())));
        assertEquals(1, fx(() -> in.source().annotations()));
        run(() -> session.annotating().delete(made));
        until(() -> listed(one).annotations() == 0);
    }

    @Test
    void undoAndRedoAreKnownAfterEachStep() {
        OpenSource in = show(one);
        until(() -> undoable() == null);
        mark(in);
        until(() -> undoable() != null && redoable() == null);
        run(() -> session.undoing().undo());
        until(() -> undoable() == null && redoable() != null);
        run(() -> session.undoing().redo());
        until(() -> undoable() != null && redoable() == null);
        show(two);
        until(() -> undoable() == null && redoable() == null);
        run(() -> session.currentProperty().set(in));
        until(() -> undoable() != null);
        run(() -> {
            session.close(in);
            session.current().ifPresent(session::close);
        });
        assertNull(fx(this::undoable));
    }

    @Test
    void aStepInManySourcesRefreshesThemAtOnce() {
        var changes = new ArrayList<Change>();
        for (Source each : List.of(one, two, three)) {
            OpenSource in = show(each);
            changes.add(Change.add(made(in)));
        }
        var events = new ArrayList<String>();
        run(() -> {
            session.sources()
                    .addListener((ListChangeListener<Source>) change -> events.add("changed"));
            session.annotating().apply(changes, () -> {});
        });
        until(() -> session.sources().stream().allMatch(s -> s.annotations() == 1));
        assertEquals(1, fx(events::size));
        run(() -> session.undoing().undoAnywhere());
        until(() -> session.sources().stream().allMatch(s -> s.annotations() == 0));
    }

    @Test
    void aHundredStepsInAHurryLeaveWhatTheLibraryHolds() {
        OpenSource in = show(one);
        run(() -> {
            for (int i = 0; i < 100; i++) {
                session.annotating().apply(Change.add(made(in)));
                if (i % 10 == 0) {
                    session.refreshSources();
                }
            }
        });
        until(() -> listed(one).annotations() == 100 && undoable() != null);
        assertEquals(library.sources(), fx(() -> List.copyOf(session.sources())));
        Step newest = Objects.requireNonNull(
                library.undoRedo(UndoScope.marksOf(one.id())).undo());
        UndoStep known = fx(this::undoable);
        assertEquals(newest.number(), known.number(), "the newest step of all");
    }

    @Test
    void whatAnotherProgramDoesIsThereAfterALook() {
        OpenSource in = show(one);
        try (Library other = Library.open(folder)) {
            var _ = other.apply(Change.add(fx(() -> made(in))));
            var _ = other.findOrMakeTag("seen");
            other.renameSource(two.id(), "renamed");
            other.removeSource(three.id());
            other.setMeaning(Color.RED, "wrong");
        }
        run(session::showOutsideChanges);
        until(() -> in.placements().size() == 1
                && session.sources().size() == 2
                && listed(one).annotations() == 1
                && listed(two).title().equals("renamed")
                && session.codebookProperty().get().tagsInOrder().size() == 1
                && session.settings().meaningsProperty().get().size() == 1
                && undoable() != null);
    }

    @Test
    void itemsAndArrangedSourcesAreShownAsTheyAreStored() {
        var letters = new SourceCollection(UUID.randomUUID(), "Letters", null, "");
        run(() -> session.annotating().apply(List.of(new Change.OfItem(null, letters)), () -> {}));
        until(() -> session.itemsProperty().get().equals(List.of(letters)));
        assertEquals("Letters", fx(() -> session.arranging().collections().path(letters.id())));
        run(() -> session.arranging()
                .arrange(
                        List.of(one.id(), two.id()),
                        s -> s.withCollections(List.of(letters.id())).withRating(2)));
        until(() -> session.sources().stream().filter(s -> s.rating() == 2).count() == 2);
        assertEquals(
                "Put 2 sources into the collection “Letters”, rated 2 sources 2",
                fx(() -> new JournalWording(
                                session.codebookProperty().get(),
                                session.arranging().collections())
                        .sentence(library.history(null, 1).getFirst())));
        run(() -> session.arranging().delete(letters));
        until(() -> session.items(SourceCollection.class).isEmpty()
                && session.sources().stream().allMatch(s -> s.collections().isEmpty()));
    }

    @Test
    void anItemThatAnotherProgramMakesIsThereAfterALook() {
        var letters = new SourceCollection(UUID.randomUUID(), "Letters", null, "");
        try (Library other = Library.open(folder)) {
            other.apply(new Change.OfItem(null, letters));
        }
        run(session::showOutsideChanges);
        until(() -> session.items(SourceCollection.class).equals(List.of(letters)));
    }

    @Test
    void aRemovedSourceStaysAwayFromTheListWhateverIsDoneToIt() {
        OpenSource in = show(one);
        Annotation made = mark(in);
        run(() -> session.arranging().remove(List.of(one.id())));
        until(() -> session.sources().size() == 2);
        run(() -> session.annotating().apply(Change.delete(made)));
        run(() -> session.undoing().undoAnywhere());
        assertEquals(List.of(three.id(), two.id()), fx(() -> ids(session.sources())));
        run(() -> session.arranging().restore(one.id()));
        until(() -> session.sources().size() == 3);
        assertEquals(List.of(three.id(), two.id(), one.id()), fx(() -> ids(session.sources())));
    }

    @Test
    void aNewNameAndTheMomentOfOpeningAreShownInTheListAndInTheTab() {
        OpenSource in = show(two);
        run(() -> session.arranging().rename(two.id(), "another"));
        until(() -> listed(two).title().equals("another"));
        assertEquals("another", fx(() -> in.source().title()));
        assertNotNull(fx(() -> in.source().opened()));
    }

    @Test
    void undoBringsARemovedSourceBackAndRedoClosesItsTab() {
        OpenSource in = show(one);
        run(() -> session.arranging().remove(List.of(one.id())));
        until(() -> session.sources().size() == 2);
        assertEquals(List.of(), fx(() -> List.copyOf(session.openSources())));
        run(() -> session.undoing().undoAnywhere());
        until(() -> session.sources().size() == 3);
        show(one);
        assertNotSame(in, fx(() -> session.current().orElseThrow()));
        Step again = library.redo(UndoScope.SOURCES).orElseThrow();
        run(() -> session.showStep(again));
        assertEquals(List.of(), fx(() -> List.copyOf(session.openSources())));
    }

    @Test
    void aTitleTakenBackIsShownInTheListAndInTheTab() {
        OpenSource in = show(two);
        run(() -> session.arranging().rename(two.id(), "another"));
        until(() -> in.source().title().equals("another"));
        run(() -> session.undoing().undoAnywhere());
        until(() -> in.source().title().equals("two.txt"));
        assertEquals("two.txt", fx(() -> listed(two).title()));
    }

    @Test
    void anEditionTakenBackMakesRoomForTheNewestThatRemains() {
        show(one);
        EditionCandidate candidate = library.compare(one.id(), file("one, corrected"));
        run(() -> session.editionUpdates().update(candidate, update -> {}));
        until(() -> session.current().orElseThrow().edition().number() == 2);
        assertEquals(2, fx(() -> listed(one).editions()));
        until(() -> undoable() != null);
        run(() -> session.undoing().undo());
        until(() -> session.current().orElseThrow().edition().number() == 1);
        until(() -> listed(one).editions() == 1 && undoable() == null && redoable() != null);
        run(() -> session.undoing().redo());
        until(() -> session.current().orElseThrow().edition().number() == 2);
        try (Library other = Library.open(folder)) {
            assertTrue(other.undo(UndoScope.SOURCES).isPresent());
        }
        run(session::showOutsideChanges);
        until(() -> session.current().orElseThrow().edition().number() == 1);
    }

    private Source add(String title) {
        return library.add(file(title)).source();
    }

    private static ParsedFile file(String title) {
        Document document = new DocumentBuilder()
                .begin(new Block.Paragraph())
                .text("The river, the mill and the road of " + title + ".")
                .build();
        byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
        ImportedDocument imported =
                new ImportedDocument("text", 1, document, List.of(), Map.of(), List.of());
        return new ParsedFile(new SourceFile(title + ".txt", bytes, null), imported, title);
    }

    private OpenSource show(Source source) {
        run(() -> session.open(source.id(), o -> {}));
        until(() -> session.current().filter(o -> o.id().equals(source.id())).isPresent());
        until(() -> listed(source).opened() != null);
        return fx(() -> session.current().orElseThrow());
    }

    private Annotation made(OpenSource in) {
        return session.annotating().make(in, new Range(4, 9), Style.HIGHLIGHT, Color.YELLOW);
    }

    private Annotation mark(OpenSource in) {
        Annotation made = fx(() -> made(in));
        run(() -> session.annotating().apply(Change.add(made)));
        until(() -> in.placements().findAnnotation(made.id()).isPresent());
        return made;
    }

    private Source listed(Source source) {
        return session.sources().stream()
                .filter(s -> s.id().equals(source.id()))
                .findFirst()
                .orElseThrow();
    }

    private UndoStep undoable() {
        return session.undoing().undoableProperty().get();
    }

    private Object redoable() {
        return session.undoing().redoableProperty().get();
    }

    private static List<UUID> ids(List<Source> sources) {
        return sources.stream().map(Source::id).toList();
    }

    private void run(Runnable work) {
        OnFx.run(tasks, work);
    }
}
