package glossator.exchange;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Inline;
import glossator.document.Metadata;
import glossator.document.Range;
import glossator.exchange.csv.CsvExporter;
import glossator.exchange.html.HtmlExporter;
import glossator.exchange.html.TypesetHtml;
import glossator.exchange.markdown.MarkdownExporter;
import glossator.exchange.markdown.NotesExporter;
import glossator.exchange.w3c.WebAnnotationExporter;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

/// Each hostile string in every field at once, through every export.
final class NaughtyStringsTest {
    /// Written for this test.
    static List<String> strings() {
        return List.of(
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "--><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' autofocus onfocus='alert(1)",
                "</style><svg/onload=alert(1)>",
                "<![CDATA[ <a> ]]>",
                "&lt;b&gt; &amp;#60; &#x3c;",
                "javascript:alert(1)",
                "javascript://x.example/%0Aalert(1)",
                "[x](javascript:alert(1)) <javascript:alert(1)>",
                "[x]: javascript:alert(1) \"t\"",
                "![x](http://example.org/track.png)",
                "<http://example.org/> http://example.org/ www.example.org",
                "# heading\n## more\n\n---\n***\n===",
                "> quote\n\n- list\n1. one\n\n    code",
                "```\nfence\n```\n~~~\n",
                "*a **b _c_ __d__ `e` ``f`` ~~g~~ ==h== ^i^ $j$",
                "| a | b |\n|---|---|\n| c | d |",
                "[^n1]: fake\n[^1] [[wiki]] {{tpl}} %%c%% #tag ^block",
                "\\ back\\slashes \\* \\\\",
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "  =1",
                "＝1+1",
                "\u200B=1",
                "\uFEFF@x",
                "=HYPERLINK(\"http://example.org\",\"x\")",
                "a\";\"b\",\"c\r\nd",
                "--- \ntitle: x\n---",
                "key: \"v\" #c\n...",
                "\u202Egnp.exe \u2066iso\u2069",
                "e\u0301 👩‍👩‍👧 🇺🇳 \uD83D lone \uDE00",
                "nul\u0000 bell\u0007 esc\u001B[31m del\u007F nel\u0085 bom\uFEFF",
                "\uFFFE\uFFFF \u2028 \u2029",
                "${jndi:ldap://x} {0} %s",
                "1. x\n2) y",
                "1) x",
                "+ x",
                "- x",
                ":--- x",
                "    indented",
                "http://a b<c>d",
                "a_b_c __init__ _x_",
                "x".repeat(300),
                "[".repeat(200) + "]".repeat(200),
                ">".repeat(200) + "*".repeat(200));
    }

    private static AnnotatedDocument work(String naughty) {
        return work(naughty, "none");
    }

    /// `picture` is the id of a picture that stands beside a good one.
    private static AnnotatedDocument work(String naughty, String picture) {
        var b = new DocumentBuilder();
        b.metadata(Metadata.of(
                naughty, List.of(naughty, naughty), naughty, naughty, naughty, naughty));
        b.begin(new Block.Heading(1)).text("H " + naughty);
        b.begin(new Block.Paragraph()).target(naughty).text(naughty);
        b.begin(new Block.Paragraph())
                .text("before ")
                .text(naughty, Inline.Emphasis.BOLD)
                .text(" after ")
                .text("link", new Inline.Link(naughty))
                .text(" and ")
                .text("jump", new Inline.Link("#" + naughty))
                .image(picture, naughty)
                .image("pic", naughty);
        b.begin(new Block.Item(naughty), 0, 1).text(naughty);
        b.begin(new Block.Row(0, true)).text(naughty + "\tx");
        b.begin(new Block.Row(0, false)).text("y\t" + naughty);
        b.begin(new Block.Code(naughty)).text(naughty);
        b.begin(new Block.Paragraph(), 1, 0).text(naughty);
        b.begin(new Block.Note(naughty)).text(naughty);
        Document document = b.build();
        Annotation all = Samples.annotation(
                document,
                new Range(1, document.length()),
                Color.YELLOW,
                naughty,
                List.of(Samples.TAG, Samples.SUBTAG));
        all = new Annotation(
                all.id(),
                all.source(),
                all.edition(),
                all.selector(),
                all.style(),
                all.color(),
                naughty,
                all.tags(),
                naughty,
                all.created(),
                all.changed());
        return Samples.work(
                document,
                List.of(all),
                Samples.codebook(naughty, naughty),
                Map.of(Color.YELLOW, naughty),
                naughty);
    }

