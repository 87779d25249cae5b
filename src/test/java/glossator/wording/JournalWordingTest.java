package glossator.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.anchoring.Decisions;
import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.SourceCollection;
import glossator.annotation.SavedSearch;
import glossator.annotation.Relation;
import glossator.annotation.ReadingState;
import glossator.annotation.Digest;
import glossator.annotation.AnnotationLink;
import glossator.annotation.Codebook;
import glossator.annotation.CollectionTree;
import glossator.annotation.Color;
import glossator.annotation.Decision;
import glossator.annotation.EditionState;
import glossator.annotation.Placement;
import glossator.annotation.Rectangle;
import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.annotation.Selector;
import glossator.annotation.SourceState;
import glossator.annotation.Step;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Tag;
import glossator.annotation.Target;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

class JournalWordingTest {
    private static final String TEXT = "One\ntwo three four.";
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.006Z");
    private static final Tag TOP = new Tag(new UUID(0, 1), "themes", null, "", "");
    private static final Tag TRADE = new Tag(new UUID(0, 2), "trade", TOP.id(), "", "");
    private static final Annotation MARK = mark(new Range(4, 13), "");
    private static final Annotation NOTED = MARK.withNote("Why\n\nso?");
    private static final Annotation POINT = mark(new Range(4, 4), "Look here");

    private static Annotation mark(Range range, String note) {
        return new Annotation(
                new UUID(0, 9),
                new UUID(0, 8),
                new UUID(0, 7),
                Selector.of(TEXT, range),
                Style.HIGHLIGHT,
                Color.YELLOW,
                note,
                List.of(),
                "Anna",
                NOW,
                NOW);
    }

    private static Step step(Step.Kind kind, Change... changes) {
        return new Step(3, kind, 3, NOW, "Anna", List.of(changes));
    }

    private static JournalWording history() {
        return new JournalWording(new Codebook(List.of(TOP, TRADE)), CollectionTree.EMPTY);
    }

    static Stream<Arguments> changes() {
        Annotation wide = MARK.withSelector(Selector.of(TEXT, new Range(0, 13)));
        Annotation tagged = MARK.withTags(List.of(TRADE.id()));
        UUID gone = new UUID(0, 77);
        return Stream.of(
                Arguments.of(Change.add(MARK), "added the yellow highlight “two three”"),
                Arguments.of(
                        Change.add(MARK.withStyle(Style.STRIKEOUT).withColor(Color.RED)),
                        "added the red strike-out “two three”"),
                Arguments.of(Change.add(POINT), "added the yellow note “Look here”"),
                Arguments.of(Change.delete(MARK), "deleted the yellow highlight “two three”"),
                edit(
                        MARK.withColor(Color.GRAY),
                        "changed the color of “two three” from yellow to gray"),
                edit(
                        MARK.withStyle(Style.UNDERLINE),
                        "changed “two three” from yellow highlight to yellow underline"),
                edit(NOTED, "wrote a note on “two three”: Why so?"),
                Arguments.of(
                        Change.edit(NOTED, NOTED.withNote("No")),
                        "changed the note on “two three” to: No"),
                Arguments.of(Change.edit(NOTED, MARK), "removed the note on “two three”"),
                edit(tagged, "tagged “two three” with themes/trade"),
                edit(MARK.withTags(List.of(gone)), "tagged “two three” with (a tag since deleted)"),
                Arguments.of(
                        Change.edit(tagged, MARK), "removed the tag themes/trade from “two three”"),
                edit(wide, "changed the boundaries of “two three” to “One two three”"),
                edit(
                        tagged.withColor(Color.RED),
                        "changed the color of “two three” from yellow to red,"
                                + " tagged “two three” with themes/trade"),
                edit(MARK.withChanged(NOW.plusSeconds(1)), "saved “two three” again"),
                tag(null, TRADE, "created the tag themes/trade"),
                tag(TRADE, null, "deleted the tag themes/trade"),
                tag(TRADE, named("x"), "renamed the tag trade to x"),
                tag(
                        new Tag(TRADE.id(), "trade", null, "", ""),
                        TRADE,
                        "moved the tag trade under themes"),
                tag(
                        TRADE,
                        new Tag(TRADE.id(), "trade", null, "", ""),
                        "moved the tag trade to the top"),
                tag(
                        TOP,
                        new Tag(TOP.id(), "themes", null, "#aabbcc", "x"),
                        "changed the color of the tag themes,"
                                + " changed the description of the tag themes"));
    }

