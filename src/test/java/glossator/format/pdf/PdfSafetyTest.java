package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Rounds;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Range;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/// Locked, damaged, empty and hostile files: each is read, or refused with one sentence.
public class PdfSafetyTest {
    private static final int ROUNDS = Rounds.of(40);

    /// Two pages with nothing packed, so that what is changed in it is what is read.
    public static byte[] plain() {
        String content = "BT /F 12 Tf 20 150 Td (Plain words.) Tj 0 -20 Td (More of them.) Tj ET";
        String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 5 0 R/Annots[7 0 R]"
                + "/Resources<</Font<</F 6 0 R>>>>>>endobj\n";
        return ("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/Outlines 8 0 R/Metadata 10 0 R"
                        + "/PageLabels<</Nums[0<</S/r>>1<</S/D/St 7>>]>>>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj\n"
                        + ("3 0 obj" + page)
                        + ("4 0 obj" + page)
                        + ("5 0 obj<</Length " + content.length() + ">>stream\n" + content)
                        + "\nendstream endobj\n6 0 obj<</Type/Font/Subtype/Type1"
                        + "/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n"
                        + "7 0 obj<</Type/Annot/Subtype/Highlight/Rect[20 145 90 165]/T(Ada)"
                        + "/QuadPoints[20 165 90 165 20 145 90 145]/Contents(A note)>>endobj\n"
                        + "8 0 obj<</First 9 0 R/Last 9 0 R/Count 1>>endobj\n"
                        + "9 0 obj<</Title(One)/Parent 8 0 R/Dest[3 0 R/Fit]>>endobj\n"
                        + "10 0 obj<</Type/Metadata/Subtype/XML/Length 46>>stream\n"
                        + "<dc:title><rdf:li>Plain</rdf:li></dc:title>    "
                        + "\nendstream endobj\ntrailer<</Root 1 0 R>>\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    public static PdfPaper paper() {
        var paper = new PdfPaper().page();
        paper.text(PdfPaper.BOLD, 16, 72, 80, "A Heading");
        float y = paper.lines(
                11,
                72,
                110,
                300,
                13,
                0,
                "Some words that fill a line or two of this page,"
                        + " so that there is something to read in it, and to damage.");
        paper.script(11, 72, y + 20, "שלום");
        paper.page(90).text(PdfPaper.ITALIC, 11, 72, 90, "A second page.");
        return paper;
    }

    private static SourceFile original(byte[] bytes) {
        return new SourceFile("paper.pdf", bytes, null);
    }

    private static byte[] locked(String owner, String user) throws Exception {
        var paper = paper();
        var policy = new StandardProtectionPolicy(owner, user, new AccessPermission());
        policy.setEncryptionKeyLength(128);
        paper.file.protect(policy);
        return paper.bytes();
    }

    @Test
    void aPasswordIsAskedForAndOpensTheFile() throws Exception {
        SourceFile original = original(locked("owner", "user"));
        assertEquals(
                "format.pdf.password",
                assertThrows(Refusal.class, () -> Formats.read(original)).key());
        assertEquals(
                "format.pdf.wrong-password",
                assertThrows(Refusal.class, () -> Formats.read(original.withPassword("no")))
                        .key());
        ImportedDocument imported = Formats.read(original.withPassword("user"));
        assertTrue(imported.document().text().startsWith("A Heading"));
        assertFalse(original.withPassword("user").toString().contains("user"));
    }

    @Test
    void aFileLockedOnlyForChangesOpensWithoutOne() throws Exception {
        assertTrue(Formats.read(original(locked("owner", ""))).document().length() > 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void aDamagedFileIsReadOrRefused(long seed) {
        byte[] whole = paper().bytes();
        var random = new Random(seed);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = whole.clone();
            for (int i = 1 + random.nextInt(20); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (round % 5 == 0) {
                bytes = java.util.Arrays.copyOf(bytes, 8 + random.nextInt(bytes.length - 8));
            }
            try {
                Document document = Formats.read(original(bytes)).document();
                document.blocks().forEach(b -> assertTrue(b.text().length() <= Block.MAX_LENGTH));
                read++;
            } catch (Refusal refusal) {
                assertTrue(refusal.sentence().contains("paper.pdf"), refusal.sentence());
            }
        }
        assertTrue(read > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.4",
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj trailer<</Root 1 0 R>>",
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj trailer<</Root 1 0 R>>",
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj trailer<</Root 1 0 R>>"
            })
    void aFileWithoutPagesIsRefused(String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(Refusal.class, () -> Formats.read(original(bytes)));
    }

    @Test
    void formsThatCallEachOtherComeToAnEnd() {
        String form =
                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 12>>stream\n/X Do /X Do \nendstream endobj\n";
        String text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
                + "/Resources<</XObject<</X 5 0 R>>>>>>endobj\n"
                + "4 0 obj<</Length 6>>stream\n/X Do \nendstream endobj\n"
                + "5 0 obj<</Resources<</XObject<</X 5 0 R>>>>"
                + form
                + "trailer<</Root 1 0 R>>";
        try {
            assertTrue(Formats.read(original(text.getBytes(StandardCharsets.ISO_8859_1)))
                            .document()
                            .length()
                    < 10);
        } catch (Refusal refusal) {
            assertTrue(refusal.sentence().contains("paper.pdf"));
        }
    }

    @Test
    void aScanIsShownAsPicturesAndSaysSo() throws Exception {
        var paper = new PdfPaper().page();
        var image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        var picture = LosslessFactory.createFromImage(paper.file, image);
        try (var out =
                new org.apache.pdfbox.pdmodel.PDPageContentStream(paper.file, paper.last())) {
            out.drawImage(picture, 0, 0, 612, 792);
        }
        ImportedDocument imported = paper.read();
        assertEquals(1, imported.pictures().size());
        assertEquals(String.valueOf(Block.OBJECT), imported.document().text());
        assertTrue(imported.warnings().getFirst().contains("no text to highlight"));
    }

    @Test
    void picturesStandWhereTheyAre() throws Exception {
        var paper = new PdfPaper().page();
        paper.text(PdfPaper.ROMAN, 12, 72, 90, "Before the picture.");
        paper.text(PdfPaper.ROMAN, 12, 72, 500, "Behind the picture.");
        var image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        var picture = LosslessFactory.createFromImage(paper.file, image);
        try (var out = new org.apache.pdfbox.pdmodel.PDPageContentStream(
                paper.file,
                paper.last(),
                org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode.APPEND,
                true,
                true)) {
            out.drawImage(picture, 72, 400, 300, 200);
        }
        ImportedDocument imported = paper.read();
        assertEquals(
                "Before the picture.\n\uFFFC\nBehind the picture.",
                imported.document().text());
        assertEquals("image/png", imported.pictures().getFirst().mediaType());
    }

    @Test
    void everyCharacterKnowsItsPlace() throws Exception {
        byte[] bytes = paper().bytes();
        try (PDDocument file = Loader.loadPDF(bytes)) {
            var book = new PdfImport(original(bytes), file);
            String text = book.read().document().text();
            int covered = 0;
            for (PdfTextMap.Piece piece : book.places().pieces()) {
                assertEquals(
                        piece.line().text().substring(piece.from(), piece.to()),
                        text.substring(piece.offset(), piece.end()));
                covered += piece.end() - piece.offset();
            }
            assertTrue(covered > text.length() * 0.9);
            var boxes = book.places().boxes(new Range(0, "A Heading".length()));
            assertEquals(1, boxes.size());
            assertEquals(72, boxes.getFirst().box().getMinX(), 0.5);
            assertTrue(boxes.getFirst().box().contains(100, 76));
        }
    }
}
