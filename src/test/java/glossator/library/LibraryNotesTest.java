package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.NoteFilter;
import glossator.annotation.NoteState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The notes of all sources at once.
class LibraryNotesTest {
    @TempDir
    Path folder;

    private Library library;
    private Source one;
    private Source two;

    @BeforeEach
    void open() {
        library = Library.open(folder);
        one = Sample.add(library, "One", "The first line.\nThe second line.");
        two = Sample.add(library, "Two", "Another text.\nIt has two lines.");
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Annotation mark(Source in, int start, int end) {
        Annotation made = Sample.annotation(library, in, start, end);
        library.apply(Change.add(made));
        return made;
    }

    private List<UUID> ids() {
        return library.notes().stream().map(LibraryNote::id).toList();
    }

    @Test
    void theyComeSourceBySourceInTheOrderOfTheText() {
        Annotation late = mark(one, 10, 15);
        Annotation early = mark(one, 0, 3);
        Annotation other = mark(two, 0, 7);
        library.apply(new Change.OfReply(null, Sample.reply(other, null, "Yes")));
        assertEquals(List.of(other.id(), early.id(), late.id()), ids());
        assertEquals(1, library.notes().getFirst().replies().size());
    }

    @Test
    void whatIsInTheTrashIsFoundByIdOnlyAndWhatWasErasedNotAtAll() {
        Annotation deleted = mark(one, 0, 3);
        Annotation removed = mark(two, 0, 7);
        library.apply(Change.delete(deleted));
        library.removeSource(two.id());
        assertEquals(List.of(), ids());
        Map<UUID, LibraryNote> found =
                library.notes(List.of(deleted.id(), removed.id(), new UUID(5, 5)));
        assertEquals(2, found.size());
        assertFalse(requireNonNull(found.get(deleted.id())).isPresent());
        assertFalse(requireNonNull(found.get(removed.id())).isPresent());
        library.restoreSource(two.id());
        assertTrue(requireNonNull(library.notes(List.of(removed.id())).get(removed.id()))
                .isPresent());
    }

    @Test
    void inANewEditionTheyArePlacedThere() {
        Annotation kept = mark(one, 0, 9);
        var file = new ParsedFile(
                Sample.original("One.txt", "x"),
                Sample.reading("One", "A new line.\nThe first line.\nThe second line."),
                "/origin/new");
        library.addEdition(library.compare(one.id(), file));
        LibraryNote note = library.notes().getFirst();
        assertEquals(kept.id(), note.id());
        assertEquals(library.source(one.id()).edition(), note.placement().edition());
        assertEquals(12, note.placement().range().start());
    }

    @Test
    void manyIdsAreAskedForInParts() {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 450; i++) {
            changes.add(Change.add(Sample.annotation(library, one, i % 10, 12)));
        }
        library.apply(changes);
        assertEquals(450, library.notes(ids()).size());
    }

    @Test
    void countsOfTagsKnowThoseBelowAndCountEachNoteOnce() {
        UUID top = library.findOrMakeTag("a");
        UUID below = library.findOrMakeTag("a/b");
        Annotation both = mark(one, 0, 3);
        library.apply(Change.edit(both, both.withTags(List.of(top, below))));
        Annotation deep = mark(two, 0, 3);
        library.apply(Change.edit(deep, deep.withTags(List.of(below))));
        assertEquals(new TagUses(1, 1, 2), library.tagUses().get(top));
        assertEquals(new TagUses(2, 2, 2), library.tagUses().get(below));
        library.removeSource(two.id());
        assertEquals(new TagUses(1, 1, 1), library.tagUses().get(top));
    }

    @Test
    void aFilterTakesTagsWithThoseBelowWordsAndStates() {
        UUID top = library.findOrMakeTag("a");
        UUID below = library.findOrMakeTag("a/b");
        Annotation deep = mark(one, 0, 3);
        library.apply(Change.edit(deep, deep.withTags(List.of(below)).withNote("Café")));
        LibraryNote note = library.notes().getFirst();
        NoteFilter tagged = NoteFilter.NONE.withTags(List.of(top));
        assertTrue(admits(tagged, note));
        assertTrue(admits(tagged.withState(NoteState.WITH_NOTE), note));
        assertFalse(admits(tagged.withState(NoteState.ORPHAN), note));
        assertFalse(admits(tagged.withAuthor("Nobody"), note));
        assertTrue(tagged.withWords("cafe").findsWordsIn("a cafe"));
        assertFalse(tagged.withWords("cafe tea").findsWordsIn("a cafe"));
    }

    private boolean admits(NoteFilter filter, LibraryNote note) {
        return filter.admits(note.placement(), note.replies(), library.codebook());
    }
}
