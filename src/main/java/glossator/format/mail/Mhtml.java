package glossator.format.mail;

import glossator.document.Metadata;
import glossator.format.CopyPlan;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.ReaderVersions;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.html.HtmlLinks;
import glossator.format.html.HtmlMetadata;
import glossator.format.html.PageContents;
import glossator.format.html.PageReader;
import glossator.format.html.PageTexts;
import glossator.format.html.style.PageStyles;
import glossator.format.html.style.StyleContext;
import glossator.format.source.Charsets;
import glossator.format.source.Pictures;
import glossator.message.Refusal;

import org.jsoup.nodes.Document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Web pages saved as one file (RFC 2557): the page, the pages in its frames, and its pictures.
public final class Mhtml implements Format {
    static final int VERSION = ReaderVersions.of("mhtml");

    private static final List<String> ENDINGS = List.of("mhtml", "mht");

    @Override
    public String name() {
        return "mhtml";
    }

    @Override
    public List<String> endings() {
        return ENDINGS;
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/x-mimearchive");
    }

    @Override
    public Match match(SourceFile original) {
        MimeHeaders headers = MimeParser.headers(original.bytes());
        String type = headers.value("content-type");
        boolean whole = type.equals("multipart/related") || type.equals("text/html");
        if (headers.isBroken() || !whole) {
            return Match.NO;
        }
        boolean saved = headers.has("snapshot-content-location")
                || headers.raw("from").toLowerCase(java.util.Locale.ROOT).contains("saved by")
                || ENDINGS.contains(original.ending());
        boolean sent = headers.has("to") || headers.has("received") || headers.has("message-id");
        boolean related = type.equals("multipart/related") && headers.has("mime-version");
        return saved || (related && !sent) ? Match.CERTAIN : Match.NO;
    }

    @Override
    public ImportedDocument read(SourceFile original) {
        MimePart message = MimeParser.message(original.bytes());
        MimePart root = requireRoot(message, original);
        Charsets.Decoded decoded = root.text(original);
        var pictures = MimePictures.of(message, address(message.headers(), root.headers()));
        PageContents contents = PageContents.read(
                decoded.text(), isXhtml(root), reader(message, root, pictures, original));
        return new ImportedDocument(
                        name(),
                        VERSION,
                        contents.document(),
                        pictures.found(),
                        Map.of(),
                        decoded.warnings(original.name()),
                        contents.findings())
                .withCopy(contents.copy());
    }

    @Override
    public WrittenCopy write(SourceFile original, CopyPlan plan) {
        MimePart message = MimeParser.message(original.bytes());
        MimePart root = requireRoot(message, original);
        String address = address(message.headers(), root.headers());
        var pictures = MimePictures.of(message, address);
        var asked = MimePictures.of(message, address);
        return new MhtmlCopy(original, message, root)
                .write(
                        isXhtml(root),
                        reader(message, root, pictures, original),
                        name -> asked.find(name).isEmpty(),
                        new MimeFrames(original, message, root, address),
                        plan);
    }

    private static MimePart requireRoot(MimePart message, SourceFile original) {
        return root(message).orElseThrow(() -> new Refusal("format.mhtml.empty", original.name()));
    }

    private static boolean isXhtml(MimePart root) {
        return root.type().contains("xhtml");
    }

    private static PageReader reader(
            MimePart message, MimePart root, Pictures pictures, SourceFile original) {
        String address = address(message.headers(), root.headers());
        var frames = new MimeFrames(original, message, root, address);
        return (page, _) -> {
            frames.embedIn(page);
            Metadata metadata = metadata(page, message.headers(), address);
            var links = HtmlLinks.of(page, address.startsWith("http") ? address : metadata.url());
            var styles = new StyleContext(new MimeSheets(pictures, address));
            PageReader.PageText text = PageTexts.read(
                    page, metadata, links, pictures, PageStyles.of(page, "", styles), false);
            if (text.document().blocks().isEmpty()) {
                throw new Refusal("format.no-text", original.name());
            }
            return text;
        };
    }

    /// The part that the header names as the root, or else the first page.
    private static Optional<MimePart> root(MimePart message) {
        String start = message.headers().parameter("content-type", "start");
        return message.all()
                .filter(p -> !start.isEmpty() && p.headers().raw("content-id").equals(start))
                .filter(p -> p.type().contains("html"))
                .findFirst()
                .or(() -> message.all().filter(p -> p.type().contains("html")).findFirst());
    }

    private static String address(MimeHeaders message, MimeHeaders page) {
        String own = page.text("content-location").replaceAll("\\s", "");
        String snapshot = message.text("snapshot-content-location").replaceAll("\\s", "");
        return own.isEmpty() ? snapshot : own;
    }

    /// The program that saved the page may supply metadata that the page lacks.
    private static Metadata metadata(Document page, MimeHeaders headers, String address) {
        Metadata own = HtmlMetadata.of(page);
        boolean web = address.matches("(?i)https?://\\S+");
        return Metadata.of(
                own.title().isEmpty() ? headers.text("subject") : own.title(),
                own.creators(),
                own.publisher(),
                own.published().isEmpty() ? Eml.date(headers.raw("date")) : own.published(),
                own.url().isEmpty() && web ? address : own.url(),
                own.language());
    }
}
