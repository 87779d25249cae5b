package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Color;
import glossator.annotation.Rectangle;
import glossator.annotation.ReviewState;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyLoss;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.CopyReply;
import glossator.format.EmbeddedAnnotation;
import glossator.format.ImportedDocument;
import glossator.format.WrittenCopy;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What annotations become in a PDF, entry by entry, and how they come back.
class PdfCopyTest {
    private static final Instant MADE = Instant.parse("2026-03-01T10:00:00.250Z");
    private static final Instant CHANGED = Instant.parse("2026-03-02T11:00:00Z");
    private static final UUID ID = new UUID(0x4001, 0x8000_0000_0000_0001L);

    private final byte[] paper = PdfCopyPapers.prose(0).bytes();
    private final ImportedDocument before = PdfCopies.read(paper);
    private final String text = before.document().text();

    private CopyAnnotation mark(Range range, String note, List<String> tags) {
        return mark(range, Target.PASSAGE, note, tags, List.of(), false);
    }

    private static CopyAnnotation mark(
            Range range,
            Target target,
            String note,
            List<String> tags,
            List<CopyReply> replies,
            boolean resolved) {
        return new CopyAnnotation(
                ID,
                range,
                target,
                Style.HIGHLIGHT,
                Color.GREEN,
                note,
                tags,
                "Ada Well",
                MADE,
                CHANGED,
                replies,
                resolved,
                null);
    }

    private Range words(String quote) {
        int from = text.indexOf(quote);
        assertTrue(from >= 0, quote);
        return new Range(from, from + quote.length());
    }

    private PdfCopies.Copy write(CopyAnnotation... annotations) {
        CopyPlan plan = PdfCopies.plan(text, List.of(annotations));
        PdfCopies.Copy copy = PdfCopies.write(paper, plan);
        PdfCopies.assertHolds(plan, copy);
        return copy;
    }

    /// The annotations of a page as the file has them.
    private static List<COSDictionary> entries(byte[] bytes, int page) throws IOException {
        try (PDDocument file = Loader.loadPDF(bytes)) {
            COSArray all = file.getPage(page).getCOSObject().getCOSArray(COSName.ANNOTS);
            var entries = new ArrayList<COSDictionary>();
            for (int i = 0; all != null && i < all.size(); i++) {
                var entry = (COSDictionary) all.getObject(i);
                // Also what it refers to, while the file is open.
                if (entry.getDictionaryObject(COSName.AP) instanceof COSDictionary drawn) {
                    drawn.getDictionaryObject(COSName.N);
                }
                entries.add(entry);
            }
            return entries;
        }
    }

    private static String subtypes(byte[] bytes, int page) throws IOException {
        return entries(bytes, page).stream()
                .map(entry -> entry.getNameAsString(COSName.SUBTYPE))
                .toList()
                .toString();
    }

    @Test
    void aHighlightHasWhatOtherProgramsLookFor() throws IOException {
        PdfCopies.Copy copy = write(mark(
                words("counted his passengers"), "Who?", List.of("method/interview", "\"x\"")));
        COSDictionary entry = entries(copy.bytes(), 0).getFirst();
        assertEquals("Highlight", entry.getNameAsString(COSName.SUBTYPE));
        assertEquals("Ada Well", entry.getString(COSName.T));
        assertEquals("D:20260301100000Z", entry.getString(COSName.CREATION_DATE));
        assertEquals("D:20260302110000Z", entry.getString(COSName.M));
        assertEquals(ID.toString(), entry.getString("NM"));
        assertEquals("Who?\n\nTags: method/interview, \"x\"", entry.getString(COSName.CONTENTS));
        assertEquals("[\"method/interview\",\"\\\"x\\\"\"]", entry.getString("Zotero:Tags"));
        assertEquals(4, entry.getInt(COSName.F));
        assertNull(entry.getString("RC"));
        COSDictionary form =
                (COSDictionary) entry.getCOSDictionary(COSName.AP).getDictionaryObject(COSName.N);
        assertEquals("Form", form.getNameAsString(COSName.SUBTYPE));
        COSDictionary popup = entry.getCOSDictionary(COSName.POPUP);
        assertEquals("Popup", popup.getNameAsString(COSName.SUBTYPE));
        assertTrue(popup.containsKey(COSName.PARENT));
    }

