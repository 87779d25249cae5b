package glossator.exchange;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The colors of a JPEG for print: cyan, magenta, yellow and black, or YCCK, which Java leaves as
/// they are. After libjpeg and the Adobe Technical Note 5116: with the marker of Adobe, 0 is full
/// ink.
final class PrintColors {
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final int APP14 = 0xEE;
    private static final int START_OF_SCAN = 0xDA;
    private static final int NO_MARKER = -1;
    private static final int YCCK = 2;

    private PrintColors() {}

    /// `samples` of the JPEG `file`; refuses other than four of 8 bits for each pixel.
    static BufferedImage toImage(Raster samples, byte[] file) throws IOException {
        if (samples.getNumBands() != 4 || samples.getSampleModel().getSampleSize(0) != 8) {
            throw new IOException("not four colors");
        }
        int transform = transform(file);
        int width = samples.getWidth();
        int height = samples.getHeight();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[4 * width];
        int[] pixels = new int[width];
        for (int y = 0; y < height; y++) {
            samples.getPixels(samples.getMinX(), samples.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                pixels[x] = rgb(row[4 * x], row[4 * x + 1], row[4 * x + 2], row[4 * x + 3], transform);
            }
            image.setRGB(0, y, width, 1, pixels, 0, width);
        }
        return image;
    }

    private static int rgb(int c, int m, int y, int k, int transform) {
        return switch (transform) {
            case NO_MARKER -> rgb(255 - c, 255 - m, 255 - y, 255 - k);
            case YCCK ->
                rgb(
                        255 - clamp(c + 1.402 * (y - 128)),
                        255 - clamp(c - 0.344136 * (m - 128) - 0.714136 * (y - 128)),
                        255 - clamp(c + 1.772 * (m - 128)),
                        k);
            default -> rgb(c, m, y, k);
        };
    }

    /// Of the light that each ink lets through.
    private static int rgb(int red, int green, int blue, int white) {
        return red * white / 255 << 16 | green * white / 255 << 8 | blue * white / 255;
    }

    private static int clamp(double value) {
        return (int) Math.clamp(Math.round(value), 0, 255);
    }

    /// The transform that the marker of Adobe names: 0 for none, 2 for YCCK.
    private static int transform(byte[] file) {
        int at = 2;
        while (at + 16 <= file.length && (file[at] & 0xFF) == 0xFF) {
            int marker = file[at + 1] & 0xFF;
            int length = (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
            if (marker == APP14 && Arrays.equals(file, at + 4, at + 9, ADOBE, 0, ADOBE.length)) {
                return file[at + 15] & 0xFF;
            }
            if (marker == START_OF_SCAN) {
                return NO_MARKER;
            }
            at += 2 + length;
        }
        return NO_MARKER;
    }
}
