package glossator.format.pdf.glyph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HexFormat;

class PdfStringsTest {
    @ParameterizedTest
    @CsvSource({
        "506C61696E, Plain",
        "FEFF017B006F0142007701, Żołw",
        "FFFE7B016F00, Żo",
        "EFBBBF4B7369C49967 61, Księga",
        // Without a mark.
        "4B7369C4996761, Księga",
        "636166C3A9, café",
        "E28094, —",
        "D09AD0BDD0B8D0B3D0B0, Книга",
        // In PDFDocEncoding.
        "636166E9, café",
        "5374726165DF65, Straeße",
        "AB434146C9BB, «CAFÉ»",
        "43414645C9BB20, 'CAFEÉ» '",
        "537061DF90, Spaß’",
        "A0 35, €5",
        // A language inside.
        "FEFF001B0065006E001B00480069, Hi",
        "EFBBBF1B656E2D55531B4869, Hi",
    })
    void stringsAreReadInTheirEncoding(String hex, String text) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertEquals(text, PdfStrings.of(new COSString(bytes)));
    }
}
