package glossator.format.html;

import glossator.document.DocumentBuilder;
import glossator.document.Metadata;
import glossator.format.CopyPlan;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.ReaderVersions;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.container.FileSignatures;
import glossator.format.source.Charsets;
import glossator.format.source.Pictures;
import glossator.format.source.TextPlaces;
import glossator.message.Refusal;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Saved web pages: all text of the body in reading order. Nothing is fetched and no script runs.
public final class Html implements Format {
    static final int VERSION = ReaderVersions.of("html");

    /// Deeper elements become siblings, so that no recursive walk overflows the stack.
    static final int MAX_DEPTH = 512;

    private static final int HEAD = 4096;
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
    private static final Pattern DECLARED =
            Pattern.compile("(?is)<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)"
                    + "|<meta[^>]*charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    @Override
    public String name() {
        return "html";
    }

    @Override
    public List<String> endings() {
        return ENDINGS;
    }

    @Override
    public Match match(SourceFile original) {
        byte[] bytes = original.bytes();
        if (FileSignatures.refusal(original).isPresent()) {
            return Match.NO;
        }
        boolean named = ENDINGS.contains(original.ending());
        // If the beginning of a large file is markup, only the beginning is examined.
        byte[] looked = java.util.Arrays.copyOf(bytes, Math.min(bytes.length, 16 * HEAD));
        String text = Charsets.decode(looked, Html::declaredCharset).text();
        String head = text.substring(0, Math.min(text.length(), HEAD));
        if (START.matcher(head).matches()) {
            return Match.CERTAIN;
        }
        if (named) {
            return TAG.matcher(text).find() ? Match.LIKELY : Match.NO;
        }
        return PART.matcher(head.stripLeading()).lookingAt() ? Match.POSSIBLE : Match.NO;
    }

    public static String declaredCharset(String head) {
        Matcher m = DECLARED.matcher(head);
        if (!m.find()) {
            return "";
        }
        return m.group(1) != null ? m.group(1) : m.group(2);
    }

    @Override
    public ImportedDocument read(SourceFile original) {
        Charsets.Decoded decoded = decode(original);
        var pictures = new Pictures(original);
        PageContents contents =
                PageContents.read(decoded.text(), isXhtml(original), reader(original, pictures));
        return new ImportedDocument(
                        name(),
                        VERSION,
                        contents.document(),
                        pictures.found(),
                        pictures.companions(),
                        decoded.warnings(original.name()),
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
                        bytes -> Charsets.decode(bytes, Html::declaredCharset),
                        isXhtml(original))
                .write(
                        reader(original, pictures),
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
        return Charsets.decode(original.bytes(), Html::declaredCharset);
    }

    private static PageReader reader(SourceFile original, Pictures pictures) {
        return (page, placed) -> {
            Metadata metadata = metadata(page);
            Document shown = withoutFrames(page);
            var text = write(shown, metadata, pictures, placed, false);
            if (text.document().blocks().isEmpty()) {
                text = write(shown, metadata, pictures, placed, true);
            }
            if (text.document().blocks().isEmpty()) {
                throw new Refusal("format.no-text", original.name());
            }
            return text;
        };
    }

    /// @param unscripted whether to show the content for browsers without scripts
    private static PageReader.PageText write(
            Document page,
            Metadata metadata,
            Pictures pictures,
            boolean placed,
            boolean unscripted) {
        var builder = new DocumentBuilder().metadata(metadata);
        var flow = new InlineFlow(builder);
        TextPlaces places = placed ? flow.recordPlaces() : new TextPlaces();
        var links = HtmlLinks.of(page, metadata.url());
        new HtmlWalk(flow, pictures, links, HtmlFootnotes.in(page, links), unscripted)
                .walk(page.body());
        flow.finish();
        var document = builder.build();
        return new PageReader.PageText(document, places.in(document));
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
        new HtmlWalk(flow, pictures, HtmlLinks.withoutAddress(), HtmlFootnotes.none(), false)
                .walk(parse(piece).body());
    }

    /// The metadata of a page.
    static Metadata metadata(Document page) {
        return HtmlMetadata.of(page);
    }

    public static Document parse(String text) {
        // The empty location only keeps jsoup from complaining; HtmlLinks resolves the addresses.
        return Jsoup.parse(text, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    }
}
