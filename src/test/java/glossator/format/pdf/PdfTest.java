package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.OutlineEntry;
import glossator.format.ImportedDocument;
import glossator.format.SampleSourceFiles;

import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Reads pages that are set here, so that their words and the order of them are known. All texts
/// were written for these tests.
class PdfTest {
    private static final String FIRST =
            "The ferry|man counted his pas|sengers twice before he let go of the rope, for the river"
                    + " had risen in the night and the far bank was hidden by a gray and slow|ly moving"
                    + " mist that smelled of wet leaves and of smoke.";
    private static final String SECOND =
            "Nobody spoke while they crossed. The horses stood with lowered heads, the children held"
                    + " on to the rail, and an old woman near the stern kept whis|pering the names of"
                    + " the villages that they had left behind, one after the other.";
    private static final String THIRD =
            "On the other side a sentry asked for their papers. He read them upside down, nodded as"
                    + " if all had been explained to him, and pointed with his rifle along the only"
                    + " road that there was.";

    private static String plain(String text) {
        return text.replace("|", "");
    }

    @Test
    void linesAreJoinedToParagraphsAndHyphensUndone() {
        var paper = new PdfPaper().page();
        float y = paper.lines(11, 72, 90, 300, 13, 15, FIRST);
        y = paper.lines(11, 72, y, 300, 13, 15, SECOND);
        paper.lines(11, 72, y, 300, 13, 15, THIRD);
        assertEquals(
                "Paragraph | "
                        + plain(FIRST)
                        + "\nParagraph | "
                        + plain(SECOND)
                        + "\nParagraph | "
                        + plain(THIRD),
                SampleSourceFiles.blocks(paper.read()));
    }

    @Test
    void columnsAreReadOneAfterTheOtherUnderATitleAcrossBoth() {
        var paper = new PdfPaper().page();
        paper.text(PdfPaper.BOLD, 20, 90, 80, "A Crossing in the Mist, as Told by One of Them");
        paper.text(PdfPaper.BOLD, 13, 60, 120, "1 The River");
        float y = paper.lines(10, 60, 140, 235, 12, 0, FIRST + " " + SECOND);
        paper.lines(10, 60, y, 235, 12, 12, THIRD);
        paper.text(PdfPaper.BOLD, 13, 315, 120, "2 The Bank");
        float z = paper.lines(10, 315, 140, 235, 12, 0, THIRD + " " + FIRST);
        paper.lines(10, 315, z, 235, 12, 12, SECOND);
        ImportedDocument imported = paper.read();
        assertEquals(
                """
                Heading[level=1] | A Crossing in the Mist, as Told by One of Them
                Heading[level=2] | 1 The River
                Paragraph | %s
                Paragraph | %s
                Heading[level=2] | 2 The Bank
                Paragraph | %s
                Paragraph | %s""".formatted(
                                plain(FIRST + " " + SECOND),
                                plain(THIRD),
                                plain(THIRD + " " + FIRST),
                                plain(SECOND)),
                SampleSourceFiles.blocks(imported));
        assertEquals(
                "A Crossing in the Mist, as Told by One of Them",
                imported.document().metadata().title());
        assertEquals(3, imported.document().outline().size());
    }

    @Test
    void aParagraphGoesOnInTheNextColumnAndOnTheNextPage() {
        var paper = new PdfPaper().page();
        paper.lines(
                10, 60, 100, 235, 12, 0, "This river crossing begins here. " + FIRST + " It was");
        paper.lines(10, 315, 100, 235, 12, 0, "the third day of their flight. " + SECOND + " Then");
        paper.page();
        paper.lines(10, 60, 100, 235, 12, 0, "came the bank. " + THIRD);
        assertEquals(1, paper.read().document().blocks().size());
    }

    @Test
    void textThatReturnsOnEveryPageIsNoHeadWhereNothingElseIs() {
        var paper = new PdfPaper();
        for (int i = 0; i < 3; i++) {
            paper.page().text(PdfPaper.ROMAN, 12, 72, 90, "Hello, here is the one line of a page.");
        }
        assertEquals(3, paper.read().document().blocks().size());
    }

