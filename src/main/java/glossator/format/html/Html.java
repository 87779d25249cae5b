package glossator.format.html;

import glossator.document.Metadata;
import glossator.format.CopyPlan;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.ReaderVersions;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.container.FileSignatures;
import glossator.format.html.style.PageStyles;
import glossator.format.html.style.StyleContext;
import glossator.format.source.Charsets;
import glossator.format.source.Pictures;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Saved web pages: all text of the body in reading order. Nothing is fetched and no script runs.
public final class Html implements Format {
    static final int VERSION = ReaderVersions.of("html");

    /// Deeper elements become siblings, so that no recursive walk overflows the stack.
    static final int MAX_DEPTH = 512;

    private static final int HEAD = 4096;

    /// A page with less text than this, in UTF-16 units, may wait for a script.
    private static final int LITTLE = 400;

    private static final List<String> ENDINGS = List.of("html", "htm", "xhtml", "xht", "shtml");
    private static final List<String> STRICT = List.of("xhtml", "xht");
    private static final Pattern START =
            Pattern.compile("(?is)^\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*"
                    + "(<!doctype\\s+html|<html[\\s>]).*");
    private static final Pattern PART = Pattern.compile(
            "(?is)<(html|head|body|title|meta|p|div|span|br|h[1-6]|table|ul|ol|a|b|i|img"
                    + "|article|main|section|pre|blockquote|font|center)(\\s[^>]*)?/?>");
    private static final Pattern TAG =
            Pattern.compile("(?i)</?[a-z][a-z0-9]{0,9}(\\s[^<>]*)?/?>|<!doctype");

    @Override
    public String name() {
        return "html";
    }

    @Override
    public List<String> endings() {
        return ENDINGS;
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("text/html", "application/xhtml+xml");
    }

    @Override
    public Match match(SourceFile original) {
        byte[] bytes = original.bytes();
        if (FileSignatures.refusal(original).isPresent()) {
            return Match.NO;
        }
        boolean named = ENDINGS.contains(original.ending());
        // If the beginning of a large file is markup, only the beginning is examined.
        byte[] looked = Arrays.copyOf(bytes, Math.min(bytes.length, 16 * HEAD));
        String text = Charsets.decode(
                        new SourceFile(original.name(), looked, null)
                                .withEncoding(original.encoding()),
                        Html::declaredCharset)
                .text();
        String head = text.substring(0, Math.min(text.length(), HEAD));
        if (START.matcher(head).matches()) {
            return Match.CERTAIN;
        }
        if (named) {
            return TAG.matcher(text).find() ? Match.LIKELY : Match.NO;
        }
        return PART.matcher(head.stripLeading()).lookingAt() ? Match.POSSIBLE : Match.NO;
    }

    /// The character set that the beginning of a page declares; empty if it declares none.
    public static String declaredCharset(String head) {
        return DeclaredCharset.in(head);
    }

    @Override
    public ImportedDocument read(SourceFile original) {
        Charsets.Decoded decoded = decode(original);
        var pictures = new Pictures(original);
        var styles = new StyleContext(new FileSheets(pictures));
        PageContents contents = PageContents.read(
                decoded.text(), isXhtml(original), reader(original, pictures, styles));
        List<String> warnings = new ArrayList<>(decoded.warnings(original.name()));
        if (styles.isExceeded()) {
            warnings.add(Messages.of("format.styles", original.name()));
        }
        return new ImportedDocument(
                        name(),
                        VERSION,
                        contents.document(),
                        pictures.found(),
                        pictures.companions(),
                        warnings,
                        contents.findings())
                .withCopy(contents.copy());
    }

    @Override
    public WrittenCopy write(SourceFile original, CopyPlan plan) {
        Charsets.Decoded decoded = decode(original);
        String text = decoded.text();
        String head = text.substring(0, Math.min(text.length(), HEAD));
        boolean named = decoded.mark() > 0 || !declaredCharset(head).isEmpty();
        var pictures = new Pictures(original);
        return new HtmlFile(
                        original.name(),
                        original.bytes(),
                        bytes -> Arrays.equals(bytes, original.bytes())
                                ? decoded
                                : Charsets.decode(bytes, Html::declaredCharset),
                        isXhtml(original))
                .write(
                        reader(original, pictures, new StyleContext(new FileSheets(pictures))),
                        plan,
                        // Browsers take a page that names no character set for another than it is.
                        c -> named || c < 0x7F,
                        _ -> true);
    }

    private static boolean isXhtml(SourceFile original) {
        return STRICT.contains(original.ending());
    }

    private static Charsets.Decoded decode(SourceFile original) {
        FileSignatures.refusal(original).ifPresent(r -> {
            throw r;
        });
        return Charsets.decode(original, Html::declaredCharset);
    }

    private static PageReader reader(SourceFile original, Pictures pictures, StyleContext context) {
        return (page, _) -> {
            Metadata metadata = metadata(page);
            Document shown = withoutFrames(page);
            PageStyles styles = PageStyles.of(shown, "", context);
            var text = write(shown, metadata, pictures, styles, false);
            if (waitsForScript(shown, text.document().length())) {
                styles = PageStyles.withoutSheets();
                text = write(shown, metadata, pictures, styles, false);
            }
            if (text.document().blocks().isEmpty()) {
                text = write(shown, metadata, pictures, styles, true);
            }
            if (text.document().blocks().isEmpty()) {
                throw new Refusal("format.no-text", original.name());
            }
            return text;
        };
    }

    /// A page whose style sheets hide nearly all of it waits for a script to show it.
    private static boolean waitsForScript(Document page, int shown) {
        if (shown >= LITTLE || page.selectFirst("style, link[rel=stylesheet]") == null) {
            return false;
        }
        int all = page.body().text().length();
        return all > LITTLE && all > 10 * shown;
    }

    private static PageReader.PageText write(
            Document page,
            Metadata metadata,
            Pictures pictures,
            PageStyles styles,
            boolean unscripted) {
        var links = HtmlLinks.of(page, metadata.url());
        return PageTexts.read(page, metadata, links, pictures, styles, unscripted);
    }

    /// Of a frameset page, the content for browsers without frames: the frames are separate files.
    private static Document withoutFrames(Document page) {
        Element instead =
                page.selectFirst("frameset ~ noframes, frameset noframes, html > noframes");
        boolean framed = page.selectFirst("frameset") != null;
        return framed && instead != null ? parse(instead.wholeText() + instead.data()) : page;
    }

    /// Writes a fragment of HTML into a text of another format.
    public static void writeFragment(String piece, InlineFlow flow, Pictures pictures) {
        Document page = parse(piece);
        new HtmlWalk(
                        flow,
                        pictures,
                        HtmlLinks.withoutAddress(),
                        HtmlFootnotes.none(),
                        PageVisibility.of(page, PageStyles.withoutSheets(), false))
                .walk(page.body());
    }

    /// The metadata of a page.
    static Metadata metadata(Document page) {
        return HtmlMetadata.of(page);
    }

    /// The words of a fragment, without its markup.
    public static String plainText(String piece) {
        return parse(piece).body().wholeText();
    }

    public static Document parse(String text) {
        // The empty location only keeps jsoup from complaining; HtmlLinks resolves the addresses.
        return Jsoup.parse(text, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    }
}
