package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import glossator.annotation.ReviewState;
import glossator.annotation.Style;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.ImportedDocument;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// Threads of answers, as other programs write them.
class PdfThreadsTest {
    private static final String TEXT = "The ferryman counted his passengers twice that morning.";

    private final PdfPaper paper = new PdfPaper().page();
    private PdfRemark head = new PdfRemark(new PDPage(), "Highlight");

    @BeforeEach
    void writeHead() throws IOException {
        paper.text(PdfPaper.ROMAN, 12, 72, 100, TEXT);
        head = remark("Highlight", "Who?").by("Ada", "20240101100000Z");
        over(head, "The ", "ferryman");
    }

    private PdfRemark remark(String kind, String says) {
        return new PdfRemark(paper.last(), kind).rect(72, 690, 90, 700).says(says);
    }

    private static void over(PdfRemark remark, String before, String marked) throws IOException {
        float from = 72 + PdfPaper.ROMAN.getStringWidth(before) * 12 / 1000;
        float to = from + PdfPaper.ROMAN.getStringWidth(marked) * 12 / 1000;
        remark.rect(from, 689, to, 701)
                .set("QuadPoints", PdfRemark.numbers(from, 701, to, 701, from, 689, to, 689));
    }

    private EmbeddedAnnotation only() {
        List<EmbeddedAnnotation> all = paper.read().findings();
        assertEquals(1, all.size(), all::toString);
        return all.getFirst();
    }

    @Test
    void anAnswerKeepsItsAuthorItsTimeAndWhatItAnswers() {
        PdfRemark first =
                remark("Text", "The owner.").by("Bo", "20240102100000+02'00'").answers(head);
        remark("Text", "Of the boat?").by("Cy", "20240103100000Z").answers(first);
        EmbeddedAnnotation found = only();
        assertEquals(
                List.of(
                        new EmbeddedReply(
                                -1,
                                "Bo",
                                "The owner.",
                                null,
                                Instant.parse("2024-01-02T08:00:00Z")),
                        new EmbeddedReply(
                                0,
                                "Cy",
                                "Of the boat?",
                                null,
                                Instant.parse("2024-01-03T10:00:00Z"))),
                found.replies());
        assertEquals("Who?", found.note());
    }

    @ParameterizedTest
    @CsvSource({
        "Review, Accepted, Accepted set by Bo, ACCEPTED, '', false",
        "Review, Rejected, '', REJECTED, '', false",
        "Review, Cancelled, Too late., CANCELLED, Too late., false",
        "Review, Completed, completed, COMPLETED, '', true",
        "Review, None, None set by Bo, , None set by Bo, false",
        "Review, None, '', , No review state, false",
        "Marked, Marked, Marked set by Bo, , Marked set by Bo, false",
        "Marked, Unmarked, '', , Unmarked, false",
        "Other, Resolved, '', COMPLETED, '', true",
    })
    void aReviewStateIsAnAnswer(
            String model, String state, String says, ReviewState read, String text, boolean done) {
        remark("Text", says).by("Bo", "20240102100000Z").states(model, state).answers(head);
        EmbeddedAnnotation found = only();
        EmbeddedReply reply = found.replies().getFirst();
        assertEquals(read, reply.state());
        assertEquals(text, reply.text());
        assertEquals(done, found.resolved());
    }

    @ParameterizedTest
    @CsvSource({
        "Completed, 1, Accepted, 2, false",
        "Completed, 2, Accepted, 1, true",
        "Accepted, 1, Completed, 1, true",
        "Completed, 1, None, 2, false",
        "Completed, 1, Marked, 2, true",
    })
    void theLatestStateSettlesTheMatter(
            String first, int day, String second, int other, boolean resolved) {
        remark("Text", "")
                .by("Bo", "2024010" + day + "100000Z")
                .states("", first)
                .answers(head);
        remark("Text", "")
                .by("Cy", "2024010" + other + "100000Z")
                .states("", second)
                .answers(head);
        assertEquals(resolved, only().resolved());
    }

