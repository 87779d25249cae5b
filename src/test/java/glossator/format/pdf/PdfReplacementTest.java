package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.format.ImportedDocument;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Replacement text of structure elements.
class PdfReplacementTest {
    private static final COSName PAGE = COSName.getPDFName("Pg");

    private final PdfPaper paper = new PdfPaper().page();

    /// Words on one line of marked content each, from the identifier 0.
    private void draw(String... words) {
        var out = new StringBuilder("BT /F0 12 Tf 72 700 Td ");
        for (int i = 0; i < words.length; i++) {
            out.append("/Span <</MCID ").append(i).append(">> BDC (");
            out.append(words[i]).append(") Tj EMC ");
        }
        paper.raw(out.append("ET").toString());
    }

    private COSDictionary element(@Nullable String text, COSBase... content) {
        var element = new COSDictionary();
        element.setItem(COSName.S, COSName.getPDFName("Span"));
        element.setItem(PAGE, paper.last().getCOSObject());
        if (text != null) {
            element.setItem(COSName.ACTUAL_TEXT, new COSString(text));
        }
        element.setItem(COSName.K, new COSArray(List.of(content)));
        return element;
    }

    private static COSBase id(int number) {
        return COSInteger.get(number);
    }

    private static COSDictionary reference(int number) {
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setInt(COSName.MCID, number);
        return reference;
    }

    private void tree(COSBase... elements) {
        var root = new COSDictionary();
        root.setItem(COSName.K, new COSArray(List.of(elements)));
        paper.file.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
    }

    private String text() {
        ImportedDocument read = paper.read();
        return read.document().text();
    }

    @Test
    void aStructureElementSaysWhatItsGlyphsMean() {
        draw("The ", "xqz", " is late.");
        tree(element(null, id(0), element("ferry", id(1)), id(2)));
        assertEquals("The ferry is late.", text());
    }

    @Test
    void itsPiecesAreSaidOnceTogether() {
        draw("A ", "xq", "zw", " came, and ", "xq", " left.");
        COSDictionary inner = element(null, reference(2));
        tree(element(null, id(0), element("ferry", id(1), inner), id(3)), element("it", id(4)));
        assertEquals("A ferry came, and it left.", text());
    }

    @Test
    void whatIsDrawnElsewhereIsNotSaidAgain() {
        draw("A ", "xq", " came. ", "zw", " It left.");
        tree(element("ferry", id(1), id(3)));
        assertEquals("A ferry came. It left.", text());
    }

    @Test
    void theOuterTextWinsAndAnEmptyOneSaysNothing() {
        draw("The ", "xqz", " is late.");
        tree(element("Late is the ferry.", element(null, id(0)), element("boat", id(1)), id(2)));
        assertEquals("Late is the ferry.", text());
        var other = new PdfReplacementTest();
        other.draw("The ", "ferry", " is late.");
        other.tree(other.element("", id(0), id(1), id(2)));
        assertEquals("The ferry is late.", other.text());
    }

    @Test
    void aTreeThatGoesInACircleIsReadOnce() {
        draw("The ", "xqz", " is late.");
        COSDictionary word = element("ferry", id(1));
        COSDictionary circle = element(null, word);
        ((COSArray) circle.getDictionaryObject(COSName.K)).add(circle);
        tree(circle, circle);
        assertEquals("The ferry is late.", text());
    }
}
