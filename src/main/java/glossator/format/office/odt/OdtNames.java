package glossator.format.office.odt;

import org.w3c.dom.Element;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Writes names with the prefixes that a part of the file has for their namespaces; a namespace
/// that it does not know is declared where it is used.
final class OdtNames {
    private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final Map<String, String> SPACES = Map.of(
            "office", OASIS + "office:1.0",
            "text", OASIS + "text:1.0",
            "style", OASIS + "style:1.0",
            "meta", OASIS + "meta:1.0",
            "fo", OASIS + "xsl-fo-compatible:1.0",
            "dc", "http://purl.org/dc/elements/1.1/",
            "loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0");

    private final Element root;

    /// @param root of the part
    OdtNames(Element root) {
        this.root = root;
    }

    /// A start tag up to its `>`: `name` and the attributes, by pairs of name and escaped value.
    String tag(String name, String... attributes) {
        var out = new StringBuilder("<").append(written(name));
        var declared = new LinkedHashSet<String>();
        declare(name, declared);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(written(attributes[i]))
                    .append("=\"")
                    .append(attributes[i + 1])
                    .append('"');
            declare(attributes[i], declared);
        }
        declared.forEach(prefix -> out.append(" xmlns:")
                .append(prefix)
                .append("=\"")
                .append(SPACES.get(prefix))
                .append('"'));
        return out.toString();
    }

    String empty(String name, String... attributes) {
        return tag(name, attributes) + "/>";
    }

    String start(String name, String... attributes) {
        return tag(name, attributes) + ">";
    }

    String end(String name) {
        return "</" + written(name) + ">";
    }

    /// The name with the prefix of the file.
    String written(String name) {
        String prefix = known(prefixOf(name));
        return prefix.isEmpty() ? name : prefix + name.substring(name.indexOf(':'));
    }

    private void declare(String name, Set<String> declared) {
        String prefix = prefixOf(name);
        if (known(prefix).isEmpty()) {
            declared.add(prefix);
        }
    }

    private static String prefixOf(String name) {
        return name.substring(0, name.indexOf(':'));
    }

    private String known(String prefix) {
        String found = root.lookupPrefix(SPACES.get(prefix));
        return found == null ? "" : found;
    }
}
