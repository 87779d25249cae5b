package glossator.exchange;

import glossator.document.Picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

import javax.imageio.ImageIO;

/// Makes files of pictures: PNG, or JPEG for a large one, such as of a photograph, if that is
/// smaller.
final class EncodedPicture {
    /// In bytes.
    private static final int LARGE = 512 << 10;

    private EncodedPicture() {}

    static Optional<Picture> of(String id, BufferedImage image) {
        try {
            byte[] png = encode(image, "png");
            byte[] jpeg = png.length > LARGE ? encode(image, "jpeg") : png;
            return Optional.of(
                    jpeg.length < png.length
                            ? new Picture(id, "image/jpeg", jpeg)
                            : new Picture(id, "image/png", png));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] encode(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException(format);
        }
        return out.toByteArray();
    }
}