    private static Annotation on(Target target) {
        return POINT.withTarget(target).withNote("");
    }

    private static Target.Area area(float x, float width) {
        var rectangle = new Rectangle(x, 20, width, 10);
        return new Target.Area(new Surface.Page(2, "iii"), List.of(rectangle), "");
    }

    static Stream<Arguments> changesOfOtherTargets() {
        Annotation area = on(area(10, 30));
        Annotation page = on(new Target.WholePage(new Surface.Page(2, "iii")));
        Annotation memo = on(Target.WHOLE_SOURCE);
        return Stream.of(
                Arguments.of(Change.add(area), "added the yellow area on page iii"),
                Arguments.of(Change.delete(page), "deleted the yellow note on page iii"),
                Arguments.of(Change.add(memo), "added the yellow memo"),
                Arguments.of(
                        Change.delete(area.withNote("Torn")),
                        "deleted the yellow area on page iii “Torn”"),
                Arguments.of(Change.edit(area, on(area(11.1f, 30))), "moved area on page iii"),
                Arguments.of(Change.edit(area, on(area(10, 31))), "resized area on page iii"),
                Arguments.of(
                        Change.edit(page, page.withNote("Torn")), "wrote a note on page iii: Torn"),
                Arguments.of(
                        Change.edit(memo.withNote("Torn"), memo.withNote("Whole")),
                        "changed the note on whole source to: Whole"));
    }

    @ParameterizedTest
    @MethodSource("changesOfOtherTargets")
    void whatIsDoneToAreasPageNotesAndMemosHasItsWords(Change change, String words) {
        everyKindOfChangeHasItsWords(change, words);
        whatIsTakenBackIsToldAsItWasDone(change, words);
    }

    private static Decision decision(boolean placed) {
        var standing = new Placement(MARK, new UUID(4, 4), new Anchor.Orphan(0.5, List.of()));
        return placed
                ? Decisions.at(standing, "one four five", new Range(4, 8))
                : Decisions.orphan(standing);
    }

    @Test
    void whatAReaderDecidedHasItsWords() {
        assertEquals(
                "decided that a note belongs at “four” in another edition",
                history().title(step(Step.Kind.DO, new Change.OfDecision(null, decision(true)))));
        assertEquals(
                "decided that the note on “two three” has no place in another edition",
                history().title(step(Step.Kind.DO, new Change.OfDecision(null, decision(false)))));
        assertEquals(
                "withdrew the decision where the note on “four” belongs in another edition",
                history().title(step(Step.Kind.DO, new Change.OfDecision(decision(true), null))));
    }

    /// Those on areas and pages have no words, or only those beneath them.
    @Test
    void whatAReaderDecidedOnAnAreaIsCalledWhatItIs() {
        var page = new Target.WholePage(new Surface.Page(2, ""));
        var standing = new Placement(
                MARK.withTarget(page), new UUID(4, 4), new Anchor.Orphan(0.5, List.of()));
        Decision placed = Decisions.on(standing, page, 4);
        assertEquals(
                "decided that a note belongs at page 3 in another edition", titleOf(null, placed));
        assertEquals(
                "withdrew the decision where the note on page 3 belongs in another edition",
                titleOf(placed, null));
        Decision orphan = Decisions.orphan(new Placement(
                POINT.withTarget(page), new UUID(4, 4), new Anchor.Orphan(0.5, List.of())));
        assertEquals("decided that a note has no place in another edition", titleOf(null, orphan));
        assertEquals(
                "withdrew the decision where a note belongs in another edition",
                titleOf(orphan, null));
    }

    private static String titleOf(@Nullable Decision before, @Nullable Decision after) {
        return history().title(step(Step.Kind.DO, new Change.OfDecision(before, after)));
    }

