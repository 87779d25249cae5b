package glossator.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.PagePicture;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Pages in the dark theme: what is inverted and what is spared.
class DarkPaperTest {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 800;

    /// Lines of black writing, a photograph at 100:300 of 300 by 200 pixels, and a tinted panel
    /// with writing at 100:600 of 400 by 100.
    private static PagePicture page(int paper) {
        int[] argb = new int[WIDTH * HEIGHT];
        Arrays.fill(argb, paper);
        var random = new Random(7);
        for (int y = 20; y < 260; y++) {
            for (int x = 40; x < 560; x++) {
                boolean ink = y % 16 < 9 && random.nextInt(4) == 0;
                argb[y * WIDTH + x] = ink ? 0xff000000 : argb[y * WIDTH + x];
            }
        }
        for (int y = 300; y < 500; y++) {
            for (int x = 100; x < 400; x++) {
                argb[y * WIDTH + x] = photo(x, y);
            }
        }
        for (int y = 600; y < 700; y++) {
            for (int x = 100; x < 500; x++) {
                boolean ink = y > 640 && y < 660 && random.nextInt(4) == 0;
                argb[y * WIDTH + x] = ink ? 0xffaa0000 : 0xffffe0b0;
            }
        }
        return new PagePicture(WIDTH, HEIGHT, argb);
    }

    private static int photo(int x, int y) {
        return 0xff000000 | (x / 2 & 255) << 16 | (y / 2 & 255) << 8 | ((x + y) / 5 & 255);
    }

    private static int at(int[] shown, int x, int y) {
        return shown[y * WIDTH + x];
    }

    @Test
    void paperAndInkAreThoseOfTheTheme() {
        int[] shown = Contrast.DARK_PAPER.apply(page(0xffffffff));
        assertEquals(DarkPaper.PAPER, at(shown, 5, 5));
        assertTrue(Arrays.stream(shown).anyMatch(pixel -> pixel == DarkPaper.INK));
    }

    @Test
    void aPhotographIsSparedToItsEdgesAndAPanelIsNot() {
        PagePicture page = page(0xffffffff);
        assertEquals(
                List.of(new PictureFinder.Box(100, 300, 400, 500)),
                new PictureFinder(page).boxes());
        int[] shown = Contrast.DARK_PAPER.apply(page);
        assertTrue(PaperShade.brightness(at(shown, 300, 620)) < 100, "a dark panel");
        assertTrue(
                (at(shown, 300, 620) >> 16 & 255) > (at(shown, 300, 620) & 255), "of the same hue");
    }

    @Test
    void yellowedPaperIsDarkToo() {
        int[] shown = Contrast.DARK_PAPER.apply(page(0xfff0e6cc));
        assertTrue(PaperShade.brightness(at(shown, 5, 5)) < 70);
        assertEquals(1, new PictureFinder(page(0xfff0e6cc)).boxes().size());
    }

    @Test
    void aScanWithStainsIsNoPhotograph() {
        int[] argb = new int[WIDTH * HEIGHT];
        var random = new Random(3);
        for (int i = 0; i < argb.length; i++) {
            int gray = 200 - i / WIDTH / 40 + random.nextInt(20);
            argb[i] = 0xff000000 | gray * 0x10101;
        }
        assertEquals(List.of(), new PictureFinder(new PagePicture(WIDTH, HEIGHT, argb)).boxes());
    }

    @Test
    void thePixelsOfATinyPageAreAllThere() {
        for (int side = 1; side < 30; side += 7) {
            int[] argb = new int[side * side];
            Arrays.setAll(argb, i -> 0xff000000 | i * 977);
            assertEquals(
                    argb.length,
                    Contrast.DARK_PAPER.apply(new PagePicture(side, side, argb)).length);
        }
    }
}
