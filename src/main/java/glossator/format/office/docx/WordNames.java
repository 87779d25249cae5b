package glossator.format.office.docx;

import glossator.format.container.XmlSource;

import org.w3c.dom.Element;

/// Markup in the namespace of Word, transitional or strict, with the prefix that the part has for
/// it where the markup is to stand.
///
/// @param prefix never empty, because attributes need one
/// @param declaration what each element must declare; empty if the part declares the prefix
record WordNames(String prefix, String declaration) {

    /// The names for markup that is to stand beside or in `place`.
    static WordNames at(Element place, String namespace) {
        String prefix = place.lookupPrefix(namespace);
        return prefix == null || prefix.isEmpty()
                ? new WordNames("w", " xmlns:w=\"" + namespace + "\"")
                : new WordNames(prefix, "");
    }

    String prefixed(String name) {
        return prefix + ":" + name;
    }

    /// An empty element; attributes as name, value, name, value.
    String empty(String name, String... attributes) {
        return tag(name, "/>", attributes);
    }

    String start(String name, String... attributes) {
        return tag(name, ">", attributes);
    }

    String end(String name) {
        return "</" + prefix + ":" + name + ">";
    }

    private String tag(String name, String close, String... attributes) {
        var out = new StringBuilder("<").append(prefix).append(':').append(name);
        out.append(declaration);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(prefix).append(':').append(attributes[i]).append("=\"");
            out.append(XmlSource.escapeAttribute(attributes[i + 1])).append('"');
        }
        return out.append(close).toString();
    }
}
