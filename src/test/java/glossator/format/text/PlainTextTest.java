package glossator.format.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Block;
import glossator.document.Document;
import glossator.format.CaseTable;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SampleSourceFiles;
import glossator.format.SourceFile;
import glossator.format.source.Charsets;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class PlainTextTest {
    private static final String WRAPPED = """
            It was late in the afternoon when the two of them came down from the
            hills, and nobody in the village had expected them before the end of
            the week; so there was neither bread nor a fire, and the well-
            kept house at the corner was locked.

            They knocked, and waited, and knocked again, until at long last an old
            woman looked out of the window of the house on the other side.
            """;

    static Stream<Arguments> texts() throws IOException {
        return CaseTable.in("text.cases");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void readsTheBlocks(String rule, String text, String expected) {
        assertEquals(expected, SampleSourceFiles.blocks("a.txt", text), rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u2029"})
    void anyLineEndDoes(String end) {
        assertEquals(
                SampleSourceFiles.blocks("a.txt", WRAPPED),
                SampleSourceFiles.blocks("a.txt", WRAPPED.replace("\n", end)));
    }

    static Stream<Arguments> charsets() {
        String latin = "Später kam die Königin über die Brücke, schön und müde, und grüßte.\n";
        String russian = "Он долго смотрел на реку и ничего не говорил, потом повернулся и ушёл.\n";
        String arabic = "هذا نص عربي قصير من أجل التجربة وليس فيه شيء آخر غير الكلمات.\n";
        String chinese = "他站在河边，什么也没有说。\n后来他转身走了，没有人知道他去了哪里。\n";
        return Stream.of(
                Arguments.of("UTF-8", "\uFEFF" + latin),
                Arguments.of("UTF-8", latin),
                Arguments.of("UTF-16LE", "\uFEFF" + latin),
                Arguments.of("UTF-16BE", "\uFEFF" + russian),
                Arguments.of("UTF-16LE", latin),
                Arguments.of("UTF-16BE", latin),
                Arguments.of("UTF-16LE", russian),
                Arguments.of("UTF-16LE", chinese),
                Arguments.of("UTF-32LE", "\uFEFF" + chinese),
                Arguments.of("UTF-32BE", latin),
                Arguments.of("windows-1252", latin),
                Arguments.of("windows-1251", russian.repeat(3)),
                Arguments.of("windows-1256", arabic.repeat(3)),
                Arguments.of("GB18030", chinese.repeat(5)),
                Arguments.of("Shift_JIS", "これは日本語の文章です。川のそばに立っていた。\n".repeat(5)),
                Arguments.of("ISO-2022-JP", "これは日本語の文章です。川のそばに立っていた。\n".repeat(5)));
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void findsTheCharset(String charset, String text) {
        String expected = text.replace("\uFEFF", "");
        assertEquals(
                expected,
                Charsets.decode(text.getBytes(Charset.forName(charset))).text());
    }

    @Test
    void aFewBrokenBytesAreShownAndTold() {
        byte[] bytes = "Ein schöner Tag für Bücher\n".getBytes(StandardCharsets.UTF_8);
        bytes[0] = (byte) 0xFF;
        ImportedDocument imported = Formats.read(new SourceFile("a.txt", bytes, null));
        assertEquals("\uFFFDin schöner Tag für Bücher", imported.document().text());
        assertEquals(1, imported.warnings().size());
        assertTrue(imported.warnings().getFirst().startsWith("One character of a.txt is broken"));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("PK\3\4\24\0\0\0", "format.kind.archive"),
                Arguments.of("PK\3\4..mimetypeapplication/epub+zip", "format.archive.damaged"),
                Arguments.of("PK\3\4..[Content_Types].xml..word/document.xml", "format.kind.docx"),
                Arguments.of("\u0089PNG\r\n\u001A\n", "format.kind.picture"),
                Arguments.of("\u00FF\u00D8\u00FF\u00E0", "format.kind.picture"),
                Arguments.of("\u00D0\u00CF\21\u00E0\u00A1\u00B1\u001A\u00E1", "format.kind.ole"),
                Arguments.of("\u001F\u008B\10", "format.kind.archive"),
                Arguments.of("SQLite format 3\0", "format.kind.database"),
                Arguments.of("text\0more", "format.binary"),
                Arguments.of("\1\2\3\4\5\6\16\17", "format.binary"),
                Arguments.of(" \r\n\t \n", "format.empty"),
                Arguments.of(">>>>\n> >\n", "format.no-text"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoTextIsRefusedByName(String bytes, String key) {
        var original = new SourceFile("a.txt", bytes.getBytes(StandardCharsets.ISO_8859_1), null);
        var refusal = assertThrows(Refusal.class, () -> Formats.read(original));
        assertEquals(key, refusal.key());
        assertTrue(refusal.sentence().startsWith("a.txt "), refusal.sentence());
    }

    @Test
    void aBookHasAnOutlineAndItsContentsLeadThere() {
        var book =
                new StringBuilder("Title: The Long Road\nAuthor: Jane Doe\nLanguage: German\n\n");
        book.append("\n\nTHE LONG ROAD\n\n\nCONTENTS\n\n");
        String chapters = "PART ONE: 1805\n\nCHAPTER I\n\nCHAPTER II\n\nPART TWO\n\nCHAPTER I\n\n";
        book.append(chapters).append("\n\n");
        for (String heading : chapters.strip().split("\n\n", -1)) {
            book.append(heading).append("\n\n");
            book.append(heading.startsWith("PART") ? "" : WRAPPED + "\n\n");
        }
        Document read =
                Formats.read(SampleSourceFiles.file("a.txt", book.toString())).document();
        assertEquals("The Long Road", read.metadata().title());
        assertEquals("Jane Doe", read.metadata().creators().getFirst());
        assertEquals("de", read.metadata().language());
        assertEquals(
                "1 THE LONG ROAD, 3 CONTENTS, 2 PART ONE: 1805, 3 CHAPTER I, 3 CHAPTER II,"
                        + " 2 PART TWO, 3 CHAPTER I",
                read.outline().stream()
                        .map(e -> e.level() + " " + e.title())
                        .collect(java.util.stream.Collectors.joining(", ")));
        int last = read.outline().getLast().offset();
        assertEquals(5, read.targets().size());
        assertTrue(read.targets().containsValue(last));
        long links = read.blocks().stream().filter(b -> !b.spans().isEmpty()).count();
        assertEquals(5, links);
    }

    @Test
    void aFormFeedBeginsAPage() {
        Document read = Formats.read(SampleSourceFiles.file("a.txt", "One ends.\n\fTwo begins.\n"))
                .document();
        assertEquals("1", read.pageAt(3));
        assertEquals("2", read.pageAt(read.text().indexOf("Two")));
    }

    @Test
    void aGiantLineIsReadInPiecesOfSentences() {
        Document read = Formats.read(
                        SampleSourceFiles.file("a.txt", "A word, and a stop. ".repeat(50_000)))
                .document();
        assertTrue(read.blocks().size() > 199);
        assertTrue(read.blocks().stream()
                .allMatch(
                        b -> b.text().length() <= Block.MAX_LENGTH && b.text().endsWith("stop.")));
    }

    @Test
    void theSampleArticleHasATitleAndAParagraphPerLine() throws IOException {
        Path seeds = Path.of(System.getProperty("glossator.seeds"));
        Path article;
        try (Stream<Path> files = Files.list(seeds)) {
            article = files.sorted().findFirst().orElseThrow();
        }
        Document read = Formats.read(SourceFile.read(article)).document();
        assertEquals(11, read.blocks().size());
        assertTrue(read.metadata().title().startsWith("How Russian spies work in France"));
        assertEquals(new Block.Heading(1), read.blocks().getFirst().kind());
        assertEquals("Scroll to Top", read.blocks().getLast().text());
    }
}
