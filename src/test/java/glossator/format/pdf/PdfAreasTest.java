package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Color;
import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;

/// What other programs put on pages: boxes, drawings, typed text, stamps, and marks and notes where
/// there are no words.
class PdfAreasTest {
    private static final Surface.Page FIRST = new Surface.Page(0, "1");
    private final PdfPaper paper = new PdfPaper().page();

    private PdfRemark remark(String kind) {
        return new PdfRemark(paper.last(), kind).rect(100, 600, 200, 650);
    }

    private EmbeddedAnnotation only() {
        List<EmbeddedAnnotation> all = paper.read().findings();
        assertEquals(1, all.size(), all::toString);
        return all.getFirst();
    }

    private static Target.Area area(EmbeddedAnnotation found) {
        assertTrue(found.target() instanceof Target.Area, () -> found.target().toString());
        return (Target.Area) found.target();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Highlight",
                "Underline",
                "StrikeOut",
                "Squiggly",
                "FreeText",
                "Stamp",
                "Square",
                "Circle",
                "Line",
                "Polygon",
                "PolyLine",
                "Ink",
                "Redact"
            })
    void onAPageWithoutWordsItIsAnArea(String kind) {
        remark(kind).says("Look.").by("Ada", "20240521162811Z");
        EmbeddedAnnotation found = only();
        assertEquals(
                new Target.Area(FIRST, List.of(new Rectangle(100, 600, 100, 50)), ""),
                found.target());
        assertTrue(found.range().isEmpty());
        assertEquals("Look.", found.note());
        assertEquals("Ada", found.author());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Text", "Caret", "FileAttachment"})
    void aNoteOnAPageWithoutWordsIsOneOfThePage(String kind) {
        remark(kind).says("Look.");
        assertEquals(new Target.WholePage(FIRST), only().target());
    }

    @Test
    void aNoteOnAPictureBetweenTwoPagesOfTextStaysOnItsPage() {
        paper.text(PdfPaper.ROMAN, 12, 72, 100, "The first page has words.");
        paper.page();
        remark("Text").says("On the picture");
        remark("Highlight").says("A mark");
        paper.page().text(PdfPaper.ROMAN, 12, 72, 100, "And so has the last one.");
        List<EmbeddedAnnotation> all = paper.read().findings();
        var second = new Surface.Page(1, "2");
        assertEquals(new Target.WholePage(second), all.get(0).target());
        assertEquals(second, area(all.get(1)).surface());
    }

    @Test
    void aBoxKnowsTheWordsBeneathAndAHighlightIsAPassage() {
        paper.text(PdfPaper.ROMAN, 12, 72, 100, "The ferryman counted his passengers.");
        new PdfRemark(paper.last(), "Square").rect(60, 685, 400, 705);
        new PdfRemark(paper.last(), "Highlight").rect(60, 685, 400, 705).says("All.");
        ImportedDocument imported = paper.read();
        Target.Area box = area(imported.findings().get(0));
        assertEquals("The ferryman counted his passengers.", box.words());
        assertEquals(Target.PASSAGE, imported.findings().get(1).target());
        assertEquals(
                imported.document().text(),
                imported.findings().get(1).range().of(imported.document().text()));
    }

    @Test
    void aLineOfAScanIsOneOfTheRectangles() {
        remark("Highlight")
                .set(
                        "QuadPoints",
                        PdfRemark.numbers(
                                100, 650, 200, 650, 100, 640, 200, 640, 100, 630, 150, 630, 100,
                                620, 150, 620));
        assertEquals(
                List.of(new Rectangle(100, 640, 100, 10), new Rectangle(100, 620, 50, 10)),
                area(only()).rectangles());
    }

    @Test
    void typedTextHasTheColorOfItsLetters() {
        remark("FreeText").says("Here").text("DA", "/Helv 12 Tf 0 0 1 rg");
        assertEquals(Color.BLUE, only().color());
    }

    @Test
    void aStampSaysWhatStandsOnItAndAnAttachmentHowItIsCalled() {
        remark("Stamp").source.setName(COSName.NAME, "NotApproved");
        var file = new COSDictionary();
        file.setString(COSName.UF, "map.png");
        remark("FileAttachment").set("FS", file);
        List<String> notes =
                paper.read().findings().stream().map(EmbeddedAnnotation::note).toList();
        assertEquals(List.of("map.png", "Not approved"), notes);
    }

    @Test
    void partsOnOnePageAreOneAreaAndThoseOnTwoAreTwo() {
        PdfRemark first = remark("Square").says("Both");
        new PdfRemark(paper.last(), "Square").rect(300, 600, 350, 650).belongsTo(first);
        paper.page();
        new PdfRemark(paper.last(), "Square").rect(10, 10, 20, 20).belongsTo(first);
        List<EmbeddedAnnotation> all = paper.read().findings();
        assertEquals(2, all.size());
        assertEquals(2, area(all.get(0)).rectangles().size());
        assertEquals(new Surface.Page(1, "2"), area(all.get(1)).surface());
    }

    @ParameterizedTest
    @CsvSource({
        "-50, 600, 50, 650, '0, 600, 50, 50'",
        "650, 600, 550, 900, '550, 600, 62, 192'",
        "200, 650, 100, 600, '100, 600, 100, 50'",
        "-1e30, -1e30, 1e30, 1e30, '0, 0, 612, 792'",
        "100, 600, 200, 600, '100, 599, 100, 2'",
        "1e38, 1e38, -1e38, 3e38, ''",
        "700, 900, 800, 950, ''",
        "100, 600, 100, 600, ''",
    })
    void aBoxIsCutToItsPageAndOneThatIsNotOnItIsANoteOfThePage(
            float x0, float y0, float x1, float y1, String kept) {
        new PdfRemark(paper.last(), "Square").rect(x0, y0, x1, y1).says("Look.");
        ImportedDocument imported = paper.read();
        EmbeddedAnnotation found = imported.findings().getFirst();
        if (kept.isEmpty()) {
            assertEquals(new Target.WholePage(FIRST), found.target());
            assertTrue(
                    imported.warnings().getLast().contains("outside"),
                    imported.warnings()::toString);
        } else {
            assertEquals(kept, numbers(area(found).rectangles().getFirst()));
        }
        assertEquals("Look.", found.note());
    }

    private static String numbers(Rectangle r) {
        return String.format(
                Locale.ROOT, "%.0f, %.0f, %.0f, %.0f", r.x(), r.y(), r.width(), r.height());
    }

    @Test
    void aRectThatIsNoneIsTakenFromTheDrawing() {
        var rect = new COSArray();
        rect.add(COSName.A);
        PdfRemark ink = remark("Ink").set("Rect", rect);
        var stroke = new COSArray();
        stroke.add(PdfRemark.numbers(100, 600, 150, 620));
        ink.set("InkList", stroke);
        assertEquals(new Rectangle(100, 600, 50, 20), area(only()).rectangles().getFirst());
    }

    @ParameterizedTest
    @CsvSource({"0", "90", "180", "270"})
    void areasAreInThePageSpaceWhateverTheRotationAndTheCropping(int rotation) {
        paper.last().setRotation(rotation);
        paper.last().setCropBox(new PDRectangle(50, 60, 400, 600));
        remark("Square").says("Look.");
        ImportedDocument imported = paper.read();
        assertEquals(
                new Rectangle(100, 600, 100, 50),
                area(imported.findings().getFirst()).rectangles().getFirst());
        assertEquals(50, imported.pages().getFirst().frame().left());
    }

    @Test
    void aPageOfFiveHundredMegapixelsKeepsItsAreas() {
        paper.last().setMediaBox(new PDRectangle(0, 0, 20_000, 25_000));
        new PdfRemark(paper.last(), "Square").rect(19_000, 24_000, 19_500, 24_500);
        assertEquals(
                new Rectangle(19_000, 24_000, 500, 500),
                area(only()).rectangles().getFirst());
    }

    @Test
    void ofMediaTheWordsAreKeptAndTheRestIsNamed() {
        remark("Sound").rect(10, 10, 30, 30).says("Listen to this");
        remark("Movie").rect(10, 50, 30, 80);
        remark("Movie").rect(10, 90, 30, 120);
        ImportedDocument imported = paper.read();
        assertEquals("Listen to this", imported.findings().getFirst().note());
        String said = String.join("\n", imported.warnings());
        assertTrue(said.contains("only the words are kept"), said);
        assertTrue(said.contains("Sound (page 1)"), said);
        assertTrue(said.contains("2 annotations have neither words nor a drawing"), said);
    }

    @Test
    void theWordsOfAWindowBelongToTheAnnotationThatItNames() {
        PdfRemark mark = remark("Highlight").rect(72, 690, 200, 712);
        remark("Popup").rect(300, 600, 400, 700).says("In the window.").set("Parent", mark.source);
        remark("Popup").rect(300, 300, 400, 400).says("Of nobody.");
        assertEquals(
                List.of("In the window.", "Of nobody."),
                paper.read().findings().stream()
                        .map(EmbeddedAnnotation::note)
                        .sorted()
                        .toList());
    }

    @Test
    void whatHasNeitherWordsNorADrawingIsCounted() {
        remark("Text");
        remark("Sound");
        remark("Link");
        remark("Square");
        paper.last().getCOSObject().getCOSArray(COSName.ANNOTS).add(COSInteger.ONE);
        ImportedDocument imported = paper.read();
        assertEquals(1, imported.findings().size());
        String said = String.join("\n", imported.warnings());
        assertTrue(said.contains("Text (page 1), Sound (page 1)"), said);
        assertTrue(said.contains("one annotation is damaged"), said);
    }
}
