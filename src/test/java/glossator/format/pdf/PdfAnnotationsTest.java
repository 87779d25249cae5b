package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// Annotations made by other programs, on pages set here.
class PdfAnnotationsTest {
    private static final String TEXT = "The ferryman counted his passengers twice that morning.";

    private final PdfPaper paper = new PdfPaper().page();

    /// Over the words from `from` to `to` points of the line whose base is `y` points down.
    private static COSDictionary over(
            PDPage page, String kind, float from, float to, float y, String note)
            throws IOException {
        var source = new COSDictionary();
        source.setItem(COSName.TYPE, COSName.ANNOT);
        source.setName(COSName.SUBTYPE, kind);
        float low = 792 - y - 3;
        float high = 792 - y + 9;
        source.setItem(COSName.RECT, numbers(from, low, to, high));
        source.setItem(
                COSName.getPDFName("QuadPoints"),
                numbers(from, high, to, high, from, low, to, low));
        source.setString(COSName.CONTENTS, note);
        source.setString(COSName.T, "Ada Well");
        source.setString(COSName.M, "D:20240521162811Z");
        var all = page.getAnnotations();
        all.add(PDAnnotation.createAnnotation(source));
        page.setAnnotations(all);
        return source;
    }

    private static COSArray numbers(float... all) {
        var array = new COSArray();
        array.setFloatArray(all);
        return array;
    }

    private static float at(String before) throws IOException {
        return 72 + PdfPaper.ROMAN.getStringWidth(before) * 12 / 1000;
    }

    private List<EmbeddedAnnotation> read() {
        return paper.read().findings();
    }

    @ParameterizedTest
    @CsvSource({
        "Highlight, HIGHLIGHT",
        "Underline, UNDERLINE",
        "Squiggly, UNDERLINE",
        "StrikeOut, STRIKEOUT"
    })
    void aMarkCoversTheWordsUnderIt(String kind, Style style) throws IOException {
        paper.text(PdfPaper.ROMAN, 12, 72, 100, TEXT);
        var source =
                over(paper.last(), kind, at("The "), at("The ferryman counted"), 100, "Who is he?");
        source.setItem(COSName.C, numbers(0.37f, 0.7f, 0.21f));
        source.setString(COSName.getPDFName("Zotero:Tags"), "[\"river\",\"to \\\"check\\\"\"]");
        ImportedDocument imported = paper.read();
        EmbeddedAnnotation embedded = imported.findings().getFirst();
        assertEquals("ferryman counted", embedded.range().of(imported.document().text()));
        assertEquals(style, embedded.style());
        assertEquals(Color.GREEN, embedded.color());
        assertEquals("Who is he?", embedded.note());
        assertEquals("Ada Well", embedded.author());
        assertEquals(Instant.parse("2024-05-21T16:28:11Z"), embedded.created());
        assertEquals(List.of("river", "to \"check\""), embedded.tags());
    }

    @Test
    void partsOnTwoPagesAreOneMark() throws IOException {
        paper.text(PdfPaper.ROMAN, 12, 72, 100, "It was told that the old and tired and gray");
        var first = over(paper.last(), "Highlight", at("It was told that "), 500, 100, "One.");
        paper.page().text(PdfPaper.ROMAN, 12, 72, 100, "ferryman counted his passengers twice.");
        var second = over(paper.last(), "Highlight", 72, at("ferryman"), 100, "");
        second.setItem(COSName.getPDFName("IRT"), first);
        second.setName("RT", "Group");
        ImportedDocument imported = paper.read();
        assertEquals(1, imported.findings().size());
        assertEquals(
                "the old and tired and gray ferryman",
                imported.findings().getFirst().range().of(imported.document().text()));
    }

    @Test
    void aMarkOnATurnedPageIsFound() throws IOException {
        paper.page(90).text(PdfPaper.ROMAN, 12, 72, 100, TEXT);
        // As the page is read the words stand at x 72 and y 100; the file's own x runs down.
        var source = over(paper.last(), "Highlight", 0, 0, 0, "Here.");
        float from = at("The ");
        float to = at("The ferryman");
        source.setItem(
                COSName.getPDFName("QuadPoints"), numbers(91, from, 91, to, 103, from, 103, to));
        ImportedDocument imported = paper.read();
        assertEquals(
                "ferryman",
                imported.findings().getFirst().range().of(imported.document().text()));
    }

    @Test
    void aNoteWithoutAPassageStandsAtTheNearestWord() throws IOException {
        paper.text(PdfPaper.ROMAN, 12, 72, 100, "First line.");
        paper.text(PdfPaper.ROMAN, 12, 72, 300, "Second line.");
        over(paper.last(), "Text", 40, 60, 298, "Look here.");
        ImportedDocument imported = paper.read();
        EmbeddedAnnotation embedded = imported.findings().getFirst();
        assertTrue(embedded.range().isEmpty());
        assertEquals(
                imported.document().text().indexOf("Second"), embedded.range().start());
    }

    /// The notes at the foot come after the text, so that what is one passage on the page is two in
    /// the text; nothing between them is marked.
    @Test
    void aMarkThatIsTwoPassagesInTheTextIsTwoMarks() throws IOException {
        paper.text(PdfPaper.ROMAN, 12, 72, 100, TEXT);
        paper.text(PdfPaper.ROMAN, 12, 72, 140, "Nobody asked him why he did so, not even once.");
        paper.text(PdfPaper.ROMAN, 12, 72, 180, "Then the boat left the shore and was gone.");
        var source = over(paper.last(), "Highlight", 72, at("The ferryman"), 100, "Both.");
        float end = at("Then the boat");
        source.setItem(
                COSName.getPDFName("QuadPoints"),
                numbers(
                        72,
                        701,
                        at("The ferryman"),
                        701,
                        72,
                        689,
                        at("The ferryman"),
                        689,
                        72,
                        621,
                        end,
                        621,
                        72,
                        609,
                        end,
                        609));
        ImportedDocument imported = paper.read();
        List<String> quotes = imported.findings().stream()
                .map(f -> f.range().of(imported.document().text()))
                .toList();
        assertEquals(List.of("The ferryman", "Then the boat"), quotes);
        assertEquals(
                List.of("", "Both."),
                imported.findings().stream()
                        .map(EmbeddedAnnotation::note)
                        .sorted()
                        .toList());
    }

    @Test
    void theMarkedTextItselfIsNoNote() throws IOException {
        paper.text(PdfPaper.ROMAN, 12, 72, 100, TEXT);
        over(paper.last(), "Highlight", 72, at("The ferryman"), 100, "The ferryman");
        assertEquals("", read().getFirst().note());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.83, 0, YELLOW",
        "1, 0, 0, RED",
        "0, 0, 1, BLUE",
        "1, 0.5, 0, ORANGE",
        "0.5, 0.5, 0.5, GRAY"
    })
    void colorsAreTheNearestOfThePalette(float red, float green, float blue, Color expected) {
        assertEquals(expected, PdfColors.nearest(numbers(red, green, blue)));
    }

    @Test
    void grayAndInkColorsAreUnderstood() {
        assertEquals(Color.YELLOW, PdfColors.nearest(null));
        assertEquals(Color.GRAY, PdfColors.nearest(numbers(0.5f)));
        assertEquals(Color.YELLOW, PdfColors.nearest(numbers(0, 0.1f, 1, 0)));
    }
}
