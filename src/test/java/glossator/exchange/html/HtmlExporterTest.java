package glossator.exchange.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Inline;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.HtmlChecks;
import glossator.exchange.Samples;
import glossator.exchange.w3c.WebAnnotationExporter;
import glossator.format.CopyOptions;
import glossator.message.Refusal;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;

final class HtmlExporterTest {
    static String html(AnnotatedDocument annotated) throws IOException {
        var out = new ByteArrayOutputStream();
        new HtmlExporter(Samples.CLOCK).write(List.of(annotated), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static org.jsoup.nodes.Document rich() throws IOException {
        return Jsoup.parse(html(Samples.rich()));
    }

    @Test
    void theArticleHoldsExactlyTheTextOfTheDocument() throws IOException {
        Element article = rich().expectFirst("article");
        article.select("aside").remove();
        assertEquals(
                HtmlChecks.plain(Samples.richDocument()), article.text().replaceAll("\\s+", " "));
    }

    private static final Document RUBY = new DocumentBuilder()
            .begin(new Block.Paragraph())
            .text("彼は")
            .text("季節", new Inline.Ruby("きせつ"))
            .text("日", new Inline.Ruby("ひ"))
            .text("日", new Inline.Ruby("ひ"))
            .text("を")
            .build();

    @ParameterizedTest
    @CsvSource({"RUBY, 彼は季節(きせつ)日(ひ)日(ひ)を, 3", "BRACKETS, 彼は季節(きせつ)日(ひ)日(ひ)を, 0", "NONE, 彼は季節日日を, 0"
    })
    void readingsAreWrittenAsChosen(CopyOptions.Readings how, String text, int elements)
            throws IOException {
        AnnotatedDocument annotated = Samples.work(
                        RUBY, List.of(Samples.mark(RUBY, "は季", Color.RED, "", List.of())))
                .withOptions(CopyOptions.USUAL.withReadings(how));
        Element paragraph = Jsoup.parse(html(annotated)).expectFirst("article p");
        assertEquals(text, paragraph.text());
        assertEquals(elements, paragraph.select("ruby").size());
        assertEquals("は季", String.join("", paragraph.select("mark").eachText()));
    }

    @Test
    void aSplitParagraphIsOneAgain() throws IOException {
        Document document = Samples.richDocument();
        long split = document.blocks().stream()
                .filter(b -> b.join() != Block.Join.NONE)
                .count();
        assertTrue(split > 0);
        assertEquals(
                1, rich().select("article p:contains(Sentence number 1 of)").size());
        assertTrue(rich().expectFirst("article p:contains(Sentence number 1 of)")
                        .text()
                        .length()
                > Block.MAX_LENGTH);
    }

    @Test
    void theSegmentsOfEachAnnotationMakeUpItsQuote() throws IOException {
        Element page = rich();
        AnnotatedDocument annotated = Samples.rich();
        for (Placement placement : annotated.annotations()) {
            String id = placement.id().toString();
            var text = new StringBuilder();
            for (Element mark : page.select("mark[data-annotation=" + id + "]")) {
                mark.select("br").forEach(br -> br.replaceWith(new org.jsoup.nodes.TextNode(" ")));
                text.append(mark.wholeText());
            }
            String expected = annotated.hasPlace(placement)
                    ? annotated.selectorOf(placement).exact()
                    : "";
            assertEquals(squeezed(expected), squeezed(text.toString()), id);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u2028\\uFFFC]+", "");
    }

    @Test
    void overlappingAnnotationsLieInEachOtherInDifferentLanes() throws IOException {
        Element inner = rich().expectFirst("mark.yellow mark.blue");
        assertEquals("same", inner.text());
        assertTrue(inner.hasClass("underline") && inner.hasClass("lane1"));
    }

    @Test
    void everyReferenceInTheFileLeadsSomewhere() throws IOException {
        Element page = rich();
        var ids = new HashSet<String>();
        page.select("[id]").forEach(e -> assertTrue(ids.add(e.id()), "twice: " + e.id()));
        assertFalse(page.select("a[href^=#]").isEmpty());
        for (Element link : page.select("a[href^=#]")) {
            assertTrue(ids.contains(link.attr("href").substring(1)), link.outerHtml());
        }
        for (Element mark : page.select("[aria-describedby]")) {
            assertTrue(ids.contains(mark.attr("aria-describedby")), mark.outerHtml());
        }
    }

    @Test
    void aPassageLeadsToItsNoteAndTheNoteBack() throws IOException {
        Element page = rich();
        Element reference = page.expectFirst("article a.ref[data-n=2]");
        Element note = page.expectFirst("#notes " + reference.attr("href"));
        assertTrue(note.text().contains("A thought"));
        Element passage = page.expectFirst(note.expectFirst("a.n").attr("href"));
        assertEquals("mark", passage.normalName());
    }

    @Test
    void listsAndQuotesNestAsInTheSource() throws IOException {
        Element page = rich();
        assertEquals(2, page.select("article ul > li > ol > li").size());
        assertEquals("2.", page.select("article ul > li > ol > li").get(1).attr("data-marker"));
        assertEquals(1, page.select("blockquote blockquote strong").size());
        assertNotNull(page.selectFirst("thead th"));
        assertEquals(4, page.select("tbody td").size());
    }

    @Test
    void linksOutsideAreWebLinksOnly() throws IOException {
        Element page = rich();
        for (Element link : page.select("a[href]")) {
            assertTrue(link.attr("href").matches("(#|https?://|mailto:).*"), link.outerHtml());
        }
        assertTrue(page.select("article a:contains(nothing)").isEmpty());
        assertEquals(
                "A list",
                page.expectFirst(page.expectFirst("a:contains(the list)").attr("href"))
                        .text());
    }

    @Test
    void theEmbeddedAnnotationsAreThoseOfTheWebAnnotationExport() throws IOException {
        String json = rich().expectFirst("script").data();
        var out = new ByteArrayOutputStream();
        new WebAnnotationExporter(Samples.CLOCK).write(List.of(Samples.rich()), out);
        assertEquals(HtmlChecks.json(out.toString(StandardCharsets.UTF_8)), HtmlChecks.json(json));
    }

    @Test
    void aCopyIsOfOneSource() {
        var export = new HtmlExporter(Samples.CLOCK);
        List<AnnotatedDocument> two = List.of(Samples.rich(), Samples.rich());
        var out = new ByteArrayOutputStream();
        Refusal refusal = assertThrows(Refusal.class, () -> export.write(two, out));
        assertEquals("exchange.one-source", refusal.key());
    }
}
