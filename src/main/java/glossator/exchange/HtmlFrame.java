package glossator.exchange;

import glossator.annotation.Color;
import glossator.document.Block;
import glossator.document.Metadata;
import glossator.document.OutlineEntry;
import glossator.message.Messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Writes what stands around the text: the head of the file, the header, the contents.
final class HtmlFrame {
    private static final int FEWEST_CONTENTS = 3;
    private static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none';"
                    + " form-action 'none'";

    private final Sheet sheet;
    private final Html html;
    private final Instant exported;

    HtmlFrame(Sheet sheet, Instant exported) {
        this.sheet = sheet;
        this.exported = exported;
        html = sheet.html();
    }

    void head() {
        open(html, sheet.work().source().title(), "annotated.css");
    }

    /// Everything up to the end of the style sheets; the head is still open.
    static void open(Html html, String title, String sheets) {
        html.raw("<!DOCTYPE html>\n").open("html", "lang", Messages.of("exchange.html.language"));
        html.raw("\n<head>\n<meta charset=\"utf-8\">\n");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.line().open("meta", "name", "referrer", "content", "no-referrer").line();
        html.open("meta", "name", "generator", "content", "Glossator").line();
        html.element("title", title).line();
        html.raw("<style>\n").raw(colors()).raw(style(sheets)).raw("</style>\n");
    }

    private static String colors() {
        var css = new StringBuilder();
        for (Color color : Color.values()) {
            int rgb = Integer.parseInt(color.hex().substring(1), 16);
            css.append(
                    String.format(
                            Locale.ROOT,
                            ".%s { --c: %d %d %d; }%n".replace("%n", "\n"),
                            color.word(),
                            rgb >> 16,
                            rgb >> 8 & 0xFF,
                            rgb & 0xFF));
        }
        return css.toString();
    }

    private static String style(String name) {
        try (InputStream css = HtmlFrame.class.getResourceAsStream(name)) {
            if (css == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the text itself begins with the title as a heading; it is then not set twice.
    boolean titleIsInText() {
        String title = Phrases.oneLine(sheet.work().source().title());
        List<Block> blocks = sheet.work().document().blocks();
        return blocks.stream()
                .limit(3)
                .anyMatch(
                        b ->
                                b.kind() instanceof Block.Heading(int level)
                                        && level == 1
                                        && Phrases.oneLine(b.text()).equals(title));
    }

    void header() {
        Metadata metadata = sheet.work().source().metadata();
        String title = sheet.work().source().title();
        html.open("header").line();
        html.element("p", Messages.of("exchange.html.kind"), "class", "kind").line();
        if (!titleIsInText()) {
            html.element("h1", title, "dir", "auto").line();
        }
        html.open("dl").line();
        if (titleIsInText()) {
            term("title", title);
        }
        term("creators", Phrases.list(metadata.creators()));
        term("publisher", metadata.publisher());
        term("published", metadata.published());
        address(metadata.url());
        term("file", sheet.work().edition().fileName());
        term("sha256", sheet.work().edition().sha256());
        term("exported", Phrases.minute(exported));
        html.close("dl").line().close("header").line();
    }

    private void term(String key, String value) {
        if (!value.isBlank()) {
            html.open("div").element("dt", Messages.of("exchange.html." + key));
            html.element("dd", value, "class", key, "dir", "auto").close("div").line();
        }
    }

    private void address(String url) {
        Links.web(url)
                .ifPresentOrElse(
                        href -> {
                            html.open("div").element("dt", Messages.of("exchange.html.url"));
                            html.open("dd");
                            html.element("a", url, "href", href, "rel", "noopener noreferrer");
                            html.close("dd").close("div").line();
                        },
                        () -> term("url", url));
    }

    void contents() {
        List<OutlineEntry> outline = sheet.work().document().outline();
        if (outline.size() < FEWEST_CONTENTS) {
            return;
        }
        html.open("nav", "aria-label", Messages.of("exchange.html.contents")).open("details");
        html.element("summary", Messages.of("exchange.html.contents"));
        html.open("ul", "role", "list").line();
        for (OutlineEntry entry : outline) {
            int offset = Math.min(entry.offset(), sheet.work().document().length());
            html.open("li", "class", "level" + Math.clamp(entry.level(), 1, 6));
            html.element("a", entry.title(), "href", '#' + Sheet.targetId(offset), "dir", "auto");
            html.close("li").line();
        }
        html.close("ul").close("details").close("nav").line();
    }
}
