package glossator.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Metadata;
import glossator.document.Span;
import glossator.format.CaseTable;
import glossator.format.DocumentDump;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SampleSourceFiles;
import glossator.format.SourceFile;
import glossator.format.markdown.MarkdownTest;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

class HtmlTest {
    static Stream<Arguments> texts() throws IOException {
        return CaseTable.in("html.cases");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void readsTheBlocks(String rule, String text, String expected) {
        assertEquals(expected, SampleSourceFiles.blocks("a.html", text), rule);
    }

    private static Document read(String html) {
        return Formats.read(SampleSourceFiles.file("a.html", html)).document();
    }

    @ParameterizedTest
    @ValueSource(strings = {"golden.html", "golden.md", "golden.txt"})
    void wholeDocumentsAreReadAsTheGoldenFilesSay(String name) throws IOException {
        ImportedDocument imported =
                Formats.read(SampleSourceFiles.file(name, CaseTable.resource(name)));
        assertEquals(CaseTable.resource(name + ".dump"), DocumentDump.of(imported.document()));
    }

    @ParameterizedTest
    @CsvSource({
        "a.html, <p>x, html",
        "a.html, only words, text",
        "a.txt, <!DOCTYPE html><p>x, html",
        "a.txt, <p>x</p>, text",
        "page, <div>x</div>, html",
        "a.xhtml, <?xml version='1.0'?><html xmlns='x'><body>x</body></html>, html",
        "a.md, x, markdown",
        "a.mkd, x, markdown",
        "README, '# T\n\n[a](https://x.org)', markdown",
        "a.txt, '# T\n\n[a](https://x.org)', text",
        "a, x, text"
    })
    void aFileIsToldByItsContentAndItsName(String name, String text, String format) {
        assertEquals(format, Formats.read(SampleSourceFiles.file(name, text)).format());
    }

    @ParameterizedTest
    @CsvSource({
        "<p>a<a id='x'/>b</p>, ab",
        "<p>caf&eacute;&#160;<![CDATA[<x>]]></p>, café\u00A0<x>",
        "<p>a<br>b, a\u2028b"
    })
    void aPageOfXhtmlIsReadAsXmlWhereItIsOne(String body, String text) {
        String page = "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>"
                + "<head><title/><script src='s'/></head><body>"
                + body
                + "</body></html>";
        assertEquals(
                text,
                Formats.read(SampleSourceFiles.file("a.xhtml", page)).document().text());
    }

    @Test
    void marksGoOnFromBlockToBlock() {
        Document read = read("<b>a<p>b <i>c</i></p></b>");
        assertEquals(
                List.of(new Span(0, 1, Inline.Emphasis.BOLD)),
                read.blocks().get(0).spans());
        assertEquals(
                List.of(
                        new Span(0, 3, Inline.Emphasis.BOLD),
                        new Span(2, 3, Inline.Emphasis.ITALIC)),
                read.blocks().get(1).spans());
    }

    @ParameterizedTest
    @CsvSource({
        "<a href='x/y'>a</a>, https://example.org/d/x/y",
        "<a href='/y z'>a</a>, https://example.org/y%20z",
        "<a href='https://example.org/d/p#there'>a</a>, #there",
        "<a href='#caf%C3%A9'>a</a>, #café",
        "<a href='//o.org/'>a</a>, https://o.org/",
        "<a href='mailto:a@b.org'>a</a>, mailto:a@b.org"
    })
    void linksAreWhole(String html, String href) {
        String page = "<link rel=canonical href='https://example.org/d/p'><p>" + html;
        assertEquals(
                new Inline.Link(href),
                read(page).blocks().getFirst().spans().getFirst().inline());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVa&#10;script:alert(1)",
                " &#1;javascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd"
            })
    void dangerousLinksAreText(String href) {
        Document read = read("<p><a href=\"" + href + "\">a</a>");
        assertEquals("a", read.text());
        assertEquals(List.of(), read.blocks().getFirst().spans());
    }

    @Test
    void idsAndNamesArePlaces() {
        Document read = read("<p>a</p><h2 id=x>b</h2><p>c <a name=y></a>d</p><div id=z></div>");
        assertEquals(read.start(1), read.target("x").orElseThrow());
        assertEquals('d', read.text().charAt(read.target("y").orElseThrow()));
        assertEquals(read.length(), read.target("z").orElseThrow());
    }

