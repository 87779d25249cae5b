package glossator.format.pdf;

import glossator.format.container.SafeXml;
import glossator.message.Refusal;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.w3c.dom.Node;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words of an annotation.
final class PdfNoteText {
    private static final int LONGEST = 50_000;
    private static final Set<String> LINES = Set.of("p", "br", "div", "li");
    private static final COSName RICH = COSName.getPDFName("RC");
    private static final COSName FILE = COSName.getPDFName("FS");

    /// The standard stamps (ISO 32000-1 §12.5.6.12) and what stands on them.
    private static final Map<String, String> STAMPS = Map.ofEntries(
            Map.entry("Approved", "Approved"),
            Map.entry("Experimental", "Experimental"),
            Map.entry("NotApproved", "Not approved"),
            Map.entry("AsIs", "As is"),
            Map.entry("Expired", "Expired"),
            Map.entry("NotForPublicRelease", "Not for public release"),
            Map.entry("Confidential", "Confidential"),
            Map.entry("Final", "Final"),
            Map.entry("Sold", "Sold"),
            Map.entry("Departmental", "Departmental"),
            Map.entry("ForComment", "For comment"),
            Map.entry("TopSecret", "Top secret"),
            Map.entry("Draft", "Draft"),
            Map.entry("ForPublicRelease", "For public release"));

    private PdfNoteText() {}

    /// The plain contents, or else the rich ones, those of the pop-up, what stands on the stamp or
    /// the name of the attached file; empty if there is nothing.
    static String of(COSDictionary source) {
        String plain = string(source, COSName.CONTENTS);
        plain = plain.isEmpty() ? rich(source) : plain;
        if (plain.isEmpty() && source.getDictionaryObject(COSName.POPUP) instanceof COSDictionary d) {
            plain = string(d, COSName.CONTENTS);
        }
        return plain.isEmpty() ? named(source) : plain;
    }

    private static String named(COSDictionary source) {
        String kind = String.valueOf(source.getNameAsString(COSName.SUBTYPE));
        if (kind.equals("Stamp")) {
            String name = String.valueOf(source.getNameAsString(COSName.NAME));
            return STAMPS.getOrDefault(name.replaceFirst("^SB", ""), "");
        }
        if (kind.equals("FileAttachment")) {
            return source.getDictionaryObject(FILE) instanceof COSDictionary file
                    ? Optional.of(string(file, COSName.UF))
                            .filter(name -> !name.isEmpty())
                            .orElseGet(() -> string(file, COSName.F))
                    : string(source, FILE);
        }
        return "";
    }

    /// The words of rich text (§12.7.3.4), a paragraph to a line.
    private static String rich(COSDictionary source) {
        String rich = source.getDictionaryObject(RICH) instanceof COSStream stream
                ? stream.toTextString()
                : string(source, RICH);
        if (rich.isEmpty()) {
            return "";
        }
        try {
            var words = new StringBuilder();
            byte[] bytes = rich.replaceFirst("^\\s*<\\?xml[^>]*>", "").getBytes(StandardCharsets.UTF_8);
            collect(SafeXml.parse(bytes, "", "").getDocumentElement(), words);
            return clean(words.toString());
        } catch (Refusal notXml) {
            return clean(rich.replaceAll("<[^<>]*>", " "));
        }
    }

    private static void collect(Node node, StringBuilder words) {
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            words.append(node.getNodeValue().replaceAll("\\s+", " "));
        }
        for (Node in = node.getFirstChild(); in != null; in = in.getNextSibling()) {
            collect(in, words);
        }
        if (LINES.contains(String.valueOf(node.getLocalName()))) {
            words.append('\n');
        }
    }

    /// The text string of an entry, with `\n` for every kind of line end and without invisible
    /// characters; empty if there is none.
    static String string(COSDictionary source, COSName key) {
        String raw = source.getString(key);
        return raw == null ? "" : clean(raw);
    }

    private static String clean(String raw) {
        String lines = raw.replaceAll("\\r\\n?|[\\u2028\\u2029]", "\n");
        String plain = lines.replaceAll("[\\p{Cc}\\p{Cs}\\uFEFF\\uFFFC&&[^\\n\\t]]", "")
                .strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
