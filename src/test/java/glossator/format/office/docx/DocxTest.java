package glossator.format.office.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Document;
import glossator.document.PageStart;
import glossator.format.CaseTable;
import glossator.format.DocumentDump;
import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.format.office.OfficeSamples;
import glossator.format.office.ParagraphBuilder;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class DocxTest {
    private static final String FOOTNOTES = """
            <w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
            <w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r><w:r>
            <w:t xml:space="preserve"> First.</w:t></w:r></w:p><w:p><w:r><w:t>More.</w:t></w:r></w:p>
            </w:footnote>
            <w:footnote w:id="8"><w:p><w:r><w:t xml:space="preserve">* Starred.</w:t></w:r></w:p>
            </w:footnote>""";

    private static final String ENDNOTES =
            "<w:endnote w:id='2'><w:p><w:r><w:t>End.</w:t></w:r></w:p></w:endnote>";

    static Stream<Arguments> bodies() throws IOException {
        return CaseTable.in("docx.cases");
    }

    public static Map<String, String> parts() throws IOException {
        return new HashMap<>(Map.of(
                "styles",
                CaseTable.resource("docx.styles.xml"),
                "numbering",
                CaseTable.resource("docx.numbering.xml"),
                "footnotes",
                FOOTNOTES,
                "endnotes",
                ENDNOTES));
    }

    private static ImportedDocument read(String body, Map<String, String> more) throws IOException {
        Map<String, String> parts = parts();
        parts.putAll(more);
        return Formats.read(OfficeSamples.docx(body, parts));
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void readsTheBlocks(String rule, String body, String expected) throws IOException {
        assertEquals(expected, DocumentDump.blocks(read(body, Map.of()).document()), rule);
    }

    @Test
    void everyCharacterOfTheFileKnowsItsPlace() throws IOException {
        int places = 0;
        for (Arguments each : bodies().toList()) {
            if (!String.valueOf(each.get()[0]).contains("symbol fonts")) {
                places += agree(OfficeSamples.docx(String.valueOf(each.get()[1]), parts()));
            }
        }
        assertTrue(places > 60, places + " places");
        agree(OfficeSamples.docx(
                paragraph("x".repeat(12_345)) + paragraph("Aß 😀. ".repeat(2_000)), Map.of()));
    }

    private static int agree(SourceFile original) {
        DocxReading reading = DocxReading.of(original);
        Document document = reading.document();
        List<ParagraphBuilder.Place> places = reading.places().stream()
                .flatMap(List::stream)
                .filter(place -> !place.isElement())
                .toList();
        for (ParagraphBuilder.Place place : places) {
            String there = document.text().substring(place.start(), place.start() + place.length());
            String here = place.node()
                    .getNodeValue()
                    .substring(place.from(), place.from() + place.length());
            assertEquals(here.replace('\n', ' '), there.replace('\n', ' '));
        }
        return places.size();
    }

    private static final String COMMENTED = """
            <w:p><w:r><w:t>One </w:t></w:r><w:commentRangeStart w:id="1"/><w:r>
            <w:t xml:space="preserve">two </w:t></w:r><w:commentRangeStart w:id="3"/><w:r>
            <w:t>three</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/>
            </w:r></w:p><w:p><w:r><w:t xml:space="preserve">four </w:t></w:r>
            <w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/><w:t>five</w:t></w:r>
            <w:r><w:commentReference w:id="4"/></w:r></w:p>""";

    private static String cell(String text) {
        return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    static Stream<Arguments> rows() {
        String start = "<w:commentRangeStart w:id='1'/>";
        String end = "<w:commentRangeEnd w:id='1'/>";
        String first = cell("Lisbon") + cell("1200");
        String second = cell("Genoa") + cell("900");
        return Stream.of(
                Arguments.of(
                        "the table",
                        start + row(first) + row(second) + end,
                        "Lisbon\t1200\nGenoa\t900"),
                Arguments.of("a row", row(first) + start + row(second) + end, "Genoa\t900"),
                Arguments.of("a cell", row(start + cell("Lisbon") + end + cell("1200")), "Lisbon"),
                Arguments.of(
                        "the last cell", row(cell("Lisbon") + start + cell("1200") + end), "1200"),
                Arguments.of(
                        "cells of two rows",
                        row(cell("Lisbon") + start + cell("1200"))
                                + row(cell("Genoa") + end + cell("900")),
                        "1200\nGenoa"),
                Arguments.of(
                        "a row in a control",
                        "<w:sdt><w:sdtPr/><w:sdtContent>" + row(first) + start + row(second)
                                + "</w:sdtContent>" + end + "</w:sdt>",
                        "Genoa\t900"),
                Arguments.of(
                        "a row of a layout table",
                        row(cell("Lisbon")) + start + row(cell("Genoa")) + end,
                        "Genoa"));
    }

    private static String row(String cells) {
        return "<w:tr>" + cells + "</w:tr>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aCommentOnRowsAndCellsIsOnTheirWords(String name, String rows, String words)
            throws IOException {
        String body = "<w:p><w:r><w:t>Trade.</w:t></w:r></w:p><w:tbl>" + rows + "</w:tbl>"
                + "<w:p><w:r><w:t>After.</w:t></w:r><w:r><w:commentReference w:id='1'/></w:r></w:p>";
        ImportedDocument read = read(body, Map.of("comments", comment(1, "Ann", "Which?")));
        assertEquals(1, read.findings().size());
        assertEquals(
                words, read.findings().getFirst().range().of(read.document().text()));
    }

    private static String comment(int id, String author, String text) {
        return "<w:comment w:id='"
                + id
                + "' w:author='"
                + author
                + "' w:date='2024-05-0"
                + id
                + "T10:00:00Z'><w:p w14:paraId='0000000"
                + id
                + "'><w:r><w:annotationRef/><w:t>"
                + text
                + "</w:t></w:r></w:p></w:comment>";
    }

    @Test
    void commentsAreFoundWithTheirRangesAndThreads() throws IOException {
        String comments = comment(1, "Ann", "Is *this* so?")
                + comment(2, "Ben", "Yes.")
                + comment(3, "Cy", "Over")
                + comment(4, "", "Point");
        String threads = "<w15:commentEx w15:paraId='00000001' w15:done='1'/>"
                + "<w15:commentEx w15:paraId='00000002' w15:paraIdParent='00000001'/>";
        ImportedDocument imported =
                read(COMMENTED, Map.of("comments", comments, "commentsExtended", threads));
        String text = imported.document().text();
        assertEquals("Onetwo three\nfour five", text);
        List<EmbeddedAnnotation> found = imported.findings();
        assertEquals(
                List.of("two three", "three\nfour ", ""),
                found.stream().map(f -> f.range().of(text)).toList());
        EmbeddedAnnotation first = found.getFirst();
        assertEquals("Is \\*this\\* so?", first.note());
        assertEquals(
                List.of(new EmbeddedReply(
                        -1, "Ben", "Yes.", null, Instant.parse("2024-05-02T10:00:00Z"))),
                first.replies());
        assertEquals("Ann", first.author());
        assertEquals(Instant.parse("2024-05-01T10:00:00Z"), first.created());
        assertTrue(first.resolved());
        assertEquals(List.of(), first.tags());
        assertFalse(found.get(1).resolved());
        assertEquals(text.length(), found.get(2).range().start());
        assertEquals(Map.of(), imported.document().targets());
    }

    /// Comment 1 answers itself, 2 and 3 each other, 4 what is not there, in the ids of paragraphs.
    @ParameterizedTest
    @CsvSource({
        "1, 3, 2, 9, '1 2 4'",
        "'', 1, 2, 3, '1'",
        "4, 1, 1, 3, '1'",
        "'', '', '', '', '1 2 3 4'",
    })
    void noCommentIsLostWhateverItAnswers(
            String one, String two, String three, String four, String heads) throws IOException {
        String comments = comment(1, "Ann", "1")
                + comment(2, "Ben", "2")
                + comment(3, "Cy", "3")
                + comment(4, "Di", "4");
        List<String> parents =
                Stream.of(one, two, three, four).map(p -> p == null ? "" : p).toList();
        var threads = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            threads.append("<w15:commentEx w15:paraId='0000000").append(i + 1).append("'");
            threads.append(
                    parents.get(i).isEmpty()
                            ? ""
                            : " w15:paraIdParent='0000000" + parents.get(i) + "'");
            threads.append("/>");
        }
        List<EmbeddedAnnotation> found = read(
                        COMMENTED,
                        Map.of("comments", comments, "commentsExtended", threads.toString()))
                .findings();
        assertEquals(
                heads,
                found.stream()
                        .map(EmbeddedAnnotation::note)
                        .sorted()
                        .collect(Collectors.joining(" ")));
        assertEquals(4, found.stream().mapToInt(f -> 1 + f.replies().size()).sum());
    }

    @Test
    void pagesAreCountedWhereWordWroteThem() throws IOException {
        String end = "<w:r><w:lastRenderedPageBreak/><w:t>x</w:t></w:r>";
        String roman = "<w:sectPr><w:pgNumType w:fmt='lowerRoman'/></w:sectPr>";
        String body = paragraph("a")
                + "<w:p><w:pPr>"
                + roman
                + "</w:pPr>"
                + end
                + "</w:p><w:p>"
                + end
                + "</w:p><w:tbl><w:tr><w:tc><w:p>"
                + end
                + "</w:p></w:tc><w:tc><w:p>"
                + end
                + "</w:p></w:tc></w:tr></w:tbl><w:sectPr><w:pgNumType w:start='1'/></w:sectPr>";
        assertEquals(
                List.of(
                        new PageStart("i", 0),
                        new PageStart("ii", 2),
                        new PageStart("1", 4),
                        new PageStart("2", 6)),
                read(body, Map.of()).document().pages());
        assertEquals(List.of(), read(paragraph("a"), Map.of()).document().pages());
    }

    @ParameterizedTest
    @CsvSource({
        "Real title, Real title",
        "Microsoft Word - draft.doc, The work",
        "Document1, The work",
        "thesis_final.docx, The work",
        "'', The work"
    })
    void theTitleIsTheOneOfTheWork(String said, String expected) throws IOException {
        String body =
                "<w:p><w:pPr><w:pStyle w:val='T'/></w:pPr><w:r><w:t>The work</w:t></w:r></w:p>";
        String core = "<dc:title>"
                + said
                + "</dc:title><dc:creator>Ann Smith; Ben</dc:creator>"
                + "<dcterms:created>2020-01-02T03:04:05Z</dcterms:created>";
        var metadata = read(body, Map.of("core", core)).document().metadata();
        assertEquals(expected, metadata.title());
        assertEquals(List.of("Ann Smith", "Ben"), metadata.creators());
        assertEquals("2020-01-02T03:04:05Z", metadata.published());
        assertEquals("de-DE", metadata.language());
    }

    @Test
    void bookmarksAreTargets() throws IOException {
        String body =
                paragraph("a") + "<w:p><w:bookmarkStart w:name='b'/><w:r><w:t>c</w:t></w:r></w:p>";
        assertEquals(Map.of("b", 2), read(body, Map.of()).document().targets());
    }

    @Test
    void theStrictNamespaceIsReadToo() {
        Map<String, byte[]> entries = OfficeSamples.word(paragraph("strict"), Map.of());
        String document = new String(entries.get("word/document.xml"), StandardCharsets.UTF_8)
                .replace(
                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "http://purl.oclc.org/ooxml/wordprocessingml/main");
        entries.put("word/document.xml", OfficeSamples.utf8(document));
        var original = new SourceFile("a.docx", OfficeSamples.zip(entries), null);
        assertEquals("strict", Formats.read(original).document().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"document", "styles", "numbering", "comments", "footnotes"})
    void noPartMayDeclareEntities(String part) throws IOException {
        Map<String, String> parts = parts();
        parts.put("comments", "");
        Map<String, byte[]> entries = OfficeSamples.word(paragraph("a"), parts);
        String evil = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>";
        entries.put("word/" + part + ".xml", OfficeSamples.utf8(evil));
        var original = new SourceFile("a.docx", OfficeSamples.zip(entries), null);
        String sentence;
        if (part.equals("document")) {
            sentence = assertThrows(Refusal.class, () -> Formats.read(original)).sentence();
        } else {
            ImportedDocument read = Formats.read(original);
            assertEquals("a", read.document().text());
            sentence = String.join(" ", read.warnings());
        }
        assertTrue(sentence.contains("a.docx") && sentence.contains(part), sentence);
    }

    @Test
    void deepTablesAreRefusedOrRead() throws IOException {
        int depth = 160;
        String deep = "<w:tbl><w:tr><w:tc>".repeat(depth)
                + paragraph("x")
                + "</w:tc></w:tr></w:tbl>".repeat(depth);
        assertEquals("x", read(deep, Map.of()).document().text());
        String deeper =
                "<w:sdt><w:sdtContent>".repeat(1_000) + "</w:sdtContent></w:sdt>".repeat(1_000);
        assertThrows(Refusal.class, () -> read(deeper, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "EncryptedPackage, password",
        "WordDocument, DOCX",
        "Workbook, spreadsheet",
        "PowerPoint Document, presentation",
        "Other, old Office"
    })
    void oldFilesAreNamed(String stream, String word) {
        byte[] bytes = new byte[2048];
        byte[] sign = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };
        System.arraycopy(sign, 0, bytes, 0, sign.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1024, name.length);
        var original = new SourceFile("a.docx", bytes, null);
        String sentence =
                assertThrows(Refusal.class, () -> Formats.read(original)).sentence();
        assertTrue(sentence.contains(word), sentence);
    }
}
