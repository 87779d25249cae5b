package glossator.ui.editions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.anchoring.Decisions;
import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

class ReviewQueueTest {
    private static final UUID EDITION = new UUID(1, 2);
    private static final Range HERE = new Range(10, 20);
    private static final Range THERE = new Range(40, 50);

    private static final Placement EXACT = placed(1, new Anchor.Exact(HERE, 0.99));
    private static final Placement MOVED = placed(2, new Anchor.Moved(HERE, 0.95));
    private static final Placement CHANGED = placed(3, new Anchor.Changed(HERE, 0.2, false, 0.9));
    private static final Placement DOUBTFUL = placed(4, new Anchor.Changed(HERE, 0.6, false, 0.7));
    private static final Placement GONE = placed(5, new Anchor.Orphan(0.9, List.of()));
    private static final Placement LOST = placed(
            6,
            new Anchor.Orphan(
                    0.6,
                    List.of(new Anchor.Suggestion(HERE, 0.5), new Anchor.Suggestion(THERE, 0.3))));
    private static final Placements MARKS =
            new Placements(List.of(EXACT, MOVED, CHANGED, DOUBTFUL, GONE, LOST));

    private static Placement placed(int number, Anchor anchor) {
        Annotation annotation = new Annotation(
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
        return new Placement(annotation, EDITION, anchor);
    }

    private static List<UUID> ids(ReviewQueue agenda) {
        return agenda.items().stream().map(ReviewItem::id).toList();
    }

    private static Placement decided(Placement placement) {
        return new Placement(placement.annotation(), Decisions.orphan(placement));
    }

    @Test
    void theWorstComesFirstAndWhatIsExactNotAtAll() {
        List<UUID> expected = List.of(LOST, GONE, DOUBTFUL, CHANGED, MOVED).stream()
                .map(Placement::id)
                .toList();
        assertEquals(expected, ids(ReviewQueue.of(MARKS)));
    }

    @Test
    void theOrderStaysWhileDecisionsAreMade() {
        ReviewQueue before = ReviewQueue.of(MARKS);
        ReviewQueue after = before.withPlacements(MARKS.with(decided(LOST)));
        assertEquals(ids(before), ids(after));
        assertEquals(1, after.doneCount());
        assertFalse(after.items().getFirst().isOpen());
        assertEquals(OptionalInt.of(1), after.findOpenAfter(0));
    }

    @Test
    void whatWasDecidedBeforeStandsLast() {
        ReviewQueue agenda = ReviewQueue.of(MARKS.with(decided(LOST)));
        assertEquals(LOST.id(), agenda.items().getLast().id());
        assertEquals(5, agenda.size());
    }

    @Test
    void whatIsDeletedMeanwhileIsGone() {
        assertEquals(
                4,
                ReviewQueue.of(MARKS).withPlacements(MARKS.without(GONE.id())).size());
    }

    @Test
    void whatFoundItsPlaceMeanwhileNeedsNoReview() {
        ReviewQueue queue = ReviewQueue.of(new Placements(List.of(MOVED, GONE)));
        Placement found = placed(5, new Anchor.Exact(THERE, 0.99));
        queue = queue.withPlacements(new Placements(List.of(MOVED, found)));
        assertEquals(List.of(MOVED.id()), ids(queue));
    }

    @Test
    void theSearchForTheNextOpenOneGoesRoundAndEnds() {
        ReviewQueue one = ReviewQueue.of(new Placements(List.of(MOVED)));
        assertEquals(OptionalInt.empty(), one.findOpenAfter(0));
        ReviewQueue agenda = ReviewQueue.of(MARKS);
        assertEquals(OptionalInt.of(0), agenda.findOpenAfter(4));
    }

    @Test
    void suggestionsAreShownOneAfterTheOtherAndAgainAfterADecisionIsTakenBack() {
        ReviewItem item = ReviewItem.of(LOST);
        assertTrue(item.isSuggestion());
        assertEquals(Optional.of(HERE), item.shownPlace());
        assertEquals(Optional.of(THERE), item.withNextPlace().shownPlace());
        assertEquals(Optional.of(HERE), item.withNextPlace().withNextPlace().shownPlace());
        ReviewItem decided = item.withNextPlace().withPlacement(decided(LOST));
        assertEquals(Optional.empty(), decided.shownPlace());
        assertEquals(Optional.of(THERE), decided.withPlacement(LOST).shownPlace());
        assertEquals(ReviewItem.of(MOVED), ReviewItem.of(MOVED).withNextPlace());
    }

    @Test
    void aMarkThatHasAPlaceCanBeShownWhereElseItsWordsStand() {
        ReviewItem item = ReviewItem.of(CHANGED);
        assertTrue(item.wantsSearch());
        assertFalse(ReviewItem.of(LOST).wantsSearch());
        assertTrue(ReviewItem.of(LOST).withNextPlace().wantsSearch());
        ReviewItem searched = item.withFound(List.of(new Range(15, 25), THERE));
        assertEquals(List.of(HERE, THERE), searched.places());
        assertFalse(searched.wantsSearch() || searched.isSuggestion());
        ReviewItem other = searched.withNextPlace();
        assertEquals(Optional.of(THERE), other.shownPlace());
        assertTrue(other.isSuggestion());
        assertEquals(other, other.withPlacement(CHANGED));
        Placement elsewhere =
                new Placement(CHANGED.annotation(), EDITION, new Anchor.Moved(THERE, 0.9));
        assertEquals(ReviewItem.of(elsewhere), other.withPlacement(elsewhere));
        assertEquals(1, item.withFound(List.of()).withNextPlace().places().size());
        ReviewItem lost = ReviewItem.of(GONE).withFound(List.of(THERE));
        assertTrue(lost.isSuggestion());
        assertEquals(Optional.of(THERE), lost.shownPlace());
    }
}
