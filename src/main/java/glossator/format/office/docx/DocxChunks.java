package glossator.format.office.docx;

import glossator.document.Block;
import glossator.format.html.Html;
import glossator.format.html.InlineFlow;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.XmlNames;
import glossator.format.source.Charsets;
import glossator.format.source.Pictures;

import org.w3c.dom.Element;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Parts in another format within a document (ECMA-376, part 1, 17.17.2.1): those in HTML and plain
/// text are shown, the others are not.
final class DocxChunks {
    private static final int HEAD = 1024;

    private final DocxParts parts;
    private final ParagraphBuilder paragraphBuilder;
    private final Pictures pictures;
    private boolean leftOut;

    DocxChunks(DocxParts parts, ParagraphBuilder paragraphBuilder, Pictures pictures) {
        this.parts = parts;
        this.paragraphBuilder = paragraphBuilder;
        this.pictures = pictures;
    }

    /// Whether there was one that is not shown.
    boolean hasLeftOut() {
        return leftOut;
    }

    void write(Element chunk, DocxParts.Part in) {
        DocxParts.Relation to = in.relations().get(XmlNames.attribute(chunk, "r:id"));
        Optional<byte[]> bytes = to == null || to.external()
                ? Optional.empty()
                : parts.bytes(to.target()).filter(DocxChunks::isText);
        if (to == null || bytes.isEmpty()) {
            leftOut = true;
            return;
        }
        String text = Charsets.decode(bytes.get(), Html::declaredCharset).text();
        boolean html = isHtml(to.target(), text);
        if (html && !paragraphBuilder.inRow()) {
            InlineFlow flow = new InlineFlow(paragraphBuilder.interrupt());
            Html.writeFragment(text, flow, pictures);
            flow.finish();
        } else {
            lines(html ? Html.plainText(text) : text);
        }
    }

    private void lines(String text) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            paragraphBuilder.beginParagraph(new Block.Paragraph(), 0, 0);
            paragraphBuilder.addGenerated(line, List.of());
            paragraphBuilder.endParagraph();
        });
    }

    private static boolean isHtml(String name, String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD)).strip();
        return name.toLowerCase(Locale.ROOT).matches(".*\\.x?html?")
                || head.toLowerCase(Locale.ROOT)
                        .matches("(?s)(<\\?xml|<!doctype html|<html|<body).*");
    }

    /// Packages, RTF and mail with a page in it are not.
    private static boolean isText(byte[] bytes) {
        String head = new String(
                Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)), StandardCharsets.ISO_8859_1);
        return !head.startsWith("PK")
                && !head.stripLeading().startsWith("{\\rtf")
                && !head.toLowerCase(Locale.ROOT).contains("mime-version:")
                && !head.startsWith("\u00D0\u00CF\u0011\u00E0");
    }
}
