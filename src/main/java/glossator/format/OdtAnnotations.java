package glossator.format;

import org.w3c.dom.Element;

/// The comments of an OpenDocument text, which stand where they begin (ODF 1.3, part 3, 14.1).
final class OdtAnnotations {
    private final Remarks remarks;
    private int nameless;

    OdtAnnotations(Remarks remarks) {
        this.remarks = remarks;
    }

    void begin(Element e) {
        String name = XmlNames.attribute(e, "office:name");
        String id = name.isEmpty() ? "nameless " + nameless++ : name;
        remarks.add(
                new Remarks.Remark(
                        id,
                        parent(e),
                        text(e, "dc:creator"),
                        text(e, "dc:date"),
                        words(e),
                        XmlNames.attribute(e, "loext:resolved").equals("true")));
        remarks.start(id);
    }

    private static String parent(Element e) {
        String parent = XmlNames.attribute(e, "loext:parent-name");
        return parent.isEmpty() ? XmlNames.attribute(e, "office:parent-name") : parent;
    }

    void end(Element e) {
        remarks.end(XmlNames.attribute(e, "office:name"));
    }

    private static String text(Element in, String name) {
        return XmlNames.child(in, name).map(c -> c.getTextContent().strip()).orElse("");
    }

    private static String words(Element e) {
        var words = new StringBuilder();
        for (Element paragraph : XmlNames.all(e, "text:p")) {
            String line = paragraph.getTextContent().strip().replaceAll("[ \\t\\r\\n]+", " ");
            if (!line.isEmpty()) {
                words.append(words.isEmpty() ? "" : "\n\n").append(CommentText.escaped(line));
            }
        }
        return words.toString();
    }
}
