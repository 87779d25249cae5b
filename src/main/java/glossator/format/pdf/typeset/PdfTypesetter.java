package glossator.format.pdf.typeset;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import glossator.format.TypesetPages;
import glossator.format.TypesetText;
import glossator.message.Refusal;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lays a text out on pages. Nothing but what is in the text is read: pictures are in it, no
/// address is followed.
public final class PdfTypesetter {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile(" href=\"#([^\"]+)\"");

    private PdfTypesetter() {}

    /// Throws [Refusal] if the text cannot be laid out.
    ///
    /// @param name what the message of a refusal names
    public static TypesetPages typeset(TypesetText text, String name) {
        XRLog.setLoggingEnabled(false); // it would log words of the text
        try (PDDocument document = new PDDocument()) {
            return typeset(text, document);
        } catch (IOException | RuntimeException e) {
            throw new Refusal(e, "format.typeset.failed", name);
        }
    }

    private static TypesetPages typeset(TypesetText text, PDDocument document) throws IOException {
        try (var fonts = new TypesetFonts(document, codePoints(text))) {
            var links = new PartLinks(document);
            String sheet = fonts.fill(text.styleSheet());
            for (String part : text.parts()) {
                int before = document.getNumberOfPages();
                try (PdfBoxRenderer renderer = builder(fonts, document, before)
                        .withHtmlContent(page(text, part, sheet), null)
                        .buildPdfRenderer()) {
                    renderer.createPDFWithoutClosing();
                    links.add(renderer, before);
                }
            }
            links.connect(text.bookmarks());
            describe(text, document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return new TypesetPages(
                    out.toByteArray(), document.getNumberOfPages(), fonts.missing());
        }
    }

    private static BitSet codePoints(TypesetText text) {
        var points = new BitSet();
        for (String part : text.parts()) {
            ArabicShaping.shape(part).codePoints().forEach(points::set);
        }
        return points;
    }

    private static PdfRendererBuilder builder(TypesetFonts fonts, PDDocument document, int before) {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.useInitialPageNumber(before + 1);
        builder.useReplacementText(TypesetPages.REPLACEMENT);
        builder.useUnicodeBidiSplitter(DirectionRuns::new);
        builder.useUnicodeBidiReorderer(new VisualOrder());
        builder.useHttpStreamImplementation(_ -> null);
        builder.useProtocolsStreamImplementation(_ -> null, "http", "https", "file", "jar", "ftp");
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl(PdfTypesetter::isInText, when);
        }
        fonts.useIn(builder);
        return builder;
    }

    private static boolean isInText(String address, ExternalResourceType type) {
        return address != null && address.startsWith("data:image/");
    }

    private static String page(TypesetText text, String part, String sheet) {
        String language = text.language().replaceAll("[^A-Za-z0-9-]", "");
        return "<html lang=\"" + language + "\"><head><style>" + sheet + "</style></head><body>"
                + linkParts(part) + "</body></html>";
    }

    /// Gives links to other parts an address of their own: the layout knows only its part.
    private static String linkParts(String part) {
        Set<String> ids =
                ID.matcher(part).results().map(r -> r.group(1)).collect(Collectors.toSet());
        return LINK.matcher(part)
                .replaceAll(link -> ids.contains(link.group(1))
                        ? Matcher.quoteReplacement(link.group())
                        : Matcher.quoteReplacement(
                                " href=\"" + PartLinks.SCHEME + link.group(1) + "\""));
    }

    private static void describe(TypesetText text, PDDocument document) {
        var about = new PDDocumentInformation();
        about.setTitle(text.title());
        about.setProducer("Glossator");
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage(text.language());
    }
}
