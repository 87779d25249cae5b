package glossator.format.pdf;

import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Sets text on pages whose words are known, x and y in points from the top left corner.
public final class PdfPaper {
    public static final PDFont ROMAN = new PDType1Font(FontName.TIMES_ROMAN);
    public static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);
    static final PDFont ITALIC = new PDType1Font(FontName.TIMES_ITALIC);
    private static final float HEIGHT = 792;

    public final PDDocument file = new PDDocument();
    private PDPage page = new PDPage();

    /// Begins a page of 612 × 792 points as it is read, whatever its rotation.
    public PdfPaper page(int rotation) {
        boolean turned = rotation % 180 != 0;
        page = new PDPage(turned ? new PDRectangle(HEIGHT, 612) : new PDRectangle(612, HEIGHT));
        page.setRotation(rotation);
        file.addPage(page);
        return this;
    }

    public PdfPaper page() {
        return page(0);
    }

    public PDPage last() {
        return page;
    }

    public PdfPaper text(PDFont font, float size, float x, float y, String text) {
        return turned(font, size, x, y, 0, text);
    }

    /// Text that runs at an angle, in degrees clockwise as the page is read.
    PdfPaper turned(PDFont font, float size, float x, float y, int angle, String text) {
        try (PDPageContentStream out = append()) {
            out.beginText();
            out.setFont(font, size);
            out.setTextMatrix(place(x, y, angle));
            out.showText(text);
            out.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream append() throws IOException {
        return new PDPageContentStream(
                file, page, PDPageContentStream.AppendMode.APPEND, true, true);
    }

    private Matrix place(float x, float y, int angle) {
        Matrix upright = Matrix.getTranslateInstance(x, HEIGHT - y);
        if (angle != 0) {
            upright.concatenate(Matrix.getRotateInstance(Math.toRadians(-angle), 0, 0));
        }
        Matrix turned = switch (page.getRotation()) {
            case 90 -> new Matrix(0, 1, -1, 0, HEIGHT, 0);
            case 180 -> new Matrix(-1, 0, 0, -1, 612, HEIGHT);
            case 270 -> new Matrix(0, -1, 1, 0, 0, 612);
            default -> new Matrix();
        };
        return Matrix.concatenate(turned, upright);
    }

    /// Lines of `width`, `leading` apart, the first moved in by `indent`; the y of the next line.
    public float lines(
            float size, float x, float y, float width, float leading, float indent, String text) {
        float at = y;
        float in = indent;
        for (String line : wrapped(size, width, indent, text)) {
            text(ROMAN, size, x + in, at, line);
            in = 0;
            at += leading;
        }
        return at;
    }

    /// Breaks at spaces, and at `|`, which is a hyphen at the end of a line and nothing within.
    private static List<String> wrapped(float size, float width, float indent, String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            String plain = word.replace("|", "");
            float room = width - (lines.isEmpty() ? indent : 0);
            String head = line.isEmpty() ? "" : line + " ";
            if (width(size, head + plain) <= room) {
                line.append(line.isEmpty() ? "" : " ").append(plain);
                continue;
            }
            int cut = word.indexOf('|');
            if (cut > 0 && width(size, head + word.substring(0, cut) + "-") <= room) {
                lines.add(head + word.substring(0, cut) + "-");
                line.setLength(0);
                line.append(word.substring(cut + 1).replace("|", ""));
            } else {
                lines.add(line.toString());
                line.setLength(0);
                line.append(plain);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static float width(float size, String text) {
        try {
            return ROMAN.getStringWidth(text) * size / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sets letters of any script by a font that has only their meaning, each half as wide as the
    /// type is high (a space a quarter); `visual` is in the order from left to right.
    PdfPaper script(float size, float x, float y, String visual) {
        try {
            int[] letters = visual.codePoints().distinct().toArray();
            COSDictionary font = font(letters);
            COSDictionary fonts = page.getResources() == null
                    ? new COSDictionary()
                    : page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            COSDictionary all = fonts == null ? new COSDictionary() : fonts;
            String name = "S" + all.size();
            all.setItem(COSName.getPDFName(name), font);
            page.getResources().getCOSObject().setItem(COSName.FONT, all);
            var codes = new StringBuilder();
            visual.codePoints().forEach(c -> codes.append(String.format("%02x", at(letters, c))));
            String run = String.format(
                    java.util.Locale.ROOT,
                    "BT /%s %f Tf 1 0 0 1 %f %f Tm <%s> Tj ET",
                    name,
                    size,
                    x,
                    HEIGHT - y,
                    codes);
            var contents = new COSArray();
            page.getContentStreams().forEachRemaining(s -> contents.add(s.getCOSObject()));
            contents.add(stream(run));
            page.getCOSObject().setItem(COSName.CONTENTS, contents);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int at(int[] letters, int letter) {
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] == letter) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("not among them");
    }

    /// Drawing instructions in which the font `/F0` is Times.
    PdfPaper raw(String instructions) {
        try {
            var fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F0"), ROMAN.getCOSObject());
            var resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts);
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
            page.getCOSObject().setItem(COSName.CONTENTS, stream(instructions));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private COSStream stream(String text) throws IOException {
        COSStream stream = file.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    /// A font of drawn glyphs without drawings, but with a map to Unicode.
    private COSDictionary font(int[] letters) throws IOException {
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(0, -200, 1000, 900));
        font.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
        font.setInt(COSName.FIRST_CHAR, 1);
        font.setInt(COSName.LAST_CHAR, letters.length);
        var widths = new COSArray();
        var names = new COSArray();
        var drawings = new COSDictionary();
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin begincmap ");
        map.append("1 begincodespacerange <00> <ff> endcodespacerange ");
        names.add(COSInteger.ONE);
        for (int i = 0; i < letters.length; i++) {
            COSName name = COSName.getPDFName("g" + i);
            widths.add(COSInteger.get(letters[i] == ' ' ? 250 : 500));
            names.add(name);
            drawings.setItem(name, stream("500 0 d0"));
            map.append(String.format("1 beginbfchar <%02x> <%04x> endbfchar ", i + 1, letters[i]));
        }
        var encoding = new COSDictionary();
        encoding.setItem(COSName.DIFFERENCES, names);
        font.setItem(COSName.ENCODING, encoding);
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.CHAR_PROCS, drawings);
        font.setItem(COSName.TO_UNICODE, stream(map.append("endcmap end").toString()));
        return font;
    }

    private static COSArray numbers(float... all) {
        var array = new COSArray();
        array.setFloatArray(all);
        return array;
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (file) {
            file.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    ImportedDocument read() {
        return Formats.read(new SourceFile("paper.pdf", bytes(), null));
    }
}