    @Test
    void aLargeFirstLetterBelongsToItsWord() {
        var paper = new PdfPaper().page();
        paper.text(PdfPaper.ROMAN, 42, 72, 112, FIRST.substring(0, 1));
        String rest = plain(FIRST).substring(1);
        float y = paper.lines(11, 99, 92, 290, 13, 0, rest.substring(0, 150).strip());
        paper.lines(11, 72, y, 317, 13, 0, rest.substring(150).strip());
        assertTrue(paper.read().document().text().startsWith("The ferryman counted"));
    }

    @Test
    void runningHeadsAndPageNumbersAreNoTextButPagesAreKept() {
        var paper = new PdfPaper();
        for (int i = 1; i <= 5; i++) {
            paper.page();
            paper.text(PdfPaper.ITALIC, 9, 72, 40, "The Ferryman and Other Stories " + i);
            paper.lines(
                    11,
                    72,
                    90,
                    400,
                    13,
                    0,
                    plain(i % 2 == 0 ? FIRST : SECOND) + " Page " + i + ".");
            paper.text(PdfPaper.ROMAN, 9, 300, 760, "– " + (i + 6) + " –");
        }
        Document document = paper.read().document();
        assertFalse(document.text().contains("Other Stories"));
        assertFalse(document.text().contains("–"));
        assertEquals(5, document.pages().size());
        assertEquals("4", document.pageAt(document.text().indexOf("Page 4.")));
    }

    @Test
    void chaptersThatBeginAtTheSameHeightAreNoRunningHeads() {
        var paper = new PdfPaper();
        for (int i = 0; i < 40; i++) {
            paper.page();
            if (i % 8 == 0) {
                paper.text(PdfPaper.BOLD, 15, 250, 70, "Chapter Next");
            }
            paper.lines(11, 72, 110, 400, 13, 0, SECOND);
        }
        assertEquals(5, paper.read().document().outline().size());
    }

    @Test
    void footnotesStandApartAndAreCalledFromTheText() {
        var paper = new PdfPaper().page();
        float y = paper.lines(11, 72, 90, 400, 13, 0, plain(FIRST));
        paper.text(PdfPaper.ROMAN, 11, 72, y + 10, "A word with a note");
        paper.text(PdfPaper.ROMAN, 7, 157, y + 6, "1");
        paper.text(PdfPaper.ROMAN, 11, 164, y + 10, "and more words behind it.");
        paper.text(PdfPaper.ROMAN, 6, 72, 700, "1");
        paper.lines(8.5f, 77, 703, 390, 10, 0, "What the note says of " + plain(SECOND));
        Document document = paper.read().document();
        Block note = document.blocks().getLast();
        assertEquals(new Block.Note("1"), note.kind());
        assertTrue(note.text().startsWith("What the note says of Nobody spoke"), note.text());
        Block calling = document.blocks().get(1);
        var call = calling.spans().stream()
                .filter(s -> s.inline() instanceof Inline.NoteCall)
                .findFirst()
                .orElseThrow();
        assertEquals("1", calling.text().substring(call.start(), call.end()));
        assertEquals(
                document.start(document.blocks().size() - 1),
                document.target(((Inline.NoteCall) call.inline()).target()).orElseThrow());
    }

    @Test
    void alignedCellsAreRowsOfATable() {
        var paper = new PdfPaper().page();
        float y = paper.lines(11, 72, 90, 400, 13, 0, plain(FIRST)) + 10;
        String[][] rows = {
            {"Village", "Houses", "Wells"},
            {"Upper Ford", "112", "4"},
            {"Mill Bank", "37", "1"},
            {"Old Ferry", "9", "2"}
        };
        for (String[] row : rows) {
            paper.text(PdfPaper.ROMAN, 11, 90, y, row[0]);
            paper.text(PdfPaper.ROMAN, 11, 220, y, row[1]);
            paper.text(PdfPaper.ROMAN, 11, 320, y, row[2]);
            y += 14;
        }
        assertTrue(SampleSourceFiles.blocks(paper.read()).endsWith("""
                                Row[table=0, header=false] | Village⇥Houses⇥Wells
                                Row[table=0, header=false] | Upper Ford⇥112⇥4
                                Row[table=0, header=false] | Mill Bank⇥37⇥1
                                Row[table=0, header=false] | Old Ferry⇥9⇥2"""));
    }

