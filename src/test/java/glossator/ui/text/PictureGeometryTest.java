package glossator.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Rectangle;
import glossator.document.Block;
import glossator.document.DocumentBuilder;
import glossator.document.Range;
import glossator.format.PictureSize;
import glossator.ui.control.AreaHandle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureGeometryTest {
    /// Four pixels of the picture for one on screen.
    private static final PictureGeometry QUARTER =
            new PictureGeometry(new PictureSize(1600, 800), 400, 200);

    private static final AreaHandle.Limits LIMITS = QUARTER.limits();

    private static String worded(Rectangle r) {
        return (int) r.x() + " " + (int) r.y() + " " + (int) r.width() + " " + (int) r.height();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 50, 300, 150, 400 200 800 400",
        "300, 150, 100, 50, 400 200 800 400",
        "-90, -90, 900, 900, 0 0 1600 800",
        "10, 10, 10, 10, 40 40 24 24",
        "400, 200, 400, 200, 1576 776 24 24",
        "900, 20, 950, 20, 1576 80 24 24"
    })
    void whatIsDraggedOnScreenIsInThePixelsOfThePictureAndWithinIt(
            double x0, double y0, double x1, double y1, String expected) {
        assertEquals(expected, worded(QUARTER.between(x0, y0, x1, y1)));
    }

    @Test
    void theWholePictureIsTheWholeNode() {
        var bounds = QUARTER.inNode(QUARTER.size().whole());
        assertEquals(400, bounds.getWidth());
        assertEquals(200, bounds.getHeight());
        assertEquals("400 200 800 400", worded(QUARTER.middle()));
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE, 100, -50, 200 50 100 100",
        "WHOLE, -900, 9000, 0 700 100 100",
        "NORTH_WEST, 50, 50, 150 150 50 50",
        "NORTH_WEST, 500, 500, 176 176 24 24",
        "NORTH_WEST, -500, -500, 0 0 200 200",
        "SOUTH_EAST, 5000, 5000, 100 100 1500 700",
        "SOUTH_EAST, -5000, -5000, 100 100 24 24",
        "NORTH, 33, -100, 100 0 100 200",
        "EAST, 10, 700, 100 100 110 100",
        "SOUTH, 10, 700, 100 100 100 700",
        "WEST, -100, 0, 0 100 200 100",
        "NORTH_EAST, 20, 20, 100 120 120 80",
        "SOUTH_WEST, 20, 20, 120 100 80 120"
    })
    void handlesMoveAndResizeWithinThePicture(
            AreaHandle handle, double dx, double dy, String expected) {
        var from = new Rectangle(100, 100, 100, 100);
        assertEquals(expected, worded(handle.drag(from, dx, dy, LIMITS)));
    }

    @ParameterizedTest
    @CsvSource({
        "10.4, 20.6, 5.2, 5.2, 10 21 6 5",
        "0.2, 0.2, 0.1, 0.1, 0 0 1 1",
        "1599.8, 799.9, 0.2, 0.1, 1599 799 1 1",
        "0, 0, 1600, 800, 0 0 1600 800"
    })
    void storedEdgesLieBetweenPixels(float x, float y, float width, float height, String expected) {
        var area = new Rectangle(x, y, width, height);
        assertEquals(expected, worded(QUARTER.toWholePixels(area)));
    }

    @Test
    void aPictureOfOnePixelHasAnArea() {
        var one = new PictureGeometry(new PictureSize(1, 1), 240, 72);
        assertEquals("0 0 1 1", worded(one.between(20, 20, 30, 30)));
        assertEquals("0 0 1 1", worded(one.toWholePixels(one.between(20, 20, 30, 30))));
        assertTrue(one.limits().least() <= 1);
    }

    /// Pictures at 4 and 9, as the user means them by the caret, the selection and what is in view.
    @ParameterizedTest
    @CsvSource({
        "4, 4, 0, 20, a",
        "5, 5, 0, 20, a",
        "9, 9, 0, 20, b",
        "0, 0, 0, 20, a",
        "0, 0, 6, 20, b",
        "4, 4, 6, 20, b",
        "6, 12, 0, 20, b",
        "0, 12, 0, 20, a",
        "0, 2, 6, 20, b",
        "0, 0, 0, 3, none"
    })
    void thePictureThatIsMeantIsSelectedOrAtTheCaretOrInView(
            int start, int end, int from, int to, String expected) {
        var builder = new DocumentBuilder();
        builder.begin(new Block.Paragraph()).text("text").image("a", "").text("more");
        builder.image("b", " a map ").text(" and more words");
        var places = new PicturePlaces(builder.build());
        assertEquals("a map", places.find("b").orElseThrow().alternative());
        assertEquals(
                expected,
                places.meant(new Range(start, end), new Range(from, to))
                        .map(PicturePlace::id)
                        .orElse("none"));
    }
}
