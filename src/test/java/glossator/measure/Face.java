package glossator.measure;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.function.Function;

/// The types of the press. None is embedded: what a program needs to read them is in the file.
enum Face {
    ROMAN(FontName.TIMES_ROMAN),
    BOLD(FontName.TIMES_BOLD),
    ITALIC(FontName.TIMES_ITALIC),
    MONO(FontName.COURIER),
    /// Roman with codes of its own, which only the names of its glyphs explain, and with ligatures.
    NAMED(FontName.TIMES_ROMAN),
    /// Letters of any script, a code for each by its number in Unicode, told by a map.
    SCRIPT(null),
    /// The same for lines from above to below.
    VERTICAL(null);

    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final float SPACE = 0.25f;
    private static final float LETTER = 0.5f;
    private static final int FIRST_WIDE = 0x2E80;

    /// The ligatures of NAMED by their codes from 1.
    private static final String[] LIGATURES = {"ffi", "ffl", "ff", "fi", "fl"};

    private final FontName standard;

    Face(@org.jspecify.annotations.Nullable FontName standard) {
        this.standard = standard == null ? FontName.TIMES_ROMAN : standard;
    }

    private boolean script() {
        return this == SCRIPT || this == VERTICAL;
    }

    /// How wide the text is where the type is one point high.
    float width(String text) {
        if (script()) {
            float sum = 0;
            for (int i = 0; i < text.length(); i++) {
                sum += advance(text.charAt(i));
            }
            return sum;
        }
        try {
            return new PDType1Font(standard).getStringWidth(text) / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float advance(char letter) {
        if ((letter >= FIRST_WIDE && letter < 0xFB00) || letter > 0xFF00) {
            return 1;
        }
        boolean above = letter > 0x0E00 && Character.getType(letter) == Character.NON_SPACING_MARK;
        return above ? 0 : letter == ' ' ? SPACE : LETTER;
    }

    /// The codes of the text in hexadecimal digits.
    String hex(String text) {
        var out = new StringBuilder();
        if (script()) {
            text.chars().forEach(c -> out.append(String.format(Locale.ROOT, "%04x", c)));
            return out.toString();
        }
        String coded = text;
        if (this == NAMED) {
            for (int i = 0; i < LIGATURES.length; i++) {
                coded = coded.replace(LIGATURES[i], String.valueOf((char) (i + 1)));
            }
        }
        for (byte each : coded.getBytes(LATIN)) {
            out.append(String.format(Locale.ROOT, "%02x", each & 0xFF));
        }
        return out.toString();
    }

    COSDictionary font(Function<String, ? extends COSBase> stream) {
        if (script()) {
            return composite(stream);
        }
        COSDictionary font = new PDType1Font(standard).getCOSObject();
        if (this == NAMED) {
            var differences = new COSArray();
            differences.add(COSInteger.ONE);
            for (String ligature : LIGATURES) {
                boolean plain = ligature.length() == 2 && !ligature.equals("ff");
                differences.add(COSName.getPDFName(
                        plain ? ligature : String.join("_", ligature.split(""))));
            }
            var encoding = new COSDictionary();
            encoding.setItem(COSName.TYPE, COSName.ENCODING);
            encoding.setItem(COSName.BASE_ENCODING, COSName.WIN_ANSI_ENCODING);
            encoding.setItem(COSName.DIFFERENCES, differences);
            font.setItem(COSName.ENCODING, encoding);
            font.setInt(COSName.FIRST_CHAR, 1);
            font.setInt(COSName.LAST_CHAR, 255);
            font.setItem(COSName.WIDTHS, widths());
        }
        return font;
    }

    private COSArray widths() {
        var widths = new COSArray();
        for (int code = 1; code < 256; code++) {
            String letter = code <= LIGATURES.length
                    ? LIGATURES[code - 1]
                    : new String(new byte[] {(byte) code}, LATIN);
            boolean known = code <= LIGATURES.length || (code >= ' ' && code < 127);
            widths.add(COSInteger.get(known ? Math.round(1000 * width(letter)) : 500));
        }
        return widths;
    }

    private COSDictionary composite(Function<String, ? extends COSBase> stream) {
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "AnyScript");
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(COSName.FONT_BBOX, Press.numbers(0, -200, 1000, 900));
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.CAP_HEIGHT, 700);
        descriptor.setInt(COSName.STEM_V, 80);
        var inner = new COSDictionary();
        inner.setItem(COSName.TYPE, COSName.FONT);
        inner.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        inner.setName(COSName.BASE_FONT, "AnyScript");
        inner.setItem(COSName.CIDSYSTEMINFO, system);
        inner.setItem(COSName.FONT_DESC, descriptor);
        inner.setInt(COSName.DW, 1000);
        var narrow = new COSArray();
        narrow.add(COSInteger.get(0));
        narrow.add(COSInteger.get(FIRST_WIDE - 1));
        narrow.add(COSInteger.get(500));
        narrow.add(COSInteger.get(' '));
        narrow.add(Press.numbers(250));
        for (char c = 0x0E01; c < 0x0E50; c++) {
            if (advance(c) == 0) {
                narrow.add(COSInteger.get(c));
                narrow.add(Press.numbers(0));
            }
        }
        narrow.add(COSInteger.get(0xFB00));
        narrow.add(COSInteger.get(0xFF00));
        narrow.add(COSInteger.get(500));
        inner.setItem(COSName.W, narrow);
        var inners = new COSArray();
        inners.add(inner);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "AnyScript");
        font.setName(COSName.ENCODING, this == VERTICAL ? "Identity-V" : "Identity-H");
        font.setItem(COSName.DESCENDANT_FONTS, inners);
        font.setItem(COSName.TO_UNICODE, stream.apply(map()));
        return font;
    }

    /// Each code means the letter of its number.
    private static String map() {
        var out = new StringBuilder("""
                        /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                        /CMapName /Same def /CMapType 2 def
                        1 begincodespacerange <0000> <ffff> endcodespacerange
                        """);
        for (int from = 0; from < 256; from += 64) {
            out.append("64 beginbfrange\n");
            for (int high = from; high < from + 64; high++) {
                out.append(String.format(
                        Locale.ROOT, "<%02x00> <%02xff> <%02x00>\n", high, high, high));
            }
            out.append("endbfrange\n");
        }
        return out.append("endcmap end end\n").toString();
    }
}
