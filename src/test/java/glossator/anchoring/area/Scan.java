package glossator.anchoring.area;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// How a page becomes a picture.
///
/// @param crop what of the page is in it, in points
/// @param scale pixels for each point
/// @param degrees by which it is turned
/// @param noise the deviation of each pixel, in shades
/// @param blur in pixels
/// @param quality of the JPEG, or 1 for none
record Scan(
        Rectangle2D crop,
        double scale,
        double degrees,
        double noise,
        double blur,
        double gain,
        double offset,
        float quality,
        long seed) {
    static final double WIDTH = 595;
    static final double HEIGHT = 842;

    static Scan plain(double scale) {
        var whole = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);
        return new Scan(whole, scale, 0, 0, 0, 1, 0, 1, 0);
    }

    /// Another scan of the same paper, turned by up to two degrees.
    static Scan again(Random random) {
        return new Scan(
                new Rectangle2D.Double(0, 0, WIDTH, HEIGHT),
                1.1 + 0.5 * random.nextDouble(),
                4 * random.nextDouble() - 2,
                2 + 8 * random.nextDouble(),
                0.4 + 0.8 * random.nextDouble(),
                0.7 + 0.3 * random.nextDouble(),
                30 * random.nextDouble(),
                0.3f + 0.5f * random.nextFloat(),
                random.nextLong());
    }

    /// Margins cut off or added, up to so much of each side.
    Scan cropped(Random random, double most) {
        double left = WIDTH * most * (1.4 * random.nextDouble() - 0.4);
        double top = HEIGHT * most * (1.4 * random.nextDouble() - 0.4);
        double right = WIDTH * (1 - most * (1.4 * random.nextDouble() - 0.4));
        double bottom = HEIGHT * (1 - most * (1.4 * random.nextDouble() - 0.4));
        var cut = new Rectangle2D.Double(left, top, right - left, bottom - top);
        return new Scan(cut, scale, degrees, noise, blur, gain, offset, quality, seed);
    }

    private AffineTransform placing() {
        var placing = AffineTransform.getScaleInstance(scale, scale);
        placing.translate(-crop.getX(), -crop.getY());
        placing.rotate(Math.toRadians(degrees), WIDTH / 2, HEIGHT / 2);
        return placing;
    }

    private int width() {
        return (int) Math.round(crop.getWidth() * scale);
    }

    private int height() {
        return (int) Math.round(crop.getHeight() * scale);
    }

    /// Where a rectangle of the page is in the picture, of the same size around its middle.
    AreaBox placed(Rectangle2D box) {
        var middle =
                placing().transform(new Point2D.Double(box.getCenterX(), box.getCenterY()), null);
        double width = box.getWidth() * scale / width();
        double height = box.getHeight() * scale / height();
        return new AreaBox(
                middle.getX() / width() - width / 2,
                middle.getY() / height() - height / 2,
                width,
                height);
    }

    GrayPicture of(List<Item> page) {
        var image = new BufferedImage(width(), height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width(), height());
        g.transform(placing());
        page.forEach(item -> ItemPainter.paint(g, item));
        g.dispose();
        return compressed(worn(picture(image)));
    }

    private static GrayPicture picture(BufferedImage image) {
        byte[] rows = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new GrayPicture(image.getWidth(), image.getHeight(), rows);
    }

    private GrayPicture worn(GrayPicture picture) {
        Plane plane = blur > 0 ? Plane.of(picture).blurred(blur) : Plane.of(picture);
        var random = new Random(seed);
        float[] values = plane.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)
                    (values[i] * gain + offset * (1 - gain) + noise * random.nextGaussian());
        }
        return plane.toPicture();
    }

    private GrayPicture compressed(GrayPicture picture) {
        if (quality == 1) {
            return picture;
        }
        var image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.rows());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
            out.flush();
            return picture(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
