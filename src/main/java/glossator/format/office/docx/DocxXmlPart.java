package glossator.format.office.docx;

import glossator.format.container.XmlEdits;
import glossator.format.container.XmlSource;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.util.LinkedHashMap;
import java.util.Map;

/// An XML part to whose root elements are added; it is made if the file does not have it.
final class DocxXmlPart {
    private static final String COMPATIBILITY =
            "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private final DocxParts.@Nullable Part part;
    private final @Nullable XmlSource source;
    private final @Nullable XmlEdits edits;
    private final String rootName;
    private final StringBuilder added = new StringBuilder();
    private final Map<String, String> declared = new LinkedHashMap<>();
    private final StringBuilder ignorable = new StringBuilder();

    /// @param prefix that of the root in a new part
    /// @param name the local name of the root in a new part
    DocxXmlPart(
            DocxParts.@Nullable Part part,
            @Nullable XmlSource source,
            String prefix,
            String namespace,
            String name) {
        this.part = part;
        this.source = source;
        edits = source == null ? null : source.edit();
        rootName = prefix.isEmpty() ? name : prefix + ":" + name;
        if (part == null) {
            declared.put(prefix, namespace);
        }
    }

    boolean isNew() {
        return part == null;
    }

    @Nullable
    Element root() {
        return part == null ? null : part.root();
    }

    /// The prefix of a namespace at the root; it is declared if it is not yet.
    ///
    /// @param ignored whether programs that do not know the namespace are told to pass over it
    String prefix(String namespace, String usual, boolean ignored) {
        for (Map.Entry<String, String> each : declared.entrySet()) {
            if (each.getValue().equals(namespace) && !each.getKey().isEmpty()) {
                return each.getKey();
            }
        }
        Element root = root();
        String known = root == null ? null : root.lookupPrefix(namespace);
        if (known != null && !known.isEmpty()) {
            return known;
        }
        String prefix = usual;
        while (declared.containsKey(prefix)
                || (root != null && root.lookupNamespaceURI(prefix) != null)) {
            prefix += "x";
        }
        declared.put(prefix, namespace);
        if (ignored) {
            ignorable.append(ignorable.isEmpty() ? "" : " ").append(prefix);
        }
        return prefix;
    }

    void add(String markup) {
        added.append(markup);
    }

    void delete(Element e) {
        if (source != null && edits != null) {
            edits.delete(source.element(e));
        }
    }

    /// The part as written, and its edit; only for a part that the file has.
    XmlSource source() {
        return java.util.Objects.requireNonNull(source);
    }

    XmlEdits edits() {
        return java.util.Objects.requireNonNull(edits);
    }

    /// Gives an attribute another value, or adds it.
    void setAttribute(Element e, String name, String value) {
        var range = source().attribute(e, name);
        if (range.isPresent()) {
            edits().replace(range.get(), XmlSource.escapeAttribute(value));
        } else {
            int at = source().startTag(e).start() + 1 + e.getNodeName().length();
            edits().insert(at, " " + name + "=\"" + XmlSource.escapeAttribute(value) + "\"");
        }
    }

    /// The bytes of the part; null if nothing has changed.
    byte @Nullable [] finish() {
        if (source == null || edits == null) {
            return newPart();
        }
        Element root = java.util.Objects.requireNonNull(root());
        boolean compatible = !ignorable.isEmpty();
        String mc = compatible ? prefix(COMPATIBILITY, "mc", false) : "";
        var attributes = new StringBuilder();
        declared.forEach((prefix, namespace) -> attributes
                .append(" xmlns:")
                .append(prefix)
                .append("=\"")
                .append(namespace)
                .append('"'));
        if (compatible) {
            var known = source.attribute(root, mc + ":Ignorable");
            if (known.isPresent()) {
                edits.insert(known.get().end(), " " + ignorable);
            } else {
                attributes.append(" ").append(mc).append(":Ignorable=\"");
                attributes.append(ignorable).append('"');
            }
        }
        int afterName = source.startTag(root).start() + 1 + root.getNodeName().length();
        if (!attributes.isEmpty()) {
            edits.insert(afterName, attributes.toString());
        }
        if (!added.isEmpty() && source.isEmptyTag(root)) {
            int slash = source.text().lastIndexOf('/', source.startTag(root).end());
            edits.replace(
                    new glossator.document.Range(slash, source.startTag(root).end()),
                    ">" + added + "</" + root.getNodeName() + ">");
        } else if (!added.isEmpty()) {
            edits.insert(source.endTag(root).start(), added.toString());
        }
        return edits.isEmpty() ? null : edits.toBytes();
    }

    private byte @Nullable [] newPart() {
        if (added.isEmpty()) {
            return null;
        }
        String mc = ignorable.isEmpty() ? "" : prefix(COMPATIBILITY, "mc", false);
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"");
        out.append(" standalone=\"yes\"?>\n<").append(rootName);
        declared.forEach(
                (prefix, namespace) -> out.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
                        .append("=\"")
                        .append(namespace)
                        .append('"'));
        if (!mc.isEmpty()) {
            out.append(' ').append(mc).append(":Ignorable=\"").append(ignorable).append('"');
        }
        out.append('>').append(added).append("</").append(rootName).append(">\n");
        return out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
