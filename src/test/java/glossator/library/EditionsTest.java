package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.anchoring.Decisions;
import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Decision;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Selector;
import glossator.document.Range;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

class EditionsTest {
    @TempDir
    Path folder;

    private Library library;
    private Source source;
    private Map<String, Annotation> made;

    @BeforeEach
    void open() {
        library = Library.open(folder.resolve("lib"));
        source = Sample.add(library, "Article", Article.FIRST);
        made = Article.mark(library, source);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void reopen() {
        library.close();
        library = Library.open(folder.resolve("lib"));
    }

    private UUID edition(int number) {
        return library.editions(source.id()).get(number - 1).id();
    }

    private Annotation made(String quote) {
        return Objects.requireNonNull(made.get(quote));
    }

    private Placement placed(String quote, int number) {
        Annotation annotation = made(quote);
        return library.placements(source.id(), edition(number))
                .findPlacement(annotation.id())
                .orElseThrow();
    }

    private String words(Placement placement) {
        return placement
                .place()
                .map(r -> r.of(library.document(placement.edition()).text()))
                .orElse("");
    }

    private static String fate(Placement placement) {
        return switch (placement.anchor()) {
            case Anchor.Exact _ -> "exact";
            case Anchor.Moved _ -> "moved";
            case Anchor.Changed changed -> changed.moved() ? "changed and moved" : "changed";
            case Anchor.Orphan _ -> "orphan";
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    decided on Monday evening | exact | decided on Monday evening
                    Mayor Helen Brandt | changed | Mayor Helena Brand
                    We have no other choice,” said | exact | We have no other choice," said
                    some of them with their families | exact | some of them with their families
                    called the decision a catastrophe | orphan | ``
                    promised two million | exact | promised two million
                    what will become of the lighthouse | exact | what will become of the lighthouse
                    """)
    void eachMarkHasItsFateInTheCorrectedCopy(String quote, String fate, String words) {
        Article.update(library, source, "second.txt", Article.SECOND);
        Placement placement = placed(quote, 2);
        assertEquals(fate, fate(placement));
        assertEquals(words, words(placement));
    }

    @Test
    void ofTwoSwappedParagraphsOneHasMoved() {
        Article.update(library, source, "second.txt", Article.SECOND);
        Placement wall = placed("the northern wall has moved by eleven centimetres", 2);
        Placement ferry = placed("four kilometres farther south", 2);
        assertEquals(wall.annotation().selector().exact(), words(wall));
        assertEquals(ferry.annotation().selector().exact(), words(ferry));
        var fates = new ArrayList<>(List.of(fate(wall), fate(ferry)));
        fates.sort(null);
        assertEquals(List.of("exact", "moved"), fates);
    }

    @Test
    void aRewrittenSentenceIsChangedOrAnOrphanWithThePlaceSuggested() {
        Article.update(library, source, "second.txt", Article.SECOND);
        Placement placement = placed(Article.QUOTES.get(7), 2);
        String text = library.document(edition(2)).text();
        int start = text.indexOf("The market hall");
        Range paragraph = new Range(start, text.indexOf('\n', start));
        Range place = placement.anchor() instanceof Anchor.Orphan orphan
                ? orphan.suggestions().getFirst().range()
                : placement.range();
        assertTrue(place.overlaps(paragraph), fate(placement) + " " + place.of(text));
        assertTrue(placement.needsReview());
    }

    @Test
    void whatAnAnnotationRemembersIsNeverTouched() {
        List<Annotation> before = library.annotations(source.id());
        Placements first = library.placements(source.id(), edition(1));
        Article.update(library, source, "second.txt", Article.SECOND);
        assertEquals(before, library.annotations(source.id()));
        assertEquals(first.all(), library.placements(source.id(), edition(1)).all());
        assertEquals(List.of(), library.placements(source.id(), edition(1)).orphans());
        assertEquals(Article.FIRST.strip(), library.document(edition(1)).text().strip());
    }

    @Test
    void theReportCountsEachAndShowsTheWorstFirst() {
        UpdateResult update = Article.update(library, source, "second.txt", Article.SECOND);
        AnchorReport report = update.report();
        assertEquals(2, update.edition().number());
        assertEquals("/origin/second.txt", update.edition().origin());
        assertEquals(2, update.source().editions());
        assertEquals(update.edition().id(), update.source().edition());
        assertEquals(10, report.lines().size());
        assertEquals(10, report.exact() + report.moved() + report.changed() + report.orphans());
        assertEquals(
                report.orphans(),
                library.placements(source.id(), edition(2)).orphans().size());
        assertInstanceOf(
                Anchor.Orphan.class, report.open().getFirst().placement().anchor());
        List<Double> found = report.open().stream()
                .map(line -> line.placement())
                .filter(placement -> !placement.isOrphan())
                .map(placement -> placement.anchor().confidence())
                .toList();
        assertEquals(found.stream().sorted().toList(), found);
        assertEquals(report.lines(), library.report(edition(2)).lines());
    }

    @Test
    void theReportIsTheSameAfterReopening() {
        AnchorReport before =
                Article.update(library, source, "second.txt", Article.SECOND).report();
        reopen();
        assertEquals(before, library.report(edition(2)));
        assertEquals(List.of(), library.check());
    }

    @Test
    void anOrphanOfTheSecondEditionComesHomeInTheThird() {
        String quote = "called the decision a catastrophe";
        Article.update(library, source, "second.txt", Article.SECOND);
        assertTrue(placed(quote, 2).isOrphan());
        Article.update(library, source, "third.txt", Article.THIRD);
        Placement home = placed(quote, 3);
        assertEquals(quote, words(home));
        assertInstanceOf(Anchor.Exact.class, home.anchor());
        assertTrue(placed("promised two million", 3).isOrphan());
        assertEquals("Mayor Helena Brand", words(placed("Mayor Helen Brandt", 3)));
        assertEquals("changed", fate(placed("Mayor Helen Brandt", 3)));
    }

    @Test
    void aMarkOfTheNewEditionBelongsToItAndIsPlacedInTheOthers() {
        Article.update(library, source, "second.txt", Article.SECOND);
        source = library.source(source.id());
        String text = library.document(edition(2)).text();
        int at = text.indexOf("Mayor Helena Brand");
        Annotation late = Sample.annotation(library, source, at, at + 18);
        library.apply(Change.add(late));
        assertTrue(library.placements(source.id(), edition(2))
                .findPlacement(late.id())
                .orElseThrow()
                .isOwn());
        Placement there = library.place(late, edition(1));
        assertEquals("Mayor Helen Brandt", words(there));
        Article.update(library, source, "third.txt", Article.THIRD);
        assertInstanceOf(Anchor.Exact.class, library.place(late, edition(3)).anchor());
    }

    @Test
    void aMarkMadeInTheOldEditionIsPlacedInTheNewOne() {
        Article.update(library, source, "second.txt", Article.SECOND);
        int at = Article.FIRST.indexOf("an engineer’s report");
        Annotation late = Sample.annotation(library, source, at, at + 20);
        library.apply(Change.add(late));
        Placement placement = library.placements(source.id(), edition(2))
                .findPlacement(late.id())
                .orElseThrow();
        assertEquals("an engineer's report", words(placement));
        library.apply(Change.delete(late));
        library.restoreAnnotation(late.id());
        assertEquals(placement, library.place(late, edition(2)));
    }

    @Test
    void aDecisionGoesBeforeWhatWasComputedAndCanBeUndone() {
        Article.update(library, source, "second.txt", Article.SECOND);
        String text = library.document(edition(2)).text();
        Placement before = placed("called the decision a catastrophe", 2);
        int at = text.indexOf("no other choice");
        Decision decision = Decisions.at(before, text, new Range(at, at + 15));
        library.apply(new Change.OfDecision(null, decision));
        Placement after = placed("called the decision a catastrophe", 2);
        assertEquals("no other choice", words(after));
        assertEquals(decision, after.decision());
        assertEquals(1, after.anchor().confidence());
        assertFalse(after.needsReview());
        reopen();
        assertEquals(after, placed("called the decision a catastrophe", 2));
        assertEquals(List.of(), library.check());
        assertEquals(
                new Change.OfDecision(null, decision),
                library.history(after.id(), 1).getFirst().changes().getFirst());
        library.undo(UndoScope.marksOf(source.id()));
        assertEquals(before, placed("called the decision a catastrophe", 2));
        library.redo(UndoScope.marksOf(source.id()));
        assertEquals(after, placed("called the decision a catastrophe", 2));
        library.apply(new Change.OfDecision(decision, null));
        assertEquals(before, placed("called the decision a catastrophe", 2));
        assertEquals(List.of(), library.check());
    }

    @Test
    void whatAReaderDecidedIsWhereTheNextEditionBegins() {
        Article.update(library, source, "second.txt", Article.SECOND);
        String quote = "called the decision a catastrophe";
        String text = library.document(edition(2)).text();
        int at = text.indexOf("what will become");
        library.apply(new Change.OfDecision(
                null, Decisions.at(placed(quote, 2), text, new Range(at, at + 16))));
        Article.update(library, source, "third.txt", Article.SECOND + "One line more.\n");
        Placement placement = placed(quote, 3);
        assertEquals("what will become", words(placement));
        assertEquals("changed and moved", fate(placement));
        assertTrue(placement.needsReview());
    }

    @Test
    void aPassageLeftAsAnOrphanStillComesHome() {
        String quote = "called the decision a catastrophe";
        Article.update(library, source, "second.txt", Article.SECOND);
        library.apply(new Change.OfDecision(null, Decisions.orphan(placed(quote, 2))));
        assertFalse(placed(quote, 2).needsReview());
        Article.update(library, source, "third.txt", Article.THIRD);
        assertEquals(quote, words(placed(quote, 3)));
    }

    @Test
    void newBoundariesInTheOldEditionArePlacedAgain() {
        Article.update(library, source, "second.txt", Article.SECOND);
        Annotation old = made("promised two million");
        int at = old.selector().start();
        String text = library.document(edition(1)).text();
        library.apply(Change.edit(old, old.withSelector(Selector.of(text, new Range(at, at + 8)))));
        assertEquals("promised", words(placed("promised two million", 2)));
        library.undo(UndoScope.marksOf(source.id()));
        assertEquals("promised two million", words(placed("promised two million", 2)));
    }

    @Test
    void aMarkInTheTrashFindsItsPlaceWhenItComesBack() {
        Annotation gone = made("promised two million");
        library.apply(Change.delete(gone));
        UpdateResult update = Article.update(library, source, "second.txt", Article.SECOND);
        assertEquals(9, update.report().lines().size());
        library.restoreAnnotation(gone.id());
        assertEquals("promised two million", words(placed("promised two million", 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other annotation", "own edition", "other source", "outside", "untrue"})
    void aDecisionThatCannotBeIsRefused(String what) {
        Article.update(library, source, "second.txt", Article.SECOND);
        Placement placement = placed("promised two million", 2);
        Decision good = Decisions.accept(placement, library.document(edition(2)).text());
        Source other = Sample.add(library, "Other", "Something else.");
        Decision bad = switch (what) {
            case "other annotation" ->
                new Decision(new UUID(1, 1), source.id(), edition(2), good.anchor(), "x");
            case "own edition" ->
                new Decision(placement.id(), source.id(), edition(1), good.anchor(), "x");
            case "other source" ->
                new Decision(placement.id(), source.id(), other.edition(), good.anchor(), "x");
            case "outside" ->
                new Decision(
                        placement.id(),
                        source.id(),
                        edition(2),
                        new Anchor.Exact(new Range(0, 999_999), 1),
                        "x");
            default ->
                new Decision(placement.id(), source.id(), edition(2), good.anchor(), "other");
        };
        assertThrows(Refusal.class, () -> library.apply(new Change.OfDecision(null, bad)));
        assertEquals(placement, placed("promised two million", 2));
        library.apply(new Change.OfDecision(null, good));
        Refusal refusal =
                assertThrows(Refusal.class, () -> library.apply(new Change.OfDecision(null, good)));
        assertEquals("library.conflict", refusal.key());
    }

    @Test
    void badInputChangesNothing() {
        Article.update(library, source, "second.txt", Article.SECOND);
        Source other = Sample.add(library, "Other", "Something else.");
        AnchorReport before = library.report(edition(2));
        assertRefused("library.same-edition", Article.SECOND);
        assertRefused("library.older-edition", Article.FIRST);
        assertRefused("library.other-source", "Something else.");
        assertRefused("library.empty-edition", " \n \n");
        assertEquals(2, library.editions(source.id()).size());
        assertEquals(before, library.report(edition(2)));
        library.removeSource(other.id());
        assertTrue(Article.next(library, source, "x.txt", "Something else.").isDoubtful());
        library.removeSource(source.id());
        assertRefused("library.removed", Article.THIRD);
    }

    private void assertRefused(String key, String text) {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> library.compare(
                        source.id(),
                        new ParsedFile(
                                Sample.original("Article.txt", text),
                                Sample.reading("Article", text),
                                "/origin/x")));
        assertEquals(key, refusal.key());
    }

    @Test
    void anotherWorkIsDoubtfulAndACorrectedCopyIsNot() {
        assertFalse(Article.next(library, source, "2.txt", Article.SECOND).isDoubtful());
        String other = """
                Recipe for a plum cake
                Take a pound of flour, half a pound of butter and as much sugar as you like.
                The plums are halved and laid on the dough, and the whole is baked until it is brown.
                It is best on the day after, when the juice has gone into the crust.
                """;
        EditionCandidate candidate = Article.next(library, source, "2.txt", other);
        assertTrue(candidate.isDoubtful(), "kept " + candidate.keptShare());
    }

    @Test
    void anUpdateComparedWithAnOlderStateIsRefused() {
        EditionCandidate one = Article.next(library, source, "second.txt", Article.SECOND);
        EditionCandidate two = Article.next(library, source, "third.txt", Article.THIRD);
        library.addEdition(one);
        Refusal refusal = assertThrows(Refusal.class, () -> library.addEdition(two));
        assertEquals("library.update-conflict", refusal.key());
        assertEquals(2, library.editions(source.id()).size());
    }

    @Test
    void aMarkChangedWhileItWasPlacedIsPlacedAgain() {
        EditionCandidate candidate = Article.next(library, source, "second.txt", Article.SECOND);
        Annotation old = made("promised two million");
        int at = Article.FIRST.indexOf("demolition");
        String text = library.document(edition(1)).text();
        library.apply(Change.edit(
                old, old.withSelector(Selector.of(text, new Range(at, at + 10)))));
        library.addEdition(candidate);
        assertEquals("demolition", words(placed("promised two million", 2)));
    }

    @Test
    void whatTheNewEditionSaysOfItselfIsTakenWhereNobodyEdited() {
        library.renameSource(source.id(), "My title");
        Article.update(library, source, "second.txt", Article.SECOND);
        assertEquals("My title", library.source(source.id()).title());
        assertNotEquals(edition(1), edition(2));
    }
}
