package glossator.ui.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.annotation.Rectangle;
import glossator.document.PageFrame;
import glossator.format.PagePicture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.IntStream;

/// Areas cut out of a page of 8 × 6 points, drawn at two pixels per point; each pixel is its
/// number.
final class CutOutTest {
    private static final PageFrame FRAME = new PageFrame(0, 0, 8, 6, 0);
    private static final PagePicture PAGE =
            new PagePicture(16, 12, IntStream.range(0, 16 * 12).toArray());

    @ParameterizedTest
    @CsvSource({
        "1, 2, 3, 1, 66, 6, 2", // as it lies
        "0.6, 0.6, 1, 1, 17, 3, 3", // whole pixels around it
        "-5, -5, 100, 100, 0, 16, 12", // more than the page
        "7, 5, 9, 9, 174, 2, 2", // across its corner
        "20, 20, 5, 5, 191, 1, 1" // beside it
    })
    void theCutOutHasThePixelsOfTheArea(
            float x, float y, float width, float height, int first, int across, int down) {
        PagePicture cut = CutOut.of(PAGE, FRAME, List.of(new Rectangle(x, y, width, height)));
        assertEquals(first, cut.argb()[0]);
        assertEquals(across, cut.width());
        assertEquals(down, cut.height());
    }

    @Test
    void whatLiesBetweenSeveralRectanglesIsPale() {
        var page =
                new PagePicture(4, 1, new int[] {0xFF000000, 0xFF000000, 0xFF808080, 0xFF101010});
        PagePicture cut = CutOut.of(
                page,
                new PageFrame(0, 0, 4, 1, 0),
                List.of(new Rectangle(0, 0, 1, 1), new Rectangle(3, 0, 1, 1)));
        assertArrayEquals(new int[] {0xFF000000, 0xFFC0C0C0, 0xFFE0E0E0, 0xFF101010}, cut.argb());
    }
}