    @Test
    void theCornersOfEachLineAreInTheOrderThatViewersExpect() throws IOException {
        PdfCopies.Copy copy = write(mark(words("counted his"), "", List.of()));
        float[] quad = entries(copy.bytes(), 0).getFirst().getCOSArray(QUADS).toFloatArray();
        assertEquals(8, quad.length);
        assertTrue(quad[0] < quad[2] && quad[1] == quad[3], "upper side, left to right");
        assertTrue(quad[4] < quad[6] && quad[5] == quad[7], "lower side, left to right");
        assertTrue(quad[1] > quad[5], "the upper side is above");
    }

    private static final COSName QUADS = COSName.getPDFName("QuadPoints");

    @Test
    void emphasisIsInTheRichTextOnly() throws IOException {
        PdfCopies.Copy copy =
                write(mark(words("counted his"), "He *did* **not** <b>.", List.of("t")));
        COSDictionary entry = entries(copy.bytes(), 0).getFirst();
        assertEquals("He did not <b>.\n\nTags: t", entry.getString(COSName.CONTENTS));
        assertTrue(
                entry.getString("RC")
                        .contains("<p>He <i>did</i> <b>not</b> &lt;b&gt;.</p><p>Tags: t</p>"),
                () -> entry.getString("RC"));
    }

    @Test
    void aPassageOverTwoPagesIsOneAnnotation() throws IOException {
        int end = before.pages().getFirst().range().end();
        PdfCopies.Copy copy = write(mark(new Range(end - 40, end + 40), "Across.", List.of("t")));
        assertEquals(1, copy.read().findings().size());
        COSDictionary other = entries(copy.bytes(), 1).getFirst();
        assertEquals("Group", other.getNameAsString("RT"));
        assertTrue(other.containsKey(COSName.getPDFName("IRT")));
        assertNull(other.getString(COSName.CONTENTS));
    }

    @Test
    void anAreaOfTwoRectanglesIsTwoSquaresInAGroup() throws IOException {
        var target = new Target.Area(
                new Surface.Page(1, "2"),
                List.of(new Rectangle(10.1f, 20.2f, 30, 40), new Rectangle(99, 300, 7, 8)),
                "");
        PdfCopies.Copy copy =
                write(mark(new Range(3, 3), target, "Look.", List.of(), List.of(), false));
        assertEquals("[Square, Popup, Square]", subtypes(copy.bytes(), 1));
    }

    @Test
    void notesOnPagesAndTheMemoAreSymbolsInTheMarginBelowEachOther() throws IOException {
        var page = new Target.WholePage(new Surface.Page(0, "1"));
        CopyAnnotation memo = mark(
                new Range(0, 0), Target.WHOLE_SOURCE, "All of it.", List.of(), List.of(), false);
        CopyAnnotation note = new CopyAnnotation(
                new UUID(0x4002, 0x8000_0000_0000_0002L),
                new Range(0, 0),
                page,
                Style.HIGHLIGHT,
                Color.RED,
                "The page.",
                List.of(),
                "",
                MADE,
                MADE,
                List.of(),
                false,
                null);
        PdfCopies.Copy copy = write(memo, note);
        List<COSDictionary> entries = entries(copy.bytes(), 0).stream()
                .filter(e -> "Text".equals(e.getNameAsString(COSName.SUBTYPE)))
                .toList();
        float[] one = entries.get(0).getCOSArray(COSName.RECT).toFloatArray();
        float[] other = entries.get(1).getCOSArray(COSName.RECT).toFloatArray();
        assertTrue(one[1] > other[3], "one below the other");
    }

    @Test
    void aThreadKeepsItsAnswersWithIdsAndStates() {
        var first = new CopyReply(new UUID(1, 1), null, "Bo", "Why?", null, MADE, MADE);
        var second = new CopyReply(
                new UUID(1, 2),
                first.id(),
                "Ada",
                "",
                ReviewState.COMPLETED,
                MADE.plusSeconds(5),
                MADE.plusSeconds(5));
        var third = new CopyReply(
                new UUID(1, 3),
                second.id(),
                "Bo",
                "Accepted set by Bo",
                ReviewState.ACCEPTED,
                MADE.plusSeconds(9),
                MADE.plusSeconds(9));
        for (boolean resolved : new boolean[] {true, false}) {
            write(mark(
                    words("counted his"),
                    Target.PASSAGE,
                    "Note.",
                    List.of(),
                    List.of(first, second, third),
                    resolved));
        }
    }

    @Test
    void aStateWithoutWordsIsNoWordsWhateverItsAuthorIsCalled() {
        var reply = new CopyReply(
                new UUID(1, 1), null, "A\nB *c*", "", ReviewState.ACCEPTED, MADE, MADE);
        CopyAnnotation mark =
                mark(words("counted his"), Target.PASSAGE, "", List.of(), List.of(reply), false);
        PdfCopies.Copy copy = PdfCopies.write(paper, PdfCopies.plan(text, List.of(mark)));
        assertEquals("", copy.of(ID).replies().getFirst().text());
    }

