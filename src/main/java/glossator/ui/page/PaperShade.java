package glossator.ui.page;

import glossator.format.PagePicture;

/// How bright the paper is at each place of a drawn page: the bright pixels of each tile, blended
/// between the tiles, so that shadows and stains are known from ink.
final class PaperShade {
    /// The side of a tile, in pixels: more than a letter, less than a stain.
    private static final int TILE = 32;

    /// The share of a tile that may be brighter than its paper.
    private static final double SPARKLES = 0.1;

    /// Paper is at least this fraction of the brightest tile, else a picture would be paper.
    private static final double DIMMEST = 0.4;

    private final int across;
    private final int down;
    private final double[] tiles;

    PaperShade(PagePicture picture) {
        across = (picture.width() + TILE - 1) / TILE;
        down = (picture.height() + TILE - 1) / TILE;
        tiles = new double[across * down];
        double brightest = 1;
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = tile(picture, i % across * TILE, i / across * TILE);
            brightest = Math.max(brightest, tiles[i]);
        }
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = Math.max(tiles[i], brightest * DIMMEST);
        }
    }

    private static double tile(PagePicture picture, int left, int top) {
        int[] counts = new int[256];
        int all = 0;
        for (int y = top; y < Math.min(top + TILE, picture.height()); y++) {
            for (int x = left; x < Math.min(left + TILE, picture.width()); x++) {
                counts[brightness(picture.argb()[y * picture.width() + x])]++;
                all++;
            }
        }
        int value = 255;
        for (int above = counts[255]; value > 0 && above <= all * SPARKLES; ) {
            value--;
            above += counts[value];
        }
        return value;
    }

    /// The brightness of the paper at a pixel, above 0, at most 255.
    double at(int x, int y) {
        double tileX = Math.clamp((x + 0.5) / TILE - 0.5, 0, across - 1.0);
        double tileY = Math.clamp((y + 0.5) / TILE - 0.5, 0, down - 1.0);
        int left = (int) tileX;
        int top = (int) tileY;
        int right = Math.min(left + 1, across - 1);
        int bottom = Math.min(top + 1, down - 1);
        double upper = blend(tiles[top * across + left], tiles[top * across + right], tileX - left);
        double lower =
                blend(tiles[bottom * across + left], tiles[bottom * across + right], tileX - left);
        return Math.max(0.5, blend(upper, lower, tileY - top));
    }

    private static double blend(double one, double other, double share) {
        return one + (other - one) * share;
    }

    /// 0 to 255 (ITU-R BT.601).
    static int brightness(int pixel) {
        return ((pixel >> 16 & 255) * 77 + (pixel >> 8 & 255) * 150 + (pixel & 255) * 29) >> 8;
    }
}
