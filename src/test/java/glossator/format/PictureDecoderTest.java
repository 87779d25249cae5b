package glossator.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Rectangle;
import glossator.document.Picture;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;

class PictureDecoderTest {
    private static final PictureDecoder.Fit FIT = new PictureDecoder.Fit(400, 400, 100_000);
    private static final Rectangle RED_FIELD = new Rectangle(100, 50, 100, 50);

    /// White with one red field.
    private static BufferedImage withField(int type) {
        var image = new BufferedImage(300, 200, type);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 300; x++) {
                image.setRGB(x, y, RED_FIELD.contains(x + 0.5f, y + 0.5f) ? 0xFFFF0000 : -1);
            }
        }
        return image;
    }

    private static Picture stored(BufferedImage image, String kind) throws IOException {
        var out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, kind, out));
        return new Picture("p1", "image/" + kind, out.toByteArray());
    }

    private static DecodedPicture decode(Picture picture, @Nullable Rectangle part) {
        return PictureDecoder.decode(picture, part, FIT);
    }

    private static String size(DecodedPicture picture) {
        return picture.width() + "x" + picture.height();
    }

    private static boolean isRed(int argb) {
        return ((argb >> 16) & 0xFF) > 200 && ((argb >> 8) & 0xFF) < 60 && (argb & 0xFF) < 60;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void aPartOfAPictureIsExactlyThosePixels(String kind) throws IOException {
        Picture picture = stored(withField(BufferedImage.TYPE_INT_RGB), kind);
        assertEquals("300x200", size(decode(picture, null)));
        DecodedPicture field = decode(picture, RED_FIELD);
        assertEquals("100x50", size(field));
        int inside = 0;
        for (int argb : field.argb()) {
            inside += isRed(argb) ? 1 : 0;
        }
        assertTrue(inside > 100 * 50 * 0.97, inside + " red pixels");
        assertTrue(!isRed(decode(picture, new Rectangle(0, 0, 90, 40)).argb()[0]));
    }

    @ParameterizedTest
    @CsvSource({
        "-50, -50, 100, 100, 50x50",
        "280, 190, 500, 500, 20x10",
        "900, 900, 10, 10, 1x1",
        "10.4, 10.6, 0.2, 0.2, 1x1"
    })
    void anAreaOutsideOfThePictureIsCutAtItsEdge(
            float x, float y, float width, float height, String expected) throws IOException {
        Picture picture = stored(withField(BufferedImage.TYPE_INT_RGB), "png");
        assertEquals(expected, size(decode(picture, new Rectangle(x, y, width, height))));
    }

    @Test
    void pixelsOfSixteenBitsAndTransparentOnesAreShown() throws IOException {
        WritableRaster deep =
                Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, 40, 20, 1, null);
        deep.setPixel(3, 2, new int[] {0xFFFF});
        var gray = new BufferedImage(40, 20, BufferedImage.TYPE_USHORT_GRAY);
        gray.setData(deep);
        DecodedPicture shown = decode(stored(gray, "png"), null);
        assertEquals(0xFFFFFFFF, shown.argb()[2 * 40 + 3]);
        assertEquals(0xFF000000, shown.argb()[0]);
        var clear = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(4, 0, 0x80FF0000);
        assertEquals(0x80800000, decode(stored(clear, "png"), null).argb()[4]);
        assertEquals(0, decode(stored(clear, "png"), null).argb()[0]);
    }

    /// With Adobe's marker the samples are light and not ink.
    @ParameterizedTest
    @CsvSource({"false, 0", "true, 255"})
    void aPictureInFourInksHasItsColors(boolean marker, int noInk) throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 64, 64, 4, null);
        int ink = 255 - noInk;
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                inks.setPixel(x, y, new int[] {noInk, ink, ink, noInk});
            }
        }
        var out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(inks, null, null));
        }
        byte[] bytes = marker ? withAdobeMarker(out.toByteArray()) : out.toByteArray();
        DecodedPicture shown = decode(new Picture("p1", "image/jpeg", bytes), null);
        assertEquals("64x64", size(shown));
        assertTrue(isRed(shown.argb()[64 * 32 + 32]), Integer.toHexString(shown.argb()[2080]));
    }

    private static byte[] withAdobeMarker(byte[] jpeg) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {
            (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
        });
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    @Test
    void fiveHundredMillionPixelsAreShownWithinABoundedMemory() {
        Picture huge = new Picture("p1", "image/png", HugePng.of(25_000, 20_000));
        assertEquals("25000.0x20000.0", sizeOf(huge));
        DecodedPicture all = decode(huge, null);
        assertTrue(all.argb().length <= FIT.pixels() * 1.01, size(all));
        assertEquals("400x100", size(decode(huge, new Rectangle(24_000, 19_000, 400, 100))));
        Picture larger = new Picture("p1", "image/png", HugePng.of(60_000, 20_000));
        String said = assertThrows(Refusal.class, () -> decode(larger, null)).sentence();
        assertTrue(said.contains("1,200 million pixels is too large"), said);
    }

    private static String sizeOf(Picture picture) {
        PictureSize size = PictureSize.of(picture).orElseThrow();
        return size.width() + "x" + size.height();
    }

    @Test
    void whatIsThereOfAPictureThatEndsEarlyIsShown() throws IOException {
        byte[] whole = stored(noise(), "png").bytes();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        DecodedPicture shown = decode(new Picture("p1", "image/png", half), null);
        assertEquals("300x200", size(shown));
        byte[] nothing = Arrays.copyOf(whole, 40);
        assertEquals(
                "This picture is damaged and cannot be shown; it can be marked as a whole.",
                assertThrows(
                                Refusal.class,
                                () -> decode(new Picture("p1", "image/png", nothing), null))
                        .sentence());
    }

    private static BufferedImage noise() {
        var image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        var random = new java.util.Random(7);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 300; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }

    @Test
    void aKindThatCannotBeShownIsRefusedByItsName() {
        var drawing = new Picture("p1", "image/svg+xml", new byte[] {'<'});
        assertEquals(
                "Pictures of the kind SVG cannot be shown here; they can be marked as a whole.",
                assertThrows(Refusal.class, () -> decode(drawing, null)).sentence());
    }
}
