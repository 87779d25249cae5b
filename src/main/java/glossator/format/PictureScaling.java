package glossator.format;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// Turns pictures of any color model into premultiplied pixels of another size.
final class PictureScaling {
    private PictureScaling() {}

    /// Halves the picture as long as it is twice too large: that averages what it leaves out.
    static DecodedPicture scale(BufferedImage read, int width, int height) {
        BufferedImage image = read;
        while (image.getWidth() >= 2 * width && image.getHeight() >= 2 * height) {
            image = draw(image, image.getWidth() / 2, image.getHeight() / 2);
        }
        image = draw(image, width, height);
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new DecodedPicture(width, height, argb);
    }

    private static BufferedImage draw(BufferedImage from, int width, int height) {
        var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = to.createGraphics();
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(from, 0, 0, width, height, null);
        g.dispose();
        return to;
    }

    /// Whether nothing has been read into it.
    static boolean isEmpty(BufferedImage image) {
        var raster = image.getRaster();
        int[] row = new int[raster.getWidth() * raster.getNumBands()];
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int sample : raster.getPixels(0, y, raster.getWidth(), 1, row)) {
                if (sample != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
