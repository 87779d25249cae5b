package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyOptions;
import glossator.format.CopyPlan;
import glossator.format.EmbeddedAnnotation;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Files that break the standard, or use what few files do, and that other programs open.
class PdfUnusualFilesTest {
    private static final String WORDS = "The river gauge stood at four metres.";
    private static final String MORE = "Nobody wrote down the second reading.";
    private static final String SHARED =
            "/MediaBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> >>";

    @ParameterizedTest
    @ValueSource(strings = {"", "%\u00e2\u00e3\u00cf\u00d3\n", "\u00ef\u00bb\u00bf\r\n", "%XYZ\n"})
    void aFileWithoutItsHeaderIsRead(String header) {
        RawPdf file = RawPdf.page(RawPdf.text(WORDS)).header(header);
        assertEquals(WORDS, file.read().document().text());
    }

    @Test
    void aFileWithoutItsHeaderIsKnownWhateverItIsCalled() {
        byte[] bytes = RawPdf.page(RawPdf.text(WORDS)).header("\n").bytes();
        assertEquals("pdf", Formats.read(new SourceFile("paper", bytes, null)).format());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n", "12 34 junk\n%PDF-1.4\n"})
    void whatIsBeforeTheHeaderDoesNotMatter(String header) {
        RawPdf file = RawPdf.page(RawPdf.text(WORDS)).header(header);
        assertEquals(WORDS, file.read().document().text());
    }

    static Stream<Arguments> trees() {
        String page = "<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>";
        return Stream.of(
                arguments("no types", node("/Count 1 /Kids [3 0 R]"), "<< /Contents 5 0 R >>"),
                arguments(
                        "types of one another",
                        node("/Type /Page /Count 1 /Kids [3 0 R]"),
                        "<< /Type /Pages /Parent 2 0 R /Contents 5 0 R >>"),
                arguments("no count", node("/Type /Pages /Kids [3 0 R]"), page),
                arguments("too high a count", node("/Type /Pages /Count 9 /Kids [3 0 R]"), page),
                arguments(
                        "no page by its count", node("/Type /Pages /Count 0 /Kids [3 0 R]"), page),
                arguments(
                        "kids that are nothing",
                        node("/Type /Pages /Count 3 /Kids [null 99 0 R 3 0 R]"),
                        page),
                arguments(
                        "a tree in itself",
                        node("/Type /Pages /Count 1 /Kids [2 0 R 3 0 R 2 0 R]"),
                        page),
                arguments(
                        "parents in a circle",
                        node("/Type /Pages /Count 1 /Kids [3 0 R] /Parent 3 0 R"),
                        "<< /Type /Page /Parent 3 0 R /Contents 5 0 R >>"),
                arguments(
                        "no parent",
                        node("/Type /Pages /Count 1 /Kids [3 0 R]"),
                        "<< /Type /Page /Contents 5 0 R >>"),
                arguments(
                        "nothing but the page",
                        "<< /Type /Pages /Count 1 >>",
                        "<< /Type /Page " + SHARED + " /Contents 5 0 R >>"));
    }

    private static String node(String entries) {
        return "<< " + entries + " " + SHARED + " >>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trees")
    void aPageTreeWithFaultsIsWalked(String name, String root, String page) {
        ImportedDocument read =
                RawPdf.page(RawPdf.text(WORDS)).set(2, root).set(3, page).read();
        assertEquals(WORDS, read.document().text());
        assertEquals(1, read.pages().size());
        assertEquals(612, read.pages().getFirst().frame().width());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trees")
    void aFileWithSuchATreeCanBeAnnotatedOrIsRefused(String name, String root, String page) {
        annotated(RawPdf.page(RawPdf.text(WORDS)).set(2, root).set(3, page).file());
    }

    /// What the copy holds when it is read again; nothing if the file cannot be added to.
    private static List<EmbeddedAnnotation> annotated(SourceFile file) {
        var annotation = new CopyAnnotation(
                UUID.randomUUID(),
                new Range(4, 15),
                Target.PASSAGE,
                Style.HIGHLIGHT,
                Color.YELLOW,
                "A note.",
                List.of(),
                "Ann",
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                false,
                null);
        var plan = new CopyPlan(
                UUID.randomUUID(), WORDS, List.of(annotation), List.of(), CopyOptions.USUAL);
        byte[] copy;
        try {
            copy = new Pdf().write(file, plan).patch().applyTo(file.bytes());
        } catch (Refusal refusal) {
            assertEquals("format.pdf.copy.damaged", refusal.key());
            return List.of();
        }
        ImportedDocument read = Formats.read(new SourceFile("copy.pdf", copy, null));
        assertEquals(WORDS, read.document().text());
        assertEquals(new Range(4, 15), read.findings().getFirst().range());
        return read.findings();
    }

    @Test
    void aLoopBetweenNodesLosesNoPage() {
        RawPdf file = RawPdf.page(RawPdf.text(WORDS))
                .set(2, node("/Type /Pages /Count 3 /Kids [3 0 R 6 0 R]"))
                .set(3, "<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>")
                .add("<< /Type /Pages /Parent 2 0 R /Count 2 /Kids [2 0 R 7 0 R 6 0 R] >>")
                .add("<< /Type /Page /Parent 6 0 R /Contents 8 0 R >>")
                .stream("", RawPdf.bytes(RawPdf.text(MORE)));
        ImportedDocument read = file.read();
        assertEquals(2, read.pages().size());
        assertEquals(WORDS + "\n" + MORE, read.document().text());
    }

    /// The keys are none, so that no password opens the file.
    private static RawPdf encrypted(String filters) {
        String key = RawPdf.hex(new byte[32]);
        return RawPdf.page(RawPdf.text(WORDS))
                .add("<< /Filter /Standard /V 4 /R 4 /Length 128 /P -44 /O " + key + " /U " + key
                        + " /CF << /StdCF << /CFM /AESV2 /AuthEvent /EFOpen /Length 16 >> >> "
                        + filters + " >>")
                .trailer("/Root 1 0 R /Encrypt 6 0 R /ID [<41> <41>]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/StmF /Identity /StrF /Identity /EFF /StdCF", "/EFF /StdCF"})
    void whereOnlyAttachedFilesAreEncryptedNoPasswordIsAskedFor(String filters) {
        RawPdf file = encrypted(filters);
        assertEquals(WORDS, file.read().document().text());
        assertEquals(1, annotated(file.file()).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/StmF /StdCF /StrF /Identity", "/StmF /Identity /StrF /StdCF"})
    void whereMoreIsEncryptedItIs(String filters) {
        RawPdf file = encrypted(filters);
        assertEquals(
                "format.pdf.password", assertThrows(Refusal.class, file::read).key());
    }

    @Test
    void attachedFilesAreNamed() {
        RawPdf file = RawPdf.page(RawPdf.text(WORDS))
                .set(
                        1,
                        "<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles"
                                + " << /Kids [<< /Names [(a) << /F (table.csv) >>] >>"
                                + " << /Names [(b) << /F (x) /UF (letter.txt) >>] >>] >> >> >>");
        String said = String.join("\n", file.read().warnings());
        assertTrue(
                said.contains("2 attached files, which are not read: table.csv, letter.txt"), said);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stringsInUtf8AreRead(boolean mark) {
        RawPdf file = RawPdf.page("/Annots [6 0 R]", RawPdf.bytes(RawPdf.text(WORDS)), "")
                .add("<< /Type /Annot /Subtype /Highlight /Rect [96 697 156 709] /Contents "
                        + utf8("Źródło – świadek", mark) + " /T " + utf8("Łukasz Żak", mark)
                        + " >>")
                .add("<< /Title " + utf8("Księga źródeł", mark) + " /Author "
                        + utf8("Łukasz Żak", mark) + " >>")
                .add("<< /Type /Outlines /First 9 0 R /Last 10 0 R /Count 2 >>")
                .add("<< /Title " + utf8("Rozdział", mark)
                        + " /Parent 8 0 R /Next 10 0 R /Dest [3 0 R /Fit] >>")
                .add("<< /Title " + utf8("Źródła", mark)
                        + " /Parent 8 0 R /Prev 9 0 R /Dest [3 0 R /Fit] >>")
                .set(
                        1,
                        "<< /Type /Catalog /Pages 2 0 R /Outlines 8 0 R /PageLabels << /Nums"
                                + " [0 << /P " + utf8("Ž", mark) + " /S /D >>] >> >>")
                .trailer("/Root 1 0 R /Info 7 0 R");
        ImportedDocument read = file.read();
        assertEquals("Księga źródeł", read.document().metadata().title());
        assertEquals(List.of("Łukasz Żak"), read.document().metadata().creators());
        assertEquals("Ž1", read.pages().getFirst().label());
        assertEquals("Źródło – świadek", read.findings().getFirst().note());
        assertEquals("Łukasz Żak", read.findings().getFirst().author());
        assertEquals(
                List.of("Rozdział", "Źródła"),
                read.document().outline().stream().map(e -> e.title()).toList());
    }

    private static String utf8(String text, boolean mark) {
        return RawPdf.hex(((mark ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8));
    }
}
