package glossator.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Placement;
import glossator.annotation.Rectangle;
import glossator.document.Picture;
import glossator.format.PagePicture;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.imageio.ImageIO;

class DrawnAreasTest {
    private static final AnnotatedDocument WORK = PageSamples.pages();

    private static Placement placement(UUID id) {
        return WORK.annotations().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// White, but black in the area of the first page: 50, 60, 100.5, 20 points as printed.
    private static PagePicture page(float scale) {
        int width = Math.round(300 * scale);
        int height = Math.round(400 * scale);
        int[] argb = new int[width * height];
        Arrays.fill(argb, 0xFFFFFFFF);
        for (int y = Math.round(60 * scale); y < 80 * scale; y++) {
            Arrays.fill(
                    argb,
                    y * width + Math.round(50 * scale),
                    y * width + (int) (150.5f * scale),
                    0xFF000000);
        }
        return new PagePicture(width, height, argb);
    }

    private static BufferedImage image(Optional<Picture> picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.orElseThrow().bytes()));
    }

    @Test
    void anAreaIsCutOutOfItsPageAtThreePixelsForEachPoint() throws IOException {
        var areas = new DrawnAreas((_, _, scale) -> page(scale));
        Optional<Picture> picture = areas.of(WORK, placement(PageSamples.AREA));
        BufferedImage cut = image(picture);
        assertEquals(302, cut.getWidth());
        assertEquals(60, cut.getHeight());
        assertEquals("image/png", picture.orElseThrow().mediaType());
        for (int[] at : new int[][] {{0, 0}, {300, 0}, {0, 59}, {300, 59}, {150, 30}}) {
            assertEquals(0xFF000000, cut.getRGB(at[0], at[1]), Arrays.toString(at));
        }
    }

    @Test
    void aPageIsDrawnOnceForTheAreasThatFollowEachOther() {
        var drawn = new ArrayList<Integer>();
        var areas = new DrawnAreas((_, page, scale) -> {
            drawn.add(page);
            return page(scale);
        });
        areas.of(WORK, placement(PageSamples.AREA));
        areas.of(WORK, placement(PageSamples.AREA));
        areas.of(WORK, placement(PageSamples.PARTS));
        assertEquals(List.of(0, 1), drawn);
    }

    @Test
    void afterThreePagesThatCannotBeDrawnNoMoreAreTried() {
        var tried = new ArrayList<Integer>();
        var areas = new DrawnAreas((_, page, _) -> {
            tried.add(page);
            throw new Refusal("reading.slow", "a.pdf", 60);
        });
        for (int i = 0; i < 9; i++) {
            assertEquals(Optional.empty(), areas.of(WORK, placement(PageSamples.AREA)));
        }
        assertEquals(3, tried.size());
        assertTrue(areas.of(WORK, placement(PageSamples.PICTURE)).isPresent());
    }

    @Test
    void onlyAreasWithAPlaceHaveCutOuts() {
        var areas = new DrawnAreas((_, _, scale) -> page(scale));
        for (UUID id : List.of(
                PageSamples.MEMO, PageSamples.PAGE, PageSamples.PASSAGE, PageSamples.LOST)) {
            assertEquals(Optional.empty(), areas.of(WORK, placement(id)));
        }
    }

    @Test
    void coordinatesAreThoseOfThePageAsPrinted() {
        assertEquals(
                List.of(new Rectangle(50, 60, 100.5f, 20)),
                AreaCoordinates.of(WORK, placement(PageSamples.AREA)));
        assertEquals(
                "40,20,40,20; 40,50,20,20",
                AreaCoordinates.toWords(AreaCoordinates.of(WORK, placement(PageSamples.PARTS))));
        assertEquals(List.of(), AreaCoordinates.of(WORK, placement(PageSamples.LOST)));
    }
}
