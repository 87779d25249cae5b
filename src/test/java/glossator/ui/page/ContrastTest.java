package glossator.ui.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.PagePicture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;

/// What each contrast makes of the pixels of a page.
final class ContrastTest {
    private static PagePicture stained() {
        return new ScannedPage(400, 500, 5).write(0, 1, 20).soil(0.6, 4, 0).picture();
    }

    @Test
    void theOriginalIsNotEvenCopied() {
        PagePicture page = stained();
        assertSame(page.argb(), Contrast.ORIGINAL.apply(page));
    }

    @ParameterizedTest
    @EnumSource
    void everyPixelIsOpaqueAndThePictureItselfUntouched(Contrast contrast) {
        PagePicture page = stained();
        int[] before = page.argb().clone();
        int[] shown = contrast.apply(page);
        assertEquals(before.length, shown.length);
        assertTrue(Arrays.stream(shown).allMatch(pixel -> pixel >>> 24 == 255));
        assertArrayEquals(before, page.argb());
    }

    @Test
    void blackOnWhiteTakesTheShadowAwayAndLeavesTheWriting() {
        PagePicture page = stained();
        int[] shown = Contrast.BLACK_ON_WHITE.apply(page);
        assertTrue(share(shown, 250, 255) > 0.7, "paper is white");
        double ink = share(shown, 0, 60);
        assertTrue(ink > 0.02 && ink < 0.3, "writing is black: " + ink);
        int right = page.argb()[10 * 400 + 395] & 255;
        assertTrue(right < 130, "the shadow was there");
        assertEquals(255, shown[10 * 400 + 395] & 255);
    }

    @Test
    void whiteOnBlackIsItsReverse() {
        int[] shown = Contrast.WHITE_ON_BLACK.apply(stained());
        assertTrue(share(shown, 0, 30) > 0.7, "paper is dark");
        assertTrue(share(shown, 200, 255) > 0.02, "writing is light");
    }

    @Test
    void strongMakesFaintWritingDarkerAndPaperLighter() {
        var page = new PagePicture(4, 1, new int[] {0xff808080, 0xffc0c0c0, 0xffc0c0c0, 0xffc0c0c0
        });
        int[] shown = Contrast.STRONG.apply(page);
        assertEquals(0xff000000, shown[0]);
        assertEquals(0xffffffff, shown[1]);
    }

    @Test
    void invertedColorsKeepTheirHue() {
        var page = new PagePicture(
                3, 1, new int[] {0xffffffff, 0xff000000, 0xffff0000});
        int[] shown = Contrast.INVERTED.apply(page);
        assertEquals(0xff121212, shown[0]);
        assertEquals(0xffebebeb, shown[1]);
        assertTrue((shown[2] >> 16 & 255) > (shown[2] & 255), "red stays red");
    }

    @Test
    void aBlankPageStaysBlank() {
        int[] gray = new int[90 * 70];
        Arrays.fill(gray, 0xffe8e8e0);
        var page = new PagePicture(90, 70, gray);
        for (Contrast contrast : Contrast.values()) {
            assertEquals(1, Arrays.stream(contrast.apply(page)).distinct().count());
        }
        assertEquals(0xffffffff, Contrast.BLACK_ON_WHITE.apply(page)[0]);
    }

    private static double share(int[] pixels, int from, int to) {
        long found = Arrays.stream(pixels)
                .map(PaperShade::brightness)
                .filter(value -> value >= from && value <= to)
                .count();
        return found / (double) pixels.length;
    }
}
