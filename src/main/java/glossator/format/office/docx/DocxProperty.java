package glossator.format.office.docx;

import glossator.format.office.XmlNames;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.LinkedHashMap;
import java.util.Map;

/// A property that a run has of its own and that a mark of ours stands in for.
///
/// @param name its local name
/// @param attributes by local name
/// @param written the element as the file has it
record DocxProperty(String name, Map<String, String> attributes, String written) {

    static DocxProperty of(Element e, String written) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < e.getAttributes().getLength(); i++) {
            Node attribute = e.getAttributes().item(i);
            if (XmlNames.nameOf(attribute).startsWith("w:")) {
                attributes.put(attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        return new DocxProperty(String.valueOf(e.getLocalName()), attributes, written);
    }

    /// As [DocxStyles#look] reads it.
    String value() {
        String value = attributes.getOrDefault(name.equals("shd") ? "fill" : "val", "");
        return value.isEmpty() && !name.equals("shd") ? "true" : value;
    }

    /// As written, if that was with the same prefix; else rebuilt.
    String markup(WordNames names) {
        if (written.startsWith("<" + names.prefixed(name))) {
            return written;
        }
        var parts = new String[attributes.size() * 2];
        int at = 0;
        for (Map.Entry<String, String> each : attributes.entrySet()) {
            parts[at++] = each.getKey();
            parts[at++] = each.getValue();
        }
        return names.empty(name, parts);
    }
}
