package glossator.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.exchange.html.HtmlNoteBody;
import glossator.exchange.markdown.MarkdownNoteBody;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NoteSanitizerTest {
    private final Losses losses = new Losses();
    private final NoteSanitizer sanitizer = new NoteSanitizer(new TextSanitizer(losses), losses);
    private final HtmlNoteBody html = new HtmlNoteBody(sanitizer);

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "*a* **b** ~~c~~ § <p><em>a</em> <strong>b</strong> <del>c</del></p>",
                "<b>x</b> § <p>&lt;b&gt;x&lt;/b&gt;</p>",
                "<div onclick=x> § <p>&lt;div onclick=x&gt;</p>",
                "# Big § <p><strong>Big</strong></p>",
                "[a](javascript:x) § <p>a</p>",
                "[a](data:text/html,x) § <p>a</p>",
                "[a](../b.html) § <p>a</p>",
                "[a](https://e.org/?a&b) § <p><a rel=\"nofollow\""
                        + " href=\"https://e.org/?a&amp;b\">a</a></p>",
                "![a](https://e.org/i.png) § <p><a rel=\"nofollow\""
                        + " href=\"https://e.org/i.png\">a</a></p>",
                "![a](data:image/png;base64,AA) § <p>a</p>",
                "[![a](x.png)](https://e.org/) § <p><a rel=\"nofollow\""
                        + " href=\"https://e.org/\">a</a></p>"
            })
    void aNoteIsSetWithoutAnythingThatLoadsOrRuns(String note, String expected) {
        assertEquals(expected, html.toHtml(note));
    }

    @Test
    void markdownSaysTheSameAsTheNote() {
        String note = "Some *words*, a list:\n\n- one\n- two\n\n> quote\n\n`code` <i>raw</i>";
        String again = new MarkdownNoteBody(sanitizer).toMarkdown(note);
        assertEquals(html.toHtml(note), html.toHtml(again));
        assertTrue(again.contains("\\<i\\>"), again);
    }

    @Test
    void deepAndLongNotesAreWrittenToo() {
        for (String part :
                new String[] {"> ", "- ", "*a **b ", "[", "![[]()", "<", "`", "((", "\\"}) {
            String written = html.toHtml(part.repeat(NoteSanitizer.MAX_LENGTH / part.length()));
            assertTrue(written.startsWith("<"), part);
            assertTrue(Jsoup.parse(written).select("script").isEmpty());
        }
        assertEquals("<p>" + "x".repeat(60_000) + "</p>", html.toHtml("x".repeat(60_000)));
    }
}