    static Stream<Arguments> metadata() {
        String ld = """
                <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"W"},
                {"@type":"NewsArticle","headline":"H","author":[{"name":"A"},"B"],
                "publisher":{"name":"P"},"datePublished":"2024-01-02T03:04:05Z",
                "url":"https://e.org/l","inLanguage":"de"}]}</script><p>x
                """;
        return Stream.of(
                Arguments.of(
                        ld,
                        metadata(
                                "H",
                                "P",
                                "2024-01-02T03:04:05Z",
                                "https://e.org/l",
                                "de",
                                "A",
                                "B")),
                Arguments.of(
                        "<script type=application/ld+json>{broken</script><title>T</title><p>x",
                        metadata("T", "", "", "", "")),
                Arguments.of(
                        "<html lang=en_us><meta name=citation_title content=C><meta name=citation_author"
                                + " content=A><meta name=citation_author content=B><meta"
                                + " name=citation_publication_date content=2019/3/4><meta"
                                + " property=og:title content=O><meta property=og:site_name content=S><p>x",
                        metadata("C", "S", "2019-03-04", "", "en-US", "A", "B")),
                Arguments.of(
                        "<!-- saved from url=(0020)https://e.org/saved --><html><p class=byline>By Ann"
                                + " Lee<time datetime=2020-01-01>then</time>",
                        metadata("", "", "2020-01-01", "https://e.org/saved", "", "Ann Leethen")),
                Arguments.of(
                        "<html><!--\n Page saved with SingleFile \n url: https://e.org/s \n-->"
                                + "<title>War, by Leo T</title><p>x",
                        metadata("War", "", "", "https://e.org/s", "", "Leo T")),
                Arguments.of(
                        "<title>How to Count Lamps | The Quay</title><h1>How to Count Lamps</h1>x",
                        metadata("How to Count Lamps", "", "", "", "")),
                Arguments.of(
                        "<title>How to Count Lamps at Night</title><h1>How to Count Lamps</h1>x",
                        metadata("How to Count Lamps at Night", "", "", "", "")));
    }

    private static Metadata metadata(
            String title,
            String publisher,
            String date,
            String url,
            String language,
            String... by) {
        return Metadata.of(title, List.of(by), publisher, date, url, language);
    }

    @ParameterizedTest
    @MethodSource("metadata")
    void aPageTellsOfItself(String html, Metadata expected) {
        assertEquals(expected, read(html).metadata());
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, <meta charset=windows-1251>",
        "Shift_JIS, '<meta http-equiv=Content-Type content=\"text/html; charset=shift_jis\">'",
        "windows-1252, <meta charset=iso-8859-1>",
        "UTF-8, <meta charset=iso-8859-1>",
        "UTF-16LE, <meta charset=utf-16>"
    })
    void theDeclaredCharsetCounts(String charset, String meta) {
        String word = charset.equals("windows-1251") ? "слово" : "mot";
        String text = charset.equals("Shift_JIS") ? "日本" : word;
        byte[] bytes = ("<html>" + meta + "<p>" + text).getBytes(Charset.forName(charset));
        assertEquals(
                text,
                Formats.read(new SourceFile("a.html", bytes, null)).document().text());
    }

    @Test
    void picturesComeWithThePage(@TempDir Path folder) throws IOException {
        byte[] dot = Base64.getDecoder().decode(MarkdownTest.DOT);
        Files.createDirectory(folder.resolve("a b_files"));
        Files.write(folder.resolve("a b_files/dot.png"), dot);
        Files.writeString(folder.resolve("a b_files/no.png"), "no picture");
        Path file = folder.resolve("a b.html");
        Files.writeString(
                file,
                "<p><img src='./a%20b_files/dot.png?v=1' alt=A><img src='x.png'"
                        + " srcset='y.png 1x, a%20b_files/dot.png 2x' alt=B><img"
                        + " src='http://e.org/x.png' alt=C><img src='a%20b_files/no.png' alt=D>"
                        + "<img src='data:image/png;base64,"
                        + MarkdownTest.DOT
                        + "'><img width=1 height=1 alt=T>");
        ImportedDocument read = Formats.read(SourceFile.read(file));
        assertEquals("\uFFFC\uFFFC C D \uFFFC", read.document().text());
        assertEquals(
                List.of("p1", "p2", "p3"),
                read.pictures().stream().map(p -> p.id()).toList());
        assertEquals(
                new Inline.Image("p1", "A"),
                read.document().blocks().getFirst().spans().getFirst().inline());
    }

    static Stream<String> heavy() {
        return Stream.of(
                "<div>".repeat(100_000) + "end",
                "<b><p>x".repeat(5_000) + "end",
                "<table><tr><td>a<td>".repeat(2_000) + "end",
                "<ul><li>".repeat(50_000) + "end",
                "<p " + "a b=c ".repeat(100_000) + ">end",
                "<table><tr><td rowspan=9999999 colspan=9999999>a<td>end</table>",
                "<a href=#x><sup>1</sup></a>".repeat(20_000) + "<p id=x>end");
    }

    @ParameterizedTest
    @MethodSource("heavy")
    void noShapeOfMarkupIsTooMuch(String html) {
        assertTrue(read("<html><body>" + html).text().strip().endsWith("end"));
    }

    @Test
    void aPageWithoutTextIsRefused() {
        var file = SampleSourceFiles.file("a.html", "<html><body><script>x</script></body></html>");
        assertEquals(
                "format.no-text",
                assertThrows(Refusal.class, () -> Formats.read(file)).key());
    }
}
