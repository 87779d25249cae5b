package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.PageRun;
import glossator.document.PrintedPage;
import glossator.document.Quad;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;

/// Where characters stand, on pages set here.
class PdfPageMapTest {
    private static final float CLOSE = 0.1f;
    private static final String LINE = "The ferryman counted his passengers twice that morning.";

    private static float width(float size, String text) throws IOException {
        return PdfPaper.ROMAN.getStringWidth(text) * size / 1000;
    }

    private static List<Quad> quads(ImportedDocument imported, int page, Range range) {
        String text = imported.document().text();
        return PrintedPage.quads(imported.pages().get(page).runs(text), range);
    }

    private static Range range(ImportedDocument imported, String words) {
        int at = imported.document().text().indexOf(words);
        assertTrue(at >= 0, () -> words + " in " + imported.document().text());
        return new Range(at, at + words.length());
    }

    private static Quad only(ImportedDocument imported, String words) {
        List<Quad> quads = quads(imported, 0, range(imported, words));
        assertEquals(1, quads.size());
        return quads.getFirst();
    }

    @Test
    void aWordStandsWhereItWasSet() throws IOException {
        ImportedDocument imported =
                new PdfPaper().page().text(PdfPaper.ROMAN, 12, 72, 100, LINE).read();
        Quad quad = only(imported, "counted");
        assertEquals(72 + width(12, "The ferryman "), quad.x0(), CLOSE);
        assertEquals(72 + width(12, "The ferryman counted"), quad.x1(), CLOSE);
        assertTrue(quad.y0() > 85 && quad.y0() < 93, () -> "upper side " + quad.y0());
        assertTrue(quad.y2() > 101 && quad.y2() < 105, () -> "lower side " + quad.y2());
        PrintedPage page = imported.pages().getFirst();
        assertEquals(612, page.frame().printedWidth());
        assertEquals(new Range(0, LINE.length()), page.range());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aTurnedPageHasItsWordsAsItIsRead(int rotation) throws IOException {
        ImportedDocument imported = new PdfPaper()
                .page(rotation)
                .text(PdfPaper.ROMAN, 12, 72, 100, LINE)
                .read();
        Quad quad = only(imported, "counted");
        assertEquals(72 + width(12, "The ferryman "), quad.x0(), CLOSE);
        assertEquals(72 + width(12, "The ferryman counted"), quad.x1(), CLOSE);
        assertEquals(612, imported.pages().getFirst().frame().printedWidth());
        assertEquals(792, imported.pages().getFirst().frame().printedHeight());
    }

    /// What is written into a file from these places is read from it at the same words.
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "0, 30, 45, 0",
        "90, 30, 45, 0",
        "180, 30, 45, 0",
        "270, 30, 45, 0",
        "0, 0, 0, 90",
        "0, 12, 8, 270",
        "90, 0, 0, 180",
        "0, 0, 0, 30"
    })
    void aMarkWrittenFromThePlacesComesBackOverTheSameWords(
            int rotation, float left, float bottom, int angle) throws IOException {
        var paper = new PdfPaper().page(rotation);
        paper.turned(PdfPaper.ROMAN, 12, 300, 400, angle, "his passengers twice");
        PDRectangle media = paper.last().getMediaBox();
        paper.last()
                .setCropBox(new PDRectangle(
                        left, bottom, media.getWidth() - 50, media.getHeight() - 60));
        ImportedDocument first = Formats.read(new SourceFile("paper.pdf", copy(paper), null));
        Quad printed = only(first, "passengers");
        Quad own = first.pages().getFirst().frame().toPageSpace(printed);
        mark(paper, own);
        EmbeddedAnnotation found = paper.read().findings().getFirst();
        assertEquals("passengers", found.range().of(first.document().text()));
    }

    private static byte[] copy(PdfPaper paper) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        paper.file.save(out);
        return out.toByteArray();
    }

    private static void mark(PdfPaper paper, Quad q) throws IOException {
        var source = new COSDictionary();
        source.setItem(COSName.TYPE, COSName.ANNOT);
        source.setName(COSName.SUBTYPE, "Highlight");
        source.setItem(COSName.RECT, numbers(q.minX(), q.minY(), q.maxX(), q.maxY()));
        source.setItem(
                COSName.getPDFName("QuadPoints"),
                numbers(q.x0(), q.y0(), q.x1(), q.y1(), q.x2(), q.y2(), q.x3(), q.y3()));
        var all = paper.last().getAnnotations();
        all.add(PDAnnotation.createAnnotation(source));
        paper.last().setAnnotations(all);
    }

    private static COSArray numbers(float... all) {
        var array = new COSArray();
        array.setFloatArray(all);
        return array;
    }

    @Test
    void theLettersOfALigatureShareItsBoxEvenly() throws IOException {
        var paper = new PdfPaper().page().text(PdfPaper.BOLD, 18, 72, 60, "Letters");
        ImportedDocument imported = paper.script(12, 72, 100, "af\uFB01x").read();
        String text = imported.document().text();
        assertEquals("Letters\naffix", text);
        PageRun run = imported.pages().getFirst().runs(text).getLast();
        float glyph = 72 + 2 * 6;
        assertEquals(glyph, run.edges()[4], CLOSE);
        assertEquals(glyph + 3, run.edges()[5], CLOSE);
        assertEquals(glyph + 3, run.edges()[6], CLOSE);
        assertEquals(glyph + 6, run.edges()[7], CLOSE);
    }

    @Test
    void aHyphenThatWasUndoneHasNoPlaceAndTheWordTwo() {
        var paper = new PdfPaper().page();
        paper.text(PdfPaper.ROMAN, 11, 72, 100, "The ferryman did not count the passen-");
        paper.text(PdfPaper.ROMAN, 11, 72, 113, "gers on that day, for it was still dark.");
        ImportedDocument imported = paper.read();
        List<Quad> quads = quads(imported, 0, range(imported, "passengers"));
        assertEquals(2, quads.size());
        assertEquals(72, quads.getLast().x0(), CLOSE);
    }

    @Test
    void aSpaceThatOnlyAGapShowsFillsTheGap() throws IOException {
        var paper = new PdfPaper().page();
        paper.text(PdfPaper.ROMAN, 12, 72, 100, "Nobody");
        paper.text(PdfPaper.ROMAN, 12, 72 + width(12, "Nobody") + 4, 100, "spoke.");
        ImportedDocument imported = paper.read();
        Quad quad = only(imported, " ");
        assertEquals("Nobody spoke.", imported.document().text());
        assertEquals(72 + width(12, "Nobody"), quad.x0(), CLOSE);
        assertEquals(4, quad.x1() - quad.x0(), CLOSE);
    }

    @Test
    void aMarkFromOneColumnToTheNextAndOnToTheNextPageHasItsPartsInEach() {
        var paper = new PdfPaper().page();
        String some =
                "Nobody spoke while they crossed. The horses stood with lowered heads, the children"
                        + " held on to the rail, and an old woman near the stern kept whispering"
                        + " the names of the villages that they had left behind.";
        paper.lines(10, 60, 100, 235, 12, 0, "This river crossing begins here. " + some + " It");
        paper.lines(10, 315, 100, 235, 12, 0, "was the third day of their flight. " + some + " So");
        paper.page();
        paper.lines(10, 60, 100, 235, 12, 0, "came the bank. " + some);
        ImportedDocument imported = paper.read();
        assertEquals(1, imported.document().blocks().size());
        int from = range(imported, "This river").start();
        int to = range(imported, "came the").end();
        List<Quad> first = quads(imported, 0, new Range(from, to));
        List<Quad> second = quads(imported, 1, new Range(from, to));
        assertTrue(first.getFirst().maxX() < 300, "begins in the left column");
        assertTrue(first.getLast().minX() > 300, "goes on in the right one");
        assertEquals(1, second.size());
        assertEquals(60, second.getFirst().x0(), CLOSE);
    }

    @Test
    void hebrewIsReadTowardsTheLeft() {
        var paper = new PdfPaper().page().text(PdfPaper.BOLD, 18, 72, 60, "Letters");
        ImportedDocument imported = paper.script(12, 72, 100, "םולש").read();
        String text = imported.document().text();
        int at = range(imported, "שלום").start();
        List<PageRun> runs = imported.pages().getFirst().runs(text);
        Quad first = PrintedPage.quads(runs, new Range(at, at + 1)).getFirst();
        assertEquals(72 + 18, first.x0(), CLOSE);
        assertEquals(at, PrintedPage.insertion(runs, 72 + 24, 100).orElseThrow());
        assertEquals(at + 4, PrintedPage.insertion(runs, 72, 100).orElseThrow());
        assertEquals(at + 1, PrintedPage.insertion(runs, 72 + 18.5f, 100).orElseThrow());
    }

    @Test
    void aPointOfThePageLiesBetweenTwoCharacters() throws IOException {
        var paper = new PdfPaper().page().text(PdfPaper.ROMAN, 12, 72, 100, LINE);
        paper.text(PdfPaper.ROMAN, 12, 72, 114, "Nobody else was there.");
        ImportedDocument imported = paper.read();
        String text = imported.document().text();
        List<PageRun> runs = imported.pages().getFirst().runs(text);
        float x = 72 + width(12, "The ferry") + 0.5f;
        assertEquals("The ferry".length(), PrintedPage.insertion(runs, x, 98).orElseThrow());
        assertEquals(0, PrintedPage.insertion(runs, 10, 40).orElseThrow());
        assertEquals(text.length(), PrintedPage.insertion(runs, 190, 700).orElseThrow());
        assertEquals("The ferry".length(), PrintedPage.at(runs, x, 98, 0).orElseThrow());
        assertTrue(PrintedPage.at(runs, 10, 40, 1).isEmpty());
    }

    @Test
    void everyCharacterOfALineStandsWhereTheLineHasIt() {
        var paper = new PdfPaper().page();
        String some = "Nobody spoke while they crossed, and the horses stood with lowered heads. ";
        paper.lines(10, 60, 100, 400, 12, 0, some.repeat(90));
        ImportedDocument imported = paper.read();
        String text = imported.document().text();
        assertTrue(text.contains("\n"), "long enough to be split");
        var seen = new java.util.BitSet();
        for (PageRun run : imported.pages().getFirst().runs(text)) {
            seen.set(run.start(), run.start() + run.length());
        }
        for (int at = seen.nextClearBit(0); at < text.length(); at = seen.nextClearBit(at + 1)) {
            assertTrue(Character.isWhitespace(text.charAt(at)), "no place for " + at);
        }
    }
}
