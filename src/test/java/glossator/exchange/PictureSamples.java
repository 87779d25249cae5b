package glossator.exchange;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/// Pictures made for the tests: red in the left half, blue in the right.
public final class PictureSamples {
    private PictureSamples() {}

    public static byte[] png(int width, int height) {
        return bytes(image(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    static BufferedImage image(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        paint(image);
        return image;
    }

    static void paint(BufferedImage image) {
        int half = image.getWidth() / 2;
        var graphics = image.createGraphics();
        graphics.setColor(java.awt.Color.RED);
        graphics.fillRect(0, 0, half, image.getHeight());
        graphics.setColor(java.awt.Color.BLUE);
        graphics.fillRect(half, 0, image.getWidth() - half, image.getHeight());
        graphics.dispose();
    }

    static byte[] bytes(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
