package glossator.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Block;
import glossator.format.container.Archive;
import glossator.format.container.ZipSamples;
import glossator.format.epub.SampleBook;
import glossator.format.office.OfficeSamples;
import glossator.format.office.docx.DocxTest;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Files made to do harm, one table for each way: what unpacks without end, what names files or
/// hosts outside, what is nested without end. Each is read or refused with one sentence.
class HostileFilesTest {
    private static final String CANARY = "canary-in-a-file";

    @TempDir
    Path folder;

    // Archives

    /// A book with this besides.
    private static byte[] bookWith(Map<String, byte[]> more) {
        SampleBook book = SampleBook.of("<p>one</p>", "<p>two</p>");
        more.forEach(book::put);
        return book.bytes();
    }

    /// Zips in zips in zips, as 42.zip has them: the innermost holds a file of zeros.
    private static byte[] nested(int levels) {
        byte[] inner = ZipSamples.of(Map.of("0", new byte[8 << 20]));
        for (int level = 1; level < levels; level++) {
            var entries = new LinkedHashMap<String, byte[]>();
            for (int i = 0; i < 16; i++) {
                entries.put("lib " + i + ".zip", inner);
            }
            inner = ZipSamples.of(entries);
        }
        return inner;
    }

    /// Many entries that are all the one kernel (D. Fifield, A better zip bomb, 2019: full
    /// overlap).
    private static byte[] overlapping(int entries) {
        byte[] zip = ZipSamples.of(IntStream.range(0, entries)
                .boxed()
                .collect(java.util.stream.Collectors.toMap(
                        i -> "f%05d".formatted(i), i -> new byte[1000])));
        ByteBuffer at = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int central = at.getInt(zip.length - 6);
        int first = at.getInt(central + 42);
        for (int i = 0, from = central; i < entries; i++) {
            at.putInt(from + 42, first);
            from += 46 + 6 + at.getShort(from + 30);
        }
        return zip;
    }

