package glossator.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Block.Join;
import glossator.document.Inline.Emphasis;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;

class DocumentCodecTest {
    private static final List<Block.Kind> KINDS = List.of(
            new Block.Paragraph(),
            new Block.Heading(1),
            new Block.Heading(6),
            new Block.Item("☑"),
            new Block.Code("java"),
            new Block.Code(""),
            new Block.Row(0, true),
            new Block.Row(300, false),
            new Block.Caption(),
            new Block.Note("12"),
            new Block.Rule());

    private static List<Inline> marks() {
        var inlines = new ArrayList<Inline>(List.of(Emphasis.values()));
        inlines.add(new Inline.Link("#place"));
        inlines.add(new Inline.Link("https://example.org/?a=b&c=“d”"));
        inlines.add(new Inline.NoteCall("n1"));
        inlines.add(new Inline.Image("p1", "an alternative 🙂"));
        return inlines;
    }

    private static Document everything() {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < KINDS.size(); i++) {
            Block.Kind kind = KINDS.get(i);
            String text = kind instanceof Block.Rule ? "" : "Some text 🙂 of block " + i;
            var spans = new ArrayList<Span>();
            if (!text.isEmpty()) {
                for (Inline inline : marks()) {
                    spans.add(new Span(i % 4, text.length() - i % 3, inline));
                }
                spans.add(new Span(2, 2, Emphasis.BOLD));
            }
            Join join = List.of(Join.values()).get(i % 3);
            blocks.add(new Block(kind, text, spans, i, 200 * i, join));
        }
        return new Document(
                Metadata.of(
                        "Title “x”", List.of("A", "B"), "P", "2026", "https://example.org", "en"),
                blocks,
                List.of(new OutlineEntry(1, "One", 0), new OutlineEntry(2, "Two", 30)),
                Map.of("a", 0, "b", 31, "ü", 5),
                List.of(new PageStart("i", 0), new PageStart("1", 40)));
    }

    private static void assertSame(Document expected, Document actual) {
        assertEquals(expected.text(), actual.text());
        assertEquals(expected.blocks(), actual.blocks());
        assertEquals(expected.metadata(), actual.metadata());
        assertEquals(expected.outline(), actual.outline());
        assertEquals(expected.targets(), actual.targets());
        assertEquals(expected.pages(), actual.pages());
        assertEquals(expected.boilerplate(), actual.boilerplate());
    }

    @Test
    void boilerplateComesBack() {
        Document plain = everything();
        int first = plain.end(0);
        Document document = plain.withBoilerplate(
                List.of(new Range(0, first), new Range(plain.start(2), plain.length())));
        assertSame(document, DocumentCodec.decode(DocumentCodec.encode(document), document.text()));
    }

    @Test
    void readingsComeBack() {
        var builder = new DocumentBuilder().begin(new Block.Paragraph());
        builder.text("季節", new Inline.Ruby("きせつ")).text("の空");
        Document document = builder.build();
        Document back = DocumentCodec.decode(DocumentCodec.encode(document), document.text());
        assertEquals(document.blocks(), back.blocks());
    }

    @Test
    void everyKindOfBlockAndMarkComesBack() {
        Document document = everything();
        assertSame(document, DocumentCodec.decode(DocumentCodec.encode(document), document.text()));
    }

    /// What [#everything] was in the first format, which had names and no details; compressed.
    private static final String FIRST_FORMAT = """
            H4sIAIlxDWsC/42TLW8UURSG3/ecO3fawvB177nXQQMJQbVsBYKkIaBwIPoHpmUChe12UzZtgyoYkOAggcAPQPAD
            ECQYJBJdhUQimd2kq8hkzORV8+TJeS73Dl4+qTa2J8Nm+fjo/eHx0Qfhbd7hfbd2fe1GeDSZjJ/eXF1tDuud8bBZ
            2d17KM3oFDKAavrNRBZkRXbIBbJHLpHP+SvjYb3VtOvyf36xeqte37y6td4SH7RE5PMyGiBfkPEg1KPlejhp9kb1
            ZHu/Wf7z8d0LAcjMH2RFA400oSnN0Qqap5W0E2S7eiBpUyStC+mzvFapJEACJYgEleAkFBK8hFLCCbJdPZASpkgJ
            HUjR47dvsv5yqDRCIzWKRtXoNBYavcZS4wm1XT2oGqdUjR1UdY/r/Tq7T54VEpCIJEiK5JAKJI9UIs1PmnqdNM1O
            mrqwbS+/S6kYwUhGYVRGx1gwesaSc1P2MuXMlF2m0z6/LKISgxjFREzFnFgh5sVKmVckvSqSWUXSVZH7LLn8u8RK
            AzRQg2hQDU5DocFrKHWekfbKSGcZaVdGPi98Oy0VDDDCBKYwBytgHlZibolelphZosuylMFaXnx1BhUTmMgkTMrk
            mAomz1RyHhB7BcRZQOwKaAFLP88SQr03atq3s3Gwe1FZg5uX5PvXQrgNDq7d3Xn2/B/nNVPU5gQAAA==
            """;

    @Test
    void theBytesThatAreOnPeoplesDisksAreRead() throws IOException {
        byte[] packed = Base64.getMimeDecoder().decode(FIRST_FORMAT);
        byte[] layout = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        Document document = everything();
        assertTrue(DocumentCodec.belongsTo(layout, document.text()));
        assertSame(document, DocumentCodec.decode(layout, document.text()));
    }

    /// A change of these bytes needs another number of the format.
    @Test
    void theBytesAreThoseThatAreOnPeoplesDisks() throws NoSuchAlgorithmException {
        byte[] layout = DocumentCodec.encode(everything());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(layout);
        assertEquals(
                "5f4c5eab036db25dc338aef3da30778e650efe3e6f6952c52c2586759d953ada",
                HexFormat.of().formatHex(digest));
    }

    @Test
    void peopleWithRolesAndDetailsComeBack() {
        Metadata metadata = everything()
                .metadata()
                .withContributors(List.of(
                        new Contributor(Contributor.Role.SERIES_EDITOR, "Ünï", "C. D."),
                        Contributor.author("The “Board”")))
                .withDetails(new Details(
                        "chapter",
                        Map.of(DetailField.DOI, "10.1/x", DetailField.SHELF_MARK, "Ms. 1"),
                        Map.of("Box", "17", "ID", "")));
        var document = new Document(metadata, List.of(), List.of(), Map.of(), List.of());
        assertSame(document, DocumentCodec.decode(DocumentCodec.encode(document), ""));
    }

    @Test
    void noBlockAndOneEmptyBlockAreTwoThings() {
        var none = new Document(Metadata.NONE, List.of(), List.of(), Map.of(), List.of());
        var rule = new Block(new Block.Rule(), "", List.of(), 0, 0, Join.NONE);
        var one = new Document(Metadata.NONE, List.of(rule), List.of(), Map.of(), List.of());
        for (Document document : List.of(none, one)) {
            assertSame(document, DocumentCodec.decode(DocumentCodec.encode(document), ""));
        }
    }

    @Test
    void aBookOfThisSizeComesBackAndTakesLittleRoom() {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < 12_000; i++) {
            String text = ("Sentence " + i + " of a long book. ").repeat(10);
            List<Span> spans = List.of(new Span(0, 8, Emphasis.ITALIC));
            blocks.add(new Block(new Block.Paragraph(), text, spans, 0, 0, Join.NONE));
        }
        var book = new Document(Metadata.NONE, blocks, List.of(), Map.of(), List.of());
        byte[] layout = DocumentCodec.encode(book);
        assertTrue(layout.length < 12_000 * 12, "bytes: " + layout.length);
        assertSame(book, DocumentCodec.decode(layout, book.text()));
    }

    @Test
    void aLayoutIsOfItsOwnTextOnly() {
        Document document = everything();
        byte[] layout = DocumentCodec.encode(document);
        String other = document.text().replace('S', 'T');
        assertTrue(DocumentCodec.belongsTo(layout, document.text()));
        assertFalse(DocumentCodec.belongsTo(layout, other));
        assertThrows(Corrupt.class, () -> DocumentCodec.decode(layout, other));
    }

    @Test
    void everyCutAndEveryFlippedByteIsNoticed() {
        Document document = everything();
        byte[] layout = DocumentCodec.encode(document);
        for (int i = 0; i < layout.length; i++) {
            byte[] cut = Arrays.copyOf(layout, i);
            assertCorrupt(cut, document.text());
            byte[] flipped = layout.clone();
            flipped[i] ^= 0x41;
            assertCorrupt(flipped, document.text());
        }
    }

    /// With the checksum made right again, so that the decoder itself has to hold: it may decode or
    /// refuse, and nothing else.
    @Test
    void nothingElseThanCorruptIsThrownForGarbageWithAGoodChecksum() {
        Document document = everything();
        byte[] layout = DocumentCodec.encode(document);
        var random = new Random(7);
        int refused = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] garbled = layout.clone();
            int hits = 1 + random.nextInt(4);
            for (int i = 0; i < hits; i++) {
                garbled[random.nextInt(garbled.length - 4)] = (byte) random.nextInt(256);
            }
            int crc = DocumentCodec.crc(garbled, garbled.length - 4);
            for (int i = 0; i < 4; i++) {
                garbled[garbled.length - 4 + i] = (byte) (crc >>> (24 - 8 * i));
            }
            try {
                DocumentCodec.decode(garbled, document.text());
            } catch (Corrupt e) {
                refused++;
            }
        }
        assertTrue(refused > 1_000, "refused: " + refused);
    }

    private static void assertCorrupt(byte[] layout, String text) {
        assertThrows(Corrupt.class, () -> DocumentCodec.decode(layout, text));
    }
}
