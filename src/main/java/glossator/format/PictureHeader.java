package glossator.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// What the first bytes of a picture say about its size.
final class PictureHeader {
    private PictureHeader() {}

    static Optional<PictureSize> size(String mediaType, byte[] bytes) {
        return switch (mediaType) {
            case "image/svg+xml" -> DrawingSize.of(bytes);
            case "image/webp" -> webp(bytes);
            case "image/avif" -> avif(bytes);
            default -> pixels(mediaType, bytes);
        };
    }

    private static Optional<PictureSize> pixels(String mediaType, byte[] bytes) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return size(reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    static Optional<PictureSize> size(double width, double height) {
        boolean is = width > 0 && height > 0 && width < 1e9 && height < 1e9;
        return is ? Optional.of(new PictureSize((float) width, (float) height)) : Optional.empty();
    }

    /// RFC 9649: the size is in the first chunk, which is of one of three kinds.
    private static Optional<PictureSize> webp(byte[] bytes) {
        if (bytes.length < 30) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (new String(bytes, 12, 4, StandardCharsets.ISO_8859_1)) {
            case "VP8 " -> size(in.getShort(26) & 0x3FFF, in.getShort(28) & 0x3FFF);
            case "VP8L" -> {
                int packed = in.getInt(21);
                yield size((packed & 0x3FFF) + 1, ((packed >>> 14) & 0x3FFF) + 1);
            }
            case "VP8X" ->
                size((in.getInt(24) & 0xFFFFFF) + 1, ((in.getInt(26) >>> 8) & 0xFFFFFF) + 1);
            default -> Optional.empty();
        };
    }

    /// ISO/IEC 23008-12, 6.5.3: the first property "image spatial extents".
    private static Optional<PictureSize> avif(byte[] bytes) {
        int end = Math.min(bytes.length, 1 << 16);
        int at = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).indexOf("ispe");
        if (at < 0 || at + 16 > bytes.length) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return size(in.getInt(at + 8), in.getInt(at + 12));
    }
}
