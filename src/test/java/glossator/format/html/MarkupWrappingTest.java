package glossator.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Range;
import glossator.format.html.style.PageStyles;
import glossator.format.source.Charsets;
import glossator.format.source.Pictures;
import glossator.format.source.TextPlaces;

import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class MarkupWrappingTest {
    private static final String RICH = """
            <html><head><title>t</title></head><body>
            <h1>One &amp; <i>two</i>
              three</h1><p>A &#x1D49C; &copy; b&nbsp;c <b>bold
            <i>both</i></b> <a href="#x">link</a> 漢
            字 <ruby>漢<rt>かん</rt></ruby> <q>said</q><img src="p.png" alt="a picture"/> end.</p>
            <pre>
             kept  spaces
            and\tlines</pre><ul><li>item<ol><li>inner</li></ol></li></ul>
            <table><tr><th>h1</th><th>h2</th></tr><tr><td>c 1</td><td>c 2</td></tr></table>
            <math><mi>x</mi><mo>+</mo><mn>1</mn></math> <textarea>area &lt; text</textarea>
            <p>\u00A0</p><p>last &lt;tag&gt; \uD83D\uDE00 end</p></body></html>""";

    private record Read(MarkupSource source, Document document, List<TextPlaces.Place> places) {
        static Read of(MarkupSource source) {
            var builder = new DocumentBuilder();
            var flow = new InlineFlow(builder);
            TextPlaces places = flow.recordPlaces();
            HtmlLinks links = HtmlLinks.withoutAddress();
            HtmlFootnotes notes = HtmlFootnotes.in(source.page(), links);
            var pictures = new Pictures(_ -> Optional.empty());
            var visibility = PageVisibility.of(source.page(), PageStyles.withoutSheets(), false);
            new HtmlWalk(flow, pictures, links, notes, visibility)
                    .walk(source.page().body());
            flow.finish();
            Document document = builder.build();
            return new Read(source, document, places.in(document));
        }

        MarkupPieces pieces() {
            return new MarkupPieces(List.of(source), places);
        }
    }

    private static Read xhtml(String page) {
        return Read.of(MarkupSource.ofXhtml(page));
    }

    @Test
    void everyCharacterOfATextComesFromWhereItsPlaceSays() {
        Read read = xhtml(RICH);
        for (TextPlaces.Place place : read.places) {
            if (place.node() instanceof TextNode node && !place.isWhole()) {
                String shown = place.start() == place.end()
                        ? ""
                        : read.document.text().substring(place.start(), place.end());
                assertThat(node.getWholeText().substring(place.from()).replaceAll("\\s", " "))
                        .startsWith(shown.replaceAll("\\s", " "));
            }
        }
        int known = read.places.stream().mapToInt(TextPlaces.Place::length).sum();
        assertThat(known).isGreaterThan(read.document.length() * 8 / 10);
    }

    @Test
    void placesAscendAndDoNotOverlapEvenWhereBlocksAreSplit() {
        String many = "<html><body><p>" + "x".repeat(250_000) + "</p><p>y z</p></body></html>";
        Read read = xhtml(many);
        assertThat(read.document.blocks()).hasSizeGreaterThan(2);
        int end = 0;
        for (TextPlaces.Place place : read.places) {
            assertThat(place.start()).isGreaterThanOrEqualTo(end);
            end = place.end();
            assertThat(read.document.text().substring(place.start(), end)).doesNotContain("\n");
        }
        assertThat(end).isEqualTo(read.document.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a &amp b &notit; &copyc</p><pre>\nx\r\ny</pre><table>odd<tr><td>c</table>",
                "<html><body><p>one<p/>two<br>three</p><title/>four</body></html>",
                "<html><body><p>a<![CDATA[b < c &amp; d]]>e</p></body></html>",
                "<html><body><p>a &unknown; & b &#150; &lt</p></body></html>",
                "<b>bold<p>para</b>tail<plaintext>rest</b>"
            })
    void tagsAroundAnyRangeLeaveTheTextAsItIs(String page) {
        for (int seed = 0; seed < 40; seed++) {
            check(page, new Random(seed));
        }
    }

    @Test
    void tagsAroundManyRangesOfARichPageLeaveItAsItIs() {
        for (int seed = 0; seed < 200; seed++) {
            check(RICH, new Random(seed));
        }
    }

    private static void check(String page, Random random) {
        Read read = xhtml(page);
        var wrapping = new MarkupWrapping();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(read.document.length());
            int to = from + 1 + random.nextInt(read.document.length() - from);
            var range = new Range(from, to);
            String start = "<span class=\"m" + i + "\">";
            read.pieces().in(range).forEach(p -> wrapping.wrap(p, start, "</span>"));
            read.pieces()
                    .nearest(from)
                    .ifPresent(p -> wrapping.insert(p.end(), p.isCdata(), "<span></span>"));
        }
        var edits = new MarkupEdits();
        wrapping.writeTo(edits);
        String edited = edits.applyTo(page);
        Read again = xhtml(edited);
        assertThat(again.document.text()).isEqualTo(read.document.text());
        assertThat(edited.replaceAll("</?span[^>]*>", "").replace("]]><![CDATA[", ""))
                .isEqualTo(page);
        for (int i = 0; i < count; i++) {
            String name = "m" + i;
            assertThat(again.source.page().select("span." + name))
                    .allMatch(e -> e.parents().stream().noneMatch(p -> p.hasClass(name)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1252", "Shift_JIS", "ISO-2022-JP"})
    void editsKeepEveryOtherByteInAnyCharset(String name) {
        Charset charset = Charset.forName(name);
        String text = "<p>caf\u00E9 \u6F22\u5B57 end</p>";
        byte[] original = text.getBytes(charset);
        String read = new String(original, charset);
        var decoded = new Charsets.Decoded(read, charset, false, 0, 0);
        var edits = new MarkupEdits();
        edits.insert(read.indexOf("end"), "<b>\u0416</b>");
        edits.replace(0, 3, "<p class=\"x\">");
        byte[] copy = edits.toBytes(original, decoded);
        String back = new String(copy, charset).replace("&#1046;", "\u0416");
        assertThat(back).isEqualTo(edits.applyTo(read));
        assertThat(edits.moved(read.indexOf("end"))).isEqualTo(back.indexOf("end"));
    }

    @Test
    void bytesThatAreNoCharactersStayAsTheyAre() {
        byte[] original = {'a', (byte) 0xFF, 'b', (byte) 0xE2, (byte) 0x82, 'c', (byte) 0xC3};
        var decoded = Charsets.decode(original, _ -> "utf-8");
        var utf8 = new Charsets.Decoded(
                new String(original, java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.UTF_8,
                false,
                decoded.damaged(),
                0);
        var edits = new MarkupEdits();
        edits.insert(utf8.text().indexOf('b'), "<i>");
        edits.insert(utf8.text().length(), "</i>");
        assertThat(edits.toBytes(original, utf8))
                .containsExactly(
                        'a', 0xFF, '<', 'i', '>', 'b', 0xE2, 0x82, 'c', 0xC3, '<', '/', 'i', '>');
    }
}
