package glossator.format;

import glossator.annotation.Rectangle;
import glossator.document.Picture;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes a stored picture, or a part of it, at the size at which it is shown. Rows and columns in
/// between are skipped while reading, so that the memory depends on what is shown and not on how
/// large the picture is.
public final class PictureDecoder {
    /// Longer sides and more pixels are refused: reading them would take minutes.
    private static final int MAX_SIDE = 200_000;

    private static final double MAX_PIXELS = 1_000_000_000;

    private PictureDecoder() {}

    /// The most that is wanted of a picture: it is scaled down to fit.
    public record Fit(int width, int height, int pixels) {}

    /// The picture, or the `part` of it in its own pixels. Ends with a refusal if it cannot be
    /// shown.
    public static DecodedPicture decode(Picture picture, @Nullable Rectangle part, Fit fit) {
        String mediaType = picture.mediaType();
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
        if (!readers.hasNext()) {
            throw new Refusal("format.picture.kind", nameOf(mediaType));
        }
        ImageReader reader = readers.next();
        var bytes = new ByteArrayInputStream(picture.bytes());
        try (var in = new MemoryCacheImageInputStream(bytes)) {
            reader.setInput(in, true, true);
            return decode(reader, picture, part, fit);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw e instanceof Refusal refusal ? refusal : new Refusal(e, "format.picture.damaged");
        } finally {
            reader.dispose();
        }
    }

    /// "SVG" for `image/svg+xml`.
    private static String nameOf(String mediaType) {
        return mediaType
                .replaceFirst("^.*/", "")
                .replaceFirst("\\+.*$", "")
                .toUpperCase(Locale.ROOT);
    }

    private static DecodedPicture decode(
            ImageReader reader, Picture picture, @Nullable Rectangle part, Fit fit)
            throws IOException {
        var size = new PictureSize(reader.getWidth(0), reader.getHeight(0));
        requireReadable(size, picture);
        var region = PictureRegion.of(size, part, fit);
        ImageReadParam how = region.asParameters(reader);
        BufferedImage read = JpegInk.isIn(picture)
                ? JpegInk.read(reader, how, picture)
                : read(reader, how, region);
        return PictureScaling.scale(read, region.width(), region.height());
    }

    private static void requireReadable(PictureSize size, Picture picture) {
        boolean large = size.width() > MAX_SIDE
                || size.height() > MAX_SIDE
                || size.pixels() > MAX_PIXELS
                || JpegInk.isHeavy(picture, size);
        if (large) {
            long millions = Math.round(size.pixels() / 1e6);
            throw new Refusal("format.picture.large", millions);
        }
    }

    /// What could be read of a picture that ends early is shown.
    private static BufferedImage read(ImageReader reader, ImageReadParam how, PictureRegion region)
            throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            throw new IIOException("no type");
        }
        BufferedImage into =
                types.next().createBufferedImage(region.readWidth(), region.readHeight());
        how.setDestination(into);
        try {
            return reader.read(0, how);
        } catch (IOException | RuntimeException e) {
            if (PictureScaling.isEmpty(into)) {
                throw e;
            }
            return into;
        }
    }
}