    @Test
    void withoutTracesNothingOfThisProgramIsInTheFile() throws IOException {
        CopyPlan plan = new CopyPlan(
                PdfCopies.COPY,
                text,
                List.of(mark(words("counted his"), "Who?", List.of("a tag"))),
                List.of(),
                new CopyOptions(false, true, CopyOptions.TextMarks.EQUALS, Map.of()));
        WrittenCopy written = new Pdf().write(PdfCopies.file(paper), plan);
        byte[] bytes = written.patch().applyTo(paper);
        String added = new String(
                bytes, paper.length, bytes.length - paper.length, StandardCharsets.ISO_8859_1);
        assertFalse(added.contains("Glossator"));
        assertFalse(added.contains(ID.toString()));
        ImportedDocument read = PdfCopies.read(bytes);
        assertNull(read.copy());
        assertEquals(text, read.document().text());
        EmbeddedAnnotation found = read.findings().getFirst();
        assertNull(found.id());
        assertEquals("Who?", found.note());
        assertEquals(List.of("a tag"), found.tags());
        assertEquals(words("counted his"), found.range());
        assertEquals(Color.GREEN, found.color());
    }

    @Test
    void whatNoPageHoldsIsReportedAsLost() {
        var nowhere = new Target.WholePage(new Surface.Page(7, "8"));
        CopyPlan plan = PdfCopies.plan(
                text, List.of(mark(new Range(0, 0), nowhere, "x", List.of(), List.of(), false)));
        WrittenCopy written = new Pdf().write(PdfCopies.file(paper), plan);
        assertEquals(List.of(new CopyLoss(ID, CopyLoss.Kind.UNPLACED)), written.losses());
    }

    @Test
    void whatAnotherProgramChangesIsRead() throws IOException {
        PdfCopies.Copy copy = write(mark(words("counted his"), "Who?", List.of("one", "two")));
        byte[] edited = edit(copy.bytes(), entry -> {
            entry.setString(COSName.CONTENTS, "Nobody.\n\nTags: two, three");
            entry.setString(COSName.M, "D:20260401000000Z");
        });
        EmbeddedAnnotation found = PdfCopies.read(edited).findings().getFirst();
        assertEquals("Nobody.", found.note());
        assertEquals(List.of("two", "three"), found.tags());
        assertEquals(ID, found.id());
        assertEquals(MADE, found.created());
        assertEquals(Instant.parse("2026-04-01T00:00:00Z"), found.changed());
        assertEquals(words("counted his"), found.range());
    }

    @Test
    void aMarkThatAnotherProgramMovesIsReadWhereItIs() throws IOException {
        PdfCopies.Copy copy = write(mark(words("counted his"), "", List.of()));
        byte[] edited = edit(copy.bytes(), entry -> {
            float[] quad = entry.getCOSArray(QUADS).toFloatArray();
            for (int i = 1; i < 8; i += 2) {
                quad[i] -= 14;
            }
            var moved = new COSArray();
            moved.setFloatArray(quad);
            entry.setItem(QUADS, moved);
        });
        EmbeddedAnnotation found = PdfCopies.read(edited).findings().getFirst();
        assertEquals(ID, found.id());
        assertFalse(found.range().equals(words("counted his")));
        assertFalse(found.range().isEmpty());
    }

    @Test
    void theCopyIsRecognizedByItsAnnotationsWhereTheCatalogHasLostItsId() throws IOException {
        PdfCopies.Copy copy = write(mark(words("counted his"), "", List.of()));
        byte[] bytes = saved(
                copy.bytes(),
                file -> file.getDocumentCatalog()
                        .getCOSObject()
                        .removeItem(COSName.getPDFName("PieceInfo")));
        ImportedDocument read = PdfCopies.read(bytes);
        assertEquals(PdfCopies.COPY, read.copy());
        assertEquals(words("counted his"), read.findings().getFirst().range());
    }

