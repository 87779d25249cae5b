package glossator.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Stream;

final class RangeTest {
    @ParameterizedTest
    @CsvSource({"-1, 0", "3, 2", "-2, -1"})
    void aRangeGoesForwardFromZero(int start, int end) {
        assertThrows(IllegalArgumentException.class, () -> new Range(start, end));
    }

    @Test
    void theStartIsInItAndTheEndIsNot() {
        var range = new Range(2, 4);
        assertEquals(
                List.of(false, false, true, true, false),
                Stream.of(0, 1, 2, 3, 4).map(range::contains).toList());
        assertEquals(2, range.length());
        assertEquals("cd", range.of("abcdef"));
        assertEquals("2:4", range.toString());
        assertEquals(new Range(0, 2), range.shift(-2));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 2, 4, false",
        "0, 3, 2, 4, true",
        "2, 4, 0, 9, true",
        "4, 5, 2, 4, false",
        "3, 3, 2, 4, true",
        "2, 2, 2, 4, false",
        "2, 2, 2, 2, false"
    })
    void twoRangesOverlapInASharedCharacter(int a, int b, int c, int d, boolean overlaps) {
        assertEquals(overlaps, new Range(a, b).overlaps(new Range(c, d)));
        assertEquals(overlaps, new Range(c, d).overlaps(new Range(a, b)));
    }

    @ParameterizedTest
    @CsvSource({"2, 4, true", "2, 2, true", "4, 4, true", "1, 3, false", "3, 5, false"})
    void aRangeContainsWhatLiesWithinItsEnds(int start, int end, boolean contained) {
        assertEquals(contained, new Range(2, 4).contains(new Range(start, end)));
    }

    @Test
    void documentOrderIsByStartThenTheLonger() {
        var sorted = List.of(new Range(0, 9), new Range(0, 2), new Range(0, 0), new Range(1, 9));
        assertEquals(sorted, sorted.reversed().stream().sorted().toList());
    }
}
