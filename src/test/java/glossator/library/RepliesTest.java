package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Reply;
import glossator.annotation.Step;
import glossator.annotation.Target;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Replies with their annotations in the trash, in the history and under another name, and
/// annotations of areas, pages and whole sources.
class RepliesTest {
    @TempDir
    Path folder;

    private Library library;
    private Source source;
    private Annotation note;
    private Reply first;
    private Reply second;

    @BeforeEach
    void fill() {
        library = Library.open(folder);
        source = Sample.addPaged(library, "One", "The quick brown fox.");
        note = Sample.annotation(library, source, 4, 9);
        first = Sample.reply(note, null, "Is it?");
        second = Sample.reply(note, first, "It is.").withAuthor("Ada");
        library.apply(Change.add(note));
        library.apply(List.of(add(first), add(second)));
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), library.check());
        library.close();
    }

    private static Change add(Reply reply) {
        return new Change.OfReply(null, reply);
    }

    private List<Reply> thread() {
        return library.threads(source.id()).of(note.id());
    }

    private Refusal refusal(Change change) {
        return assertThrows(Refusal.class, () -> library.apply(change));
    }

    @Test
    void aDeletedReplyComesBackFromTheTrashAndWithItItsNote() {
        library.apply(new Change.OfReply(second, null));
        assertEquals(
                List.of(second),
                library.deletedReplies().stream().map(TrashedReply::reply).toList());
        library.restoreReply(second.id());
        assertEquals(List.of(first, second), thread());
        assertEquals(List.of(), library.deletedReplies());

        library.apply(new Change.OfReply(first, null));
        library.apply(Change.delete(note));
        assertTrue(library.deletedReplies().getFirst().annotationDeleted());
        library.restoreReply(first.id());
        assertEquals(List.of(note), library.annotations(source.id()));
        assertEquals(List.of(first, second), thread());
        assertTrue(library.undo(UndoScope.marksOf(source.id())).isPresent());
        assertEquals(List.of(), library.annotations(source.id()));
        assertEquals(1, library.deletedReplies().size());
        assertThrows(Refusal.class, () -> library.restoreReply(second.id()));
    }

    @Test
    void aNoteComesBackFromTheTrashWithItsReplies() {
        library.apply(Change.delete(note));
        assertEquals(List.of(), library.annotations(source.id()));
        library.close();
        library = Library.open(folder);
        library.restoreAnnotation(note.id());
        assertEquals(List.of(first, second), thread());
        library.removeSource(source.id());
        library.restoreSource(source.id());
        assertEquals(List.of(note), library.annotations(source.id()));
        assertEquals(List.of(first, second), thread());
    }

    @Test
    void aDeletedReplyComesBackByUndoAndItsAnswersStay() {
        library.apply(new Change.OfReply(first, null));
        assertEquals(List.of(second), thread());
        assertEquals(0, library.threads(source.id()).depth(second));
        library.undo(UndoScope.marksOf(source.id()));
        assertEquals(List.of(first, second), thread());
        library.redo(UndoScope.marksOf(source.id()));
        assertEquals(List.of(second), thread());
    }

    @Test
    void nothingIsSaidToANoteOrASourceInTheTrash() {
        Reply more = Sample.reply(note, null, "More.");
        library.apply(Change.delete(note));
        assertEquals("library.no-annotation", refusal(add(more)).key());
        library.restoreAnnotation(note.id());
        library.removeSource(source.id());
        assertEquals("library.removed", refusal(add(more)).key());
        assertEquals(List.of(first, second), thread());
    }

    @Test
    void whatIsNotThereIsRefused() {
        Annotation unknown = Sample.annotation(library, source, 0, 1);
        assertEquals(
                "library.no-annotation",
                refusal(add(Sample.reply(unknown, null, "x"))).key());
        Reply own = new Reply(
                second.id(),
                second.source(),
                second.annotation(),
                second.id(),
                "",
                "",
                null,
                Sample.MOMENT,
                Sample.MOMENT,
                "");
        assertEquals(
                "library.reply-to-itself",
                refusal(new Change.OfReply(second, own)).key());
        assertEquals(
                "library.conflict",
                refusal(new Change.OfReply(second.withText("?"), null)).key());
    }

    @Test
    void theHistoryOfANoteHasThatOfItsReplies() {
        library.apply(new Change.OfReply(second, second.withText("It was.")));
        library.apply(Change.add(Sample.annotation(library, source, 0, 3)));
        library.undo(UndoScope.ANYWHERE);
        List<Step> history = library.history(note.id(), 100);
        assertEquals(
                List.of(second.id(), first.id(), second.id(), note.id()),
                history.stream()
                        .flatMap(s -> s.changes().stream())
                        .map(Change::subject)
                        .toList());
        assertEquals(2, library.history(second.id(), 100).size());
        assertEquals(1, library.history(note.id(), 1).size());
        assertEquals(5, library.history(null, 100).size());
    }

    @Test
    void everyTargetIsStoredAndFoundAgain() {
        List<Target> targets = Sample.targets();
        for (Target target : targets) {
            library.apply(Change.add(Sample.annotation(library, source, 0, 0).withTarget(target)));
        }
        library.close();
        library = Library.open(folder);
        List<Target> stored = library.annotations(source.id()).stream()
                .filter(a -> !a.id().equals(note.id()))
                .map(Annotation::target)
                .toList();
        assertEquals(targets.size(), stored.size());
        assertTrue(stored.containsAll(targets), stored.toString());
    }

    @Test
    void aPersonIsRenamedEverywhereInOneStep() {
        Source other = Sample.add(library, "Two", "A lazy dog.");
        Annotation theirs = Sample.annotation(library, other, 0, 1).withAuthor("Grace");
        library.apply(Change.add(theirs));
        library.setAuthorColor("Grace", "#aa00bb");
        assertEquals(
                List.of(
                        new Author("Ada", 0, 1),
                        new Author("Grace", 1, 1),
                        new Author("reader", 1, 0)),
                library.authors());

        Step step = library.renameAuthor("Grace", " Grace H. ").orElseThrow();

        assertEquals(2, step.changes().size());
        assertEquals("Grace H.", thread().getFirst().author());
        assertEquals("Grace H.", library.annotations(other.id()).getFirst().author());
        assertEquals("#aa00bb", library.authorColors().get("Grace H."));
        library.undo(UndoScope.ANYWHERE);
        assertEquals(first, thread().getFirst());
        assertEquals(List.of(theirs), library.annotations(other.id()));
    }

    @Test
    void aNameThatNobodyHasOrThatIsTheSameMakesNoStep() {
        assertEquals(Optional.empty(), library.renameAuthor("Nobody", "Somebody"));
        assertEquals(Optional.empty(), library.renameAuthor("Ada", "Ada"));
        assertEquals(
                "library.author-blank",
                assertThrows(Refusal.class, () -> library.renameAuthor("Ada", " "))
                        .key());
        library.apply(Change.delete(note));
        assertEquals(List.of(), library.authors());
        assertEquals(Optional.empty(), library.renameAuthor("Ada", "Somebody"));
    }

    @Test
    void colorsOfPeopleAreKeptAndTakenAway() {
        library.setAuthorColor("Ada", "#AA00bb");
        library.setAuthorColor("", "#000000");
        library.setAuthorColor("Grace", "#111111");
        library.setAuthorColor("Grace", "");
        assertEquals(
                "library.tag-color",
                assertThrows(Refusal.class, () -> library.setAuthorColor("Ada", "red"))
                        .key());
        library.writeSidecars();
        library.close();
        library = Library.open(folder);
        assertEquals(Map.of("Ada", "#AA00bb", "", "#000000"), library.authorColors());
    }

    @Test
    void aNoteWhosePageIsGoneCanStillBeChangedAndDeletedAndRestored() {
        Annotation area = Sample.annotation(library, source, 0, 0)
                .withTarget(Sample.targets().get(1));
        library.apply(Change.add(area));
        library.close();
        plant("DELETE FROM page WHERE number > 0");
        library = Library.open(folder);
        UUID id = area.id();
        library.apply(Change.edit(area, area.withNote("Where was it?")));
        library.apply(Change.delete(area.withNote("Where was it?")));
        library.restoreAnnotation(id);
        assertEquals(
                "library.no-page",
                refusal(Change.add(
                                Sample.annotation(library, source, 0, 0).withTarget(area.target())))
                        .key());
        assertEquals(
                List.of("library.check-target"),
                library.check().stream().map(Problem::kind).toList());
        library.apply(
                Change.edit(area.withNote("Where was it?"), area.withTarget(Target.WHOLE_SOURCE)));
    }

    private void plant(String sql) {
        try (Database database = Database.connect(folder.resolve("library.db"))) {
            database.run(sql);
        }
    }
}
