package glossator.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Quad;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Points of a page and of its node, at every rotation and skew.
final class PageTransformTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 20, 40, 1200, 1600",
        "90, 0, 1560, 20, 1600, 1200",
        "180, 0, 1180, 1560, 1200, 1600",
        "270, 0, 40, 1180, 1600, 1200"
    })
    void aPointTurnsWithThePage(
            int rotation, double skew, double x, double y, double width, double height) {
        var transform = new PageTransform(600, 800, 2, rotation, skew);
        assertEquals(new Point2D(x, y), transform.toNode(10, 20));
        assertEquals(width, transform.nodeWidth());
        assertEquals(height, transform.nodeHeight());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "90, 0", "180, 0", "270, 0", "0, 3.2", "90, -5", "180, 0.1", "270, 4.9"})
    void backIsTheInverseAndNothingOfThePageIsOffItsPaper(int rotation, double skew) {
        var transform = new PageTransform(612, 792, 1.7, rotation, skew);
        for (int x = 0; x <= 612; x += 153) {
            for (int y = 0; y <= 792; y += 198) {
                Point2D on = transform.toNode(x, y);
                Point2D back = transform.toPage(on.getX(), on.getY());
                assertEquals(x, back.getX(), 1e-6);
                assertEquals(y, back.getY(), 1e-6);
                assertTrue(on.getX() > -1e-6 && on.getX() < transform.nodeWidth() + 1e-6);
                assertTrue(on.getY() > -1e-6 && on.getY() < transform.nodeHeight() + 1e-6);
            }
        }
    }

    @Test
    void writingThatIsTurnedOnThePageIsLevelOnTheNode() {
        var transform = new PageTransform(600, 800, 1, 0, 2);
        double down = Math.tan(Math.toRadians(2)) * 400;
        Point2D start = transform.toNode(100, 300);
        Point2D end = transform.toNode(500, 300 + down);
        assertEquals(start.getY(), end.getY(), 1e-9);
        assertTrue(end.getX() > start.getX());
    }

    @Test
    void theBoundsOfAQuadrilateralAreUpright() {
        var transform = new PageTransform(600, 800, 1, 90, 0);
        Bounds bounds = transform.bounds(new Quad(10, 20, 110, 20, 10, 40, 110, 40));
        assertEquals(760, bounds.getMinX());
        assertEquals(780, bounds.getMaxX());
        assertEquals(10, bounds.getMinY());
        assertEquals(110, bounds.getMaxY());
    }

    @Test
    void thePictureLiesWhereThePointsLie() {
        for (double skew : new double[] {0, -3}) {
            var transform = new PageTransform(600, 800, 1.5, 270, skew);
            Point2D placed = transform.ofPicture().transform(150, 300);
            Point2D point = transform.toNode(100, 200);
            assertEquals(0, placed.distance(point), 1e-6);
        }
    }
}
