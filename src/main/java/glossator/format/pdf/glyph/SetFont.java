package glossator.format.pdf.glyph;

import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;

/// The operator `Tf` (ISO 32000-1 §9.3). A font that is damaged is rebuilt from what is sound of
/// it, above all from what it says of the meaning of its codes; text in one that cannot be has no
/// meaning.
final class SetFont extends OperatorProcessor {
    private final PdfPageContent canvas;
    private final IdentityHashMap<COSDictionary, PDFont> rebuilt = new IdentityHashMap<>();

    SetFont(PdfPageContent canvas) {
        super(canvas);
        this.canvas = canvas;
    }

    @Override
    public String getName() {
        return OperatorName.SET_FONT_AND_SIZE;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        if (operands.size() < 2) {
            throw new MissingOperandException(operator, operands);
        }
        if (operands.get(0) instanceof COSName name && operands.get(1) instanceof COSNumber size) {
            var text = canvas.getGraphicsState().getTextState();
            text.setFontSize(size.floatValue());
            text.setFont(font(name));
        }
    }

    private @Nullable PDFont font(COSName name) {
        PDResources resources = canvas.getResources();
        if (resources == null) {
            return null;
        }
        try {
            return resources.getFont(name);
        } catch (IOException | RuntimeException e) {
            canvas.noteDamage();
            COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
            COSDictionary font = fonts == null ? null : fonts.getCOSDictionary(name);
            return font == null
                    ? GlyphMeanings.MUTE
                    : rebuilt.computeIfAbsent(font, SetFont::rebuild);
        }
    }

    private static PDFont rebuild(COSDictionary damaged) {
        var font = new COSDictionary(damaged);
        if (COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE))) {
            var kids = new COSArray();
            kids.add(descendant(font));
            font.setItem(COSName.DESCENDANT_FONTS, kids);
        } else {
            font.setItem(COSName.SUBTYPE, COSName.TYPE1);
            font.removeItem(COSName.FONT_DESC);
        }
        try {
            return PDFontFactory.createFont(font);
        } catch (IOException | RuntimeException e) {
            return GlyphMeanings.MUTE;
        }
    }

    /// A font in place of one that is missing: its glyphs are as wide as their type is high.
    private static COSDictionary descendant(COSDictionary font) {
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setItem(COSName.BASE_FONT, font.getItem(COSName.BASE_FONT));
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setInt(COSName.DW, 1000);
        return descendant;
    }
}
