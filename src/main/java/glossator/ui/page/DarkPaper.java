package glossator.ui.page;

import glossator.format.PagePicture;

import java.util.List;

/// The soft inversion of a page for the dark theme: white paper becomes that theme's paper and
/// black ink its ink, colors keep their hue, and pictures stay as printed.
final class DarkPaper {
    /// The paper and the ink of the dark theme.
    static final int PAPER = 0xff16181c;

    static final int INK = 0xffd9dce1;

    /// Pictures are a little darker than printed, so that they do not glare.
    private static final int DIMMED = 224;

    private DarkPaper() {}

    static int[] apply(PagePicture page) {
        int[] argb = page.argb();
        int[] out = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            out[i] = invert(argb[i]);
        }
        for (PictureFinder.Box box : pictures(page)) {
            spare(page, box, out);
        }
        return out;
    }

    private static List<PictureFinder.Box> pictures(PagePicture page) {
        return new PictureFinder(page).boxes();
    }

    private static void spare(PagePicture page, PictureFinder.Box box, int[] out) {
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int x = box.left(); x < box.right(); x++) {
                int at = y * page.width() + x;
                out[at] = dim(page.argb()[at]);
            }
        }
    }

    private static int dim(int pixel) {
        return 0xff000000
                | ((pixel >> 16 & 255) * DIMMED / 255) << 16
                | ((pixel >> 8 & 255) * DIMMED / 255) << 8
                | (pixel & 255) * DIMMED / 255;
    }

    /// Light becomes dark and the hue stays: the sum of the least and the greatest channel is
    /// mirrored.
    private static int invert(int pixel) {
        int red = pixel >> 16 & 255;
        int green = pixel >> 8 & 255;
        int blue = pixel & 255;
        int sum = 255 - Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
        return 0xff000000
                | between(16, sum + red) << 16
                | between(8, sum + green) << 8
                | between(0, sum + blue);
    }

    private static int between(int shift, int value) {
        int paper = PAPER >> shift & 255;
        int ink = INK >> shift & 255;
        return paper + value * (ink - paper) / 255;
    }
}
