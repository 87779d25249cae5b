package glossator.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.annotation.Rectangle;
import glossator.document.PageFrame;
import glossator.ui.control.AreaHandle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A rectangle is moved and resized within its page.
final class AreaHandleTest {
    private static final PageFrame FRAME = new PageFrame(0, 0, 200, 300, 0);
    private static final Rectangle FROM = new Rectangle(50, 100, 60, 40);

    @ParameterizedTest
    @CsvSource({
        "WHOLE, 10, -20, 60, 80, 60, 40",
        "WHOLE, -900, 900, 0, 260, 60, 40", // as far as the page goes
        "NORTH_WEST, -10, -10, 40, 90, 70, 50",
        "NORTH_WEST, 900, 900, 106, 136, 4, 4", // some of it stays
        "NORTH, 30, 10, 50, 110, 60, 30",
        "NORTH_EAST, 10, 10, 50, 110, 70, 30",
        "EAST, 900, 900, 50, 100, 150, 40",
        "SOUTH_EAST, 10, 20, 50, 100, 70, 60",
        "SOUTH, 10, -900, 50, 100, 60, 4",
        "SOUTH_WEST, -900, 900, 0, 100, 110, 200",
        "WEST, 10, 10, 60, 100, 50, 40"
    })
    void aHandleMovesItsEdges(
            AreaHandle handle, double dx, double dy, float x, float y, float width, float height) {
        assertEquals(
                new Rectangle(x, y, width, height),
                handle.drag(FROM, dx, dy, PageArea.limits(FRAME)));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, -1, NORTH_WEST",
        "0, -0.5, NORTH",
        "1, -1, NORTH_EAST",
        "3, 0, EAST",
        "1, 1, SOUTH_EAST",
        "0, 1, SOUTH",
        "-1, 1, SOUTH_WEST",
        "-1, 0, WEST",
        "0, 0, WHOLE"
    })
    void aHandleLiesInItsDirection(double right, double down, AreaHandle handle) {
        assertEquals(handle, AreaHandle.toward(right, down));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "90, 0, 1", "180, -1, 0", "270, 0, -1"})
    void directionsTurnWithTheView(int rotation, double right, double down) {
        var transform = new PageTransform(200, 300, 2, rotation, 3);
        var inView = transform.directionInView(1, 0);
        assertEquals(right, inView.getX());
        assertEquals(down, inView.getY());
        var back = transform.directionOnPage(right, down);
        assertEquals(1, back.getX());
        assertEquals(0, back.getY());
    }
}
