package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.AnnotationLink;
import glossator.annotation.Change;
import glossator.annotation.Digest;
import glossator.annotation.LibraryItem;
import glossator.annotation.ReadingState;
import glossator.annotation.Relation;
import glossator.annotation.SavedSearch;
import glossator.annotation.SourceCollection;
import glossator.annotation.SourceState;
import glossator.annotation.Tag;
import glossator.document.Details;
import glossator.document.Metadata;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Collections, links, digests, saved searches, and how sources are arranged.
class ItemsTest {
    @TempDir
    Path folder;

    private final SourceCollection letters = SampleItems.collection("Letters", null);
    private final SourceCollection early = SampleItems.collection("Early", letters);
    private Library library;
    private Source one;
    private Source two;

    @BeforeEach
    void open() {
        library = Library.open(folder);
        one = Sample.add(library, "One", "Some text of one.");
        two = Sample.add(library, "Two", "Some text of two.");
    }

    @AfterEach
    void close() {
        library.writeSidecars();
        assertEquals(List.of(), library.check());
        library.close();
    }

    private void make(LibraryItem... items) {
        library.apply(List.of(items).stream().map(SampleItems::made).toList());
    }

    private void assertRefused(String key, Change... changes) {
        List<LibraryItem> before = library.items();
        Refusal refusal = assertThrows(Refusal.class, () -> library.apply(List.of(changes)));
        assertEquals(key, refusal.key(), refusal.sentence());
        assertEquals(before, library.items());
    }

    private void assertArrangingRefused(String key, UnaryOperator<SourceState> edit) {
        Refusal refusal = assertThrows(Refusal.class, () -> library.arrange(one.id(), edit));
        assertEquals(key, refusal.key(), refusal.sentence());
    }

    private Annotation note(Source source) {
        Annotation note = Sample.annotation(library, source, 0, 4);
        library.apply(Change.add(note));
        return note;
    }

    private static Change edit(LibraryItem before, LibraryItem after) {
        return new Change.OfItem(before, after);
    }

    private static Change delete(LibraryItem item) {
        return new Change.OfItem(item, null);
    }

    private void reopen() {
        library.close();
        library = Library.open(folder);
    }

    @Test
    void everyItemComesBackAsItWasAlsoAfterUndoAndRedo() {
        Annotation a = note(one);
        Annotation b = note(two);
        List<LibraryItem> all = List.of(
                letters,
                early,
                new SourceCollection(UUID.randomUUID(), "Unread", letters.id(), "is:new"),
                SampleItems.link(a, b, Relation.SAME_CLAIM),
                SampleItems.digest("What they say", a, b),
                new SavedSearch(UUID.randomUUID(), "Doubts", "tag:doubt \"ünï\""));
        make(all.toArray(LibraryItem[]::new));
        reopen();
        assertEquals(all, library.items());
        assertEquals(all.subList(0, 3), library.items(SourceCollection.class));
        assertTrue(library.undo(UndoScope.SOURCES).isPresent());
        assertEquals(List.of(), library.items());
        assertTrue(library.redo(UndoScope.SOURCES).isPresent());
        assertEquals(all, library.items());
        all.reversed().forEach(item -> library.apply(delete(item)));
        assertEquals(List.of(), library.items());
    }

    @Test
    void whatIsStoredIsWhatIsReturned() {
        var search = new SavedSearch(UUID.randomUUID(), "  A name ", " words\ud83d ");
        var stored = new SavedSearch(search.id(), "A name", "words\ufffd");
        assertEquals(
                List.of(SampleItems.made(stored)),
                library.apply(SampleItems.made(search)).changes());
        assertEquals(List.of(stored), library.items());
    }

    @Test
    void theDetailsOfASourceComeBackAndCanBeUndone() {
        Metadata before = one.metadata();
        library.describeSource(one.id(), SampleItems::detailed);
        reopen();
        Metadata stored = library.source(one.id()).metadata();
        assertEquals(SampleItems.DETAILS, stored.details());
        assertEquals(SampleItems.PEOPLE, stored.contributors());
        assertEquals(List.of("Helen Brandt"), stored.creators());
        library.undo(UndoScope.SOURCES);
        assertEquals(before, library.source(one.id()).metadata());
        assertEquals(Details.NONE, library.source(one.id()).metadata().details());
    }

