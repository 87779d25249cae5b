package glossator.format.pdf;

import glossator.document.Picture;
import glossator.format.pdf.glyph.PdfDeadline;
import glossator.format.pdf.glyph.PdfPageContent;
import glossator.format.source.Pictures;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/// The pictures of a file that are worth showing, within limits.
final class PdfPictures {
    private static final int MAX = 200;
    private static final int MAX_PIXELS = 4_000_000;
    private static final int MAX_JPEG_PIXELS = 16_000_000;
    private static final int MAX_SOURCE_PIXELS = 80_000_000;
    private static final int MAX_BYTES = 48 << 20;
    private static final int LARGE_PNG = 1 << 20;
    private static final int SMALLEST = 24;

    /// A picture repeated more often is a page ornament.
    private static final int MAX_TIMES = 3;

    private final List<Picture> found = new ArrayList<>();
    private final IdentityHashMap<COSStream, Known> known = new IdentityHashMap<>();
    private final PdfDeadline clock;
    private long total;
    private int failed;

    static {
        // Otherwise ImageIO writes every picture to a temporary file.
        ImageIO.setUseCache(false);
    }

    PdfPictures(PdfDeadline clock) {
        this.clock = clock;
    }

    private static final class Known {
        private @Nullable Picture picture;
        private int times;
    }

    List<Picture> found() {
        return found;
    }

    /// How many pictures could not be read or exceeded the limits.
    int failedCount() {
        return failed;
    }

    /// The pictures of the page by id, in drawing order, with their boxes on the printed page.
    /// Pictures that are merely a background of the text are left out.
    Map<String, Rectangle2D> findOn(PdfPageContent canvas) {
        var boxes = new LinkedHashMap<String, Rectangle2D>();
        boolean text = !canvas.glyphs().isEmpty();
        Rectangle2D page = new Rectangle2D.Float(0, 0, canvas.width(), canvas.height());
        for (PdfPageContent.PlacedPicture shown : canvas.pictures()) {
            Rectangle2D box = shown.box().createIntersection(page);
            if (box.getWidth() < SMALLEST || box.getHeight() < SMALLEST) {
                continue;
            }
            double share = box.getWidth() * box.getHeight() / (page.getWidth() * page.getHeight());
            if (text && share > 0.8) {
                continue;
            }
            String id = keep(shown.picture());
            if (id != null) {
                boxes.put(id, box);
            }
        }
        return boxes;
    }

    private @Nullable String keep(PDImageXObject image) {
        Known own = known.computeIfAbsent(image.getCOSObject(), _ -> new Known());
        own.times++;
        long pixels = (long) image.getWidth() * image.getHeight();
        if (image.isStencil()
                || own.times > MAX_TIMES
                || image.getWidth() < SMALLEST
                || image.getHeight() < SMALLEST) {
            return null;
        }
        if (own.times == 1) {
            boolean room = found.size() < MAX && total < MAX_BYTES && clock.shareGone() < 0.6;
            own.picture = room && pixels < MAX_SOURCE_PIXELS ? encoded(image) : null;
        }
        Picture picture = own.picture;
        if (picture == null || found.size() >= MAX) {
            failed++;
            return null;
        }
        String id = "p" + (found.size() + 1);
        found.add(new Picture(id, picture.mediaType(), picture.bytes()));
        return id;
    }

    private @Nullable Picture encoded(PDImageXObject image) {
        try {
            long pixels = (long) image.getWidth() * image.getHeight();
            byte[] bytes = jpeg(image, pixels);
            if (bytes == null) {
                int step = (int) Math.ceil(Math.sqrt((double) pixels / MAX_PIXELS));
                bytes = encoded(image.getImage(null, Math.max(1, step)));
            }
            total += bytes.length;
            return new Picture("", Pictures.mediaType(bytes), bytes);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // Damaged, too large, or of a kind that Java cannot decode: counted and reported.
            return null;
        }
    }

    /// The original bytes of a JPEG, if they look as the file intends.
    private static byte @Nullable [] jpeg(PDImageXObject image, long pixels) throws IOException {
        COSStream stream = image.getCOSObject();
        boolean plain = COSName.DCT_DECODE.equals(stream.getFilters())
                && pixels <= MAX_JPEG_PIXELS
                && !stream.containsKey(COSName.SMASK)
                && !stream.containsKey(COSName.MASK)
                && !stream.containsKey(COSName.DECODE)
                && image.getColorSpace().getNumberOfComponents() != 4
                && !image.getColorSpace().getName().equals("Indexed");
        if (!plain) {
            return null;
        }
        try (InputStream in = stream.createRawInputStream()) {
            byte[] bytes = in.readAllBytes();
            return Pictures.mediaType(bytes).equals("image/jpeg") ? bytes : null;
        }
    }

    /// As PNG, or as JPEG if that is much smaller.
    static byte[] encoded(BufferedImage image) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        if (png.size() < LARGE_PNG || image.getColorModel().hasAlpha()) {
            return png.toByteArray();
        }
        var opaque =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(opaque, "jpg", jpeg);
        return jpeg.size() < png.size() ? jpeg.toByteArray() : png.toByteArray();
    }
}
