package glossator.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glossator.annotation.Color;
import glossator.annotation.Rectangle;
import glossator.annotation.ReviewState;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.BinaryReader;
import glossator.document.BinaryWriter;
import glossator.document.Corrupt;
import glossator.document.PageFrame;
import glossator.document.PageRun;
import glossator.document.PrintedPage;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.CopyRemainder;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.Patch;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// How the requests for annotated copies and their answers travel.
class CopyRequestsTest {
    private static final Instant MOMENT = Instant.parse("2026-11-27T09:00:00.123456Z");
    private static final UUID ID = new UUID(7, 8);
    private static final UUID REPLY = new UUID(9, 10);
    private static final Target AREA = new Target.Area(
            new Surface.Page(3, "iv"), List.of(new Rectangle(1, 2, 3.5f, 4)), "words beneath");

    private static final EmbeddedAnnotation EMBEDDED = new EmbeddedAnnotation(
            new Range(2, 900_000), // in a text that is not sent
            AREA,
            Style.UNDERLINE,
            Color.PINK,
            "größer\n\n🦊",
            List.of("a/b"),
            "Ada",
            null,
            "Word comment",
            List.of(new EmbeddedReply(-1, "Ben", "so?", ReviewState.ACCEPTED, MOMENT, REPLY)),
            true,
            ID,
            MOMENT);

    private static final CopyAnnotation ANNOTATION = new CopyAnnotation(
            ID,
            new Range(4, 9),
            Target.PASSAGE,
            Style.STRIKEOUT,
            Color.GRAY,
            "a *note*",
            List.of("method/interview", "x"),
            "Ada",
            MOMENT,
            MOMENT.plusSeconds(1),
            List.of(
                    new CopyReply(REPLY, null, "Ben", "no", null, MOMENT, MOMENT),
                    new CopyReply(ID, REPLY, "", "", ReviewState.REJECTED, MOMENT, MOMENT)),
            true,
            EMBEDDED);

    private static final CopyPlan PLAN = new CopyPlan(
            new UUID(1, 2),
            "Some words\nand more",
            List.of(ANNOTATION, ANNOTATION.withRange(new Range(0, 0))),
            List.of(EMBEDDED),
            new CopyOptions(false, false, CopyOptions.TextMarks.CRITIC, Map.of(Color.RED, "doubt")),
            List.of(PrintedPage.of(
                    "iv",
                    new PageFrame(0, 0, 100, 200, 90),
                    0,
                    List.of(new PageRun(0, 0, 10, 20, new float[] {1, 2, 3, 4})),
                    "Some words\nand more")));

    private static final SourceFile FILE =
            new SourceFile("größe.docx", new byte[] {1, 2, 3, 4, 5}, null, "secret");
    private static final WriteCopy WRITE = new WriteCopy(FILE, PLAN);
    private static final CompareCopy COMPARE =
            new CompareCopy(FILE, new SourceFile("copy.docx", new byte[] {1, 2, 9, 3, 4, 5}, null));

    private static final WrittenCopy WRITTEN = new WrittenCopy(
            new Patch(List.of(
                    new Patch.Edit(0, 0, new byte[] {7}), new Patch.Edit(2, 5, new byte[0]))),
            List.of(new CopyLoss(ID, CopyLoss.Kind.UNPLACED)),
            List.of("It is no longer PDF/A."));

    private static byte[] bytes(Consumer<BinaryWriter> sender) {
        var bytes = new ByteArrayOutputStream();
        var out = BinaryWriter.toProcess(bytes);
        sender.accept(out);
        out.flush();
        return bytes.toByteArray();
    }

    private static BinaryReader wary(byte[] bytes) {
        return BinaryReader.wary(new ByteArrayInputStream(bytes), 1 << 20);
    }

    @Test
    void aPlanArrivesWhole() {
        byte[] sent = bytes(WRITE::send);
        var in = BinaryReader.trusting(new ByteArrayInputStream(sent));
        WriteCopy received = (WriteCopy) Request.receive(in);
        assertEquals(PLAN.withPages(List.of()), received.plan().withPages(List.of()));
        PrintedPage page = received.plan().pages().getFirst();
        assertEquals(PLAN.pages().getFirst().frame(), page.frame());
        assertArrayEquals(PLAN.pages().getFirst().places(), page.places());
        assertEquals("größe.docx", received.name());
        assertEquals("secret", received.original().password());
        assertArrayEquals(FILE.bytes(), received.original().bytes());
    }

    @Test
    void aComparisonArrivesWhole() {
        byte[] sent = bytes(COMPARE::send);
        var in = BinaryReader.trusting(new ByteArrayInputStream(sent));
        CompareCopy received = (CompareCopy) Request.receive(in);
        assertArrayEquals(COMPARE.copy().bytes(), received.copy().bytes());
        CopyRemainder found = received.answer(new WorkerContext());
        assertEquals(
                found, COMPARE.receiveAnswer(wary(bytes(out -> received.sendAnswer(out, found)))));
        assertEquals(
                List.of(new CopyRemainder.Part("", CopyRemainder.Change.INSERTED, true)),
                found.others());
    }

    private static WrittenCopy received(byte[] bytes) {
        return WRITE.receiveAnswer(wary(bytes));
    }

    @Test
    void aWrittenCopyArrivesWhole() {
        WrittenCopy read = received(bytes(out -> WRITE.sendAnswer(out, WRITTEN)));
        assertEquals(WRITTEN.losses(), read.losses());
        assertEquals(WRITTEN.warnings(), read.warnings());
        assertArrayEquals(new byte[] {7, 1, 2}, read.patch().applyTo(FILE.bytes()));
    }

    /// What only a compromised worker would send.
    static Stream<Consumer<BinaryWriter>> lies() {
        byte[] some = {1};
        return Stream.of(
                // beyond the end of the file
                out -> out.number(1).number(6).number(6).bytes(some).number(0).number(0),
                // backwards
                out -> out.number(1).number(3).number(2).bytes(some).number(0).number(0),
                // overlapping
                out -> out.number(2)
                        .number(0)
                        .number(3)
                        .bytes(some)
                        .number(2)
                        .number(4)
                        .bytes(some)
                        .number(0)
                        .number(0),
                // about an annotation that was not asked for
                out -> out.number(0)
                        .number(1)
                        .string(REPLY.toString())
                        .string("UNPLACED")
                        .number(0),
                // no such loss
                out -> out.number(0)
                        .number(1)
                        .string(ID.toString())
                        .string("STOLEN")
                        .number(0),
                // no id
                out -> out.number(0)
                        .number(1)
                        .string("1-2-3-4-5")
                        .string("UNPLACED")
                        .number(0));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aLieIsNotBelieved(Consumer<BinaryWriter> lie) {
        byte[] sent = bytes(lie);
        assertThrows(Corrupt.class, () -> received(sent));
    }

    @Test
    void whatIsChangedOnTheWayIsCorruptOrStillACopy() {
        byte[] whole = bytes(out -> WRITE.sendAnswer(out, WRITTEN));
        var random = new Random(5);
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
            try {
                received(Arrays.copyOf(bytes, length)).patch().applyTo(FILE.bytes());
            } catch (Corrupt e) {
                // as it should be
            }
        }
    }

    @Test
    void writingMayTakeThreeTimesAsLongAsReading() {
        assertEquals(Duration.ofSeconds(180), WRITE.limit(Duration.ofSeconds(60)));
        assertEquals(Duration.ofSeconds(60), new ReadFile(FILE).limit(Duration.ofSeconds(60)));
    }
}
