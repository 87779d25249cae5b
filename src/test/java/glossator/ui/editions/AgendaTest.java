package glossator.ui.editions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Decisions;
import glossator.annotation.Marks;
import glossator.annotation.Placed;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

class AgendaTest {
    private static final UUID EDITION = new UUID(1, 2);
    private static final Range HERE = new Range(10, 20);
    private static final Range THERE = new Range(40, 50);

    private static final Placed EXACT = placed(1, new Anchor.Exact(HERE, 0.99));
    private static final Placed MOVED = placed(2, new Anchor.Moved(HERE, 0.95));
    private static final Placed CHANGED = placed(3, new Anchor.Changed(HERE, 0.2, false, 0.9));
    private static final Placed DOUBTFUL = placed(4, new Anchor.Changed(HERE, 0.6, false, 0.7));
    private static final Placed GONE = placed(5, new Anchor.Orphan(0.9, List.of()));
    private static final Placed LOST =
            placed(
                    6,
                    new Anchor.Orphan(
                            0.6,
                            List.of(
                                    new Anchor.Suggestion(HERE, 0.5),
                                    new Anchor.Suggestion(THERE, 0.3))));
    private static final Marks MARKS =
            new Marks(List.of(EXACT, MOVED, CHANGED, DOUBTFUL, GONE, LOST));

    private static Placed placed(int number, Anchor anchor) {
        Annotation annotation =
                new Annotation(
                        new UUID(0, number),
                        new UUID(9, 9),
                        new UUID(1, 1),
                        new Selector(HERE, "ten letters".substring(0, 10), "", ""),
                        Style.HIGHLIGHT,
                        Color.YELLOW,
                        "",
                        List.of(),
                        "Ada",
                        Instant.EPOCH,
                        Instant.EPOCH);
        return new Placed(annotation, EDITION, anchor);
    }

    private static List<UUID> ids(Agenda agenda) {
        return agenda.items().stream().map(Item::id).toList();
    }

    private static Placed decided(Placed placed) {
        return new Placed(placed.annotation(), Decisions.orphan(placed));
    }

    @Test
    void theWorstComesFirstAndWhatIsExactNotAtAll() {
        List<UUID> expected =
                List.of(LOST, GONE, DOUBTFUL, CHANGED, MOVED).stream().map(Placed::id).toList();
        assertEquals(expected, ids(Agenda.of(MARKS)));
    }

    @Test
    void theOrderStaysWhileDecisionsAreMade() {
        Agenda before = Agenda.of(MARKS);
        Agenda after = before.with(MARKS.with(decided(LOST)));
        assertEquals(ids(before), ids(after));
        assertEquals(1, after.looked());
        assertFalse(after.items().getFirst().isOpen());
        assertEquals(OptionalInt.of(1), after.openAfter(0));
    }

    @Test
    void whatWasDecidedBeforeStandsLast() {
        Agenda agenda = Agenda.of(MARKS.with(decided(LOST)));
        assertEquals(LOST.id(), agenda.items().getLast().id());
        assertEquals(5, agenda.size());
    }

    @Test
    void whatIsDeletedMeanwhileIsGone() {
        assertEquals(4, Agenda.of(MARKS).with(MARKS.without(GONE.id())).size());
    }

    @Test
    void theSearchForTheNextOpenOneGoesRoundAndEnds() {
        Agenda one = Agenda.of(new Marks(List.of(MOVED)));
        assertEquals(OptionalInt.empty(), one.openAfter(0));
        Agenda agenda = Agenda.of(MARKS);
        assertEquals(OptionalInt.of(0), agenda.openAfter(4));
    }

    @Test
    void suggestionsAreShownOneAfterTheOtherAndAgainAfterADecisionIsTakenBack() {
        Item item = Item.of(LOST);
        assertTrue(item.isSuggestion());
        assertEquals(Optional.of(HERE), item.shown());
        assertEquals(Optional.of(THERE), item.next().shown());
        assertEquals(Optional.of(HERE), item.next().next().shown());
        Item decided = item.next().with(decided(LOST));
        assertEquals(Optional.empty(), decided.shown());
        assertEquals(Optional.of(THERE), decided.with(LOST).shown());
        assertEquals(Item.of(MOVED), Item.of(MOVED).next());
    }

    @Test
    void aMarkThatHasAPlaceCanBeShownWhereElseItsWordsStand() {
        Item item = Item.of(CHANGED);
        assertTrue(item.wantsSearch());
        assertFalse(Item.of(LOST).wantsSearch());
        assertTrue(Item.of(LOST).next().wantsSearch());
        Item searched = item.searched(List.of(new Range(15, 25), THERE));
        assertEquals(List.of(HERE, THERE), searched.places());
        assertFalse(searched.wantsSearch() || searched.isSuggestion());
        Item other = searched.next();
        assertEquals(Optional.of(THERE), other.shown());
        assertTrue(other.isSuggestion());
        assertEquals(other, other.with(CHANGED));
        Placed elsewhere = new Placed(CHANGED.annotation(), EDITION, new Anchor.Moved(THERE, 0.9));
        assertEquals(Item.of(elsewhere), other.with(elsewhere));
        assertEquals(1, item.searched(List.of()).next().places().size());
        Item lost = Item.of(GONE).searched(List.of(THERE));
        assertTrue(lost.isSuggestion());
        assertEquals(Optional.of(THERE), lost.shown());
    }
}
