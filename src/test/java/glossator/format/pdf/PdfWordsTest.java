package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Block;
import glossator.format.SampleSourceFiles;

import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;

/// Words are told from what the page shows. The instructions of the pages are written here; type
/// is 10 points, so that a gap of `-250` in an array is a quarter of an em.
class PdfWordsTest {
    private static final String AROUND =
            "The mole of the port was built in that year and it is said to have cost the town a tax.";

    /// The text of a page with lines of one array each, in Times.
    private static String read(String... arrays) {
        var lines = new StringBuilder("BT /F0 10 Tf 72 700 Td 14 TL ");
        for (String array : arrays) {
            lines.append('[').append(array).append("] TJ T* ");
        }
        return readRaw(lines + "ET");
    }

    private static String readRaw(String instructions) {
        return new PdfPaper().page().raw(instructions).read().document().text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "(New)-250(Y)80(ork,)-120(New)-250(Jersey)-250(and)-250(more); New York, New Jersey and more",
                "(Ideas:)-110(The)-180(two)-190(of)-185(them)-180(were); Ideas: The two of them were",
                "(in)-140(a)-135(tight)-150(line)-145(of)-140(words); in a tight line of words",
                "(28)-170(U.S.C.)-170(1346)-170(and)-200(3.14); 28 U.S.C. 1346 and 3.14",
                "(H)-200(a)-200(r)-200(b)-200(o)-200(u)-200(r)-600(D)-200(u)-200(e)-200(s); Harbour Dues",
                "(that)-260(is)-260(v)-180(e)-180(r)-180(y)-440(well)-260(so); that is very well so",
                "(w)40(ith )-20(drawn )-10(and)-180(moved)-190(spaces)-200(here); with drawn and moved spaces here",
                "(fi)-60(t)-50(s)-300(al)-40(l)-310(of)-300(them); fits all of them"
            })
    void gapsBetweenWordsAreToldByThoseOfTheLine(String array, String text) {
        assertEquals(text, read(array));
    }

    @Test
    void runsThatOverlapAreKeptWhole() {
        String text = readRaw("BT /F0 10 Tf 1 0 0 1 72 700 Tm (we read the number of ) Tj"
                + " 1 0 0 1 146 700 Tm (D.N.I. and then) Tj 1 0 0 1 206 700 Tm (no more) Tj ET");
        assertTrue(text.contains("number of D.N.I. and then"), text);
    }

    @Test
    void replacementTextWinsOverWhatGlyphsSay() {
        String text = readRaw(
                "BT /F0 10 Tf 72 700 Td (re) Tj /Span <</ActualText (fl)>> BDC"
                        + " <01> Tj EMC (ect, ) Tj /Span <</ActualText (two words)>> BDC (xx) Tj EMC"
                        + " ( and ) Tj /Span <</ActualText <FEFF00660069>>> BDC (f) Tj (i) Tj EMC (t) Tj ET");
        assertEquals("reflect, two words and fit", text);
    }

    @ParameterizedTest
    @CsvSource({
        "pp. 269-,276 and more,pp. 269-276 and more",
        "pp. 269\u2013,276 and more,pp. 269\u2013276 and more",
        "a long-,term plan,a long-term plan",
        "the work is de-,scribed here,the work is described here",
        "a well-,known thing,a well-known thing",
        "the hand-,book of it,the handbook of it",
        "a car-,pet of wool,a carpet of wool",
        "in two-,and three-year terms,in two- and three-year terms",
        "a 10-,year term,a 10-year term",
        "many thous-,and of them,many thousand of them"
    })
    void lineEndsWithinWordsAndRangesAreJoined(String line, String next, String joined) {
        var paper = new PdfPaper().page();
        paper.lines(10, 72, 90, 220, 12, 0, AROUND + " " + AROUND);
        float y = 200;
        // The ends of full lines of one column.
        paper.text(PdfPaper.ROMAN, 10, 72, y, "As was said before by all of those who knew of");
        paper.text(PdfPaper.ROMAN, 10, 72, y + 12, "the matter and told others of it, " + line);
        paper.text(PdfPaper.ROMAN, 10, 72, y + 24, next + " as it was said by them all then.");
        String text = paper.read().document().text();
        assertTrue(text.contains(joined), text);
    }

    @Test
    void textThatIsAllOfItsPagesIsNoRunningHead() {
        var paper = new PdfPaper();
        for (int i = 1; i < 3; i++) {
            paper.page().text(PdfPaper.ROMAN, 12, 72, 90, "Page " + i);
        }
        assertEquals("Page 1\nPage 2", paper.read().document().text());
    }

    @Test
    void chaptersThatBookmarksNameAreHeadingsWhateverTheyLookLike() {
        var paper = new PdfPaper().page();
        paper.text(PdfPaper.ROMAN, 11, 72, 90, "The Stranger");
        paper.lines(11, 72, 120, 400, 13, 0, AROUND + " " + AROUND);
        var outline = new PDDocumentOutline();
        var item = new PDOutlineItem();
        item.setTitle("2. The stranger");
        var to = new PDPageFitDestination();
        to.setPage(paper.file.getPage(0));
        item.setDestination(to);
        outline.addLast(item);
        paper.file.getDocumentCatalog().setDocumentOutline(outline);
        assertTrue(SampleSourceFiles.blocks(paper.read())
                .startsWith("Heading[level=1] | The Stranger"));
    }

    @Test
    void labelsBesideTheirCellsAreNoHeadings() {
        var paper = new PdfPaper().page();
        paper.lines(11, 72, 90, 400, 13, 0, AROUND + " " + AROUND);
        for (int i = 0; i < 4; i++) {
            float y = 200 + 40 * i;
            paper.text(PdfPaper.BOLD, 11, 72, y, "Fee for vessels " + i);
            paper.text(PdfPaper.ROMAN, 11, 300, y, String.format(Locale.ROOT, "%d.50", i));
        }
        paper.lines(11, 72, 400, 400, 13, 0, AROUND);
        List<Block> blocks = paper.read().document().blocks();
        assertFalse(blocks.stream().anyMatch(b -> b.kind() instanceof Block.Heading));
    }
}
