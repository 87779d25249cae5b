package glossator.format;

import glossator.document.Picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;

import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/// JPEG pictures in four inks, as they are made for print: cyan, magenta, yellow and black. The
/// platform's decoder gives their samples, not their colors.
final class JpegInk {
    /// A progressive picture must be held in memory as a whole while it is read.
    private static final double MAX_PROGRESSIVE = 100_000_000;

    private static final int APP14 = 0xEE;

    private JpegInk() {}

    /// What the markers before the pixels say (ITU T.81, B.2.2; Adobe 5116 for the transform, -1 if
    /// that is not given).
    private record Frame(boolean progressive, int components, int transform) {}

    static boolean isIn(Picture picture) {
        return isJpeg(picture) && frame(picture.bytes()).components == 4;
    }

    static boolean isHeavy(Picture picture, PictureSize size) {
        return isJpeg(picture)
                && frame(picture.bytes()).progressive
                && size.pixels() > MAX_PROGRESSIVE;
    }

    private static boolean isJpeg(Picture picture) {
        return picture.mediaType().equals("image/jpeg");
    }

    private static Frame frame(byte[] bytes) {
        int transform = -1;
        int at = 2;
        while (at + 10 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            boolean starts = marker >= 0xC0
                    && marker <= 0xCF
                    && marker != 0xC4
                    && marker != 0xC8
                    && marker != 0xCC;
            if (starts) {
                return new Frame((marker & 3) == 2, bytes[at + 9] & 0xFF, transform);
            }
            int length = ((bytes[at + 2] & 0xFF) << 8) | (bytes[at + 3] & 0xFF);
            if (marker == APP14 && length >= 14 && at + 15 < bytes.length && bytes[at + 4] == 'A') {
                transform = bytes[at + 15] & 0xFF;
            }
            at += 2 + length;
        }
        return new Frame(false, 0, transform);
    }

    static BufferedImage read(ImageReader reader, ImageReadParam how, Picture picture)
            throws IOException {
        Raster inks = reader.readRaster(0, how);
        int transform = frame(picture.bytes()).transform;
        int width = inks.getWidth();
        var image = new BufferedImage(width, inks.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] samples = new int[width * 4];
        int[] colors = new int[width];
        for (int y = 0; y < inks.getHeight(); y++) {
            inks.getPixels(inks.getMinX(), inks.getMinY() + y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                colors[x] = rgb(samples, x * 4, transform);
            }
            image.setRGB(0, y, width, 1, colors, 0, width);
        }
        return image;
    }

    /// Programs that write Adobe's marker write how much light each ink lets through, others how
    /// much ink there is.
    private static int rgb(int[] samples, int at, int transform) {
        int c = samples[at];
        int m = samples[at + 1];
        int y = samples[at + 2];
        int k = samples[at + 3];
        if (transform == 2) {
            double light = c;
            int blue = m - 128;
            int red = y - 128;
            c = 255 - clamp(light + 1.402 * red);
            m = 255 - clamp(light - 0.344136 * blue - 0.714136 * red);
            y = 255 - clamp(light + 1.772 * blue);
        }
        if (transform < 0) {
            c = 255 - c;
            m = 255 - m;
            y = 255 - y;
            k = 255 - k;
        }
        return ((c * k / 255) << 16) | ((m * k / 255) << 8) | (y * k / 255);
    }

    private static int clamp(double value) {
        return (int) Math.clamp(value + 0.5, 0, 255);
    }
}