    @Test
    void aCopyOfACopyChangesItsMarksInPlace() throws IOException {
        CopyAnnotation first = mark(words("counted his"), "Who?", List.of("t"));
        PdfCopies.Copy copy = write(first);
        CopyAnnotation second = new CopyAnnotation(
                ID,
                words("morning, once on the landing"),
                Target.PASSAGE,
                Style.UNDERLINE,
                Color.BLUE,
                "Now *this*.",
                List.of(),
                "Bo",
                MADE,
                CHANGED.plusSeconds(7),
                List.of(new CopyReply(new UUID(1, 1), null, "Bo", "Yes.", null, MADE, MADE)),
                true,
                copy.read().findings().getFirst());
        CopyPlan plan = PdfCopies.plan(text, List.of(second));
        PdfCopies.Copy next = PdfCopies.write(copy.bytes(), plan);
        PdfCopies.assertHolds(plan, next);
        assertEquals("[Underline, Popup, Text, Text]", subtypes(next.bytes(), 0));
        CopyPlan none = new CopyPlan(
                PdfCopies.COPY,
                text,
                List.of(),
                List.of(next.read().findings().getFirst()),
                CopyOptions.USUAL);
        PdfCopies.Copy last = PdfCopies.write(next.bytes(), none);
        assertEquals(List.of(), last.read().findings());
        assertEquals("[]", subtypes(last.bytes(), 0));
        assertEquals(1, last.written().warnings().size(), "that the earlier state is kept");
    }

    @Test
    void aCopyOfACopyWithoutTracesHasNone() throws IOException {
        int end = before.pages().getFirst().range().end();
        PdfCopies.Copy copy = write(mark(new Range(end - 40, end + 40), "Across.", List.of()));
        var options = new CopyOptions(false, true, CopyOptions.TextMarks.EQUALS, Map.of());
        CopyPlan plan = new CopyPlan(PdfCopies.COPY, text, List.of(), List.of(), options);
        PdfCopies.Copy next = PdfCopies.write(copy.bytes(), plan);
        assertNull(next.read().copy());
        assertNull(next.read().findings().getFirst().id());
        for (int page = 0; page < 2; page++) {
            for (COSDictionary entry : entries(next.bytes(), page)) {
                assertNull(entry.getString("NM"));
                assertFalse(entry.containsKey(PdfTraces.KEY));
            }
        }
        assertEquals(1, next.written().warnings().size(), "that the earlier state has them");
    }

    @Test
    void anAreaOfAPictureIsWhereThePictureIs() throws IOException {
        var picture = new java.awt.image.BufferedImage(
                200, 100, java.awt.image.BufferedImage.TYPE_INT_RGB);
        PdfPaper illustrated = PdfCopyPapers.prose(90);
        PDPage page = illustrated.file.getPage(0);
        try (var out = new org.apache.pdfbox.pdmodel.PDPageContentStream(
                illustrated.file,
                page,
                org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode.APPEND,
                true,
                true)) {
            var image = org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory.createFromImage(
                    illustrated.file, picture);
            // On the page as it is read, 100 points from the left and 500 from the top.
            out.drawImage(image, new org.apache.pdfbox.util.Matrix(0, 100, -50, 0, 550, 100));
        }
        byte[] file = illustrated.bytes();
        ImportedDocument read = PdfCopies.read(file);
        String id = read.pictures().getFirst().id();
        int at = read.document().text().indexOf('\uFFFC');
        var area = new Target.Area(
                new Surface.Picture(id), List.of(new Rectangle(20, 10, 100, 60)), "");
        CopyPlan plan = PdfCopies.plan(
                read.document().text(),
                List.of(mark(new Range(at, at), area, "Here.", List.of(), List.of(), false)));
        PdfCopies.Copy copy = PdfCopies.write(file, plan);
        PdfCopies.assertHolds(plan, copy);
        float[] box =
                entries(copy.bytes(), 0).getFirst().getCOSArray(COSName.RECT).toFloatArray();
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                new float[] {505, 110, 535, 160}, box, 0.1f);
    }

    private interface Edit<T> {
        void apply(T what) throws IOException;
    }

    private static byte[] edit(byte[] bytes, Edit<COSDictionary> edit) throws IOException {
        return saved(bytes, file -> {
            PDPage page = file.getPage(0);
            edit.apply((COSDictionary)
                    page.getCOSObject().getCOSArray(COSName.ANNOTS).getObject(0));
        });
    }

    /// As a program saves it that writes the whole file anew.
    private static byte[] saved(byte[] bytes, Edit<PDDocument> edit) throws IOException {
        try (PDDocument file = Loader.loadPDF(bytes)) {
            edit.apply(file);
            var out = new java.io.ByteArrayOutputStream();
            file.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void theSameAnnotationsGiveTheSameCopy() {
        CopyAnnotation mark = mark(words("counted his"), "Who?", List.of("t"));
        assertEquals(
                Optional.of(0),
                Optional.of(java.util.Arrays.compare(
                        write(mark).bytes(), write(mark).bytes())));
    }
}
