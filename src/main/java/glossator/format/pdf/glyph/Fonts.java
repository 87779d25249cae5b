package glossator.format.pdf.glyph;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

import java.util.IdentityHashMap;
import java.util.regex.Pattern;

/// What the fonts of a document say about their size, style, and the meaning of their codes.
final class Fonts {
    private static final Pattern BOLD = Pattern.compile(
            "(?i).*(bold|black|heavy|demi|cmbx|cmssbx|-bd|,bd|sfbx|-medi(ital)?$).*");
    private static final Pattern ITALIC =
            Pattern.compile("(?i).*(italic|oblique|cmti|cmsl|cmmi|slanted|-it$|sfti).*");
    private static final int ITALIC_FLAG = 64;
    private static final int FIXED_FLAG = 1;

    private final IdentityHashMap<PDFont, Integer> styles = new IdentityHashMap<>();
    private final IdentityHashMap<PDFont, Float> heights = new IdentityHashMap<>();
    private final IdentityHashMap<PDFont, Float> spaces = new IdentityHashMap<>();

    int styleOf(PDFont font) {
        return styles.computeIfAbsent(font, Fonts::findStyle);
    }

    private static int findStyle(PDFont font) {
        String name = String.valueOf(font.getName()).replaceFirst("^[A-Z]{6}\\+", "");
        int style = BOLD.matcher(name).matches() ? PdfGlyph.BOLD : 0;
        style |= ITALIC.matcher(name).matches() ? PdfGlyph.ITALIC : 0;
        PDFontDescriptor says = font.getFontDescriptor();
        if (says != null) {
            style |= says.isForceBold() || says.getFontWeight() >= 650 ? PdfGlyph.BOLD : 0;
            boolean leans = (says.getFlags() & ITALIC_FLAG) != 0 || says.getItalicAngle() < -2;
            style |= leans ? PdfGlyph.ITALIC : 0;
            style |= (says.getFlags() & FIXED_FLAG) != 0 ? PdfGlyph.FIXED : 0;
        }
        return style;
    }

    /// The height of the type at font size 1.
    float heightOf(PDFont font) {
        return heights.computeIfAbsent(font, Fonts::measure);
    }

    private static float measure(PDFont font) {
        if (!(font instanceof PDType3Font drawn)) {
            return 1;
        }
        try {
            // The glyphs of a Type 3 font have units of their own; its box is about as high as the
            // type.
            float scale = Math.abs(drawn.getFontMatrix().getScalingFactorY());
            float box =
                    drawn.getBoundingBox() == null ? 0 : drawn.getBoundingBox().getHeight();
            float height = box > 0 ? box * scale / 1.1f : 1;
            return height > 0.2f && height < 5 ? height : Math.clamp(height, 0.01f, 100f);
        } catch (RuntimeException e) {
            return 1;
        }
    }

    /// The width of its space in ems; 0 if it has none.
    float spaceOf(PDFont font) {
        return spaces.computeIfAbsent(font, Fonts::findSpace);
    }

    private static float findSpace(PDFont font) {
        if (font instanceof PDType3Font || !" ".equals(meaning(font, ' '))) {
            return 0;
        }
        try {
            float width = font.getWidth(' ') / 1000;
            return width >= 0.1f && width <= 0.7f ? width : 0;
        } catch (java.io.IOException | RuntimeException e) {
            return 0;
        }
    }

    /// The text that `code` means; empty if the font does not say.
    static String meaning(PDFont font, int code) {
        String unicode;
        try {
            unicode = font.toUnicode(code);
        } catch (RuntimeException e) {
            unicode = null;
        }
        if (unicode == null && font instanceof PDSimpleFont simple) {
            String named = parts(simple, code);
            unicode = named.isEmpty() && code >= ' ' ? String.valueOf((char) code) : named;
        }
        return unicode == null
                ? ""
                : GlyphText.normalize(PrivateUseSigns.decode(font.getName(), unicode));
    }

    /// The letters of a ligature from the components of its glyph name: `f_f_i` (Adobe Glyph List
    /// Specification, 2); empty if a component is unknown.
    private static String parts(PDSimpleFont font, int code) {
        Encoding encoding = font.getEncoding();
        String name = encoding == null ? ".notdef" : encoding.getName(code);
        int suffix = name.indexOf('.', 1);
        String stem = suffix < 0 ? name : name.substring(0, suffix);
        if (stem.indexOf('_') < 0) {
            return "";
        }
        var out = new StringBuilder();
        for (String part : stem.split("_")) {
            String letters = GlyphList.getAdobeGlyphList().toUnicode(part);
            if (letters == null) {
                return "";
            }
            out.append(letters);
        }
        return out.toString();
    }
}
