package glossator.format.pdf.glyph;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/// Shows strings of text that is written along its lines (ISO 32000-1 §9.4.4), as PDFBox does it
/// glyph by glyph; but the size and the direction of the type are worked out once for many strings.
///
/// The order of the additions is that of `Matrix.multiply`: in another order the same text would
/// stand elsewhere by the last bit.
final class ShownStrings {
    private final PdfPageContent canvas;
    private final Fonts fonts;
    private final GlyphMeanings meanings;
    private final Point2D.Double origin = new Point2D.Double();
    private AffineTransform printed = new AffineTransform();
    private @Nullable PDFont lastFont;
    private @Nullable TextPlacement lastPlacement;
    private float a;
    private float b;
    private float c;
    private float d;

    ShownStrings(PdfPageContent canvas, Fonts fonts, GlyphMeanings meanings) {
        this.canvas = canvas;
        this.fonts = fonts;
        this.meanings = meanings;
    }

    /// @param toPage from the space of the file to the printed page
    void begin(AffineTransform toPage) {
        printed = toPage;
        lastPlacement = null;
    }

    void show(byte[] string, PDFont font, PDGraphicsState state) throws IOException {
        PDTextState text = state.getTextState();
        float size = text.getFontSize();
        float scale = text.getHorizontalScaling() / 100f;
        FontCodes codes = meanings.of(font);
        Matrix line = state.getTextMatrix();
        Matrix ctm = state.getCurrentTransformationMatrix();
        var in = new ByteArrayInputStream(string);
        while (in.available() > 0) {
            int before = in.available();
            int code = codes.read(in);
            boolean space = code == ' ' && before - in.available() == 1;
            TextPlacement placement = place(font, size * scale, size, text.getRise(), line, ctm);
            Vector advance = codes.advance(code);
            canvas.addGlyph(placement, font, codes.meaning(code), origin, advance);
            float step = advance.getX() * size
                    + text.getCharacterSpacing()
                    + (space ? text.getWordSpacing() : 0);
            line.translate(step * scale, 0);
        }
    }

    /// Sets the origin of the next glyph.
    private TextPlacement place(
            PDFont font, float width, float height, float rise, Matrix line, Matrix ctm) {
        float l0 = line.getScaleX();
        float l1 = line.getShearY();
        float l3 = line.getShearX();
        float l4 = line.getScaleY();
        float c0 = ctm.getScaleX();
        float c1 = ctm.getShearY();
        float c3 = ctm.getShearX();
        float c4 = ctm.getScaleY();
        float x = 0 * l0 + rise * l3 + line.getTranslateX();
        float y = 0 * l1 + rise * l4 + line.getTranslateY();
        float e = x * c0 + y * c3 + ctm.getTranslateX();
        float f = x * c1 + y * c4 + ctm.getTranslateY();
        TextPlacement placement = placement(
                font,
                width * l0 * c0 + width * l1 * c3,
                width * l0 * c1 + width * l1 * c4,
                height * l3 * c0 + height * l4 * c3,
                height * l3 * c1 + height * l4 * c4);
        if (!Float.isFinite(a + b + c + d) || !Float.isFinite(e + f)) {
            throw new IllegalArgumentException("not finite");
        }
        origin.setLocation(e, f);
        printed.transform(origin, origin);
        return placement;
    }

    @SuppressWarnings("ReferenceEquality") // the very same font
    private TextPlacement placement(PDFont font, float m0, float m1, float m3, float m4) {
        TextPlacement last = lastPlacement;
        if (last != null && font == lastFont && m0 == a && m1 == b && m3 == c && m4 == d) {
            return last;
        }
        a = m0;
        b = m1;
        c = m3;
        d = m4;
        var toPage = new AffineTransform(m0, m1, m3, m4, 0, 0);
        toPage.preConcatenate(printed);
        TextPlacement next = new TextPlacement(toPage, true, fonts.heightOf(font));
        lastFont = font;
        lastPlacement = next;
        return next;
    }
}
