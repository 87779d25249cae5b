package glossator.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.Picture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

class PictureSizeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            width="300" height="200"                        | 300 x 200
            height='1in' width='2.54cm'                     | 96 x 96
            width="72pt" height="6pc"                       | 96 x 96
            viewBox="0 0 640 480"                           | 640 x 480
            width="100%" height="100%" viewBox="0,0,64,48"  | 64 x 48
            width="320" viewBox="0 0 64 48"                 | 320 x 240
            height="24" viewBox="-1 -1 64 48"               | 32 x 24
            stroke-width="5" width="30" height="20"         | 30 x 20
            width="10em" height="0"                         | unknown
            viewBox="0 0 0 48"                              | unknown
            """)
    void aDrawingIsAsLargeAsItsRootSaysInCssPixels(String attributes, String expected) {
        String svg = "<?xml version='1.0'?><!-- a --><svg xmlns='x' " + attributes + "><g/></svg>";
        assertEquals(expected, worded("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theKindsThatCannotBeShownTellTheirSize() {
        assertEquals("17 x 9", worded("image/webp", webp("VP8L", 16 | (8 << 14), 21)));
        assertEquals("17 x 9", worded("image/webp", webp("VP8 ", 17 | (9 << 16), 26)));
        byte[] extended = webp("VP8X", 16, 24);
        extended[27] = 8;
        assertEquals("17 x 9", worded("image/webp", extended));
        var avif = new ByteArrayOutputStream();
        avif.writeBytes("....ftypavif....ispe\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        avif.writeBytes(ByteBuffer.allocate(8).putInt(17).putInt(9).array());
        assertEquals("17 x 9", worded("image/avif", avif.toByteArray()));
    }

    @ParameterizedTest
    @CsvSource({"image/png", "image/jpeg", "image/webp", "image/avif", "image/svg+xml", "image/x"})
    void bytesThatAreNoPictureHaveNoSize(String mediaType) {
        assertEquals("unknown", worded(mediaType, new byte[] {1, 2, 3}));
        assertEquals("unknown", worded(mediaType, new byte[400]));
    }

    private static byte[] webp(String chunk, int size, int at) {
        ByteBuffer bytes = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(("RIFF....WEBP" + chunk).getBytes(StandardCharsets.ISO_8859_1));
        bytes.putInt(at, size);
        return bytes.array();
    }

    private static String worded(String mediaType, byte[] bytes) {
        Optional<PictureSize> size = PictureSize.of(new Picture("p1", mediaType, bytes));
        return size.map(s -> Math.round(s.width()) + " x " + Math.round(s.height()))
                .orElse("unknown");
    }
}
