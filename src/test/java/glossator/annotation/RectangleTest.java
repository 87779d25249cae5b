package glossator.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.PageFrame;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Rectangles at the limits of what their coordinates can say.
class RectangleTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1",
        "0, 0, 1, -1",
        "0, 0, NaN, 1",
        "NaN, 0, 1, 1",
        "0, 0, Infinity, 1",
        "-Infinity, 0, 1, 1",
        "1e8, 0, 0.001, 1",
        "0, -1e8, 1, 0.001",
        "3e38, 0, 3e38, 1",
        "-3e38, 0, 3e38, 1",
    })
    void whatHasNoExtentIsRefused(float x, float y, float width, float height) {
        assertThrows(IllegalArgumentException.class, () -> new Rectangle(x, y, width, height));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1e-6, 1e-6, 1e8, 1e8, 100, 100",
        "-1.7e38, -1.7e38, 1e37, 1e37, 1.6e38, 1.6e38, 1e37, 1e37",
    })
    void thereIsOneAroundWhateverThereIs(
            float x, float y, float w, float h, float x2, float y2, float w2, float h2) {
        var all = List.of(new Rectangle(x, y, w, h), new Rectangle(x2, y2, w2, h2));
        Rectangle around = Rectangle.around(all);
        assertEquals(x, around.x());
        assertTrue(around.maxX() >= all.getLast().x());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void theSmallestIsStillOneInTheOtherSpace(int rotation) {
        var frame = new PageFrame(-1e6f, 1e6f, 595, 842, rotation);
        var small = new Rectangle(0, 0, 1e-6f, 1e-6f);
        Rectangle there = Rectangle.around(frame.toPageSpace(small.quad()));
        Rectangle back = Rectangle.around(frame.toPrintedPage(there.quad()));
        assertTrue(back.width() < 1 && back.height() < 1, back.toString());
    }
}
