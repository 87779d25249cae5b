package glossator.format.pdf.glyph;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

import java.io.IOException;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// What the glyphs of a file mean. A font that says of all its codes that they are one letter is
/// not believed; it becomes known by its codes while the pages are read, so that they have to be
/// read again ([#learn]).
final class GlyphMeanings {
    /// Stands for a glyph of which nothing says what it means.
    static final String UNKNOWN = "\uFFFD";

    /// A font whose codes are Unicode; for text that is not in the file as glyphs.
    static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);

    /// A font that cannot be read.
    static final PDFont MUTE = new PDType1Font(FontName.COURIER);

    /// So many codes with one meaning are no accident.
    private static final int FEW = 4;

    /// A font with many codes has at least one meaning for so many of them.
    private static final int MOST = 8;

    /// Names of glyphs that are no letters: the second is TeX's circle around the c of ©.
    private static final Set<String> NO_LETTERS = Set.of("space", "circlecopyrt");

    private final IdentityHashMap<PDFont, FontCodes> known = new IdentityHashMap<>();
    private final IdentityHashMap<COSDictionary, PDFont> corrected = new IdentityHashMap<>();

    /// The codes of a font, with what they are taken to mean.
    FontCodes of(PDFont font) {
        FontCodes codes = known.get(font);
        if (codes == null) {
            codes = new FontCodes(font, code -> find(font, code));
            known.put(font, codes);
        }
        return codes;
    }

    @SuppressWarnings("ReferenceEquality") // stand for no font of the file
    private String find(PDFont font, int code) {
        if (font == PLAIN) {
            return GlyphText.normalize(Character.toString(code));
        }
        if (font == MUTE || isGuessed(font)) {
            return UNKNOWN;
        }
        PDFont other = corrected.get(font.getCOSObject());
        String meaning = other == null ? Fonts.meaning(font, code) : meaningByName(other, code);
        if (other == null && font.getCOSObject().containsKey(COSName.TO_UNICODE)) {
            of(font).said.put(code, meaning);
        }
        return meaning.isEmpty() && isDrawn(font, code) ? UNKNOWN : meaning;
    }

    /// Whether PDFBox takes the meaning of glyph numbers from a font that stands in for one that is
    /// not in the file, and has other numbers.
    private static boolean isGuessed(PDFont font) {
        return font instanceof PDType0Font composite
                && !font.isEmbedded()
                && !font.getCOSObject().containsKey(COSName.TO_UNICODE)
                && isOfIdentity(composite);
    }

    private static boolean isOfIdentity(PDType0Font font) {
        PDCIDSystemInfo system = font.getDescendantFont() == null
                ? null
                : font.getDescendantFont().getCIDSystemInfo();
        return system == null || "Identity".equals(system.getOrdering());
    }

    /// By the names that the font has for its glyphs, or by the font program.
    private static String meaningByName(PDFont font, int code) {
        try {
            String unicode = font.toUnicode(code);
            return unicode == null ? "" : GlyphText.normalize(unicode);
        } catch (RuntimeException e) {
            return "";
        }
    }

    /// Whether there are fonts that are not to be believed from now on.
    boolean learn() {
        boolean learned = false;
        for (Map.Entry<PDFont, FontCodes> font : known.entrySet()) {
            COSDictionary source = font.getKey().getCOSObject();
            if (!isBelieved(font.getValue().said) && !corrected.containsKey(source)) {
                corrected.put(source, withoutMeanings(source));
                learned = true;
            }
        }
        known.clear();
        return learned;
    }

    private static boolean isBelieved(Map<Integer, String> said) {
        int meanings = new HashSet<>(said.values()).size();
        return said.size() < FEW || (meanings > 1 && meanings * MOST >= said.size());
    }

    private static PDFont withoutMeanings(COSDictionary font) {
        var copy = new COSDictionary(font);
        copy.removeItem(COSName.TO_UNICODE);
        try {
            return PDFontFactory.createFont(copy);
        } catch (IOException | RuntimeException e) {
            return MUTE;
        }
    }

    private static boolean isDrawn(PDFont font, int code) {
        try {
            return switch (font) {
                case PDType3Font type3 -> type3.getCharProc(code) != null;
                case PDSimpleFont simple when isBlank(simple, code) -> false;
                case PDVectorFont outlines ->
                    !font.isEmbedded() || !outlines.getPath(code).getBounds2D().isEmpty();
                default -> true;
            };
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /// Line ends and other controls have no glyph where the font does not name one.
    private static boolean isBlank(PDSimpleFont font, int code) {
        String name =
                font.getEncoding() == null ? ".notdef" : font.getEncoding().getName(code);
        return NO_LETTERS.contains(name) || (code < ' ' && name.equals(".notdef"));
    }
}
