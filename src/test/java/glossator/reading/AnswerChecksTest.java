package glossator.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.document.Block;
import glossator.document.Corrupt;
import glossator.document.Document;
import glossator.document.Metadata;
import glossator.document.Picture;
import glossator.document.Range;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/// How a request and its answer travel, and what is made of an answer that no worker gives.
class AnswerChecksTest {
    private static final ReadFile REQUEST = new ReadFile(
            new SourceFile("größe.pdf", new byte[] {1, 2, 3}, Path.of("/a/b"), "secret"));
    private static final Instant MOMENT = Instant.parse("2026-11-27T09:00:00.123456Z");
    private static final Block BLOCK = block(new Block.Paragraph(), "Some words", 0, 0);

    private static Block block(Block.Kind kind, String text, int quote, int indent) {
        return new Block(kind, text, List.of(), quote, indent, Block.Join.NONE);
    }

    private static Document document(Block... blocks) {
        return new Document(Metadata.NONE, List.of(blocks), List.of(), Map.of(), List.of());
    }

    private static ImportedDocument reading(String format, Document document, Picture picture) {
        return new ImportedDocument(
                        format,
                        3,
                        document,
                        List.of(picture),
                        Map.of("a_files/b.png", new byte[] {4, 5}),
                        List.of("One page is damaged."),
                        List.of(
                                finding(0, 4, MOMENT).withTraces(new UUID(1, 2), MOMENT),
                                finding(4, 4, null)))
                .withCopy(new UUID(3, 4));
    }

    private static EmbeddedAnnotation finding(int start, int end, @Nullable Instant created) {
        return new EmbeddedAnnotation(
                new Range(start, end),
                Style.HIGHLIGHT,
                Color.YELLOW,
                "A *note*",
                List.of("tag"),
                "Ada",
                created,
                "PDF, page 1");
    }

    private static final Picture PICTURE = new Picture("p1", "image/png", new byte[] {6, 7, 8});
    private static final ImportedDocument WHOLE = reading("pdf", document(BLOCK), PICTURE);

    private static byte[] sent(ImportedDocument imported) {
        var bytes = new ByteArrayOutputStream();
        var out = BinaryWriter.toProcess(bytes);
        REQUEST.sendAnswer(out, imported);
        out.flush();
        return bytes.toByteArray();
    }

    private static ImportedDocument received(byte[] bytes) {
        return REQUEST.receiveAnswer(BinaryReader.wary(new ByteArrayInputStream(bytes), 1 << 20));
    }

    @Test
    void aRequestArrivesWhole() {
        var bytes = new ByteArrayOutputStream();
        var out = BinaryWriter.toProcess(bytes);
        REQUEST.send(out);
        new ReadFile(new SourceFile("pasted", new byte[0], null)).send(out);
        out.flush();
        BinaryReader in = BinaryReader.trusting(new ByteArrayInputStream(bytes.toByteArray()));
        SourceFile first = ((ReadFile) Request.receive(in)).original();
        assertEquals("größe.pdf", first.name());
        assertEquals(Path.of("/a/b"), first.folder());
        assertEquals("secret", first.password());
        assertArrayEquals(new byte[] {1, 2, 3}, first.bytes());
        SourceFile second = ((ReadFile) Request.receive(in)).original();
        assertEquals(null, second.folder());
        assertEquals(null, second.password());
    }

    @Test
    void anAnswerArrivesWhole() {
        ImportedDocument read = received(sent(WHOLE));
        assertEquals("pdf", read.format());
        assertEquals(3, read.version());
        assertEquals("Some words", read.document().text());
        assertEquals(WHOLE.warnings(), read.warnings());
        assertEquals(WHOLE.findings(), read.findings());
        assertEquals(WHOLE.copy(), read.copy());
        assertArrayEquals(PICTURE.bytes(), read.pictures().getFirst().bytes());
        assertArrayEquals(new byte[] {4, 5}, read.companions().get("a_files/b.png"));
    }

    /// What only a compromised worker would send.
    static Stream<ImportedDocument> lies() {
        String line = "x".repeat(Block.MAX_LENGTH + 1);
        return Stream.of(
                reading("../pdf", document(BLOCK), PICTURE),
                reading("", document(BLOCK), PICTURE),
                reading("p".repeat(200), document(BLOCK), PICTURE),
                reading("pdf", document(BLOCK), new Picture("p", "no type", new byte[1])),
                reading(
                        "pdf",
                        document(BLOCK),
                        new Picture("p".repeat(20_000), "image/png", new byte[1])),
                reading("pdf", document(BLOCK), new Picture("p", "image/png", new byte[2 << 20])),
                reading("pdf", document(block(new Block.Heading(7), "Some words", 0, 0)), PICTURE),
                reading("pdf", document(block(new Block.Heading(0), "Some words", 0, 0)), PICTURE),
                reading(
                        "html",
                        document(BLOCK).withBoilerplate(List.of(new Range(4, 6), new Range(0, 4))),
                        PICTURE),
                reading("pdf", document(block(new Block.Paragraph(), line, 0, 0)), PICTURE),
                reading("pdf", document(block(new Block.Paragraph(), "a\rb words", 0, 0)), PICTURE),
                reading(
                        "pdf",
                        document(block(new Block.Rule(), "Some words", 1 << 20, 0)),
                        PICTURE),
                reading(
                        "pdf",
                        document(block(new Block.Rule(), "Some words", 0, 1 << 20)),
                        PICTURE),
                reading("pdf", document(block(new Block.Rule(), "no", 0, 0)), PICTURE));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aLieIsNotBelieved(ImportedDocument lie) {
        byte[] bytes = sent(lie);
        assertThrows(Corrupt.class, () -> received(bytes));
    }

    @Test
    void whatIsChangedOnTheWayIsCorruptOrStillADocument() {
        byte[] whole = sent(WHOLE);
        var random = new Random(5);
        int corrupt = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = whole.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
            try {
                ImportedDocument read = received(Arrays.copyOf(bytes, length));
                int end = read.document().length();
                assertTrue(read.findings().stream().allMatch(f -> f.range().end() <= end));
            } catch (Corrupt e) {
                corrupt++;
            }
        }
        assertTrue(corrupt > 1_000, "corrupt " + corrupt);
    }

    /// A length of two gigabytes before nothing asks for no room.
    @Test
    void aLengthThatDoesNotComeIsNotBelieved() {
        byte[] bytes = {(byte) 0xf0, (byte) 0xff, (byte) 0xff, (byte) 0xff, 7, 1, 2, 3};
        BinaryReader in = BinaryReader.wary(new ByteArrayInputStream(bytes), Long.MAX_VALUE);
        assertThrows(Corrupt.class, in::bytes);
        BinaryReader list = BinaryReader.wary(new ByteArrayInputStream(bytes), Long.MAX_VALUE);
        assertThrows(Corrupt.class, () -> list.all(list::string));
    }
}
