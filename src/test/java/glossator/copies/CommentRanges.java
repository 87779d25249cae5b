package glossator.copies;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.HashMap;
import java.util.Map;

/// The words between the two ends of each comment, and the words of the comments of OpenDocument,
/// which stand at their begins; by their ids.
final class CommentRanges {
    private final Map<String, StringBuilder> open = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> comments = new HashMap<>();

    private CommentRanges() {}

    static CommentRanges of(Node root) {
        var ranges = new CommentRanges();
        ranges.walk(root);
        return ranges;
    }

    Map<String, String> words() {
        return words;
    }

    Map<String, String> comments() {
        return comments;
    }

    private void walk(Node at) {
        if (at instanceof Element element) {
            switch (String.valueOf(at.getLocalName())) {
                case "commentRangeStart" -> open.put(value(element, "id"), new StringBuilder());
                case "commentRangeEnd" -> close(value(element, "id"));
                case "annotation" -> {
                    String name = value(element, "name");
                    open.put(name, new StringBuilder());
                    comments.put(
                            name.isEmpty() ? "#" + comments.size() : name,
                            element.getTextContent());
                    return;
                }
                case "annotation-end" -> close(value(element, "name"));
                // Not words of the text as it is now.
                case "instrText", "delText", "tracked-changes", "Fallback", "title", "desc" -> {
                    return;
                }
                default -> {}
            }
        } else if (at.getNodeType() == Node.TEXT_NODE) {
            open.values().forEach(range -> range.append(at.getNodeValue()));
        }
        for (Node child = at.getFirstChild(); child != null; child = child.getNextSibling()) {
            walk(child);
        }
    }

    private void close(String id) {
        StringBuilder range = open.remove(id);
        if (range != null) {
            words.put(id, range.toString());
        }
    }

    private static String value(Element element, String name) {
        return element.getAttributeNS(element.getNamespaceURI(), name);
    }
}
