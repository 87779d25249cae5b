package glossator.format.office.odt;

import glossator.format.office.CommentText;
import glossator.format.office.OfficeComments;
import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

/// The comments of an OpenDocument text, each stored where it begins (ODF 1.3, part 3, 14.1).
final class OdtAnnotations {
    private final OfficeComments comments;
    private int nameless;

    OdtAnnotations(OfficeComments comments) {
        this.comments = comments;
    }

    void beginComment(Element e) {
        String name = XmlNames.attribute(e, "office:name");
        String id = name.isEmpty() ? "nameless " + nameless++ : name;
        comments.add(new OfficeComments.Comment(
                id,
                parent(e),
                text(e, "dc:creator"),
                text(e, "dc:date"),
                words(e),
                XmlNames.attribute(e, "loext:resolved").equals("true")));
        comments.beginComment(id);
    }

    private static String parent(Element e) {
        String parent = XmlNames.attribute(e, "loext:parent-name");
        return parent.isEmpty() ? XmlNames.attribute(e, "office:parent-name") : parent;
    }

    void endComment(Element e) {
        comments.endComment(XmlNames.attribute(e, "office:name"));
    }

    private static String text(Element in, String name) {
        return XmlNames.child(in, name).map(c -> c.getTextContent().strip()).orElse("");
    }

    private static String words(Element e) {
        var words = new StringBuilder();
        for (Element paragraph : XmlNames.all(e, "text:p")) {
            String line = paragraph.getTextContent().strip().replaceAll("[ \\t\\r\\n]+", " ");
            if (!line.isEmpty()) {
                words.append(words.isEmpty() ? "" : "\n\n").append(CommentText.escape(line));
            }
        }
        return words.toString();
    }
}
