package glossator.exchange.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Picture;
import glossator.exchange.LossReport;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is in the files of a digest.
class DigestFormatTest {
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(1, 2);
    private static final UUID GONE = new UUID(1, 3);

    private static final DigestDocument DIGEST = new DigestDocument(
            "On *rivers* & <bridges>",
            List.of(
                    new DigestDocument.Entry.Written(
                            "# Beginning\n\nMy **own** words <script>alert(1)</script>.\n\n- one\n- two"
                                    + "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![x](http://e.org/p.png)"),
                    new DigestDocument.Entry.Quoted(
                            ONE,
                            "A river is # never\nthe <b>same</b>.",
                            "Heraclitus, *perhaps*.",
                            "Ada, Rivers, p. 12",
                            "https://example.org/rivers",
                            null,
                            false),
                    new DigestDocument.Entry.Quoted(
                            TWO, "הגשר עומד מעל הנהר", "", "Bo, Bridges, ¶ 3", "", null, true),
                    new DigestDocument.Entry.Erased(GONE)),
            List.of("Ada, “Rivers”, 2024", "Bo, “Bridges”"));

    private static byte[] write(DigestFormat format, DigestDocument digest) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(digest, out);
        return out.toByteArray();
    }

    private static String text(DigestFormat format) throws IOException {
        return new String(write(format, DIGEST), StandardCharsets.UTF_8);
    }

    @Test
    void markdownHasFootnotesThatNameSourcePlaceAndNote() throws IOException {
        String text = text(DigestFormat.MARKDOWN);
        assertTrue(text.startsWith("# On \\*rivers\\* \\& \\<bridges\\>\n"), text);
        assertTrue(text.contains("\n## Beginning\n"), text);
        assertTrue(text.contains("[^1]: [Ada, Rivers, p. 12](https://example.org/rivers)"), text);
        assertTrue(text.contains("\n^" + ONE + "\n"), text);
        assertTrue(text.contains("## Sources"), text);
        assertFalse(text.contains("<script>"), text);
        assertFalse(text.contains("!["), text);
    }

    @Test
    void htmlRunsNothingLoadsNothingAndLeadsBack() throws IOException {
        String text = text(DigestFormat.HTML);
        assertFalse(text.contains("<script"), text);
        assertFalse(text.contains("<img"), text);
        assertTrue(text.contains("id=\"note-" + ONE + "\""), text);
        assertTrue(text.contains("cite=\"urn:uuid:" + ONE + "\""), text);
        assertTrue(text.contains("href=\"#fn-1\""), text);
        assertTrue(text.contains("https://example.org/rivers"), text);
    }

    @Test
    void wordHasHeadingsRealFootnotesAndBookmarks() throws IOException {
        byte[] bytes = write(DigestFormat.DOCX, DIGEST);
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertEquals(
                    2,
                    word.getFootnotes().stream()
                            .filter(f -> f.getId().signum() > 0)
                            .count());
            List<String> texts =
                    word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertTrue(texts.contains("Beginning"), texts.toString());
            assertTrue(
                    texts.stream().anyMatch(t -> t.startsWith("A river is # never")), "" + texts);
            assertEquals(1, word.getTables().size());
            String notes = word.getFootnotes().stream()
                    .flatMap(f -> f.getParagraphs().stream())
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining("\n"));
            assertTrue(notes.contains("Ada, Rivers, p. 12"), notes);
        }
    }

    @Test
    void theReportCountsQuotesAndSaysWhatIsMissing() throws IOException {
        LossReport report = DigestFormat.HTML.write(DIGEST, new ByteArrayOutputStream());
        assertEquals(2, report.written());
        String losses = report.losses().stream()
                .map(LossReport.Loss::what)
                .collect(Collectors.joining("\n"));
        assertTrue(losses.contains("in the trash"), losses);
        assertTrue(losses.contains("missing"), losses);
        assertTrue(losses.contains("HTML"), losses);
    }

    /// A PNG of one pixel.
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
                    + "awAAAABJRU5ErkJggg==");

    private static DigestDocument withPicture() {
        return new DigestDocument(
                "Maps",
                List.of(new DigestDocument.Entry.Quoted(
                        ONE,
                        "",
                        "",
                        "Ada, Maps, p. 3",
                        "",
                        new Picture("01234567-89ab", "image/png", PIXEL),
                        false)),
                List.of());
    }

    @Test
    void picturesOfAreasLieBesideMarkdownAndWithinThePageAndTheWordFile() throws IOException {
        var out = new ByteArrayOutputStream();
        DigestFormat.MARKDOWN.write(withPicture(), out, Path.of("My maps.md"));
        assertTrue(
                out.toString(StandardCharsets.UTF_8)
                        .contains("![Ada, Maps, p. 3](<My maps pictures/01234567.png>)"),
                out.toString(StandardCharsets.UTF_8));
        String page = new String(write(DigestFormat.HTML, withPicture()), StandardCharsets.UTF_8);
        assertTrue(page.contains("src=\"data:image/png;base64,iVBOR"), page);
        byte[] word = write(DigestFormat.DOCX, withPicture());
        assertTrue(
                new String(word, StandardCharsets.ISO_8859_1).contains("word/media/picture1.png"));
    }

    @Test
    void aTextWithoutAFileSaysThatPicturesAreLeftOut() throws IOException {
        var out = new ByteArrayOutputStream();
        LossReport report = DigestFormat.MARKDOWN.write(withPicture(), out);
        assertEquals(1, report.losses().size());
        assertTrue(!out.toString(StandardCharsets.UTF_8).contains("!["));
    }

    @Test
    void twoThousandQuotesAndHugeWordsAreWrittenInEveryFormat() throws IOException {
        var entries = new ArrayList<DigestDocument.Entry>();
        for (int i = 0; i < 2_000; i++) {
            entries.add(new DigestDocument.Entry.Quoted(
                    new UUID(2, i), "Quote " + i, "", "Source, p. " + i, "", null, false));
        }
        entries.add(new DigestDocument.Entry.Written("![[]()".repeat(20_000)));
        entries.add(new DigestDocument.Entry.Written("> ".repeat(5_000) + "deep"));
        var digest = new DigestDocument("", entries, List.of());
        for (DigestFormat format : DigestFormat.values()) {
            var out = new ByteArrayOutputStream();
            assertEquals(2_000, format.write(digest, out).written(), format.word());
            assertTrue(out.size() > 20_000, format.word());
        }
    }
}
