package glossator.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Block;
import glossator.document.Document;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Set;

/// What every annotated HTML file must be, whatever is in it.
public final class HtmlChecks {
    private static final Set<String> ELEMENTS =
            Set.of(("html head meta title style script body header main article aside section nav"
                            + " footer div p span a ul ol li blockquote pre code table"
                            + " thead tbody tr th td h1 h2 h3 h4 h5 h6 hr br img strong em"
                            + " u s del sup sub mark bdi time dl dt dd details summary")
                    .split(" ", -1));
    private static final Set<String> ATTRIBUTES =
            Set.of(("lang charset http-equiv content name type id class dir role href rel alt src"
                            + " aria-label aria-labelledby aria-describedby scope value"
                            + " tabindex datetime data-n data-annotation data-marker"
                            + " data-label data-language data-alt align start")
                    .split(" ", -1));

    private HtmlChecks() {}

    /// Nothing but known elements and attributes, one script that holds JSON, no address but those
    /// of the web, of places in the file, and of pictures in the file.
    public static void assertHarmless(String html) {
        org.jsoup.nodes.Document page = Jsoup.parse(html);
        for (Element element : page.select("html, html *")) {
            assertTrue(ELEMENTS.contains(element.normalName()), element.outerHtml());
            for (Attribute attribute : element.attributes()) {
                assertTrue(ATTRIBUTES.contains(attribute.getKey()), element.outerHtml());
            }
            String href = element.attr("href");
            assertTrue(href.isEmpty() || href.matches("(#|https?://|mailto:)\\S*"), href);
            String src = element.attr("src");
            assertTrue(src.isEmpty() || src.startsWith("data:image/"), src);
        }
        assertEquals(1, page.select("script").size());
        assertEquals("application/ld+json", page.expectFirst("script").attr("type"));
        assertEquals(1, page.select("style").size());
        json(page.expectFirst("script").data());
        assertTrue(page.expectFirst("meta[http-equiv=Content-Security-Policy]")
                .attr("content")
                .startsWith("default-src 'none'"));
    }

    public static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /// The text as jsoup gives it: white space made one, pictures left out.
    public static String plain(Document document) {
        var text = new StringBuilder();
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            text.append(block.join() == Block.Join.TIGHT ? "" : " ").append(block.text());
        }
        return text.toString()
                .replace(String.valueOf(Block.OBJECT), "")
                .replaceAll("[\\s\\u2028]+", " ")
                .strip();
    }
}
