package glossator.format.office.rtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.office.CopyChecks;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

class RtfCommentsTest {
    private static final Format RTF = new Rtf();

    private static final String THREAD =
            "\\pard One {\\*\\atrfstart 3}two\\par three{\\*\\atrfend 3}"
                    + "{\\*\\atnid A}{\\*\\atnauthor Ann}\\chatn{\\*\\annotation{\\*\\atnref 3}"
                    + "{\\*\\atndate 1203467661}\\pard\\plain First \\b bold\\b0\\par Second}"
                    + "{\\*\\atnid B}{\\*\\atnauthor Ben}\\chatn{\\*\\annotation{\\*\\atndate 1203467663}"
                    + "{\\*\\atnparent -1}So be it}"
                    + "{\\*\\atnid C}{\\*\\atnauthor Cid}\\chatn{\\*\\annotation{\\*\\atnparent -1}No} four\\par";

    private static SourceFile file(String body) {
        return new SourceFile(
                "a.rtf", (RtfTest.HEAD + body + "}").getBytes(StandardCharsets.ISO_8859_1), null);
    }

    private static String text(SourceFile file) {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void commentsAreFoundWithTheirRangesAndThreads() {
        ImportedDocument imported = RTF.read(file(THREAD));
        assertEquals("One two\nthree four", imported.document().text());
        assertEquals(1, imported.findings().size());
        EmbeddedAnnotation first = imported.findings().getFirst();
        assertEquals("two\nthree", first.range().of(imported.document().text()));
        assertEquals("First **bold**\n\nSecond", first.note());
        assertEquals("Ann", first.author());
        assertEquals(
                List.of("-1 Ben So be it", "0 Cid No"),
                first.replies().stream().map(RtfCommentsTest::words).toList());
    }

    private static String words(EmbeddedReply reply) {
        return reply.parent() + " " + reply.author() + " " + reply.text();
    }

    private static CopyAnnotation annotation(int start, int end, String note) {
        Instant moment = Instant.parse("2026-05-01T10:00:00.123Z");
        return new CopyAnnotation(
                new UUID(7, start),
                new Range(start, end),
                Target.PASSAGE,
                Style.HIGHLIGHT,
                Color.GREEN,
                note,
                List.of(),
                "Eve",
                moment,
                moment,
                List.of(),
                true,
                null);
    }

    private static CopyPlan plan(
            String text,
            List<CopyAnnotation> annotations,
            List<EmbeddedAnnotation> removed,
            CopyOptions options) {
        return new CopyPlan(new UUID(1, 2), text, annotations, removed, options);
    }

    @Test
    void aCommentOfTheFileIsChangedInPlaceAndItsThreadStays() {
        SourceFile original = file(THREAD);
        ImportedDocument before = RTF.read(original);
        EmbeddedAnnotation old = before.findings().getFirst();
        CopyAnnotation changed = new CopyAnnotation(
                new UUID(3, 4),
                old.range(),
                old.target(),
                old.style(),
                old.color(),
                "Other",
                List.of(),
                old.author(),
                Instant.EPOCH,
                Instant.EPOCH,
                replies(old),
                false,
                old);
        SourceFile copy = CopyChecks.write(
                RTF,
                original,
                plan(before.document().text(), List.of(changed), List.of(), CopyOptions.USUAL));
        String written = text(copy);
        assertFalse(written.contains("First"), written);
        assertTrue(written.contains("{\\*\\atnparent -1}So be it}"), written);
        assertFalse(written.contains("chcbpat"), written);
        EmbeddedAnnotation read = RTF.read(copy).findings().getFirst();
        assertEquals("Other", read.note());
        assertEquals(new UUID(3, 4), read.id());
        assertEquals(2, read.replies().size());
    }

    private static List<CopyReply> replies(EmbeddedAnnotation of) {
        UUID first = new UUID(5, 1);
        return List.of(
                new CopyReply(
                        first,
                        null,
                        "Ben",
                        of.replies().get(0).text(),
                        null,
                        Instant.EPOCH,
                        Instant.EPOCH),
                new CopyReply(
                        new UUID(5, 2),
                        first,
                        "Cid",
                        of.replies().get(1).text(),
                        null,
                        Instant.EPOCH,
                        Instant.EPOCH));
    }

    @Test
    void aCommentThatIsRemovedIsGoneWithItsReplies() {
        SourceFile original = file(THREAD);
        ImportedDocument before = RTF.read(original);
        SourceFile copy = CopyChecks.write(
                RTF,
                original,
                plan(before.document().text(), List.of(), before.findings(), CopyChecks.NO_TRACES));
        assertEquals(RtfTest.HEAD + "\\pard One two\\par three four\\par}", text(copy));
    }

    @Test
    void aCopyWithoutTracesShowsAllAndTellsNothingElse() {
        SourceFile original = file("\\pard One two three\\par");
        CopyPlan plan = plan(
                "One two three",
                List.of(annotation(4, 7, "A *note*")),
                List.of(),
                CopyChecks.NO_TRACES);
        WrittenCopy written = RTF.write(original, plan);
        assertEquals(
                List.of(new CopyLoss(new UUID(7, 4), CopyLoss.Kind.RESOLVED)), written.losses());
        SourceFile copy = CopyChecks.write(RTF, original, plan);
        assertFalse(text(copy).toLowerCase(Locale.ROOT).contains("gloss"), text(copy));
        ImportedDocument read = RTF.read(copy);
        assertEquals("One two three", read.document().text());
        assertEquals("A *note*", read.findings().getFirst().note());
        assertEquals("two", read.findings().getFirst().range().of("One two three"));
    }
}
