package glossator.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Locks;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.PagePainter;
import glossator.format.PagePicture;
import glossator.format.SourceFile;
import glossator.format.pdf.PdfPaper;
import glossator.message.Refusal;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Pages drawn here, and by the process beside this one.
@ResourceLock(value = Locks.CHILDREN, mode = ResourceAccessMode.READ)
class DrawPageTest {
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    @TempDir
    Path temp;

    private PagePainter.From from(PdfPaper paper) throws IOException {
        Path file = Files.write(temp.resolve("paper.pdf"), paper.bytes());
        return new PagePainter.From(file, "paper.pdf", null);
    }

    /// A page with a black box from (100, 50) to (200, 150), counted from its upper left.
    private static PdfPaper box(int rotation) throws IOException {
        var paper = new PdfPaper().page(rotation);
        float turned = paper.last().getMediaBox().getWidth();
        try (var out = new PDPageContentStream(paper.file, paper.last())) {
            if (rotation == 90) {
                out.addRect(50, 100, 100, 100);
            } else {
                out.addRect(100, 792 - 150, Math.min(100, turned), 100);
            }
            out.fill();
        }
        return paper;
    }

    private static PagePicture here(PagePainter.From from, float scale) {
        try (var painter = Formats.painter()) {
            return painter.draw(from, 0, scale);
        }
    }

    private static int pixel(PagePicture picture, int x, int y) {
        return picture.argb()[y * picture.width() + x];
    }

    @Test
    void whatOthersWroteOnThePageIsNotDrawnButOfferedAtImport() throws IOException {
        var paper = new PdfPaper().page();
        var note = new PDAnnotationText();
        note.setRectangle(new PDRectangle(100, 600, 20, 20));
        note.setContents("Torn");
        paper.last().setAnnotations(List.of(note));
        PagePicture drawn = here(from(paper), 1);
        assertTrue(Arrays.stream(drawn.argb()).allMatch(pixel -> pixel == WHITE));
    }

    /// Two rows of black and two of white in turn, each a quarter of a point.
    private static PdfPaper stripes() throws IOException {
        var image = new BufferedImage(2448, 3168, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i / image.getWidth() % 4 < 2 ? 255 : 0);
        }
        var paper = new PdfPaper().page();
        try (var out = new PDPageContentStream(paper.file, paper.last())) {
            out.drawImage(LosslessFactory.createFromImage(paper.file, image), 0, 0, 612, 792);
        }
        return paper;
    }

    /// They are gray.
    @ParameterizedTest
    @ValueSource(floats = {0.25f, 0.5f, 1})
    void thePixelsOfAScanAreAveragedWhereItIsDrawnSmaller(float scale) throws IOException {
        PagePicture drawn = here(from(stripes()), scale);
        for (int y = 10; y < drawn.height() - 10; y++) {
            int gray = pixel(drawn, drawn.width() / 2, y) & 255;
            assertTrue(gray > 80 && gray < 220, y + ": " + gray);
        }
    }

    @Test
    void aPageIsDrawnAsItIsPrinted() throws IOException {
        for (int rotation : new int[] {0, 90}) {
            PagePicture picture = here(from(box(rotation)), 2);
            assertEquals(1224, picture.width());
            assertEquals(1584, picture.height());
            assertEquals(BLACK, pixel(picture, 2 * 150, 2 * 100));
            assertEquals(BLACK, pixel(picture, 2 * 101, 2 * 51));
            assertEquals(WHITE, pixel(picture, 2 * 99, 2 * 100));
            assertEquals(WHITE, pixel(picture, 2 * 150, 2 * 152));
        }
    }

    @Test
    void theProcessDrawsWhatIsDrawnHere() throws IOException {
        PagePainter.From from = from(box(0));
        PagePicture drawn = here(from, 1.5f);
        try (var process = new ImportWorker(Duration.ofMinutes(5), WorkerStart.ofThisProgram())) {
            PagePicture there = process.ask(new DrawPage(from, 0, 1.5f));
            assertEquals(drawn.width(), there.width());
            assertArrayEquals(drawn.argb(), there.argb());
            var none = new DrawPage(from, 7, 1);
            Refusal refusal = assertThrows(Refusal.class, () -> process.ask(none));
            assertEquals("format.page.damaged", refusal.key());
            assertEquals("Page 8 of paper.pdf is damaged and cannot be drawn.", refusal.sentence());
            assertEquals(612, process.ask(new DrawPage(from, 0, 1)).width());
        }
    }

    @Test
    void thePlacesOfAReadingComeThroughFromTheProcess() throws IOException {
        var paper = new PdfPaper().page().text(PdfPaper.ROMAN, 12, 72, 100, "Nobody spoke.");
        SourceFile original = new SourceFile("paper.pdf", paper.bytes(), null);
        try (var process = new ImportWorker(Duration.ofMinutes(5), WorkerStart.ofThisProgram())) {
            ImportedDocument there = process.read(original);
            ImportedDocument read = Formats.read(original);
            assertEquals(1, there.pages().size());
            assertEquals(
                    read.pages().getFirst().frame(), there.pages().getFirst().frame());
            assertEquals(
                    read.pages().getFirst().range(), there.pages().getFirst().range());
            assertArrayEquals(
                    read.pages().getFirst().places(), there.pages().getFirst().places());
        }
    }

    @Test
    void aHugePageIsDrawnSmallerAndALongOneWithinBounds() throws IOException {
        for (PDRectangle size : new PDRectangle[] {
            new PDRectangle(14_400, 14_400),
            new PDRectangle(1_000_000, 1_000_000),
            new PDRectangle(1, 900_000),
            new PDRectangle(0, 0)
        }) {
            var paper = new PdfPaper().page();
            paper.last().setMediaBox(size);
            PagePicture picture = here(from(paper), 8);
            assertTrue(
                    (long) picture.width() * picture.height() <= PagePicture.MAX_PIXELS + 40_000,
                    () -> picture.width() + " x " + picture.height());
        }
    }

    @Test
    void aPageThatIsDrawnForEverIsGivenUp() throws IOException {
        var paper = new PdfPaper().page();
        var stream = paper.file.getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            byte[] line = "0 0 600 700 re 1 1 500 500 re f* ".getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 400_000; i++) {
                out.write(line);
            }
        }
        paper.last().getCOSObject().setItem(org.apache.pdfbox.cos.COSName.CONTENTS, stream);
        PagePainter.From from = from(paper);
        Refusal refusal = assertThrows(Refusal.class, () -> here(from, 4));
        assertEquals("format.page.slow", refusal.key());
    }

    @Test
    void aLockedFileNeedsItsPassword() throws Exception {
        PdfPaper paper = box(0);
        var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
        policy.setEncryptionKeyLength(128);
        paper.file.protect(policy);
        PagePainter.From locked = from(paper);
        Refusal refusal = assertThrows(Refusal.class, () -> here(locked, 1));
        assertEquals("format.page.password", refusal.key());
        var opened = new PagePainter.From(locked.file(), locked.name(), "user");
        assertEquals(612, here(opened, 1).width());
        assertTrue(!opened.toString().contains("user"), "no password in a log");
    }
}
