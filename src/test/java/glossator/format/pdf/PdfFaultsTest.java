package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import glossator.format.ImportedDocument;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is read of damaged pages, and what is said of the rest.
class PdfFaultsTest {
    private static final String FIRST = "The river gauge stood at four metres.";
    private static final String LAST = "A clerk then filled the gap from memory.";
    private static final String FLATE = "/Filter /FlateDecode";

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("closing brackets without opening ones", ">> ] } ) 5 6\n"),
                arguments("a dictionary that is none", "<< 3 4 (x) >> 5\n"),
                arguments("numbers that are none", "1.2.3.4 --5 6-7 ..\n"),
                arguments("an instruction without its operands", "Tm Td Tf gs Do cm\n"),
                arguments("a font that the page does not have", "/F9 12 Tf\n"),
                arguments("a form that the page does not have", "/X9 Do\n"),
                arguments("states that were never saved", "Q Q Q Q\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whatIsBehindAFaultIsReadAsWell(String name, String fault) {
        String content = RawPdf.text(FIRST) + fault + below(LAST);
        assertEquals(FIRST + "\n" + LAST, text(RawPdf.page(content).read()));
    }

    @Test
    void ofSeveralStreamsTheSoundOnesAreRead() {
        RawPdf file = RawPdf.page("", RawPdf.deflated(RawPdf.bytes(RawPdf.text(FIRST))), FLATE)
                .stream(FLATE, RawPdf.bytes("not deflated"))
                .stream(FLATE, RawPdf.deflated(RawPdf.bytes(below(LAST))));
        file.set(
                3,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources"
                        + " << /Font << /F1 4 0 R >> >> /Contents [5 0 R 6 0 R 99 0 R 7 0 R] >>");
        ImportedDocument read = file.read();
        assertEquals(FIRST + "\n" + LAST, text(read));
        assertSaid(read, "page 1 is damaged");
    }

    @Test
    void aStreamThatIsCutOffIsReadToTheCut() {
        byte[] whole = RawPdf.deflated(RawPdf.bytes(RawPdf.text(manyLines())));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        ImportedDocument read = RawPdf.page("", half, FLATE).read();
        assertTrue(read.document().text().contains("Line 3 "), read.document().text());
        assertFalse(read.document().text().contains("Line 39 "));
        assertSaid(read, "page 1 is damaged");
    }

    @Test
    void aStreamIsReadUpToTheFault() {
        byte[] bytes = RawPdf.deflated(RawPdf.bytes(RawPdf.text(manyLines())));
        for (int i = bytes.length * 3 / 4; i < bytes.length; i++) {
            bytes[i] = (byte) 0xFF;
        }
        ImportedDocument read = RawPdf.page("", bytes, FLATE).read();
        assertTrue(read.document().text().contains("Line 3 "), read.document().text());
        assertSaid(read, "page 1 is damaged");
    }

