package glossator.format.pdf.write;

import glossator.annotation.Color;
import glossator.annotation.Rectangle;
import glossator.annotation.Style;
import glossator.document.Quad;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Draws annotations, so that every viewer shows them alike (ISO 32000-1 §12.5.5). All coordinates
/// are those of the page space.
public final class PdfAppearance {
    private static final COSName BLEND = COSName.getPDFName("BM");
    private static final COSName MULTIPLY = COSName.getPDFName("Multiply");

    /// The width of lines, as a fraction of the height of the type.
    private static final float LINE = 1 / 14f;

    private final PdfIncrement update;
    private final boolean opaque;
    private @Nullable COSObject resources;
    private @Nullable COSObject nothing;

    /// @param opaque whether the file does without transparency: then highlights are frames around
    ///     their words
    public PdfAppearance(PdfIncrement update, boolean opaque) {
        this.update = update;
        this.opaque = opaque;
    }

    /// A mark of text, over `quads` whose corners are in the order of [Quad].
    public COSBase ofText(Style style, Color color, List<Quad> quads) throws IOException {
        var path = new StringBuilder();
        boolean filled = style == Style.HIGHLIGHT && !opaque;
        if (filled) {
            path.append("/G gs ").append(rgb(color)).append("rg\n");
            quads.forEach(quad -> append(quad, path));
            path.append("f");
        } else {
            path.append(rgb(color)).append("RG\n");
            quads.forEach(quad -> appendLine(style, quad, path));
        }
        return form(path.toString(), PdfNumbers.around(quads), filled);
    }

    /// A frame within `area`.
    public COSBase ofArea(Color color, Rectangle area) throws IOException {
        float inset = PdfNumbers.FRAME / 2;
        String frame = rgb(color) + "RG " + number(PdfNumbers.FRAME) + "w "
                + number(area.x() + inset) + number(area.y() + inset)
                + number(Math.max(0, area.width() - 2 * inset))
                + number(Math.max(0, area.height() - 2 * inset)) + "re S";
        return form(frame, area, false);
    }

    /// A sheet with lines of writing.
    public COSBase ofNote(Color color, Rectangle box) throws IOException {
        float x = box.x();
        float y = box.y();
        float w = box.width();
        float h = box.height();
        var sheet = new StringBuilder(rgb(color)).append("rg 0.25 G ").append(number(w / 20));
        sheet.append("w\n").append(number(x + w * 0.1f)).append(number(y + h * 0.1f));
        sheet.append(number(w * 0.8f)).append(number(h * 0.8f)).append("re B\n");
        for (float line : new float[] {0.7f, 0.5f, 0.3f}) {
            sheet.append(number(x + w * 0.25f)).append(number(y + h * line)).append("m ");
            sheet.append(number(x + w * 0.75f)).append(number(y + h * line)).append("l S\n");
        }
        return form(sheet.toString(), box, false);
    }

    /// That of an answer, which is read in a list and not on the page.
    public COSBase ofNothing() throws IOException {
        if (nothing == null) {
            nothing = update.add(appearance(form("", new Rectangle(0, 0, 1, 1))));
        }
        return nothing;
    }

    private static void append(Quad q, StringBuilder path) {
        path.append(number(q.x0())).append(number(q.y0())).append("m ");
        path.append(number(q.x1())).append(number(q.y1())).append("l ");
        path.append(number(q.x3())).append(number(q.y3())).append("l ");
        path.append(number(q.x2())).append(number(q.y2())).append("l h\n");
    }

    private static void appendLine(Style style, Quad q, StringBuilder path) {
        double height = Math.hypot(q.x0() - q.x2(), q.y0() - q.y2());
        path.append(number((float) Math.max(0.5, height * LINE))).append("w ");
        if (style == Style.HIGHLIGHT) {
            append(q, path);
            path.append("S\n");
            return;
        }
        // From the lower side upward.
        float up = style == Style.UNDERLINE ? LINE : 0.4f;
        path.append(number(q.x2() + (q.x0() - q.x2()) * up));
        path.append(number(q.y2() + (q.y0() - q.y2()) * up)).append("m ");
        path.append(number(q.x3() + (q.x1() - q.x3()) * up));
        path.append(number(q.y3() + (q.y1() - q.y3()) * up)).append("l S\n");
    }

    private COSBase form(String content, Rectangle box, boolean blended) throws IOException {
        COSStream form = form(content, box);
        if (blended) {
            form.setItem(COSName.RESOURCES, blending());
        }
        return appearance(form);
    }

    private COSStream form(String content, Rectangle box) throws IOException {
        var form = new COSStream();
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, PdfNumbers.corners(box));
        try (OutputStream out = form.createRawOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    private COSDictionary appearance(COSStream form) {
        var appearance = new COSDictionary();
        appearance.setItem(COSName.N, update.add(form));
        return appearance;
    }

    /// Shared by all highlights: multiplied with what is on the page, so that the words stay.
    private COSObject blending() {
        if (resources == null) {
            var state = new COSDictionary();
            state.setItem(BLEND, MULTIPLY);
            state.setItem(COSName.CA_NS, COSInteger.ONE);
            var states = new COSDictionary();
            states.setItem(COSName.getPDFName("G"), state);
            var all = new COSDictionary();
            all.setItem(COSName.EXT_G_STATE, states);
            resources = update.add(all);
        }
        return resources;
    }

    private static String rgb(Color color) {
        var parts = new StringBuilder();
        COSArray numbers = PdfNumbers.color(color);
        for (int i = 0; i < numbers.size(); i++) {
            parts.append(number(((COSFloat) numbers.get(i)).floatValue()));
        }
        return parts.toString();
    }

    private static String number(float value) {
        return PdfNumbers.text(value) + " ";
    }
}