    private static String export(Exporter exporter, AnnotatedDocument annotated)
            throws IOException {
        var out = new ByteArrayOutputStream();
        exporter.write(List.of(annotated), out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertEquals(
                text, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        return text;
    }

    @ParameterizedTest
    @MethodSource("strings")
    void htmlHoldsThemAsText(String naughty) throws IOException {
        AnnotatedDocument annotated = work(naughty);
        String html = export(new HtmlExporter(Samples.CLOCK), annotated);
        HtmlChecks.assertHarmless(html);
        var article = org.jsoup.Jsoup.parse(html).expectFirst("article");
        article.select("aside").remove();
        assertEquals(
                squeezed(HtmlChecks.plain(annotated.document())), squeezed(article.wholeText()));
    }

    @ParameterizedTest
    @MethodSource("strings")
    void everyExportTakesThem(String naughty) throws IOException {
        for (Exporter exporter : Exporters.ALL) {
            if (exporter.usesOriginal()) {
                continue; // each format has tests of its own
            }
            var out = new ByteArrayOutputStream();
            exporter.write(List.of(work(naughty)), out);
            assertTrue(out.size() > 0, exporter.name());
        }
    }

    @ParameterizedTest
    @MethodSource("strings")
    void pagesToBeTypesetAreWellFormedXml(String naughty) {
        for (AnnotatedDocument of : List.of(work(naughty), PageSamples.saying(naughty))) {
            for (String part : TypesetHtml.of(of, Samples.NOW, new Losses()).parts()) {
                assertTrue(!part.matches("(?s).*<(script|style|iframe|object).*"), part);
                assertDoesNotThrow(() -> DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(part))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("strings")
    void areasPagesAndRepliesHoldThemAsText(String naughty) throws IOException {
        AnnotatedDocument annotated = PageSamples.saying(naughty);
        HtmlChecks.assertHarmless(export(new HtmlExporter(Samples.CLOCK), annotated));
        for (Exporter exporter :
                List.of(new MarkdownExporter(Samples.CLOCK), new NotesExporter())) {
            MarkdownChecks.parse(export(exporter, annotated)).accept(new Harmless());
        }
        JsonNode items = HtmlChecks.json(
                        export(new WebAnnotationExporter(Samples.CLOCK), annotated))
                .at("/first/items");
        assertEquals(6, items.size());
        String csv = export(new CsvExporter(), annotated);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv.substring(1))) {
            reader.stream().forEach(NaughtyStringsTest::assertNoFormula);
        }
    }

    private static void assertNoFormula(CsvRecord row) {
        for (String field : row.getFields()) {
            String visible = field.replaceAll("^[\\p{Z}\\p{Cf}]+", "");
            assertFalse(visible.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*"), field);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u2028\\uFFFC\\uFFFD\\uFFFE\\uFFFF]+", "");
    }

    @ParameterizedTest
    @MethodSource("strings")
    void jsonHoldsThemUnchanged(String naughty) throws IOException {
        JsonNode root =
                HtmlChecks.json(export(new WebAnnotationExporter(Samples.CLOCK), work(naughty)));
        JsonNode annotation = root.at("/first/items/0");
        String expected = naughty.replaceAll("(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]", "\uFFFD")
                .replaceAll("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])", "\uFFFD");
        assertEquals(expected, annotation.at("/body/0/value").asString());
        assertEquals(expected, annotation.at("/creator/name").asString());
        assertEquals(expected, annotation.at("/body/1/value").asString());
    }

    @ParameterizedTest
    @MethodSource("strings")
    void noCellOfTheTableIsAFormula(String naughty) throws IOException {
        String csv = export(new CsvExporter(), work(naughty));
        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv.substring(1))) {
            records = reader.stream().toList();
        }
        assertEquals(2, records.size());
        assertEquals(28, records.get(1).getFieldCount());
        assertNoFormula(records.get(1));
        assertTrue(csv.startsWith("\uFEFF\""));
    }

    @ParameterizedTest
    @MethodSource("strings")
    void markdownHoldsThemAsText(String naughty) throws IOException {
        for (Exporter exporter :
                List.of(new MarkdownExporter(Samples.CLOCK), new NotesExporter())) {
            String markdown = export(exporter, work(naughty));
            assertFalse(markdown.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t'));
            MarkdownChecks.parse(markdown).accept(new Harmless());
        }
    }

    @ParameterizedTest
    @MethodSource("strings")
    void theTextSurvivesAnnotatedMarkdown(String naughty) throws IOException {
        AnnotatedDocument annotated = work(naughty, "pic");
        String markdown = export(new MarkdownExporter(Samples.CLOCK), annotated);
        String expected = MarkdownChecks.text(annotated.document());
        String actual = MarkdownChecks.text(MarkdownChecks.parse(markdown));
        assertEquals(MarkdownChecks.words(expected), MarkdownChecks.words(actual), markdown);
    }

    private static final class Harmless extends AbstractVisitor {
        @Override
        public void visit(HtmlInline html) {
            assertTrue(
                    html.getLiteral().matches("</?(u|s|strong|em|ins|del|code|sup|sub|mark)>|<br>"),
                    html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            assertEquals("<!-- -->", html.getLiteral());
        }

        @Override
        public void visit(Link link) {
            // Readers make links of bare addresses in a text; those say themselves where they lead.
            boolean bare = link.getFirstChild() instanceof Text text
                    && text.getLiteral().equals(link.getDestination());
            assertTrue(
                    bare || link.getDestination().matches("(?i)(https?://|mailto:)\\S*"),
                    link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            assertTrue(image.getDestination().startsWith("data:image/"), image.getDestination());
            visitChildren(image);
        }
    }
}