    @Test
    void aStreamWithoutItsChecksumIsWhole() {
        byte[] whole = RawPdf.deflated(RawPdf.bytes(RawPdf.text(FIRST)));
        byte[] cut = Arrays.copyOf(whole, whole.length - 4);
        ImportedDocument read = RawPdf.page("", cut, FLATE).read();
        assertEquals(FIRST, text(read));
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void aFontWithoutGlyphsIsKnownByItsMeanings() {
        RawPdf file = RawPdf.page(
                RawPdf.text(FIRST) + "BT /F2 12 Tf 72 600 Td <0041> Tj ET\n" + below(LAST))
                .add("<< /Type /Font /Subtype /Type0 /BaseFont /Signs /Encoding /Identity-H"
                        + " /DescendantFonts [null] /ToUnicode 7 0 R >>")
                .stream("", RawPdf.bytes(meanings("<0000> <FFFF>", "<0041> <26F3>")));
        file.set(
                3,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources"
                        + " << /Font << /F1 4 0 R /F2 6 0 R >> >> /Contents 5 0 R >>");
        ImportedDocument read = file.read();
        assertTrue(text(read).contains("\u26F3"), text(read));
        assertTrue(text(read).contains(LAST), text(read));
        assertSaid(read, "page 1 is damaged");
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                arguments("a letter", "0041"),
                arguments("a space", "0020"),
                arguments("nothing", "0000"),
                arguments("a sign for what is not known", "FFFD"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void aFontThatMapsAllToOneIsNotBelieved(String name, String meaning) {
        assertEquals(FIRST, text(lying("/WinAnsiEncoding", meaning, FIRST).read()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void whereNothingElseSaysWhichLettersTheseAreItIsSaid(String name, String meaning) {
        RawPdf file = lying("<< /Differences [" + names() + "] >>", meaning, FIRST);
        ImportedDocument read = file.read();
        assertEquals(1, read.pictures().size());
        assertSaid(read, "does not say which letters these are; its pages are shown as pictures");
        assertFalse(said(read).contains("scan"), said(read));
    }

    @Test
    void lettersThatAreNotKnownAreCounted() {
        RawPdf file = RawPdf.page(
                        RawPdf.text(FIRST) + "BT /F2 12 Tf 72 600 Td <004100420043> Tj ET\n")
                .add("<< /Type /Font /Subtype /Type0 /BaseFont /Foo /Encoding /Identity-H"
                        + " /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2"
                        + " /BaseFont /Foo /CIDSystemInfo << /Registry (Adobe)"
                        + " /Ordering (Identity) /Supplement 0 >> >>] >>");
        file.set(
                3,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources"
                        + " << /Font << /F1 4 0 R /F2 6 0 R >> >> /Contents 5 0 R >>");
        ImportedDocument read = file.read();
        assertEquals(FIRST + "\n\uFFFD\uFFFD\uFFFD", text(read));
        assertSaid(read, "which letters these are: 3 characters on page 1");
    }

    @Test
    void aDrawingIsNoScan() {
        ImportedDocument read =
                RawPdf.page("0 0 m 500 600 l S 200 200 90 90 re f\n").read();
        assertEquals(1, read.pictures().size());
        assertSaid(read, "has no text, only what is drawn");
        assertFalse(said(read).contains("scan"), said(read));
    }

    static Stream<Arguments> bombs() {
        byte[] blank = new byte[24 << 20];
        Arrays.fill(blank, (byte) ' ');
        byte[] once = RawPdf.deflated(blank);
        byte[] picture = new byte[64];
        picture[4] = 0x30;
        picture[6] = 1;
        picture[10] = 19;
        picture[12] = 1;
        picture[16] = 1;
        return Stream.of(
                arguments("deflated once", FLATE, once),
                arguments(
                        "deflated twice",
                        "/Filter [/FlateDecode /FlateDecode]",
                        RawPdf.deflated(once)),
                arguments("a picture of gigabytes", "/Filter /JBIG2Decode", giant(picture)));
    }

    /// 100,000 points each way.
    private static byte[] giant(byte[] picture) {
        for (int at : new int[] {11, 15}) {
            picture[at] = 0;
            picture[at + 1] = 1;
            picture[at + 2] = (byte) 0x86;
            picture[at + 3] = (byte) 0xA0;
        }
        return picture;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void aBombIsRefused(String name, String filter, byte[] content) {
        RawPdf file = RawPdf.page("", content, filter);
        assertEquals("format.pdf.bomb", assertThrows(Refusal.class, file::read).key());
    }

    private static RawPdf lying(String encoding, String meaning, String text) {
        var pairs = new StringBuilder();
        for (int code = ' '; code < 127; code++) {
            pairs.append("<%02X> <%s>\n".formatted(code, meaning));
        }
        return RawPdf.page(RawPdf.text(text))
                .set(
                        4,
                        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding " + encoding
                                + " /ToUnicode 6 0 R >>")
                .stream("", RawPdf.bytes(meanings("<00> <FF>", pairs.toString())));
    }

    private static String meanings(String codes, String pairs) {
        long count = pairs.strip().lines().count();
        return "begincmap 1 begincodespacerange " + codes + " endcodespacerange\n" + count
                + " beginbfchar\n" + pairs.strip() + "\nendbfchar endcmap\n";
    }

    /// Names of glyphs that say nothing.
    private static String names() {
        var names = new StringBuilder("32");
        IntStream.range(32, 127).forEach(code -> names.append(" /g").append(code));
        return names.toString();
    }

    private static String[] manyLines() {
        return IntStream.range(0, 40)
                .mapToObj(i -> "Line " + i + " has words, " + i * 7919 % 1000 + " of them.")
                .toArray(String[]::new);
    }

    private static String below(String line) {
        return "BT /F1 12 Tf 1 0 0 1 72 550 Tm (" + line + ") Tj ET\n";
    }

    private static String text(ImportedDocument read) {
        return read.document().text();
    }

    private static String said(ImportedDocument read) {
        return String.join("\n", read.warnings());
    }

    private static void assertSaid(ImportedDocument read, String words) {
        assertTrue(said(read).contains(words), said(read));
    }
}
