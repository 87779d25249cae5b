package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.format.CopyAnnotation;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.ImportedDocument;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What happens to annotations that other programs have left in the file.
class PdfCopyEditsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");

    private static CopyAnnotation asItIs(EmbeddedAnnotation found, int number) {
        var replies = new ArrayList<CopyReply>();
        for (EmbeddedReply reply : found.replies()) {
            Instant made = reply.created() == null ? NOW : reply.created();
            replies.add(new CopyReply(
                    reply.id() == null ? new UUID(number, replies.size()) : reply.id(),
                    reply.parent() < 0 ? null : replies.get(reply.parent()).id(),
                    reply.author(),
                    reply.text(),
                    reply.state(),
                    made,
                    made));
        }
        Instant made = found.created() == null ? NOW : found.created();
        return new CopyAnnotation(
                found.id() == null ? new UUID(number, -1) : found.id(),
                found.range(),
                found.target(),
                found.style(),
                found.color(),
                found.note(),
                found.tags(),
                found.author(),
                made,
                found.changed() == null ? made : found.changed(),
                replies,
                found.resolved(),
                found);
    }

    private static List<CopyAnnotation> asTheyAre(ImportedDocument read) {
        var all = new ArrayList<CopyAnnotation>();
        for (EmbeddedAnnotation found : read.findings()) {
            all.add(asItIs(found, all.size() + 1));
        }
        return all;
    }

    private static CopyAnnotation with(
            CopyAnnotation one, Style style, Color color, String note, boolean resolved) {
        return new CopyAnnotation(
                one.id(),
                one.range(),
                one.target(),
                style,
                color,
                note,
                one.tags(),
                one.author(),
                one.created(),
                NOW,
                one.replies(),
                resolved,
                one.embedded());
    }

    private static byte[] annotated() {
        return new AnnotatedPdf()
                .highlight("ferryman", "Who?")
                .reply("Bo", "The owner.", false)
                .state("Cy", "Accepted")
                .highlight("passengers", "How many?")
                .bytes();
    }

    private static List<COSDictionary> entries(byte[] bytes) throws IOException {
        try (PDDocument file = Loader.loadPDF(bytes)) {
            var entries = new ArrayList<COSDictionary>();
            for (PDPage page : file.getPages()) {
                COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
                for (int i = 0; all != null && i < all.size(); i++) {
                    entries.add((COSDictionary) all.getObject(i));
                }
            }
            return entries;
        }
    }

    @Test
    void whatIsNotToChangeKeepsAllItsEntriesAndGetsOnlyItsTraces() throws IOException {
        byte[] file = annotated();
        ImportedDocument read = PdfCopies.read(file);
        CopyPlan plan = PdfCopies.plan(read.document().text(), asTheyAre(read));
        PdfCopies.Copy copy = PdfCopies.write(file, plan);
        assertEquals(plan.annotations().size(), copy.read().findings().size());
        List<COSDictionary> before = entries(file);
        List<COSDictionary> after = entries(copy.bytes());
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            after.get(i).removeItem(COSName.getPDFName("Glossator"));
            assertEquals(PdfObjects.describe(before.get(i)), PdfObjects.describe(after.get(i)));
        }
        assertEquals(List.of(), copy.written().warnings());
        assertNotNull(copy.of(plan.annotations().getFirst().id()));
        assertEquals(
                ids(plan.annotations().getFirst().replies()),
                copy.read().findings().getFirst().replies().stream()
                        .map(EmbeddedReply::id)
                        .toList());
    }

    private static List<UUID> ids(List<CopyReply> replies) {
        return replies.stream().map(CopyReply::id).toList();
    }

    @Test
    void withoutTracesNothingIsWrittenIfNothingIsToChange() {
        byte[] file = annotated();
        ImportedDocument read = PdfCopies.read(file);
        var options = new CopyOptions(false, true, CopyOptions.TextMarks.EQUALS, Map.of());
        var plan = new CopyPlan(
                PdfCopies.COPY, read.document().text(), asTheyAre(read), List.of(), options);
        assertEquals(file.length, PdfCopies.write(file, plan).bytes().length);
    }

    @Test
    void aChangedAnnotationIsTheSameObjectWithTheEntriesThatDiffer() throws IOException {
        byte[] file = annotated();
        ImportedDocument read = PdfCopies.read(file);
        List<CopyAnnotation> all = asTheyAre(read);
        all.set(0, with(all.get(0), Style.STRIKEOUT, Color.RED, "The *ferryman*.", true));
        CopyPlan plan = PdfCopies.plan(read.document().text(), all);
        PdfCopies.Copy copy = PdfCopies.write(file, plan);
        EmbeddedAnnotation found = copy.of(all.get(0).id());
        assertEquals(Style.STRIKEOUT, found.style());
        assertEquals(Color.RED, found.color());
        assertEquals("The *ferryman*.", found.note());
        assertTrue(found.resolved());
        assertEquals(2, found.replies().size());
        assertEquals(NOW, found.changed());
        assertEquals(1, copy.written().warnings().size(), "that the earlier state is kept");
        var changed = new TreeSet<String>();
        COSDictionary before = entries(file).getFirst();
        COSDictionary after = entries(copy.bytes()).getFirst();
        for (COSName key : after.keySet()) {
            if (!PdfObjects.describe(before.getItem(key))
                    .equals(PdfObjects.describe(after.getItem(key)))) {
                changed.add(key.getName());
            }
        }
        assertEquals(
                "[AP, C, Contents, CreationDate, Glossator, M, RC, Subtype]", changed.toString());
    }

    @Test
    void aRemovedAnnotationGoesWithItsAnswersAndOthersStay() throws IOException {
        byte[] file = annotated();
        ImportedDocument read = PdfCopies.read(file);
        EmbeddedAnnotation gone = read.findings().getFirst();
        var plan = new CopyPlan(
                PdfCopies.COPY,
                read.document().text(),
                List.of(),
                List.of(gone),
                CopyOptions.USUAL);
        PdfCopies.Copy copy = PdfCopies.write(file, plan);
        assertEquals(1, entries(copy.bytes()).size());
        assertEquals("How many?", copy.read().findings().getFirst().note());
        assertEquals(
                List.of(),
                PdfObjects.differences(file, copy.bytes()).stream()
                        .filter(difference -> !difference.endsWith("became COSNull{}"))
                        .toList());
    }

    @Test
    void answersAreAddedChangedAndTakenAway() {
        byte[] file = annotated();
        ImportedDocument read = PdfCopies.read(file);
        List<CopyAnnotation> all = asTheyAre(read);
        CopyAnnotation first = all.get(0);
        CopyReply owner = first.replies().getFirst();
        var changed =
                new CopyReply(owner.id(), null, "Bo", "Its owner.", null, owner.created(), NOW);
        var added = new CopyReply(new UUID(9, 9), changed.id(), "Ada", "Ah.", null, NOW, NOW);
        CopyAnnotation next = new CopyAnnotation(
                first.id(),
                first.range(),
                first.target(),
                first.style(),
                first.color(),
                first.note(),
                first.tags(),
                first.author(),
                first.created(),
                first.changed(),
                List.of(changed, added),
                false,
                first.embedded());
        all.set(0, next);
        CopyPlan plan = PdfCopies.plan(read.document().text(), all);
        PdfCopies.Copy copy = PdfCopies.write(file, plan);
        List<EmbeddedReply> replies = copy.of(first.id()).replies();
        assertEquals(List.of("Its owner.", "Ah."), texts(replies));
        assertEquals(0, replies.get(1).parent());
        assertEquals(
                ids(next.replies()), replies.stream().map(EmbeddedReply::id).toList());
    }

    private static List<String> texts(List<EmbeddedReply> replies) {
        return replies.stream().map(EmbeddedReply::text).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Square",
                "Circle",
                "Line",
                "Ink",
                "Polygon",
                "FreeText",
                "Stamp",
                "Text",
                "Squiggly",
                "Caret"
            })
    void everyKindTakesAnotherColorAndNote(String kind) throws IOException {
        PdfPaper paper = new PdfPaper().page().text(PdfPaper.ROMAN, 12, 72, 100, AnnotatedPdf.TEXT);
        PdfRemark remark = new PdfRemark(paper.last(), kind)
                .rect(72, 600, 172, 660)
                .says("Before.")
                .by("Ada", "20240101100000Z")
                .set("C", PdfRemark.numbers(1, 0, 0))
                .set("L", PdfRemark.numbers(80, 610, 160, 650))
                .set("Vertices", PdfRemark.numbers(80, 610, 160, 650, 100, 655));
        var stroke = new COSArray();
        stroke.add(PdfRemark.numbers(80, 610, 160, 650, 100, 655));
        remark.set("InkList", stroke);
        if (kind.equals("FreeText")) {
            remark.text("DA", "1 0 0 rg /Helv 12 Tf");
        }
        byte[] file = paper.bytes();
        ImportedDocument read = PdfCopies.read(file);
        UnaryOperator<CopyAnnotation> change =
                one -> with(one, one.style(), Color.BLUE, "After.", false);
        List<CopyAnnotation> all = asTheyAre(read).stream().map(change).toList();
        CopyPlan plan = PdfCopies.plan(read.document().text(), all);
        PdfCopies.Copy copy = PdfCopies.write(file, plan);
        PdfCopies.assertHolds(plan, copy);
    }

    @Test
    void aWindowThatHeldTheWordsHoldsThemNoLonger() throws IOException {
        PdfPaper paper = new PdfPaper().page().text(PdfPaper.ROMAN, 12, 72, 100, AnnotatedPdf.TEXT);
        PdfRemark remark = new PdfRemark(paper.last(), "Square")
                .rect(72, 600, 172, 660)
                .by("Ada", "20240101100000Z");
        PdfRemark window =
                new PdfRemark(paper.last(), "Popup").rect(0, 0, 9, 9).says("In the window.");
        remark.set("Popup", window.source);
        byte[] file = paper.bytes();
        ImportedDocument read = PdfCopies.read(file);
        CopyAnnotation one = asTheyAre(read).getFirst();
        assertEquals("In the window.", one.note());
        CopyPlan plan = PdfCopies.plan(
                read.document().text(), List.of(with(one, one.style(), one.color(), "", false)));
        PdfCopies.Copy copy = PdfCopies.write(file, plan);
        PdfCopies.assertHolds(plan, copy);
        assertFalse(entries(copy.bytes()).stream()
                .anyMatch(entry -> "In the window.".equals(entry.getString(COSName.CONTENTS))));
    }

    /// One highlight over the second line of a column and its fifth.
    private static byte[] overTwoLines() {
        PdfPaper paper = PdfCopyPapers.prose(0);
        new PdfRemark(paper.file.getPage(0), "Highlight")
                .rect(72, 633, 520, 687)
                .set(
                        "QuadPoints",
                        PdfRemark.numbers(
                                72, 687, 272, 687, 72, 675, 272, 675, 72, 645, 272, 645, 320, 633,
                                520, 633))
                .says("Both.")
                .by("Ada", "20240101100000Z");
        return paper.bytes();
    }

    @Test
    void ofOneHighlightOverTwoPassagesOneCanBeTakenOut() throws IOException {
        byte[] file = overTwoLines();
        ImportedDocument read = PdfCopies.read(file);
        assertEquals(2, read.findings().size());
        EmbeddedAnnotation gone = read.findings().get(1);
        EmbeddedAnnotation stays = read.findings().get(0);
        var plan = new CopyPlan(
                PdfCopies.COPY,
                read.document().text(),
                List.of(asItIs(stays, 1)),
                List.of(gone),
                CopyOptions.USUAL);
        PdfCopies.Copy copy = PdfCopies.write(file, plan);
        PdfCopies.assertHolds(plan, copy);
    }

    @Test
    void ofOneHighlightOverTwoPassagesBothStayInPlace() throws IOException {
        byte[] file = overTwoLines();
        ImportedDocument read = PdfCopies.read(file);
        CopyPlan plan = PdfCopies.plan(read.document().text(), asTheyAre(read));
        PdfCopies.Copy copy = PdfCopies.write(file, plan);
        assertEquals(1, entries(copy.bytes()).size());
        assertEquals(
                read.findings().stream().map(EmbeddedAnnotation::range).toList(),
                copy.read().findings().stream().map(EmbeddedAnnotation::range).toList());
    }
}
