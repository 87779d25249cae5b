package glossator.exchange;

import glossator.annotation.Rectangle;
import glossator.document.Picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A picture of a text, measured and cut without ever decoding more of it than is needed: of a huge
/// one, every n-th pixel. What cannot be decoded, such as an SVG, has neither size nor cut-outs.
public record StoredPicture(Picture picture) {
    private interface Reading<R> {
        R read(ImageReader reader) throws IOException;
    }

    /// The whole of it, in pixels.
    public Optional<Rectangle> size() {
        return read(r -> new Rectangle(0, 0, r.getWidth(0), r.getHeight(0)));
    }

    /// The pixels within `area`, at most `most` of them.
    public Optional<BufferedImage> cutOut(Rectangle area, int most) {
        return read(reader -> cutOut(reader, area, most));
    }

    private static BufferedImage cutOut(ImageReader reader, Rectangle area, int most)
            throws IOException {
        int left = Math.clamp((long) Math.floor(area.x()), 0, reader.getWidth(0) - 1);
        int top = Math.clamp((long) Math.floor(area.y()), 0, reader.getHeight(0) - 1);
        int right = Math.clamp((long) Math.ceil(area.maxX()), left + 1, reader.getWidth(0));
        int bottom = Math.clamp((long) Math.ceil(area.maxY()), top + 1, reader.getHeight(0));
        var region = new java.awt.Rectangle(left, top, right - left, bottom - top);
        int step = (int) Math.ceil(Math.sqrt((double) region.width * region.height / most));
        ImageReadParam wanted = reader.getDefaultReadParam();
        wanted.setSourceRegion(region);
        wanted.setSourceSubsampling(step, step, 0, 0);
        return opaque(reader.read(0, wanted));
    }

    /// In 8 bits per color, on white.
    private static BufferedImage opaque(BufferedImage image) {
        var opaque =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, java.awt.Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    /// Decoders throw all kinds of exceptions at damaged pictures.
    private <R> Optional<R> read(Reading<R> reading) {
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                return Optional.of(reading.read(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
