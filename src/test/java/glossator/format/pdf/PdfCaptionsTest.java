package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.Block;
import glossator.format.ImportedDocument;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Captions beside the text, and entries of contents that take two lines.
class PdfCaptionsTest {
    private static final String ABOVE = "The ferry left at noon and carried forty passengers to"
            + " the island, where the market had begun in the early morning hours of that day.";
    private static final String BESIDE = "Later in the year the council decided that the old pier"
            + " was to be rebuilt with oak from the northern woods, a decision that many of the"
            + " fishermen regarded as a waste of money, since the harbor had never been busy"
            + " enough to pay for such a thing, and the merchants, who would have gained most by"
            + " it, were not prepared to give a penny. In the end the work was paid for by a"
            + " lottery which the priest had organized, and it took nine years to finish. In the"
            + " summer of the tenth year the first steamer came into the new harbor, and all";
    private static final String BELOW = "of the town stood on the pier to welcome it; nobody"
            + " thought of the lottery any more, and the priest said nothing. He was content.";
    private static final String CAPTION = "Fig. 3. The old pier in winter, by the harbor master.";

    private final PdfPaper paper = new PdfPaper().page();

    private void picture(float x, float top, float width, float height) throws IOException {
        var image = new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 120 * 90; i++) {
            image.setRGB(i % 120, i / 120, i * 7919);
        }
        var drawn = LosslessFactory.createFromImage(paper.file, image);
        try (var out = new PDPageContentStream(
                paper.file, paper.last(), PDPageContentStream.AppendMode.APPEND, true, true)) {
            out.drawImage(drawn, x, 792 - top - height, width, height);
        }
    }

    private static List<String> blocks(ImportedDocument read) {
        var blocks = new ArrayList<String>();
        for (Block block : read.document().blocks()) {
            blocks.add(block.kind() instanceof Block.Caption ? "C " + block.text() : block.text());
        }
        return blocks;
    }

    /// @param left where the picture is; the text runs around it
    private void aroundPicture(float left, float size, boolean drawn) throws IOException {
        paper.lines(10, 72, 150, 460, 12, 0, ABOVE);
        if (drawn) {
            picture(left, 186, 180, 124);
        }
        paper.lines(size, left, 332, 180, 12, 0, CAPTION);
        float y = paper.lines(10, left > 100 ? 72 : 264, 188, 268, 12, 0, BESIDE);
        paper.lines(10, 72, Math.max(y, 360), 460, 12, 0, BELOW);
    }

    @ParameterizedTest
    @ValueSource(floats = {72, 352})
    void aCaptionUnderAPictureIsNotMixedIntoTheTextAroundIt(float left) throws IOException {
        aroundPicture(left, 8, true);
        List<String> blocks = blocks(paper.read());
        assertEquals(ABOVE, blocks.getFirst());
        int picture = blocks.indexOf("\uFFFC");
        assertEquals("C " + CAPTION, blocks.get(picture + 1), blocks.toString());
        blocks.removeAll(List.of(ABOVE, "\uFFFC", "C " + CAPTION));
        assertEquals(BESIDE + " " + BELOW, String.join(" ", blocks));
    }

    @Test
    void aCaptionInTheTypeOfTheTextIsToldByItsPicture() throws IOException {
        aroundPicture(352, 10, true);
        List<String> blocks = blocks(paper.read());
        assertEquals("C " + CAPTION, blocks.get(blocks.indexOf("\uFFFC") + 1), blocks.toString());
    }

    @Test
    void aCaptionUnderADrawingIsToldByItsTypeAndItsBeginning() throws IOException {
        aroundPicture(352, 8, false);
        List<String> blocks = blocks(paper.read());
        assertEquals(ABOVE, blocks.getFirst());
        blocks.removeAll(List.of(ABOVE, "C " + CAPTION));
        assertEquals(BESIDE + " " + BELOW, String.join(" ", blocks));
    }

    @Test
    void aCaptionBesideAPictureStaysWithIt() throws IOException {
        paper.lines(10, 72, 150, 460, 12, 0, ABOVE);
        picture(72, 190, 200, 130);
        paper.lines(8, 282, 250, 140, 10, 0, CAPTION);
        paper.lines(10, 72, 340, 460, 12, 0, BESIDE);
        assertEquals(List.of(ABOVE, "\uFFFC", "C " + CAPTION, BESIDE), blocks(paper.read()));
    }

    @Test
    void anEntryOfTheContentsThatTakesTwoLinesIsOne() {
        entry(100, "1 Of the ferry and its passengers ", "3");
        entry(114, "2 How the council of the town came to decide upon a new pier, as it", "");
        entry(128, "of oak ", "17");
        entry(142, "Second part, which is about the later years of the harbor 21", "");
        entry(156, "3 The lottery ", "29");
        paper.lines(10, 72, 250, 460, 12, 0, BESIDE);
        List<String> blocks = blocks(paper.read());
        assertEquals(5, blocks.size(), blocks.toString());
        assertEquals(
                "2 How the council of the town came to decide upon a new pier, as it of oak 17",
                blocks.get(1).replaceAll("( \\.)+ ", " "));
    }

    private void entry(float y, String label, String page) {
        paper.text(PdfPaper.ROMAN, 11, 72, y, label + (page.isEmpty() ? "" : " . . . . . . . ."));
        paper.text(PdfPaper.ROMAN, 11, 460, y, page.isEmpty() ? " " : page);
    }

    @Test
    void linesOfThaiAreJoinedWithoutASpace() {
        paper.text(PdfPaper.BOLD, 16, 72, 60, "Markets");
        paper.script(12, 72, 100, "ตลาดของ").script(12, 72, 116, "นครหลวง");
        assertEquals("ตลาดของนครหลวง", blocks(paper.read()).getLast());
    }

    @Test
    void aSmallLetterAfterAHyphenEndsAGermanNoun() {
        paper.lines(
                10,
                72,
                100,
                460,
                12,
                0,
                "Die Haut und der Tag, das Haus und die Tür, der"
                        + " Alte und die Hand, nicht weit davon der rote Schuh.");
        paper.text(PdfPaper.ROMAN, 10, 72, 150, "Er stand einen Tag lang an der Haus-");
        paper.text(PdfPaper.ROMAN, 10, 72, 162, "tür und sah auf seine Hand.");
        assertEquals(
                "Er stand einen Tag lang an der Haustür und sah auf seine Hand.",
                blocks(paper.read()).getLast());
    }
}
