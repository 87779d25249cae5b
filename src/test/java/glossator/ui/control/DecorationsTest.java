package glossator.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Placements;
import glossator.document.Range;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.UUID;

final class DecorationsTest {
    private static final List<Range> HITS =
            List.of(new Range(2, 4), new Range(4, 6), new Range(10, 12));

    @ParameterizedTest
    @CsvSource({"0,2,0,0", "0,3,0,1", "3,5,0,2", "4,5,1,2", "6,10,2,2", "5,11,1,3", "12,20,3,3"})
    void thoseHitsAreInARangeThatShareACharacterWithIt(int start, int end, int from, int to) {
        Decorations decorations = Decorations.NONE.withHits(HITS, HITS.getFirst());

        assertEquals(HITS.subList(from, to), decorations.hitsIn(new Range(start, end)));
    }

    @Test
    void onlyOtherAnnotationsLeaveTheRestTheSame() {
        Decorations before = Decorations.NONE.withHits(HITS, null);

        assertTrue(before.isSameButForPlacements(before));
        assertTrue(before.isSameButForPlacements(before.withPlacements(new Placements(List.of()))));
        assertFalse(before.isSameButForPlacements(before.withHits(HITS, HITS.getLast())));
        assertFalse(before.isSameButForPlacements(before.withChosen(UUID.randomUUID())));
        assertFalse(before.isSameButForPlacements(before.withPaints(_ -> Color.GRAY)));
    }
}
