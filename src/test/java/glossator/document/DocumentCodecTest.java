package glossator.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Block.Join;
import glossator.document.Inline.Emphasis;

import org.junit.jupiter.api.Test;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

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
    }

    @Test
    void everyKindOfBlockAndMarkComesBack() {
        Document document = everything();
        assertSame(document, DocumentCodec.decode(DocumentCodec.encode(document), document.text()));
    }

    /// What versions before this one have written.
    @Test
    void theBytesAreThoseThatAreOnPeoplesDisks() throws NoSuchAlgorithmException {
        byte[] layout = DocumentCodec.encode(everything());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(layout);
        assertEquals(
                "b7789f94c350916f71e37811f8491c9271105c0c317c5bc858905c54ba980dea",
                HexFormat.of().formatHex(digest));
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
