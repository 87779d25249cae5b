package glossator.annotation;

import static glossator.annotation.SampleAnnotations.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Range;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

final class PlacementsTest {
    private static final int LENGTH = 60;

    /// Many short ranges, some long, one in four empty, several in the same place.
    private static List<Annotation> random(long seed, int count) {
        var random = new Random(seed);
        var all = new ArrayList<Annotation>();
        for (int i = 0; i < count; i++) {
            int start = random.nextInt(LENGTH);
            int most = Math.min(LENGTH - start, random.nextInt(10) == 0 ? LENGTH : 6);
            int length = random.nextInt(4) == 0 ? 0 : random.nextInt(most + 1);
            all.add(mark(i, start, start + length));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 40, 200})
    void rangesAreFoundAsIfEachMarkWereAsked(int count) {
        List<Annotation> all = random(count, count);
        Placements placements = Placements.of(all);
        for (int start = 0; start <= LENGTH; start++) {
            for (int end = start; end <= LENGTH; end++) {
                Range range = new Range(start, end);
                List<Annotation> expected = all.stream()
                        .filter(a -> touches(a.selector().range(), range))
                        .sorted(Placements::compare)
                        .toList();
                assertEquals(expected, stored(placements.touching(range)), range.toString());
            }
        }
    }

    private static List<Annotation> stored(List<Placement> placed) {
        return placed.stream().map(Placement::annotation).toList();
    }

    /// Said another way than in the code: a shared character, or for what is empty a shared place.
    private static boolean touches(Range mark, Range range) {
        if (mark.isEmpty()) {
            return range.start() <= mark.start() && mark.start() <= range.end();
        }
        if (range.isEmpty()) {
            return mark.start() <= range.start() && range.start() <= mark.end();
        }
        return Math.max(mark.start(), range.start()) < Math.min(mark.end(), range.end());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 60, 200})
    void placesNeighborsAndOrderAreAsIfEachMarkWereAsked(int count) {
        List<Annotation> all = random(100 + count, count);
        Placements placements = Placements.of(all);
        for (int at = 0; at <= LENGTH; at++) {
            int offset = at;
            List<Annotation> expected = all.stream()
                    .filter(a -> a.selector().range().contains(offset)
                            || a.selector().range().equals(new Range(offset, offset)))
                    .sorted(Placements::compare)
                    .sorted(Comparator.comparingInt(a -> a.selector().range().length()))
                    .toList();
            assertEquals(expected, stored(placements.at(offset)), "at " + offset);
            assertEquals(
                    all.stream()
                            .filter(a -> a.selector().start() > offset)
                            .min(Placements::compare),
                    placements.findAfter(offset).map(Placement::annotation),
                    "after " + offset);
            assertEquals(
                    all.stream()
                            .filter(a -> a.selector().start() < offset)
                            .max(Placements::compare),
                    placements.findBefore(offset).map(Placement::annotation),
                    "before " + offset);
        }
        assertEquals(all.stream().sorted(Placements::compare).toList(), stored(placements.all()));
    }

    @Test
    void theOuterComesBeforeTheInnerAndTheOlderBeforeTheNewer() {
        Annotation inner = mark(1, 5, 8);
        Annotation outer = mark(2, 5, 20);
        Annotation newer = mark(3, 5, 8);
        Annotation first = mark(4, 0, 1);
        assertEquals(
                List.of(first, outer, inner, newer),
                stored(Placements.of(List.of(newer, inner, outer, first)).all()));
    }

    @Test
    void aChangedMarkTakesThePlaceOfTheOneWithItsId() {
        Placements placements = Placements.of(List.of(mark(1, 0, 4), mark(2, 6, 9)));
        Annotation moved = mark(1, 8, 12);
        Placements changed = placements.with(Placement.inOwnEdition(moved));
        assertEquals(List.of(mark(2, 6, 9), moved), stored(changed.all()));
        assertEquals(Optional.of(moved), changed.findAnnotation(moved.id()));
        assertEquals(2, placements.size());
        assertEquals(List.of(mark(1, 0, 4)), stored(placements.touching(new Range(0, 5))));
    }

    @Test
    void aMarkThatIsNotThereCanBeTakenAway() {
        Placements placements = Placements.NONE.with(Placement.inOwnEdition(mark(1, 0, 4)));
        assertEquals(placements.all(), placements.without(new UUID(5, 5)).all());
        assertEquals(List.of(), placements.without(new UUID(9, 1)).all());
        assertTrue(placements.findAnnotation(new UUID(5, 5)).isEmpty());
    }

    @Test
    void thoseWithoutAPlaceAreKeptApartAndFoundByTheirIds() {
        UUID other = new UUID(4, 4);
        Annotation gone = mark(1, 0, 4);
        Annotation moved = mark(2, 6, 9);
        var placements = new Placements(List.of(
                new Placement(gone, other, new Anchor.Orphan(0.9, List.of())),
                new Placement(moved, other, new Anchor.Moved(new Range(1, 4), 1)),
                Placement.inOwnEdition(mark(3, 2, 3))));
        assertEquals(List.of(moved, mark(3, 2, 3)), stored(placements.all()));
        assertEquals(List.of(gone), stored(placements.orphans()));
        assertEquals(List.of(moved), stored(placements.touching(new Range(0, 2))));
        assertEquals(Optional.of(gone), placements.findAnnotation(gone.id()));
        assertEquals(Optional.empty(), placements.findRange(gone.id()));
        assertEquals(Optional.of(new Range(1, 4)), placements.findRange(moved.id()));
        assertEquals(3, placements.size());
        assertEquals(List.of(), placements.without(gone.id()).orphans());
    }
}
