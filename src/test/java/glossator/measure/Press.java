package glossator.measure;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Prints known words on pages; x and y in points from the top left corner of the page as it is
/// read, whatever its rotation. All pages have the size of the press.
final class Press {
    private static final long SEED = 20261127;

    private final float width;
    private final float height;
    private final int rotation;
    private final List<List<String>> pages = new ArrayList<>();
    private boolean shuffled;

    Press(float width, float height, int rotation) {
        this.width = width;
        this.height = height;
        this.rotation = rotation;
    }

    Press() {
        this(595, 842, 0);
    }

    /// The pieces of each page are drawn in no order at all.
    Press shuffled() {
        shuffled = true;
        return this;
    }

    float width() {
        return width;
    }

    int pages() {
        return pages.size();
    }

    /// A piece of text; `angle` in degrees clockwise as the page is read, `mode` as the operator Tr
    /// has it, `apart` points between letters.
    record Piece(Face face, float size, int angle, int mode, float apart) {
        Piece(Face face, float size) {
            this(face, size, 0, 0, 0);
        }

        float width(String text) {
            return face.width(text) * size + apart * text.length();
        }
    }

    void print(int page, Piece piece, float x, float y, String text) {
        print(page, piece, x, y, text, 1);
    }

    /// `scale` is how wide the type is set, 1 for as wide as it is.
    void print(int page, Piece piece, float x, float y, String text, float scale) {
        double turn = Math.toRadians(-piece.angle());
        float cos = (float) Math.cos(turn);
        float sin = (float) Math.sin(turn);
        String upright = matrix(cos, sin, -sin, cos, x, height - y);
        draw(
                page,
                format(
                        "BT /%s %.3f Tf %d Tr %.3f Tc %.0f Tz %s Tm <%s> Tj ET",
                        piece.face().name(),
                        piece.size(),
                        piece.mode(),
                        piece.apart(),
                        100 * scale,
                        upright,
                        piece.face().hex(text)));
    }

    /// A line, as the rules of tables and above notes.
    void rule(int page, float x0, float y0, float x1, float y1) {
        draw(page, format("0.5 w %.2f %.2f m %.2f %.2f l S", x0, height - y0, x1, height - y1));
    }

    /// A gray box in place of a picture.
    void box(int page, float x, float y, float wide, float high) {
        draw(page, format("q 0.8 g %.2f %.2f %.2f %.2f re f Q", x, height - y - high, wide, high));
    }

    private void draw(int page, String instructions) {
        while (pages.size() <= page) {
            pages.add(new ArrayList<>());
        }
        pages.get(page).add(instructions);
    }

    private static String matrix(float... m) {
        var out = new StringBuilder();
        for (float each : m) {
            out.append(format("%.4f ", each));
        }
        return out.toString().strip();
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (PDDocument file = new PDDocument()) {
            Map<Face, COSDictionary> fonts = new EnumMap<>(Face.class);
            for (Face face : Face.values()) {
                fonts.put(face, face.font(text -> stream(file, text)));
            }
            var random = new Random(SEED);
            for (List<String> page : pages) {
                if (shuffled) {
                    Collections.shuffle(page, random);
                }
                file.addPage(page(file, page, fonts));
            }
            file.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private PDPage page(PDDocument file, List<String> drawn, Map<Face, COSDictionary> fonts) {
        boolean turned = rotation % 180 != 0;
        var page = new PDPage(
                turned ? new PDRectangle(height, width) : new PDRectangle(width, height));
        page.setRotation(rotation);
        String text = String.join("\n", drawn);
        String turn = switch (rotation) {
            case 90 -> matrix(0, 1, -1, 0, height, 0) + " cm\n";
            case 180 -> matrix(-1, 0, 0, -1, width, height) + " cm\n";
            case 270 -> matrix(0, -1, 1, 0, 0, width) + " cm\n";
            default -> "";
        };
        var used = new COSDictionary();
        fonts.forEach((face, font) -> {
            if (text.contains("/" + face.name() + " ")) {
                used.setItem(COSName.getPDFName(face.name()), font);
            }
        });
        var resources = new COSDictionary();
        resources.setItem(COSName.FONT, used);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        page.getCOSObject().setItem(COSName.CONTENTS, stream(file, turn + text));
        return page;
    }

    private static COSStream stream(PDDocument file, String text) {
        COSStream stream = file.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    static COSArray numbers(float... all) {
        var array = new COSArray();
        array.setFloatArray(all);
        return array;
    }
}