    @Test
    void itemsOfListsKeepTheirMarkers() {
        var paper = new PdfPaper().page();
        float y = paper.lines(11, 72, 90, 400, 13, 0, plain(THIRD));
        y = item(paper, "•", y, plain(FIRST));
        y = item(paper, "•", y, "A short one.");
        y = item(paper, "1.", y + 4, plain(SECOND));
        item(paper, "2.", y, "The last.");
        assertEquals(
                """
                Paragraph | %s
                Item[marker=•] i1 | %s
                Item[marker=•] i1 | A short one.
                Item[marker=1.] i1 | %s
                Item[marker=2.] i1 | The last.""".formatted(plain(THIRD), plain(FIRST), plain(SECOND)),
                SampleSourceFiles.blocks(paper.read()));
    }

    private static float item(PdfPaper paper, String marker, float y, String text) {
        paper.text(PdfPaper.ROMAN, 11, 84, y, marker);
        return paper.lines(11, 100, y, 372, 13, 0, text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aRotatedPageIsReadAsItIsPrinted(int rotation) {
        var paper = new PdfPaper().page(rotation);
        float y = paper.lines(11, 72, 90, 300, 13, 0, FIRST);
        paper.lines(11, 72, y + 12, 300, 13, 0, SECOND);
        assertEquals(
                "Paragraph | " + plain(FIRST) + "\nParagraph | " + plain(SECOND),
                SampleSourceFiles.blocks(paper.read()));
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 270, 180})
    void textThatRunsAnotherWayIsReadWhole(int angle) {
        var paper = new PdfPaper().page();
        paper.lines(11, 172, 90, 300, 13, 0, FIRST);
        float x = angle == 180 ? 400 : 100;
        paper.turned(PdfPaper.ROMAN, 9, x, 500, angle, "Received in the archive on a Monday");
        assertEquals(
                "Paragraph | " + plain(FIRST) + "\nParagraph | Received in the archive on a Monday",
                SampleSourceFiles.blocks(paper.read()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "שלום עולם וברוך הבא",
                "בשנת 1948 נפתח הבית",
                "قرأ محمد كتابا جديدا في 25 دقيقة",
                "הספר (המוכר) של דן",
                "מכונת Enigma הישנה"
            })
    void linesFromRightToLeftAreReadInTheirOrder(String logical) {
        var bidi = new java.text.Bidi(logical, java.text.Bidi.DIRECTION_RIGHT_TO_LEFT);
        byte[] levels = new byte[logical.length()];
        Character[] letters = new Character[logical.length()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            letters[i] = logical.charAt(i);
        }
        java.text.Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        var visual = new StringBuilder();
        for (Character letter : letters) {
            visual.append(letter);
        }
        var paper = new PdfPaper().page().text(PdfPaper.ROMAN, 12, 72, 90, ".");
        paper.script(12, 200, 120, visual.toString());
        String text = paper.read().document().text();
        assertTrue(text.contains(logical), text);
    }

    @Test
    void ideographsAreJoinedWithoutSpaces() {
        var paper = new PdfPaper().page().text(PdfPaper.ROMAN, 12, 72, 60, "Notes.");
        paper.script(12, 72, 120, "春眠不覺曉處處聞啼鳥夜來風雨聲花落知多少");
        paper.script(12, 72, 138, "白日依山盡黃河入海流");
        String text = paper.read().document().text();
        assertTrue(text.contains("春眠不覺曉處處聞啼鳥夜來風雨聲花落知多少白日依山盡黃河入海流"), text);
    }

    @Test
    void boldAndItalicAreMarkedInTheText() {
        var paper = new PdfPaper().page();
        float y = paper.lines(11, 72, 90, 400, 13, 0, plain(FIRST));
        paper.text(PdfPaper.ROMAN, 11, 72, y + 9, "A");
        paper.text(PdfPaper.BOLD, 11, 83, y + 9, "heavy");
        paper.text(PdfPaper.ITALIC, 11, 114, y + 9, "leaning");
        paper.text(PdfPaper.ROMAN, 11, 152, y + 9, "word of a longer line.");
        Block block = paper.read().document().blocks().getLast();
        assertEquals("A heavy leaning word of a longer line.", block.text());
        assertEquals(
                List.of("BOLD heavy", "ITALIC leaning"),
                block.spans().stream()
                        .map(s -> s.inline() + " " + block.text().substring(s.start(), s.end()))
                        .toList());
    }

    @Test
    void pageLabelsBookmarksAndTitleComeFromTheFile() throws Exception {
        var paper = new PdfPaper();
        for (int i = 0; i < 4; i++) {
            paper.page().lines(11, 72, 90, 400, 13, 0, plain(FIRST));
            paper.text(PdfPaper.ROMAN, 11, 72, 300, "Here is place number " + i + " of all.");
        }
        var labels = new PDPageLabels(paper.file);
        var roman = new PDPageLabelRange();
        roman.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
        labels.setLabelItem(0, roman);
        var arabic = new PDPageLabelRange();
        arabic.setStyle(PDPageLabelRange.STYLE_DECIMAL);
        labels.setLabelItem(2, arabic);
        paper.file.getDocumentCatalog().setPageLabels(labels);
        var outline = new PDDocumentOutline();
        paper.file.getDocumentCatalog().setDocumentOutline(outline);
        outline.addLast(item("First", paper.file.getPage(0)));
        var second = item("Second", paper.file.getPage(2));
        outline.addLast(second);
        second.addLast(item("Below", paper.file.getPage(3)));
        var info = new PDDocumentInformation();
        info.setTitle("Microsoft Word - final2.doc");
        info.setAuthor("Ada Well; Bo Ford");
        paper.file.setDocumentInformation(info);
        Document document = paper.read().document();
        assertEquals(
                "[i, ii, 1, 2]", document.pages().stream().map(p -> p.label()).toList() + "");
        assertEquals(
                List.of("1 First", "1 Second", "2 Below"),
                document.outline().stream()
                        .map(e -> e.level() + " " + e.title())
                        .toList());
        OutlineEntry below = document.outline().getLast();
        assertEquals("2", document.pageAt(below.offset()));
        assertEquals("", document.metadata().title());
        assertEquals(List.of("Ada Well", "Bo Ford"), document.metadata().creators());
    }

    private static PDOutlineItem item(String title, PDPage page) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(page);
        return item;
    }

    @Test
    void linksAreKeptAndThoseOfOtherKindsAreNot() throws Exception {
        var paper = new PdfPaper().page();
        paper.text(PdfPaper.ROMAN, 12, 72, 100, "See the archive and the program.");
        link(paper, 92, 150, "https://example.org/archive");
        link(paper, 152, 230, "file:///etc/passwd");
        Block block = paper.read().document().blocks().getFirst();
        assertEquals(1, block.spans().size());
        assertEquals(
                new Inline.Link("https://example.org/archive"),
                block.spans().getFirst().inline());
    }

    private static void link(PdfPaper paper, float from, float to, String address)
            throws Exception {
        var link = new PDAnnotationLink();
        var uri = new PDActionURI();
        uri.setURI(address);
        link.setAction(uri);
        link.setRectangle(new PDRectangle(from, 685, to - from, 20));
        var all = paper.last().getAnnotations();
        all.add(link);
        paper.last().setAnnotations(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Microsoft Word - thesis.doc",
                "untitled",
                "paper_v3.dvi",
                "file:///tmp/a.html",
                "IBM-PDFs.graffle.pdf",
                "10.1.1.123456"
            })
    void titlesThatProgramsMakeUpAreUseless(String title) {
        assertTrue(PdfMetadata.isUseless(title));
        assertFalse(PdfMetadata.isUseless("On " + title + " and Other Titles"));
    }
}