    private static Reply reply(String author, String text, @Nullable ReviewState state) {
        return new Reply(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)),
                MARK.source(),
                MARK.id(),
                null,
                author,
                text,
                state,
                NOW,
                NOW,
                "");
    }

    private static Change answer(Reply reply) {
        return new Change.OfReply(null, reply);
    }

    static Stream<Arguments> threads() {
        Reply why = reply("Grace", "Why\nso?", null);
        Reply because = reply("Anna", "Because.", null);
        Reply accepted = reply("Grace", "", ReviewState.ACCEPTED);
        Annotation imported = new Annotation(
                MARK.id(),
                MARK.source(),
                MARK.edition(),
                MARK.selector(),
                MARK.target(),
                MARK.style(),
                MARK.color(),
                "",
                List.of(),
                "Grace",
                NOW,
                NOW,
                "a.pdf",
                false);
        Change renamedNote =
                Change.edit(MARK, MARK.withAuthor("Grace").withChanged(NOW.plusSeconds(5)));
        Change renamedReply = new Change.OfReply(because, because.withAuthor("Grace"));
        return Stream.of(
                told("Replied “Why so?”", answer(why)),
                told("Replied “accepted”", answer(accepted)),
                told("Deleted the reply “Why so?”", answer(why).inverse()),
                told(
                        "Changed the reply to “What?”",
                        new Change.OfReply(why, why.withText("What?"))),
                told(
                        "Resolved the thread of “two three”",
                        Change.edit(MARK, MARK.withResolved(true))),
                told(
                        "Reopened the thread of “two three”",
                        Change.edit(MARK.withResolved(true), MARK)),
                told("Added 2 replies", answer(why), answer(because)),
                told("Deleted 2 replies", answer(why).inverse(), answer(because).inverse()),
                told("Imported 1 note and 1 reply", Change.add(imported), answer(why)),
                told(
                        "Renamed the author “Anna” to “Grace” in 2 notes and replies",
                        renamedNote,
                        renamedReply),
                told(
                        "Renamed the author without a name to “Anna” in 2 notes and replies",
                        new Change.OfReply(because.withAuthor(""), because),
                        new Change.OfReply(why.withAuthor(""), why.withAuthor("Anna"))),
                told(
                        "Changed the author of “two three” from Anna to Grace,"
                                + " and one other change",
                        renamedNote,
                        new Change.OfReply(why, why.withAuthor("Anna"))));
    }

    private static Arguments told(String words, Change... changes) {
        return Arguments.of(words, step(Step.Kind.DO, changes));
    }

    @ParameterizedTest
    @MethodSource("threads")
    void whatIsDoneToThreadsAndAuthorsIsOneSentence(String words, Step step) {
        assertEquals(words, history().sentence(step));
    }

    private static Arguments edit(Annotation after, String words) {
        return Arguments.of(Change.edit(MARK, after), words);
    }

    private static Arguments tag(
            @org.jspecify.annotations.Nullable Tag before,
            @org.jspecify.annotations.Nullable Tag after,
            String words) {
        return Arguments.of(new Change.OfTag(before, after), words);
    }

    private static Tag named(String name) {
        return new Tag(TRADE.id(), name, TRADE.parent(), "", "");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyKindOfChangeHasItsWords(Change change, String words) {
        assertEquals(words, history().title(step(Step.Kind.DO, change)));
        assertEquals(List.of(words), history().lines(step(Step.Kind.DO, change)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsTakenBackIsToldAsItWasDone(Change change, String words) {
        Step undo = step(Step.Kind.UNDO, change.inverse());
        assertEquals(words, history().title(undo));
        assertEquals(List.of("undid: " + words), history().lines(undo));
        assertEquals(List.of("redid: " + words), history().lines(step(Step.Kind.REDO, change)));
    }

    private static final SourceState SOURCE =
            new SourceState(new UUID(0, 8), Metadata.NONE.withTitle("War and Peace"), false);
    private static final EditionState EDITION =
            new EditionState(new UUID(0, 7), SOURCE.id(), 2, true);

    private static Change source(SourceState before, SourceState after) {
        return new Change.OfSource(before, after, "war.epub");
    }

    private static Change titled(String title) {
        return source(SOURCE, titledState(title));
    }

    private static SourceState titledState(String title) {
        return SOURCE.withMetadata(Metadata.NONE.withTitle(title));
    }

    private static final Change REMOVED = source(SOURCE, SOURCE.withInTrash(true));
    private static final Change EDITED =
            new Change.OfEdition(EDITION, EDITION.withWithdrawn(false), "War and Peace");

    static Stream<Arguments> changesOfSources() {
        var described = Metadata.of("War and Peace", List.of("L. Tolstoy"), "", "", "", "");
        return Stream.of(
                Arguments.of(REMOVED, "removed “War and Peace”"),
                Arguments.of(REMOVED.inverse(), "restored “War and Peace”"),
                Arguments.of(titled("Peace"), "renamed “War and Peace” to “Peace”"),
                Arguments.of(titled(""), "renamed “War and Peace” to “war.epub”"),
                Arguments.of(
                        source(SOURCE.withMetadata(Metadata.NONE), titledState("war.epub")),
                        "kept the name “war.epub”"),
                Arguments.of(
                        source(SOURCE, SOURCE.withMetadata(described)),
                        "changed the details of “War and Peace”: people"),
                Arguments.of(
                        source(SOURCE, SOURCE.withMetadata(described.withTitle("Peace"))),
                        "renamed “War and Peace” to “Peace”, changed the details of “Peace”: people"),
                Arguments.of(EDITED, "added edition 2 of “War and Peace”"),
                Arguments.of(EDITED.inverse(), "took back edition 2 of “War and Peace”"));
    }

    private static final UUID HARBOURS = new UUID(0, 20);
    private static final UUID EARLY = new UUID(0, 21);

    private static final CollectionTree COLLECTIONS = new CollectionTree(List.of(
            new SourceCollection(HARBOURS, "Harbours", null, ""),
            new SourceCollection(EARLY, "Early", HARBOURS, "")));

    private static SourceState inHarbours(SourceState state) {
        return state.withCollections(List.of(HARBOURS));
    }

    static Stream<Arguments> arrangements() {
        Details details = new Details(
                "book", Map.of(DetailField.DOI, "10.1/x", DetailField.PAGES, "3"), Map.of("Box", "1"));
        return Stream.of(
                Arguments.of(
                        source(SOURCE, inHarbours(SOURCE)),
                        "put “War and Peace” into the collection “Harbours”"),
                Arguments.of(
                        source(inHarbours(SOURCE), SOURCE.withCollections(List.of(EARLY))),
                        "put “War and Peace” into the collection “Harbours/Early”, took “War and"
                                + " Peace” out of the collection “Harbours”"),
                Arguments.of(
                        source(SOURCE, SOURCE.withTags(List.of(TRADE.id()))),
                        "tagged “War and Peace” with themes/trade"),
                Arguments.of(
                        source(SOURCE.withTags(List.of(new UUID(9, 9))), SOURCE),
                        "removed the tag (a tag since deleted) from “War and Peace”"),
                Arguments.of(
                        source(SOURCE, SOURCE.withReading(ReadingState.READ)),
                        "marked “War and Peace” as read"),
                Arguments.of(source(SOURCE, SOURCE.withRating(4)), "rated “War and Peace” 4"),
                Arguments.of(
                        source(SOURCE.withRating(4), SOURCE),
                        "took the rating from “War and Peace”"),
                Arguments.of(
                        source(
                                SOURCE,
                                SOURCE.withMetadata(SOURCE.metadata().withDetails(details))),
                        "changed the details of “War and Peace”: kind, pages, DOI, Box"),
                Arguments.of(
                        new Change.OfItem(
                                null, new SourceCollection(EARLY, "Early", HARBOURS, "")),
                        "made the collection “Harbours/Early”"),
                Arguments.of(
                        new Change.OfItem(
                                new SourceCollection(EARLY, "Early", HARBOURS, ""),
                                new SourceCollection(EARLY, "Late", null, "is:new")),
                        "renamed the collection “Early” to “Late”, moved the collection “Late” to"
                                + " the top, changed the search of the collection “Late”"),
                Arguments.of(
                        new Change.OfItem(null, link("", Relation.SUPPORTS)),
                        "made the link “supports”"),
                Arguments.of(
                        new Change.OfItem(
                                link("", Relation.SUPPORTS), link("x", Relation.SAME_CLAIM)),
                        "changed the link “supports” to “same claim”, changed the note on the link"
                                + " “same claim”"),
                Arguments.of(
                        new Change.OfItem(digest("A"), digest("B")),
                        "renamed the digest “A” to “B”"),
                Arguments.of(
                        new Change.OfItem(
                                digest("A"),
                                digest("A").withParts(List.of(new Digest.Part.Words("x")))),
                        "changed the digest “A”"),
                Arguments.of(
                        new Change.OfItem(new SavedSearch(EARLY, "Doubts", "x"), null),
                        "deleted the search “Doubts”"));
    }

    private static AnnotationLink link(String note, Relation relation) {
        return new AnnotationLink(
                new UUID(0, 22), EARLY, HARBOURS, relation, note, "A", Instant.EPOCH, Instant.EPOCH);
    }

    private static Digest digest(String title) {
        return new Digest(new UUID(0, 23), title, List.of(), Instant.EPOCH, Instant.EPOCH);
    }

    private static JournalWording withCollections() {
        return new JournalWording(new Codebook(List.of(TOP, TRADE)), COLLECTIONS);
    }

    @ParameterizedTest
    @MethodSource("arrangements")
    void whatIsArrangedHasItsWords(Change change, String words) {
        assertEquals(words, withCollections().title(step(Step.Kind.DO, change)));
        assertEquals(words, withCollections().title(step(Step.Kind.UNDO, change.inverse())));
    }

    @Test
    void sourcesThatAreArrangedAlikeAreCounted() {
        SourceState other = new SourceState(new UUID(0, 30), Metadata.NONE, false);
        Step both = step(
                Step.Kind.DO,
                source(SOURCE, inHarbours(SOURCE)),
                source(other, inHarbours(other)));
        assertEquals(
                "put 2 sources into the collection “Harbours”", withCollections().title(both));
        assertEquals(
                "Put 2 sources into the collection “Harbours”",
                withCollections().sentence(both));
        Step rated = step(
                Step.Kind.DO, source(SOURCE, SOURCE.withRating(3)), source(other, other.withRating(2)));
        assertEquals("Changed 2 sources", withCollections().sentence(rated));
    }

    @Test
    void aCollectionThatIsDeletedIsNamedThoughItIsGone() {
        UUID gone = new UUID(0, 40);
        SourceState in = SOURCE.withCollections(List.of(gone));
        Step step = step(
                Step.Kind.DO,
                source(in, SOURCE),
                new Change.OfItem(new SourceCollection(gone, "Old", null, ""), null));
        assertEquals(
                "deleted the collection “Old”, and one other change",
                withCollections().title(step));
        assertEquals(
                "took “War and Peace” out of the collection “Old”",
                withCollections().lines(step).getFirst());
    }

    @ParameterizedTest
    @MethodSource("changesOfSources")
    void whatIsDoneToSourcesHasItsWords(Change change, String words) {
        everyKindOfChangeHasItsWords(change, words);
        whatIsTakenBackIsToldAsItWasDone(change, words);
    }

    @Test
    void whatANewEditionSaysOfItsSourceIsNotCountedBesidesIt() {
        Step step = step(Step.Kind.DO, EDITED, titled("Peace"));
        assertEquals("added edition 2 of “War and Peace”", history().title(step));
        assertEquals(2, history().lines(step).size());
    }

    private static Arguments sentence(
            String done, String undone, String redone, Change... changes) {
        return Arguments.of(done, undone, redone, List.of(changes));
    }

    private static Arguments sentence(String done, Change... changes) {
        return sentence(done, done + " taken back", done + " again", changes);
    }

    static Stream<Arguments> sentences() {
        Annotation other = mark(new Range(0, 3), "");
        Annotation taken = new Annotation(
                MARK.id(),
                MARK.source(),
                MARK.edition(),
                MARK.selector(),
                Target.PASSAGE,
                MARK.style(),
                MARK.color(),
                "",
                List.of(),
                "Ann",
                NOW,
                NOW,
                "a PDF",
                false);
        var made = new Change.OfTag(null, new Tag(new UUID(0, 5), "new", null, "", ""));
        return Stream.of(
                sentence("Removed “War and Peace”", REMOVED),
                sentence("Renamed “War and Peace” to “Peace”", titled("Peace")),
                sentence("Removed 2 sources", REMOVED, REMOVED),
                sentence("Restored 2 sources", REMOVED.inverse(), REMOVED.inverse()),
                sentence("Changed 2 sources", titled("A"), titled("B")),
                sentence(
                        "Added edition 2 of “War and Peace”",
                        "Edition 2 of “War and Peace” taken back",
                        "Added edition 2 of “War and Peace” again",
                        EDITED,
                        titled("Peace")),
                sentence("Added the yellow highlight “two three”", Change.add(MARK)),
                sentence("Added the yellow highlight “two three”", made, Change.add(MARK)),
                sentence("Deleted the yellow highlight “two three”", Change.delete(MARK)),
                sentence(
                        "Deleted 3 notes",
                        Change.delete(MARK),
                        Change.delete(other),
                        Change.delete(POINT)),
                sentence("Added 2 notes", Change.add(MARK), made, Change.add(other)),
                sentence("Imported 2 notes", Change.add(taken), Change.add(taken)),
                sentence(
                        "Changed 2 notes",
                        Change.delete(MARK),
                        Change.edit(other, other.withColor(Color.RED))),
                sentence("Wrote a note on “two three”", Change.edit(MARK, NOTED)),
                sentence(
                        "Changed the note on “two three”",
                        Change.edit(NOTED, NOTED.withNote("No").withChanged(NOW.plusSeconds(1)))),
                sentence("Removed the note on “two three”", Change.edit(NOTED, MARK)),
                sentence("Changed “two three”", Change.edit(MARK, NOTED.withColor(Color.RED))),
                sentence(
                        "Decided where 2 notes belong",
                        new Change.OfDecision(null, decision(true)),
                        new Change.OfDecision(null, decision(false))),
                sentence("Deleted the tag themes/trade", new Change.OfTag(TRADE, null)));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aStepIsToldInOneSentence(String done, String undone, String redone, List<Change> changes) {
        var back = changes.reversed().stream().map(Change::inverse).toList();
        assertEquals(done, history().sentence(new Step(3, Step.Kind.DO, 3, NOW, "A", changes)));
        assertEquals(undone, history().sentence(new Step(4, Step.Kind.UNDO, 3, NOW, "A", back)));
        assertEquals(redone, history().sentence(new Step(5, Step.Kind.REDO, 3, NOW, "A", changes)));
    }

    @Test
    void tagsMadeForAMarkAreNotCountedBesidesIt() {
        var made = new Tag(new UUID(0, 5), "new", null, "", "");
        Step step = step(
                Step.Kind.DO,
                new Change.OfTag(null, made),
                Change.add(MARK.withTags(List.of(made.id()))));
        assertEquals("added the yellow highlight “two three”", history().title(step));
        assertEquals(2, history().lines(step).size());
    }

    @Test
    void aDeletedTagIsWhatTheStepIsAbout() {
        Annotation tagged = MARK.withTags(List.of(TRADE.id()));
        Step step = step(Step.Kind.DO, Change.edit(tagged, MARK), new Change.OfTag(TRADE, null));
        assertEquals(
                "deleted the tag themes/trade, and one other change", history().title(step));
    }

    @Test
    void aLongQuoteIsCut() {
        String text = "🦊".repeat(200);
        Annotation annotation = MARK.withSelector(Selector.of(text, new Range(0, 400)));
        assertEquals(
                "added the yellow highlight “" + "🦊".repeat(59) + "…”",
                history().title(step(Step.Kind.DO, Change.add(annotation))));
    }
}