    private static byte[] manyEntries(int count) {
        var entries = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < count; i++) {
            entries.put("e" + i, new byte[0]);
        }
        return ZipSamples.of(entries);
    }

    /// Says in every place that its entries unpack to `size` bytes.
    private static byte[] lying(int size) {
        byte[] zip = bookWith(Map.of("OPS/c2.xhtml", new byte[40 << 20]));
        ByteBuffer at = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 < zip.length; i++) {
            if (at.getInt(i) == 0x02014b50) {
                at.putInt(i + 24, size);
            } else if (at.getInt(i) == 0x04034b50) {
                at.putInt(i + 22, size);
            }
        }
        return zip;
    }

    /// More than a gigabyte in pieces that are each allowed: one, packed once, again and again
    /// under other names.
    private static byte[] total() {
        int count = 130;
        String name = "OPS/p%03d.png";
        byte[] one = ZipSamples.of(Map.of(name.formatted(0), new byte[9 << 20]));
        int central = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN).getInt(one.length - 6);
        int end = one.length - 22;
        ByteBuffer all = ByteBuffer.allocate(count * end + 22).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            int from = all.position();
            all.put(one, 0, central);
            all.put(from + 30, name.formatted(i).getBytes(StandardCharsets.US_ASCII));
        }
        int list = all.position();
        for (int i = 0; i < count; i++) {
            int from = all.position();
            all.put(one, central, end - central);
            all.putInt(from + 42, i * central);
            all.put(from + 46, name.formatted(i).getBytes(StandardCharsets.US_ASCII));
        }
        int length = all.position() - list;
        all.put(one, end, 22);
        all.putShort(count * end + 8, (short) count).putShort(count * end + 10, (short) count);
        all.putInt(count * end + 12, length).putInt(count * end + 16, list);
        return all.array();
    }

    static Stream<Arguments> archives() {
        return Stream.of(
                Arguments.of("entries of one kernel", overlapping(300), "archive.overlapping"),
                Arguments.of("100,000 entries", manyEntries(100_000), "archive.entries"),
                Arguments.of("sizes too small", lying(10), "archive.large"),
                Arguments.of("sizes too large", lying(Integer.MAX_VALUE), "archive.large"),
                Arguments.of(
                        "a chapter of 40 MiB of zeros",
                        bookWith(Map.of("OPS/c2.xhtml", new byte[40 << 20])),
                        "archive.large"),
                Arguments.of("zips in zips", nested(4), "kind.archive"),
                Arguments.of(
                        "two files of one name",
                        ZipSamples.renamed(
                                bookWith(Map.of("OPS/d1.xhtml", new byte[9])),
                                "OPS/d1.xhtml",
                                "OPS/c1.xhtml"),
                        "archive.twice"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("archives")
    void anArchiveMadeToUnpackWithoutEndIsRefused(String what, byte[] zip, String key) {
        for (String name : List.of("a.epub", "a.docx", "a.odt")) {
            var original = new SourceFile(name, zip, null);
            Refusal refusal = assertThrows(Refusal.class, () -> Formats.read(original), what);
            assertTrue(refusal.sentence().contains(name), refusal.sentence());
            if (name.equals("a.epub")) {
                assertEquals("format." + key, refusal.key(), refusal.sentence());
            }
        }
    }

    @Test
    void allThatUnpacksOfOneFileIsCountedTogether() {
        Archive archive = Archive.open(new SourceFile("a.epub", total(), null));
        Refusal refusal = assertThrows(Refusal.class, () -> archive.names().forEach(archive::read));
        assertEquals("format.archive.large", refusal.key());
    }

    @Test
    void zipsInABookStayPacked() {
        ImportedDocument read = Formats.read(
                new SourceFile("a.epub", bookWith(Map.of("OPS/42.zip", nested(4))), null));
        assertEquals("one\ntwo", read.document().text());
    }

    // XML

    private static final Map<String, String> DECLARATIONS = Map.of(
            "a file as an entity", "<!DOCTYPE r [<!ENTITY y SYSTEM 'FILE'>]>",
            "a file as a parameter", "<!DOCTYPE r [<!ENTITY % p SYSTEM 'FILE'> %p;]>",
            "a type from outside", "<!DOCTYPE r SYSTEM 'FILE'>",
            "a public type from outside", "<!DOCTYPE r PUBLIC '-//X' 'FILE'>",
            "a billion laughs", "<!DOCTYPE r [" + laughs() + "]>");

    private static String laughs() {
        var out = new StringBuilder("<!ENTITY x0 'ha'>");
        for (int i = 1; i <= 20; i++) {
            out.append("<!ENTITY x").append(i).append(" '");
            out.append(("&x" + (i - 1) + ";").repeat(10)).append("'>");
        }
        return out.append("<!ENTITY y '&x20;'>").toString();
    }

    /// Every XML part of a Word and an OpenDocument file, and the flat one, under each
    /// declaration.
    static Stream<Arguments> parts() throws IOException {
        String body = "<w:p><w:r><w:t>one</w:t></w:r></w:p>";
        Map<String, byte[]> word = OfficeSamples.word(body, DocxTest.parts());
        String text = "<text:p>one</text:p>";
        Map<String, byte[]> open =
                OfficeSamples.open(CaseTable.resource("odt.styles.xml"), text, "");
        open.put("META-INF/manifest.xml", OfficeSamples.utf8("<manifest>one</manifest>"));
        var all = new ArrayList<Arguments>();
        word.keySet().stream()
                .filter(n -> n.matches(".*\\.(xml|rels)"))
                .forEach(n -> all.add(Arguments.of("a.docx", n, word)));
        open.keySet().stream()
                .filter(n -> n.endsWith(".xml"))
                .forEach(n -> all.add(Arguments.of("a.odt", n, open)));
        all.add(Arguments.of(
                "a.fodt", "", Map.of("", OfficeSamples.fodt("", text).bytes())));
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("parts")
    void anEntityInAPartBringsNothingIn(String name, String part, Map<String, byte[]> entries)
            throws IOException {
        String file = canary().toUri().toString();
        for (Map.Entry<String, String> one : DECLARATIONS.entrySet()) {
            String written =
                    new String(entries.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
            String bare = written.replaceFirst("^<\\?xml.*?\\?>", "").replace(">one", ">&y; one");
            byte[] armed = OfficeSamples.utf8(one.getValue().replace("FILE", file) + bare);
            var changed = new LinkedHashMap<>(entries);
            changed.put(part, armed);
            byte[] bytes = part.isEmpty() ? armed : OfficeSamples.zip(changed);
            assertTellsNothing(new SourceFile(name, bytes, folder), one.getKey());
        }
    }

    /// XInclude, a style sheet from outside, a schema from outside, an external relationship.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='FILE' parse='text'/>",
                "<?xml-stylesheet type='text/xsl' href='FILE'?>",
                "<w:p xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                        + " xsi:schemaLocation='x FILE'/>"
            })
    void xmlThatNamesAFileBringsNothingIn(String template) throws IOException {
        String body = template.replace("FILE", canary().toUri().toString());
        Map<String, byte[]> entries =
                OfficeSamples.word(body + "<w:p><w:r><w:t>one</w:t></w:r></w:p>", Map.of());
        assertTellsNothing(new SourceFile("a.docx", OfficeSamples.zip(entries), folder), template);
    }

    private static byte[] pdf(String catalog, String object) {
        return ("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R "
                        + catalog
                        + ">>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R"
                        + "/Resources<</Font<</F 6 0 R>>>>>>endobj\n"
                        + "4 0 obj<</Length 38>>stream\nBT /F 12 Tf 20 150 Td (Here it is.) Tj ET "
                        + "\nendstream endobj\n6 0 obj<</Type/Font/Subtype/Type1"
                        + "/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n"
                        + object
                        + "trailer<</Root 1 0 R>>\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String stream(int number, String entries, String content) {
        return number
                + " 0 obj<<"
                + entries
                + "/Length "
                + content.length()
                + ">>stream\n"
                + content
                + "\nendstream endobj\n";
    }

    /// CVE-2025-66516 (Tika), CVE-2019-0228 and CVE-2016-2175 (PDFBox).
    @Test
    void entitiesInXmpAndXfaOfAPdfBringNothingIn() throws IOException {
        String file = canary().toUri().toString();
        for (Map.Entry<String, String> one : DECLARATIONS.entrySet()) {
            String declared = "<?xml version='1.0'?>" + one.getValue().replace("FILE", file);
            String xmp = declared
                    + "<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:title><rdf:Alt>"
                    + "<rdf:li>&y; title</rdf:li></rdf:Alt></dc:title></x:xmpmeta>";
            String xfa = declared + "<xdp:xdp><template>&y; field</template></xdp:xdp>";
            byte[] bytes = pdf(
                    "/Metadata 7 0 R/AcroForm<</XFA 8 0 R/Fields[]>>",
                    stream(7, "/Type/Metadata/Subtype/XML", xmp) + stream(8, "", xfa));
            var original = new SourceFile("a.pdf", bytes, folder);
            assertTrue(Formats.read(original).document().text().contains("Here it is."));
            assertTellsNothing(original, one.getKey());
        }
    }

    // Files and programs that are named

    /// CVE-2023-46303, CVE-2026-33206 (calibre); CVE-2023-44451 (Xreader).
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../canary.png",
                "..%2Fcanary.png",
                "PATH",
                "file://PATH",
                "file:PATH",
                "sub/../../canary.png",
                "sub/link.png",
                "..\\canary.png",
                "\\\\host\\share\\c.png",
                "//host/c.png",
                "C:/c.png"
            })
    void aTextFileShowsNoPictureFromOutsideItsFolder(String template) throws IOException {
        Path outside = Files.write(folder.resolve("canary.png"), SampleBook.PIXEL);
        Path inside = Files.createDirectories(folder.resolve("book/sub"));
        Files.createSymbolicLink(inside.resolve("link.png"), outside);
        String address = template.replace("PATH", outside.toString());
        for (Map.Entry<String, String> page : Map.of(
                        "a.html", "<p>one <img src=\"%s\"></p>",
                        "a.md", "one ![x](<%s>)\n",
                        "a.xhtml", "<html><body><p>one <img src=\"%s\"/></p></body></html>")
                .entrySet()) {
            byte[] bytes = page.getValue().formatted(address).getBytes(StandardCharsets.UTF_8);
            ImportedDocument read =
                    Formats.read(new SourceFile(page.getKey(), bytes, folder.resolve("book")));
            assertEquals(List.of(), read.pictures(), page.getKey());
            assertEquals(Map.of(), read.companions(), page.getKey());
        }
    }

    /// CVE-2026-26064 (calibre, paths of ODT pictures).
    @ParameterizedTest
    @ValueSource(strings = {"../../canary.png", "/canary.png", "file:PATH", "..\\canary.png"})
    void aPictureOfAnOpenDocumentComesFromInsideIt(String template) throws IOException {
        Path outside = Files.write(folder.resolve("canary.png"), SampleBook.PIXEL);
        String address = template.replace("PATH", outside.toString());
        String text = "<text:p>one<draw:frame><draw:image xlink:href='"
                + address
                + "'/></draw:frame></text:p>";
        var entries = new LinkedHashMap<>(OfficeSamples.open("", text, ""));
        entries.put("../../canary.png", SampleBook.PIXEL);
        ImportedDocument read =
                Formats.read(new SourceFile("a.odt", OfficeSamples.zip(entries), folder));
        assertEquals(List.of(), read.pictures());
    }

    /// CVE-2026-25636 (calibre): a list of obfuscated fonts names a file outside the book.
    @Test
    void aListOfObfuscatedFontsLeadsToNoFile() throws IOException {
        Path outside = canary();
        String list =
                "<encryption xmlns:enc='http://www.w3.org/2001/04/xmlenc#'><enc:EncryptedData>"
                        + "<enc:EncryptionMethod Algorithm='http://www.idpf.org/2008/embedding'/>"
                        + "<enc:CipherData><enc:CipherReference URI='../../NAME'/></enc:CipherData>"
                        + "</enc:EncryptedData></encryption>";
        byte[] book = bookWith(Map.of(
                "META-INF/encryption.xml",
                OfficeSamples.utf8(list.replace("NAME", outside.getFileName().toString()))));
        assertEquals(
                "one\ntwo",
                Formats.read(new SourceFile("a.epub", book, folder)).document().text());
        assertEquals(CANARY, Files.readString(outside));
    }

    /// CVE-2016-10187 (calibre), CVE-2026-82642 (Readest), CVE-2021-33295 and CVE-2021-37916
    /// (Joplin).
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>document.title='canary-in-a-file'</script>",
                "<iframe srcdoc='<script>canary-in-a-file</script>'></iframe>",
                "<object data='data:text/html,canary-in-a-file'></object>",
                "<noscript><style></noscript><img src=x onerror='canary-in-a-file'>",
                "<svg><script>canary-in-a-file</script></svg>",
                "<math><mtext><style><img src=x onerror='canary-in-a-file'></style></mtext></math>",
                "<style>p::before{content:'canary-in-a-file'}</style>",
                "<template><p>canary-in-a-file</p></template>",
                "<meta http-equiv='refresh' content='0;url=javascript:canary-in-a-file'>"
            })
    void whatAPageWouldRunIsNoTextOfIt(String markup) {
        String page = "<!DOCTYPE html><html><body><p>one</p>" + markup + "<p>two</p></body></html>";
        String plain = "<html><body><p>one</p>" + markup + "<p>two</p></body></html>";
        for (SourceFile original : List.of(
                new SourceFile("a.html", page.getBytes(StandardCharsets.UTF_8), null),
                new SourceFile("a.md", plain.getBytes(StandardCharsets.UTF_8), null),
                new SourceFile("a.epub", SampleBook.of(markup, "<p>two</p>").bytes(), null))) {
            assertTellsNothing(original, original.name());
        }
    }

    /// CVE-2026-46529 (Evince), CVE-2020-9359 (Okular), and what submits a form or opens a file.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/S/Launch/F(/bin/sh)",
                "/S/Launch/Win<</F(cmd.exe)>>",
                "/S/GoToR/F(../x.pdf)/D[0]",
                "/S/SubmitForm/F(http://127.0.0.1/x)",
                "/S/JavaScript/JS(app.launchURL\\('x'\\))",
                "/S/ImportData/F(/etc/passwd)",
                "/S/URI/URI(file:///etc/passwd)"
            })
    void anActionOfAPdfIsNotRun(String action) {
        byte[] bytes = pdf(
                "/OpenAction<<" + action + ">>/AA<</WC<<" + action + ">>>>",
                "9 0 obj<<" + action + ">>endobj\n");
        ImportedDocument read = Formats.read(new SourceFile("a.pdf", bytes, folder));
        assertTrue(read.document().text().contains("Here it is."));
    }

    // Nesting

    static Stream<Arguments> nests() {
        return Stream.of(
                nest("a.html", "", "<div>", "deep", "</div>", ""),
                nest("a.html", "", "<b>", "deep", "</b>", ""),
                nest("a.html", "", "<ul><li>", "deep", "", ""),
                nest("a.html", "", "<table><tr><td>", "deep", "", ""),
                nest("a.html", "", "<blockquote>", "deep", "", ""),
                nest("a.html", "<p>", "<svg>", "deep", "", ""),
                nest("a.html", "<p ", "a='b' ", "", "", ">deep</p>"),
                nest("a.html", "<table>", "<tr><td>x", "", "", "</table>deep"),
                nest("a.html", "<p>", "word ", "", "", "deep</p>"),
                nest("a.xhtml", "<html><body>", "<div>", "deep", "</div>", "</body></html>"),
                nest("a.md", "", "> ", "deep", "", "\n"),
                nest("a.md", "", "[", "deep", "](x)", "\n"),
                nest("a.md", "", "*a **b ", "deep", "", "\n"),
                nest("a.md", "", "- ", "deep", "", "\n"),
                nest("a.md", "", "`", " deep", "", "\n"),
                nest("a.md", "", "|x", "\n", "|-", "\n\ndeep"),
                nest("a.txt", "", "    ", "deep", "", "\n"),
                nest("a.txt", "", "line\n", "deep", "", "\n"),
                nest("a.rtf", "{\\rtf1 ", "{", "deep", "}", "}"),
                nest("a.rtf", "{\\rtf1 ", "{\\*\\b ", "deep", "}", "}"),
                nest("a.eml", "From: a@b\nSubject: deep\nDate: now\nX: ", "(", "", ")", "\n\ndeep"),
                nest("a.eml", "From: a@b\nSubject: deep\n", "Received: x\n", "", "", "\ndeep"),
                nest("a.fodt", FODT[0], "<text:list><text:list-item>", "", FODT[2], FODT[1]),
                nest("a.fodt", FODT[0], "<text:span>", "deep", "</text:span>", FODT[1]));
    }

    private static final String[] FODT = {
        "<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                + " office:mimetype='application/vnd.oasis.opendocument.text'>"
                + "<office:body><office:text><text:p>",
        "</text:p></office:text></office:body></office:document>",
        "</text:list-item></text:list>"
    };

    private static Arguments nest(
            String name, String head, String open, String in, String close, String tail) {
        return Arguments.of(name, open, List.of(head, open, in, close, tail));
    }

    /// Up to a hundred thousand deep, or as deep as 2 MiB are; [Fuzz] goes to a million.
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("nests")
    void nestingWithoutEndIsReadOrRefused(String name, String open, List<String> parts) {
        for (int depth = 1_000; depth <= 100_000; depth *= 10) {
            if ((long) depth * (open.length() + parts.get(3).length()) <= 2 << 20) {
                read(nested(name, parts, depth));
            }
        }
    }

    /// Each took minutes once: what reads a run of signs must not begin anew at each of them.
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("runs")
    void aLongRunOfOneSignIsReadOrRefused(String name, String head, String unit, String tail) {
        String text = head + unit.repeat(300_000 / unit.length()) + tail;
        read(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8), null));
    }

    static Stream<Arguments> runs() {
        return Stream.of(
                Arguments.of("a.txt", "", "\n", ""),
                Arguments.of("a.txt", "one\n", " \n", "\ntwo"),
                Arguments.of("a.txt", "a  b\n", "-", "\n"),
                Arguments.of("a.txt", "a  b\n", "\t", "\n"),
                Arguments.of("a.html", "<p>", "\n", "one</p>"),
                Arguments.of("a.md", "---\na", " ", "\n---\none"),
                Arguments.of("a.eml", "From: ", "<", "\nSubject: one\n\ntwo"),
                Arguments.of("a.eml", "From: a\nDate: ", "(", "\nSubject: one\n\ntwo"));
    }

    static SourceFile nested(String name, List<String> parts, int depth) {
        String text = parts.get(0)
                + parts.get(1).repeat(depth)
                + parts.get(2)
                + parts.get(3).repeat(depth)
                + parts.get(4);
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8), null);
    }

    static void read(SourceFile original) {
        try {
            for (Block block : Formats.read(original).document().blocks()) {
                assertTrue(block.text().length() <= Block.MAX_LENGTH);
                assertTrue(block.quote() <= 1_000 && block.indent() <= 1_000);
            }
        } catch (Refusal refusal) {
            assertTrue(refusal.sentence().contains(original.name()), refusal.sentence());
        }
    }

    private Path canary() throws IOException {
        return Files.writeString(folder.resolve("canary"), CANARY);
    }

    /// Nothing of the canary or of the laughing is in what was read, nor in the sentence.
    private static void assertTellsNothing(SourceFile original, String what) {
        String told;
        try {
            ImportedDocument read = Formats.read(original);
            told = read.document().text() + read.document().metadata() + read.warnings();
            told += "" + read.document().outline() + read.findings();
        } catch (Refusal refusal) {
            told = refusal.sentence();
            assertTrue(told.contains(original.name()), told);
        }
        assertFalse(told.contains(CANARY), what);
        assertFalse(told.contains("haha"), what);
    }
}
