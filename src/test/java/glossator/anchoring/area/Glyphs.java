package glossator.anchoring.area;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Letters as shapes, from the font that PDFBox brings along: no font of the machine is needed.
final class Glyphs {
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final TrueTypeFont TYPE = load();
    private static final Map<Integer, Glyph> KNOWN = new HashMap<>();

    private record Glyph(Shape shape, double width) {}

    private Glyphs() {}

    private static TrueTypeFont load() {
        try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Glyph glyph(int letter) {
        return KNOWN.computeIfAbsent(letter, code -> {
            try {
                int id = TYPE.getUnicodeCmapLookup().getGlyphId(code);
                String name = Objects.requireNonNull(TYPE.getPostScript()).getName(id);
                double em = TYPE.getUnitsPerEm();
                var flip = AffineTransform.getScaleInstance(1 / em, -1 / em);
                return new Glyph(
                        flip.createTransformedShape(TYPE.getPath(name)),
                        TYPE.getAdvanceWidth(id) / em);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static double width(String text, double size) {
        return size * text.chars().mapToDouble(c -> glyph(c).width()).sum();
    }

    /// Draws text with its base line beginning at a place, slanted by so much.
    static void draw(Graphics2D g, String text, double x, double y, double size, double slant) {
        double left = x;
        for (int i = 0; i < text.length(); i++) {
            Glyph glyph = glyph(text.charAt(i));
            var place = new AffineTransform(size, 0, -slant * size, size, left, y);
            g.fill(place.createTransformedShape(glyph.shape()));
            left += size * glyph.width();
        }
    }
}
