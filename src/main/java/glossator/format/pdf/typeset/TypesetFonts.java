package glossator.format.pdf.typeset;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The fonts of a typeset text: three families in four styles, and for the characters that those
/// lack whatever installed font has them. All are embedded, each with the glyphs in use.
final class TypesetFonts implements AutoCloseable {
    private static final Map<String, List<String>> FAMILIES = Map.of(
            "text",
                    List.of(
                            "NotoSerif",
                            "LiberationSerif",
                            "Times New Roman",
                            "times",
                            "DejaVuSerif"),
            "label", List.of("NotoSans", "LiberationSans", "Arial", "arial", "DejaVuSans"),
            "code",
                    List.of(
                            "NotoSansMono",
                            "LiberationMono",
                            "Courier New",
                            "cour",
                            "DejaVuSansMono"));

    private static final List<String> ORDER = List.of("text", "label", "code");

    private final PDDocument document;
    private final List<Face> faces = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<TrueTypeFont> opened = new ArrayList<>();
    private final BitSet missing;

    private record Face(PDFont font, String family, int weight, FontStyle style) {}

    /// @param needed the code points of the text
    TypesetFonts(PDDocument document, BitSet needed) throws IOException {
        this.document = document;
        missing = (BitSet) needed.clone();
        missing.clear(0, ' ' + 1);
        missing.stream().filter(TypesetFonts::isInvisible).forEach(missing::clear);
        var installed = new InstalledFonts();
        for (Map.Entry<String, List<String>> family : FAMILIES.entrySet()) {
            addFamily(family.getKey(), family.getValue(), installed);
        }
        for (InstalledFonts.Font font : installed.others(missing)) {
            String name = "other" + others.size();
            if (add(font.font(), name, 400, FontStyle.NORMAL)) {
                others.add(name);
                font.remove(missing);
            }
        }
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL || Character.isWhitespace(c);
    }

    private void addFamily(String family, List<String> names, InstalledFonts installed)
            throws IOException {
        List<InstalledFonts.Font> styles = installed.family(names);
        for (int i = 0; i < styles.size(); i++) {
            int weight = i % 2 == 0 ? 400 : 700;
            FontStyle style = i < 2 ? FontStyle.NORMAL : FontStyle.ITALIC;
            if (add(styles.get(i).font(), family, weight, style) && i == 0) {
                styles.get(i).remove(missing);
            }
        }
    }

    private boolean add(TrueTypeFont font, String family, int weight, FontStyle style) {
        opened.add(font);
        try {
            faces.add(new Face(PDType0Font.load(document, font, true), family, weight, style));
            return true;
        } catch (IOException | RuntimeException e) {
            // Such as a font whose maker does not allow to embed it.
            return false;
        }
    }

    void useIn(PdfRendererBuilder builder) {
        for (Face face : faces) {
            builder.useFont(
                    new PDFontSupplier(face.font), face.family, face.weight, face.style, true);
        }
    }

    /// The style sheet with font families in place of `$text`, `$label` and `$code`.
    String fill(String styleSheet) {
        String filled = styleSheet;
        for (String family : ORDER) {
            String all = Stream.of(List.of(family), ORDER, others)
                    .flatMap(List::stream)
                    .distinct()
                    .collect(Collectors.joining(", "));
            filled = filled.replace('$' + family, all);
        }
        return filled;
    }

    /// The characters that no font has.
    String missing() {
        return missing.stream().mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Override
    public void close() throws IOException {
        for (TrueTypeFont font : opened) {
            font.close();
        }
    }
}