    @Test
    void severalSourcesAreArrangedInOneStep() {
        make(letters);
        UUID tag = library.findOrMakeTag("theme");
        var step = library.arrange(
                List.of(one.id(), two.id(), one.id()),
                s -> s.withCollections(List.of(letters.id(), letters.id()))
                        .withTags(List.of(tag))
                        .withReading(ReadingState.READING)
                        .withRating(5));
        assertEquals(2, step.orElseThrow().changes().size());
        reopen();
        Source stored = library.source(two.id());
        assertEquals(List.of(letters.id()), stored.collections());
        assertEquals(List.of(tag), stored.tags());
        assertEquals(ReadingState.READING, stored.reading());
        assertEquals(5, stored.rating());
        assertEquals(stored.state(), library.sourceState(two.id()));
        assertTrue(library.arrange(one.id(), s -> s.withRating(5)).isEmpty());
        assertEquals(new TagUses(2, 2), library.tagUses().get(tag));
        library.undo(UndoScope.SOURCES);
        assertEquals(List.of(one, two).reversed(), library.sources());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6})
    void aRatingHasNoneToFiveStars(int stars) {
        assertArrangingRefused("library.rating", s -> s.withRating(stars));
    }

    @Test
    void aSourceIsInCollectionsAndHasTagsThatExist() {
        UUID nothing = UUID.randomUUID();
        assertArrangingRefused(
                "library.no-collection", s -> s.withCollections(List.of(nothing)));
        assertArrangingRefused("library.no-tag", s -> s.withTags(List.of(nothing)));
    }

    @Test
    void twoWindowsThatChangeTheSameSourceDoNotOverwriteEachOther() {
        SourceState before = library.sourceState(one.id());
        library.arrange(one.id(), s -> s.withRating(3));
        var late = new Change.OfSource(before, before.withRating(4), "one.txt");
        Refusal refusal = assertThrows(Refusal.class, () -> library.apply(late));
        assertEquals("library.conflict", refusal.key());
        assertEquals(3, library.source(one.id()).rating());
    }

    @Test
    void undoingWhatWasChangedSinceIsRefused() {
        make(letters);
        long made = library.history(null, 1).getFirst().number();
        library.apply(edit(letters, new SourceCollection(letters.id(), "Post", null, "")));
        Refusal refusal = assertThrows(Refusal.class, () -> library.undo(made));
        assertEquals("library.undo-conflict", refusal.key());
    }

    @Test
    void collectionsAreATreeWithDifferentNamesInOnePlace() {
        make(letters, early);
        assertRefused(
                "library.collection-twin", SampleItems.made(SampleItems.collection("LETTERS", null)));
        assertRefused(
                "library.collection-below-itself",
                edit(letters, new SourceCollection(letters.id(), "Letters", early.id(), "")));
        assertRefused(
                "library.collection-below-itself",
                edit(letters, new SourceCollection(letters.id(), "Letters", letters.id(), "")));
        assertRefused(
                "library.collection-without-parent",
                SampleItems.made(SampleItems.collection(
                        "Late", SampleItems.collection("gone", null))));
        assertRefused("library.collection-has-children", delete(letters));
        make(SampleItems.collection("Letters", letters));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "a\nb"})
    void aCollectionHasAName(String name) {
        assertRefused(
                "library.collection-name", SampleItems.made(SampleItems.collection(name, null)));
    }

    @Test
    void searchesAndDigestsHaveNames() {
        assertRefused(
                "library.search-name",
                SampleItems.made(new SavedSearch(UUID.randomUUID(), " ", "x")));
        assertRefused("library.digest-name", SampleItems.made(SampleItems.digest("\n")));
    }

    @Test
    void aCollectionIsDeletedWhenItsSourcesAreOutOfIt() {
        make(letters);
        library.arrange(one.id(), s -> s.withCollections(List.of(letters.id())));
        library.removeSource(one.id());
        assertRefused("library.collection-in-use", delete(letters));
        library.restoreSource(one.id());
        make(early);
        library.arrange(two.id(), s -> s.withCollections(List.of(early.id())));
        assertTrue(library.deleteCollection(letters.id()).isPresent());
        assertEquals(List.of(), library.items());
        assertEquals(List.of(), library.source(two.id()).collections());
        assertTrue(library.deleteCollection(letters.id()).isEmpty());
        library.undo(UndoScope.SOURCES);
        assertEquals(List.of(letters.id()), library.source(one.id()).collections());
        assertEquals(2, library.items().size());
    }

    @Test
    void aSmartCollectionHoldsNoSourceByHand() {
        var smart = new SourceCollection(letters.id(), "Letters", null, "kind:letter");
        make(letters);
        library.arrange(one.id(), s -> s.withCollections(List.of(letters.id())));
        assertRefused("library.collection-cannot-be-smart", edit(letters, smart));
        library.arrange(one.id(), s -> s.withCollections(List.of()));
        library.apply(edit(letters, smart));
        assertArrangingRefused(
                "library.collection-is-smart", s -> s.withCollections(List.of(letters.id())));
    }

    @Test
    void aLinkJoinsTwoNotesThatAreThere() {
        Annotation a = note(one);
        Annotation b = note(two);
        assertRefused(
                "library.link-to-itself", SampleItems.made(SampleItems.link(a, a, Relation.QUOTES)));
        Annotation never = Sample.annotation(library, one, 1, 2);
        assertRefused(
                "library.no-annotation",
                SampleItems.made(SampleItems.link(a, never, Relation.QUOTES)));
        make(SampleItems.link(a, b, Relation.QUOTES), SampleItems.link(b, a, Relation.SOURCE_OF));
        assertRefused(
                "library.link-twin", SampleItems.made(SampleItems.link(b, a, Relation.QUOTES)));
        library.apply(Change.delete(a));
        assertRefused(
                "library.link-in-trash",
                SampleItems.made(SampleItems.link(a, b, Relation.SUPPORTS)));
    }

    @Test
    void aLinkStaysWhenItsNoteIsDeletedAndCanBeTakenBackAndPutBack() {
        Annotation a = note(one);
        AnnotationLink link = SampleItems.link(a, note(two), Relation.CONTRADICTS);
        make(link);
        library.apply(Change.delete(a));
        assertEquals(List.of(link), library.items());
        library.apply(delete(link));
        library.undo(UndoScope.SOURCES);
        assertEquals(List.of(link), library.items());
        library.restoreAnnotation(a.id());
        assertEquals(List.of(link), library.items());
    }

    @Test
    void aNoteAndTheLinkToItAreMadeInOneStep() {
        Annotation a = note(one);
        Annotation b = Sample.annotation(library, two, 0, 4);
        AnnotationLink link = SampleItems.link(a, b, Relation.OWN_WORDS);
        library.apply(List.of(Change.add(b), SampleItems.made(link)));
        library.undo(UndoScope.marksOf(two.id()));
        assertEquals(List.of(), library.items());
        assertEquals(List.of(), library.annotations(two.id()));
    }

    @Test
    void aDigestMayQuoteWhatIsGone() {
        Annotation a = note(one);
        Digest digest = SampleItems.digest("Gone", a);
        library.apply(Change.delete(a));
        make(digest);
        assertEquals(List.of(digest), library.items(Digest.class));
    }

    @Test
    void aTagIsDeletedWhenSourcesDoNotHaveItAnyMore() {
        UUID theme = library.findOrMakeTag("theme");
        Tag tag = library.codebook().tag(theme).orElseThrow();
        library.arrange(List.of(one.id(), two.id()), s -> s.withTags(List.of(theme)));
        library.removeSource(two.id());
        assertEquals(new TagUses(1, 2), library.tagUses().get(theme));
        var deletion = new Change.OfTag(tag, null);
        assertEquals(
                "library.tag-in-use",
                assertThrows(Refusal.class, () -> library.apply(deletion)).key());
        List<Change> changes = new java.util.ArrayList<>(
                library.changesOfSourcesWith(List.of(theme), s -> s.withTags(List.of())));
        assertEquals(2, changes.size());
        changes.add(deletion);
        library.apply(changes);
        assertEquals(List.of(), library.source(two.id()).tags());
        library.undo(UndoScope.ANYWHERE);
        assertEquals(List.of(theme), library.source(two.id()).tags());
    }

    @Test
    void theHistoryHasTheItems() {
        make(letters);
        assertEquals(
                List.of(SampleItems.made(letters)),
                library.history(letters.id(), 5).getFirst().changes());
    }

    @Test
    void beforeAndAfterAreOfTheSameThing() {
        make(letters);
        var search = new SavedSearch(letters.id(), "Letters", "");
        assertThrows(
                IllegalArgumentException.class, () -> library.apply(edit(letters, search)));
        assertFalse(library.items().contains(search));
    }

    @Test
    void theStepsOfTheListAreFoundByTheirIndex() {
        library.close();
        try (Database database = Database.connect(folder.resolve(Library.FILE))) {
            List<String> plan = database.list(
                    "EXPLAIN QUERY PLAN SELECT step FROM journal_change"
                            + " WHERE subject_kind IN ('source', 'edition', 'item')",
                    r -> r.getString(4));
            assertTrue(plan.toString().contains("journal_change_of_list"), plan.toString());
        }
        library = Library.open(folder);
    }
}