    @Test
    void aStruckWordAndItsReplacementAreOneNote() throws IOException {
        PdfRemark caret =
                new PdfRemark(paper.last(), "Caret").rect(130, 690, 136, 700).says("numbered");
        PdfRemark struck = new PdfRemark(paper.last(), "StrikeOut").belongsTo(caret);
        over(struck, "The ferryman ", "counted");
        ImportedDocument imported = paper.read();
        EmbeddedAnnotation one = imported.findings().get(1);
        assertEquals(2, imported.findings().size());
        assertEquals(Style.STRIKEOUT, one.style());
        assertEquals("numbered", one.note());
        assertEquals("counted", one.range().of(imported.document().text()));
    }

    @Test
    void nothingIsMarkedBetweenTwoMarksThatWereGrouped() throws IOException {
        PdfRemark other = remark("Highlight", "").belongsTo(head);
        over(other, "The ferryman counted his passengers twice that ", "morning");
        ImportedDocument imported = paper.read();
        assertEquals(
                List.of("ferryman", "morning"),
                imported.findings().stream()
                        .map(f -> f.range().of(imported.document().text()))
                        .toList());
    }

    @Test
    void answersInACircleToThemselvesAndToWhatIsNotThereAreKept() {
        PdfRemark one = remark("Text", "one");
        PdfRemark two = remark("Text", "two").answers(one);
        PdfRemark three = remark("Text", "three").answers(two);
        one.answers(three);
        PdfRemark alone = remark("Text", "alone");
        alone.answers(alone);
        remark("Text", "to nothing").set("IRT", new COSDictionary());
        remark("Text", "to a link").answers(new PdfRemark(paper.last(), "Link"));
        var words = new HashSet<String>();
        for (EmbeddedAnnotation each : paper.read().findings()) {
            words.add(each.note());
            each.replies().forEach(reply -> words.add(reply.text()));
        }
        words.remove("Who?");
        assertEquals(
                new HashSet<>(List.of("one", "two", "three", "alone", "to nothing", "to a link")),
                words);
    }

    @Test
    void anAnswerFromTheFutureOrWithoutAValidTimeIsKept() {
        remark("Text", "later").by("Bo", "29990101000000Z").answers(head);
        remark("Text", "sometime").by("Bo", "when I had time").answers(head);
        List<EmbeddedReply> replies = only().replies();
        assertEquals(Instant.parse("2999-01-01T00:00:00Z"), replies.get(0).created());
        assertNull(replies.get(1).created());
    }

    @Test
    void aThousandAnswersToEachOtherAreKept() {
        PdfRemark last = head;
        for (int i = 0; i < 1_000; i++) {
            last = remark("Text", "answer " + i).answers(last);
        }
        List<EmbeddedReply> replies = only().replies();
        assertEquals(
                IntStream.range(0, 1_000).mapToObj(i -> "answer " + i).toList(),
                replies.stream().map(EmbeddedReply::text).toList());
        assertEquals(
                IntStream.range(-1, 999).boxed().toList(),
                replies.stream().map(EmbeddedReply::parent).toList());
    }

    @Test
    void anAnswerMayBeOnAnotherPageAndBeforeWhatItAnswers() {
        PdfRemark early = remark("Text", "early");
        paper.page().text(PdfPaper.ROMAN, 12, 72, 100, "Another page.");
        PdfRemark late = remark("Text", "late");
        early.answers(late);
        EmbeddedAnnotation last = paper.read().findings().getLast();
        assertEquals("late", last.note());
        assertEquals("early", last.replies().getFirst().text());
    }

    @Test
    void wordsInRichTextOrInThePopUpAreRead() {
        remark("Text", "")
                .text(
                        "RC",
                        "<?xml version='1.0'?><body><p>An <b>owner</b></p><p>&amp; more</p></body>")
                .answers(head);
        var popup = new COSDictionary();
        popup.setString(COSName.CONTENTS, "In the pop-up");
        remark("Text", "").set("Popup", popup).answers(head);
        assertEquals(
                List.of("An owner\n& more", "In the pop-up"),
                only().replies().stream().map(EmbeddedReply::text).toList());
    }
}
