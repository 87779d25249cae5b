package glossator.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Rectangle;
import glossator.document.Picture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Cut-outs of pictures that are red on the left and blue on the right.
class StoredPictureTest {
    private static final int RED = 0xFF0000;
    private static final int BLUE = 0x0000FF;

    private static StoredPicture picture(byte[] bytes) {
        return new StoredPicture(new Picture("p", "image/x", bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "png, " + BufferedImage.TYPE_INT_RGB,
        "png, " + BufferedImage.TYPE_INT_ARGB,
        "png, " + BufferedImage.TYPE_BYTE_INDEXED,
        "jpeg, " + BufferedImage.TYPE_INT_RGB,
        "gif, " + BufferedImage.TYPE_BYTE_INDEXED,
        "bmp, " + BufferedImage.TYPE_INT_RGB,
    })
    void everyKindIsMeasuredAndCut(String format, int type) {
        BufferedImage image = PictureSamples.image(64, 32, type);
        assertCut(picture(PictureSamples.bytes(image, format)));
    }

    private static void assertCut(StoredPicture picture) {
        assertEquals(Optional.of(new Rectangle(0, 0, 64, 32)), picture.size());
        BufferedImage left = picture.cutOut(new Rectangle(8, 8, 15.5f, 8), 1000).orElseThrow();
        assertEquals(16, left.getWidth());
        assertEquals(8, left.getHeight());
        assertColor(RED, left.getRGB(8, 4));
        BufferedImage right =
                picture.cutOut(new Rectangle(40, 0, 900, 900), 1000).orElseThrow();
        assertEquals(24, right.getWidth());
        assertColor(BLUE, right.getRGB(12, 16));
    }

    private static void assertColor(int expected, int actual) {
        for (int shift : new int[] {0, 8, 16}) {
            int difference = Math.abs((expected >> shift & 0xFF) - (actual >> shift & 0xFF));
            assertTrue(difference < 24, Integer.toHexString(actual));
        }
    }

    @Test
    void sixteenBitsForEachColorAreTakenToEight() {
        var space = java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB);
        var model = new java.awt.image.ComponentColorModel(
                space,
                false,
                false,
                java.awt.Transparency.OPAQUE,
                java.awt.image.DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(64, 32);
        var deep = new BufferedImage(model, raster, false, null);
        PictureSamples.paint(deep);
        assertCut(picture(PictureSamples.bytes(deep, "png")));
    }

    @Test
    void theColorsOfPrintBecomeThoseOfTheScreen() throws IOException {
        assertCut(picture(cmyk()));
    }

    /// As programs for print write them: with the marker of Adobe, and 0 for full ink.
    private static byte[] cmyk() throws IOException {
        WritableRaster samples = Raster.createInterleavedRaster(0, 64, 32, 4, null);
        int[] red = {255, 0, 0, 255};
        int[] blue = {0, 0, 255, 255};
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 32; y++) {
                samples.setPixel(x, y, x < 32 ? red : blue);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(samples, null, null), null);
        } finally {
            writer.dispose();
        }
        return withAdobe(out.toByteArray());
    }

    private static byte[] withAdobe(byte[] plain) {
        byte[] marker = {
            (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
        };
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(marker);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    @Test
    void ofALargePictureEveryNthPixelIsTaken() {
        byte[] large = PictureSamples.png(3000, 2000);
        BufferedImage cut =
                picture(large).cutOut(new Rectangle(0, 0, 3000, 2000), 10_000).orElseThrow();
        assertTrue(cut.getWidth() * cut.getHeight() <= 10_000);
        assertEquals(1.5, cut.getWidth() / (double) cut.getHeight(), 0.02);
        assertColor(RED, cut.getRGB(10, 10));
        assertColor(BLUE, cut.getRGB(cut.getWidth() - 10, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "\u0089PNG\r\n\u001a\n",
                "BM"
            })
    void whatCannotBeDecodedHasNeitherSizeNorCutOut(String bytes) {
        StoredPicture broken = picture(bytes.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(Optional.empty(), broken.size());
        assertEquals(Optional.empty(), broken.cutOut(new Rectangle(0, 0, 1, 1), 10));
    }

    @Test
    void aPictureThatBreaksOffHasNoCutOut() {
        byte[] whole = PictureSamples.png(200, 200);
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        Rectangle all = new Rectangle(0, 0, 200, 200);
        assertEquals(Optional.empty(), picture(half).cutOut(all, 100_000));
    }
}
