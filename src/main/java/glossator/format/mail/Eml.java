package glossator.format.mail;

import glossator.document.Block;
import glossator.document.DocumentBuilder;
import glossator.document.Inline;
import glossator.document.Metadata;
import glossator.format.CopyPlan;
import glossator.format.Format;
import glossator.format.ImportedDocument;
import glossator.format.ReaderVersions;
import glossator.format.SourceFile;
import glossator.format.WrittenCopy;
import glossator.format.html.Html;
import glossator.format.html.HtmlLinks;
import glossator.format.html.HtmlWalk;
import glossator.format.html.InlineFlow;
import glossator.format.html.style.LinkedSheets;
import glossator.format.html.style.PageStyles;
import glossator.format.html.style.StyleContext;
import glossator.format.source.Charsets;
import glossator.format.source.Languages;
import glossator.format.source.Pictures;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.jsoup.nodes.Document;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Email messages (RFC 5322): sender, recipients and date, the text, and the names of attachments.
public final class Eml implements Format {
    static final int VERSION = ReaderVersions.of("eml");

    private static final int LONGEST_DATE = 200;
    private static final List<String> ENDINGS = List.of("eml");
    private static final List<String> POST =
            List.of("received", "message-id", "mime-version", "return-path", "x-mailer");

    @Override
    public String name() {
        return "eml";
    }

    @Override
    public List<String> endings() {
        return ENDINGS;
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("message/rfc822");
    }

    @Override
    public Match match(SourceFile original) {
        MimeHeaders headers = MimeParser.headers(original.bytes());
        boolean letter = headers.has("from") && (headers.has("date") || headers.has("subject"));
        if (!letter || headers.isBroken()) {
            return Match.NO;
        }
        boolean sent = POST.stream().anyMatch(headers::has);
        return sent || ENDINGS.contains(original.ending()) ? Match.CERTAIN : Match.POSSIBLE;
    }

    @Override
    public ImportedDocument read(SourceFile original) {
        MimePart message = MimeParser.message(original.bytes());
        MimeHeaders headers = message.headers();
        if (message.all().anyMatch(Eml::locked)) {
            throw new Refusal("format.eml.locked", original.name());
        }
        var builder = new DocumentBuilder().metadata(metadata(headers));
        header(headers, builder);
        var pictures = MimePictures.of(message, "");
        var warnings = new ArrayList<String>();
        for (MimePart part : shown(message)) {
            Charsets.Decoded decoded = part.text(original);
            body(part, decoded.text(), builder, pictures);
            warnings.addAll(decoded.warnings(original.name()));
        }
        attachments(message, builder);
        var document = builder.build();
        if (document.blocks().isEmpty()) {
            throw new Refusal("format.no-text", original.name());
        }
        return new ImportedDocument(
                name(),
                VERSION,
                document,
                pictures.found(),
                Map.of(),
                warnings.stream().distinct().toList());
    }

    @Override
    public WrittenCopy write(SourceFile original, CopyPlan plan) {
        return EmlCopy.write(original, read(original), plan);
    }

    private static boolean locked(MimePart part) {
        String kind = part.headers().parameter("content-type", "smime-type");
        return part.type().equals("multipart/encrypted")
                || (part.type().matches("application/(x-)?pkcs7-mime")
                        && !kind.equals("signed-data"));
    }

    private static Metadata metadata(MimeHeaders headers) {
        return Metadata.of(
                headers.text("subject").strip(),
                Mailboxes.names(headers.raw("from")),
                "",
                date(headers.raw("date")),
                "",
                Languages.toTag(headers.raw("content-language")));
    }

    /// ISO 8601, or as written if it follows no rule; empty if it is too long to be a date.
    static String date(String written) {
        if (written.length() > LONGEST_DATE) {
            return "";
        }
        String plain = written.replaceAll("\\([^)]*\\)", "").strip().replaceAll("\\s+", " ");
        try {
            return ZonedDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeException e) {
            return written.strip();
        }
    }

    private static void header(MimeHeaders headers, DocumentBuilder builder) {
        if (!headers.text("subject").isBlank()) {
            builder.begin(new Block.Heading(1))
                    .text(headers.text("subject").strip())
                    .end();
        }
        for (String name : List.of("from", "to", "cc", "date")) {
            String value = headers.text(name).strip();
            if (!value.isEmpty()) {
                builder.begin(new Block.Paragraph())
                        .text(Messages.of("format.eml." + name), Inline.Emphasis.BOLD)
                        .text(" " + value)
                        .end();
            }
        }
    }

    /// The parts that make up the message: the richest readable alternative, and of other
    /// multiparts all texts that are not attachments.
    private static List<MimePart> shown(MimePart part) {
        if (part.parts().isEmpty()) {
            boolean text = part.type().equals("text/plain") || part.type().contains("html");
            return text && !attached(part) ? List.of(part) : List.of();
        }
        List<List<MimePart>> all =
                part.parts().stream().map(Eml::shown).filter(p -> !p.isEmpty()).toList();
        boolean one = part.type().equals("multipart/alternative")
                || part.type().equals("multipart/related");
        if (one && !all.isEmpty()) {
            return part.type().endsWith("related") ? all.getFirst() : all.getLast();
        }
        return all.stream().flatMap(List::stream).toList();
    }

    private static void body(
            MimePart part, String text, DocumentBuilder builder, Pictures pictures) {
        if (!part.type().contains("html")) {
            String format = part.headers().parameter("content-type", "format");
            EmlText.read(text, format.equalsIgnoreCase("flowed"), builder);
            return;
        }
        Document page = Html.parse(text);
        var flow = new InlineFlow(builder);
        var links = HtmlLinks.of(page, "");
        var styles = PageStyles.of(page, "", new StyleContext(LinkedSheets.NONE));
        HtmlWalk.overPage(flow, pictures, page, links, styles).walk(page.body());
        flow.finish();
    }

    private static boolean attached(MimePart part) {
        return part.headers().value("content-disposition").equals("attachment");
    }

    private static String fileName(MimePart part) {
        String name = part.headers().parameter("content-disposition", "filename");
        return name.isEmpty() ? part.headers().parameter("content-type", "name") : name;
    }

    private static void attachments(MimePart message, DocumentBuilder builder) {
        List<String> names = message.all()
                .filter(p -> p.parts().isEmpty())
                .filter(p -> attached(p) || !p.headers().has("content-id"))
                .map(Eml::fileName)
                .filter(n -> !n.isBlank())
                .toList();
        if (names.isEmpty()) {
            return;
        }
        builder.begin(new Block.Paragraph())
                .text(Messages.of("format.eml.attached"), Inline.Emphasis.BOLD)
                .end();
        names.forEach(n -> builder.begin(new Block.Item("•"), 0, 1).text(n).end());
    }
}
