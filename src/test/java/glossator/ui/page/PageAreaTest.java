package glossator.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Rectangle;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.PageFrame;
import glossator.document.PrintedPage;
import glossator.document.Range;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/// Areas of pages: from page space to the printed page and back, cut off, and found at a point.
final class PageAreaTest {
    @ParameterizedTest
    @CsvSource({
        // A page of 200 × 300 points, cropped at 10, 20; the area is 30 from its left, 40 from its
        // top.
        "0, 30, 40, 50, 60",
        "90, 200, 30, 60, 50",
        "180, 120, 200, 50, 60",
        "270, 40, 120, 60, 50"
    })
    void anAreaLiesOnThePrintedPageAsItIsRotatedAndCropped(
            int rotation, float x, float y, float width, float height) {
        var frame = new PageFrame(10, 20, 200, 300, rotation);
        var inPageSpace = new Rectangle(40, 220, 50, 60);
        Rectangle printed = PageArea.toPrinted(inPageSpace, frame);
        assertEquals(new Rectangle(x, y, width, height), printed);
        assertEquals(inPageSpace, PageArea.toPageSpace(printed, frame));
    }

    @ParameterizedTest
    @CsvSource({
        "-20, 250, 60, 100, 0, 0, 40, 50", // beyond the upper left corner
        "150, -40, 100, 90, 150, 250, 50, 50", // beyond the lower right corner
        "-500, -500, 2000, 2000, 0, 0, 200, 300", // around the page
        "400, 100, 50, 40, 194, 160, 6, 40", // right of the page
        "-90, 500, 50, 40, 0, 0, 6, 6" // left of it and above
    })
    void whatIsBesideThePageIsCutOffAndNeverLost(
            float x, float y, float width, float height, float toX, float toY, float w, float h) {
        var frame = new PageFrame(0, 0, 200, 300, 0);
        var target = area(0, new Rectangle(x, y, width, height));
        PageArea area = PageArea.of(placement(target), 0, target, frame);
        assertEquals(new Rectangle(toX, toY, w, h), area.rectangles().getFirst());
    }

    @Test
    void theSmallestAreaIsOnTopAndPageNotesAreCounted() {
        Placement large = placement(area(1, new Rectangle(0, 0, 100, 100)));
        Placement small = placement(area(1, new Rectangle(20, 20, 10, 10)));
        Placement note = placement(new Target.WholePage(new Surface.Page(1, "ii")));
        Placement gone = placement(area(7, new Rectangle(0, 0, 10, 10)));
        var all = new PageAnnotations(
                new Placements(List.of(large, small, note, gone)), List.of(page(), page()));
        assertEquals(
                List.of(large, small),
                all.areas(1).stream().map(PageArea::placement).toList());
        assertEquals(small, all.areaAt(point(25, 275)).orElseThrow().placement());
        assertEquals(large, all.areaAt(point(90, 290)).orElseThrow().placement());
        assertTrue(all.areaAt(point(150, 290)).isEmpty());
        assertEquals(List.of(note), all.notes(1));
        assertEquals(OptionalInt.of(1), all.pageOfNote(note.id()));
        assertTrue(all.findArea(gone.id()).isEmpty());
    }

    private static PageGeometry.PagePoint point(float x, float y) {
        return new PageGeometry.PagePoint(1, x, y);
    }

    private static PrintedPage page() {
        return PrintedPage.of("", new PageFrame(0, 0, 200, 300, 0), 0, List.of(), "");
    }

    private static Target.Area area(int page, Rectangle rectangle) {
        return new Target.Area(new Surface.Page(page, ""), List.of(rectangle), "");
    }

    private static Placement placement(Target target) {
        var annotation = new Annotation(
                        UUID.randomUUID(),
                        new UUID(0, 1),
                        new UUID(0, 2),
                        Selector.of("", new Range(0, 0)),
                        Style.HIGHLIGHT,
                        Color.YELLOW,
                        "",
                        List.of(),
                        "",
                        Instant.EPOCH,
                        Instant.EPOCH)
                .withTarget(target);
        return Placement.inOwnEdition(annotation);
    }
}
