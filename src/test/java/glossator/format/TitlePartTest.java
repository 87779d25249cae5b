package glossator.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentCodec;
import glossator.document.Inline;
import glossator.format.epub.SampleBook;
import glossator.format.office.OfficeSamples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The parts of title pages are told from the names that they have in each format.
class TitlePartTest {
    private static final List<String> EXPECTED =
            List.of("TITLE Harbours", "SUBTITLE An account", "BYLINE Ada Penn");

    private static List<String> parts(Document document) {
        return document.blocks().stream()
                .flatMap(block -> block.spans().stream()
                        .filter(span -> span.inline() instanceof Inline.TitlePart)
                        .map(span -> span.inline() + " "
                                + block.text().substring(span.start(), span.end())))
                .toList();
    }

    private static String word(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text
                + "</w:t></w:r></w:p>";
    }

    @ParameterizedTest
    @CsvSource({
        "Title, Subtitle, Author",
        "Titel, Untertitel, Verfasser",
        "Titre, Sous-titre, Auteur"
    })
    void ofAWordFile(String title, String subtitle, String author) {
        String styles = style("a", title) + style("b", subtitle) + style("c", author);
        SourceFile file = OfficeSamples.docx(
                word("a", "Harbours") + word("b", "An account") + word("c", "Ada Penn")
                        + "<w:p><w:r><w:t>The text.</w:t></w:r></w:p>",
                Map.of("styles", styles));
        Document document = Formats.read(file).document();
        assertEquals(EXPECTED, parts(document));
        assertEquals(new Block.Heading(1), document.blocks().getFirst().kind());
        assertEquals(new Block.Paragraph(), document.blocks().get(1).kind());
        Document back = DocumentCodec.decode(DocumentCodec.encode(document), document.text());
        assertEquals(document.blocks(), back.blocks());
    }

    private static String style(String id, String name) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/></w:style>";
    }

    private static String openStyle(String name) {
        return "<style:style style:family=\"paragraph\" style:name=\"" + name + "\"/>";
    }

    @Test
    void ofRichText() {
        String source = "{\\rtf1\\ansi{\\stylesheet{\\s0 Normal;}{\\s1 Title;}{\\s2 Subtitle;}{\\s3"
                + " Author;}}\\pard\\s1 Harbours\\par\\pard\\s2 An account\\par"
                + "\\pard\\s3 Ada Penn\\par\\pard\\s0 The text.\\par}";
        byte[] bytes = source.getBytes(StandardCharsets.US_ASCII);
        Document document = Formats.read(new SourceFile("a.rtf", bytes, null)).document();
        assertEquals(EXPECTED, parts(document));
        assertEquals(new Block.Heading(1), document.blocks().getFirst().kind());
    }

    @Test
    void ofAnOpenDocument() {
        Document document = Formats.read(OfficeSamples.odt(
                        openStyle("Title") + openStyle("Subtitle") + openStyle("Author"),
                        "<text:p text:style-name=\"Title\">Harbours</text:p>"
                                + "<text:p text:style-name=\"Subtitle\">An account</text:p>"
                                + "<text:p text:style-name=\"Author\">Ada Penn</text:p>"
                                + "<text:p>The text.</text:p>",
                        ""))
                .document();
        assertEquals(EXPECTED, parts(document));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1>A</h1><p class='subtitle'>B</p><p class='byline'>C</p> | SUBTITLE B,BYLINE C",
                "<h1>A</h1><p class='article-subtitle big'><b>B</b> b</p> | SUBTITLE B b",
                "<hgroup><h1>A</h1><p>B</p></hgroup><p>C</p> | SUBTITLE B",
                "<h1>A</h1><div class='author'>C<br>c</div> | BYLINE C\u2028c",
                "<h1>A</h1><p>By <span class='byline'>C</span></p><p class='subtitles'>D</p> | ''",
            })
    void ofAPage(String page, String expected) {
        SourceFile file = SampleSourceFiles.file("a.html", "<!DOCTYPE html><html>" + page);
        assertEquals(expected, String.join(",", parts(Formats.read(file).document())));
    }

    @Test
    void ofABook() {
        Document book = SampleBook.of(
                        "<h1 epub:type='title'>Harbours</h1><p epub:type='subtitle'>An account</p>"
                                + "<p class='author'>Ada Penn</p>",
                        "<p>The text.</p>")
                .read()
                .document();
        assertEquals(EXPECTED, parts(book));
    }
}
