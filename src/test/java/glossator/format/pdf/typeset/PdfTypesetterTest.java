package glossator.format.pdf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.TypesetPages;
import glossator.format.TypesetText;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class PdfTypesetterTest {
    private static final String SHEET =
            "@page { size: A4; margin: 20mm } body { font-family: $text } code { font-family: $code }";

    private static TypesetPages typeset(String... parts) {
        return PdfTypesetter.typeset(
                new TypesetText(
                        "A title",
                        "en",
                        List.of(parts),
                        SHEET,
                        List.of(
                                new TypesetText.Bookmark("One", 1, "one"),
                                new TypesetText.Bookmark("One and a half", 2, "half"),
                                new TypesetText.Bookmark("Nowhere", 1, "nowhere"),
                                new TypesetText.Bookmark("Two", 1, "two"))),
                "a.txt");
    }

    private static PDDocument open(TypesetPages pages) throws IOException {
        return Loader.loadPDF(pages.pdf());
    }

    @Test
    void partsFollowEachOtherOnPagesThatCountOn() throws IOException {
        TypesetPages pages = typeset("<p>First.</p>", "<p>Second.</p>", "<p>Third ✓ é я.</p>");
        assertEquals(3, pages.pages());
        try (PDDocument document = open(pages)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(3);
            assertEquals("Third", stripper.getText(document).strip().substring(0, 5));
            assertEquals("A title", document.getDocumentInformation().getTitle());
            assertEquals("en", document.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void bookmarksNestAndLeadToThePagesOfTheirElements() throws IOException {
        try (PDDocument document = open(typeset(
                "<h1 id=\"one\">1</h1><p id=\"half\" style=\"page-break-before: always\">x</p>",
                "<h1 id=\"two\">2</h1>"))) {
            var found = new ArrayList<String>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                found.add(describe(item, document));
                for (PDOutlineItem below : item.children()) {
                    found.add("- " + describe(below, document));
                }
            }
            assertEquals(List.of("One 0", "- One and a half 1", "Two 2"), found);
        }
    }

    private static String describe(PDOutlineItem item, PDDocument document) throws IOException {
        PDPage page = item.findDestinationPage(document);
        return item.getTitle() + " " + document.getPages().indexOf(page);
    }

    @Test
    void linksLeadIntoOtherPartsAndOutOfTheFile() throws IOException {
        try (PDDocument document = open(typeset(
                "<p><a href=\"#two\">to two</a> <a href=\"https://example.org/x?a=1&amp;b=2\">out</a></p>",
                "<h1 id=\"two\">2</h1>"))) {
            var links = new ArrayList<String>();
            for (PDAnnotation annotation : document.getPage(0).getAnnotations()) {
                var link = (PDAnnotationLink) annotation;
                if (link.getAction() instanceof PDActionURI to) {
                    links.add(to.getURI());
                } else {
                    var page = ((PDPageDestination) link.getDestination()).getPage();
                    links.add("page " + document.getPages().indexOf(page));
                }
            }
            assertEquals(List.of("page 1", "https://example.org/x?a=1&b=2"), links);
        }
    }

    @Test
    void nothingOutsideOfTheTextIsRead() throws IOException {
        TypesetPages pages = typeset(
                "<p>a<img src=\"file:///etc/hostname\"/><img src=\"http://127.0.0.1:9/x.png\"/>"
                        + "<img src=\"x.png\"/><img src=\"jar:file:/x.jar!/y.png\"/>b</p>");
        try (PDDocument document = open(pages)) {
            assertFalse(document.getPage(0)
                    .getResources()
                    .getXObjectNames()
                    .iterator()
                    .hasNext());
        }
    }

    @Test
    void allFontsAreEmbedded() throws IOException {
        try (PDDocument document = open(typeset("<p>Text, <b>bold</b>, <code>code</code></p>"))) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                assertNotNull(font.getCOSObject().getItem(COSName.TO_UNICODE));
            }
        }
    }

    @Test
    void saysWhichCharactersNoFontHas() throws IOException {
        String unassigned = Character.toString(0xE0FFE);
        TypesetPages pages = typeset("<p>a" + unassigned + "b\u00AD\u200Bc</p>");
        assertEquals(unassigned, pages.missing());
        try (PDDocument document = open(pages)) {
            assertTrue(new PDFTextStripper().getText(document).contains("b"));
        }
    }
}
