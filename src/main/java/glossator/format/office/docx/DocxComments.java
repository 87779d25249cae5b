package glossator.format.office.docx;

import glossator.format.office.CommentText;
import glossator.format.office.OfficeComments;
import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The comments part and the parts that later versions of Word added for threads, for resolved
/// comments, and for times with a zone ([MS-DOCX] 2.5).
final class DocxComments {
    private DocxComments() {}

    static void read(DocxParts parts, OfficeComments into) {
        DocxParts.Part main = parts.main();
        DocxParts.Part comments = parts.related(main, "comments").orElse(null);
        if (comments == null) {
            return;
        }
        Map<String, Element> threads = byParagraph(parts, main, "commentsExtended");
        Map<String, Element> ids = byParagraph(parts, main, "commentsIds");
        var times = new HashMap<String, String>();
        parts.related(main, "commentsExtensible").ifPresent(p -> {
            for (Element e : XmlNames.children(p.root())) {
                times.put(local(e, "durableId"), local(e, "dateUtc"));
            }
        });
        List<Element> all = XmlNames.children(comments.root(), "w:comment");
        var byParagraph = new HashMap<String, String>();
        for (Element e : all) {
            byParagraph.put(paragraph(e), XmlNames.attribute(e, "w:id"));
        }
        for (Element e : all) {
            String paragraph = paragraph(e);
            Element thread = threads.get(paragraph);
            Element named = ids.get(paragraph);
            String time = named == null ? "" : times.getOrDefault(local(named, "durableId"), "");
            String parent = thread == null ? "" : local(thread, "paraIdParent");
            into.add(new OfficeComments.Comment(
                    XmlNames.attribute(e, "w:id"),
                    parent.isEmpty() ? "" : byParagraph.getOrDefault(parent, ""),
                    XmlNames.attribute(e, "w:author"),
                    time.isEmpty() ? XmlNames.attribute(e, "w:date") : time,
                    text(e),
                    thread != null && DocxStyles.isOn(local(thread, "done"), "0")));
        }
    }

    private static Map<String, Element> byParagraph(
            DocxParts parts, DocxParts.Part main, String type) {
        var found = new HashMap<String, Element>();
        parts.related(main, type).ifPresent(p -> {
            for (Element e : XmlNames.children(p.root())) {
                found.putIfAbsent(local(e, "paraId"), e);
            }
        });
        return found;
    }

    /// The other parts identify a comment by the id of its last paragraph.
    private static String paragraph(Element comment) {
        List<Element> paragraphs = XmlNames.children(comment, "w:p");
        return paragraphs.isEmpty() ? "" : local(paragraphs.getLast(), "paraId");
    }

    /// The attribute of this local name: the namespaces of these parts have changed often.
    private static String local(Element e, String name) {
        var attributes = e.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (name.equals(attributes.item(i).getLocalName())) {
                return attributes.item(i).getNodeValue();
            }
        }
        return "";
    }

    private static String text(Element comment) {
        var text = new StringBuilder();
        for (Element paragraph : XmlNames.all(comment, "w:p")) {
            var line = new StringBuilder();
            for (Element run : XmlNames.all(paragraph, "w:r")) {
                for (Element e : XmlNames.children(run)) {
                    switch (XmlNames.nameOf(e)) {
                        case "w:t" -> line.append(e.getTextContent());
                        case "w:tab" -> line.append(' ');
                        case "w:br", "w:cr" -> line.append("\n");
                        case "w:noBreakHyphen" -> line.append('\u2011');
                        default -> {}
                    }
                }
            }
            if (!line.toString().isBlank()) {
                text.append(text.isEmpty() ? "" : "\n\n");
                // A CommonMark line break ends in a backslash.
                text.append(CommentText.escape(line.toString().strip()).replace("\n", "\\\n"));
            }
        }
        return text.toString();
    }
}
