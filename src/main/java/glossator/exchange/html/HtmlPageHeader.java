package glossator.exchange.html;

import glossator.annotation.Color;
import glossator.document.Block;
import glossator.document.Metadata;
import glossator.document.OutlineEntry;
import glossator.exchange.ExportLinks;
import glossator.message.Messages;
import glossator.wording.Phrases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Writes what surrounds the text: the head of the file, the page header, the table of contents.
public final class HtmlPageHeader {
    private static final int FEWEST_CONTENTS = 3;
    private static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none';"
                    + " form-action 'none'";

    private final HtmlContext context;
    private final HtmlWriter html;
    private final Instant exported;

    HtmlPageHeader(HtmlContext context, Instant exported) {
        this.context = context;
        this.exported = exported;
        html = context.html();
    }

    void writeHead() {
        openPage(html, context.annotated().source().title(), "annotated.css");
    }

    /// Writes everything up to the end of the style sheets; the head is still open.
    public static void openPage(HtmlWriter html, String title, String sheets) {
        html.raw("<!DOCTYPE html>\n").open("html", "lang", Messages.of("exchange.html.language"));
        html.raw("\n<head>\n<meta charset=\"utf-8\">\n");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .newLine();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.newLine()
                .open("meta", "name", "referrer", "content", "no-referrer")
                .newLine();
        html.open("meta", "name", "generator", "content", "Glossator").newLine();
        html.element("title", title).newLine();
        html.raw("<style>\n").raw(colorRules()).raw(styleSheet(sheets)).raw("</style>\n");
    }

    private static String colorRules() {
        var css = new StringBuilder();
        for (Color color : Color.values()) {
            int rgb = Integer.parseInt(color.hex().substring(1), 16);
            css.append(String.format(
                    Locale.ROOT,
                    ".%s { --c: %d %d %d; }%n".replace("%n", "\n"),
                    color.word(),
                    rgb >> 16,
                    rgb >> 8 & 0xFF,
                    rgb & 0xFF));
        }
        return css.toString();
    }

    static String styleSheet(String name) {
        try (InputStream css = HtmlPageHeader.class.getResourceAsStream(name)) {
            if (css == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the text itself begins with the title as a heading; the title is then not repeated.
    boolean titleIsInText() {
        String title = Phrases.toOneLine(context.annotated().source().title());
        List<Block> blocks = context.annotated().document().blocks();
        return blocks.stream()
                .limit(3)
                .anyMatch(b -> b.kind() instanceof Block.Heading(int level)
                        && level == 1
                        && Phrases.toOneLine(b.text()).equals(title));
    }

    void writeHeader() {
        Metadata metadata = context.annotated().source().metadata();
        String title = context.annotated().source().title();
        html.open("header").newLine();
        html.element("p", Messages.of("exchange.html.kind"), "class", "kind").newLine();
        if (!titleIsInText()) {
            html.element("h1", title, "dir", "auto").newLine();
        }
        html.open("dl").newLine();
        if (titleIsInText()) {
            writeTerm("title", title);
        }
        writeTerm("creators", Phrases.joinNames(metadata.creators()));
        writeTerm("publisher", metadata.publisher());
        writeTerm("published", metadata.published());
        writeAddress(metadata.url());
        writeTerm("file", context.annotated().edition().fileName());
        if (context.annotated().options().traces()) {
            writeTerm("sha256", context.annotated().edition().sha256());
            writeTerm("exported", Phrases.minute(exported));
        }
        html.close("dl").newLine().close("header").newLine();
    }

    private void writeTerm(String key, String value) {
        if (!value.isBlank()) {
            html.open("div").element("dt", Messages.of("exchange.html." + key));
            html.element("dd", value, "class", key, "dir", "auto").close("div").newLine();
        }
    }

    private void writeAddress(String url) {
        ExportLinks.toWebAddress(url)
                .ifPresentOrElse(
                        href -> {
                            html.open("div").element("dt", Messages.of("exchange.html.url"));
                            html.open("dd");
                            html.element("a", url, "href", href, "rel", "noopener noreferrer");
                            html.close("dd").close("div").newLine();
                        },
                        () -> writeTerm("url", url));
    }

    void writeContents() {
        List<OutlineEntry> outline = context.annotated().document().outline();
        if (outline.size() < FEWEST_CONTENTS) {
            return;
        }
        html.open("nav", "aria-label", Messages.of("exchange.html.contents")).open("details");
        html.element("summary", Messages.of("exchange.html.contents"));
        html.open("ul", "role", "list").newLine();
        for (OutlineEntry entry : outline) {
            int offset = Math.min(entry.offset(), context.annotated().document().length());
            html.open("li", "class", "level" + Math.clamp(entry.level(), 1, 6));
            html.element(
                    "a", entry.title(), "href", '#' + HtmlContext.targetId(offset), "dir", "auto");
            html.close("li").newLine();
        }
        html.close("ul").close("details").close("nav").newLine();
    }
}
