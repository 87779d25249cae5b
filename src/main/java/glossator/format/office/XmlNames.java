package glossator.format.office;

import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names in the trees of office documents, with the prefixes that the specifications use, whatever
/// prefix the file has; the two namespaces of Word (transitional and strict) count as one.
public final class XmlNames {
    private static final String OPEN = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String MICROSOFT = "http://schemas.microsoft.com/office/";
    private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry(OPEN + "wordprocessingml/2006/main", "w"),
            Map.entry(STRICT + "wordprocessingml/main", "w"),
            Map.entry(OPEN + "officeDocument/2006/relationships", "r"),
            Map.entry(STRICT + "officeDocument/relationships", "r"),
            Map.entry(OPEN + "officeDocument/2006/math", "m"),
            Map.entry(STRICT + "officeDocument/math", "m"),
            Map.entry(OPEN + "drawingml/2006/main", "a"),
            Map.entry(STRICT + "drawingml/main", "a"),
            Map.entry(OPEN + "drawingml/2006/wordprocessingDrawing", "wp"),
            Map.entry(STRICT + "drawingml/wordprocessingDrawing", "wp"),
            Map.entry(OPEN + "drawingml/2006/picture", "pic"),
            Map.entry(STRICT + "drawingml/picture", "pic"),
            Map.entry(OPEN + "markup-compatibility/2006", "mc"),
            Map.entry("urn:schemas-microsoft-com:vml", "v"),
            Map.entry("urn:schemas-microsoft-com:office:office", "o"),
            Map.entry(MICROSOFT + "word/2010/wordml", "w14"),
            Map.entry(MICROSOFT + "word/2012/wordml", "w15"),
            Map.entry(MICROSOFT + "word/2010/wordprocessingShape", "wps"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
            Map.entry("http://purl.org/dc/terms/", "dcterms"),
            Map.entry("http://www.w3.org/1999/xlink", "xlink"),
            Map.entry("http://www.w3.org/1998/Math/MathML", "math"),
            Map.entry("http://www.w3.org/XML/1998/namespace", "xml"),
            Map.entry(
                    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
                    "loext"),
            Map.entry(OASIS + "office:1.0", "office"),
            Map.entry(OASIS + "text:1.0", "text"),
            Map.entry(OASIS + "table:1.0", "table"),
            Map.entry(OASIS + "style:1.0", "style"),
            Map.entry(OASIS + "drawing:1.0", "draw"),
            Map.entry(OASIS + "meta:1.0", "meta"),
            Map.entry(OASIS + "manifest:1.0", "manifest"),
            Map.entry(OASIS + "svg-compatible:1.0", "svg"),
            Map.entry(OASIS + "xsl-fo-compatible:1.0", "fo"));

    private XmlNames() {}

    /// `w:p` and the like; without a prefix if the namespace is unknown.
    public static String nameOf(Node node) {
        String local = node.getLocalName();
        String namespace = node.getNamespaceURI();
        String prefix = namespace == null ? null : PREFIXES.get(namespace);
        return prefix == null ? String.valueOf(local) : prefix + ":" + local;
    }

    public static boolean is(Node node, String name) {
        return node.getNodeType() == Node.ELEMENT_NODE
                && name.endsWith(String.valueOf(node.getLocalName()))
                && nameOf(node).equals(name);
    }

    /// The attribute's value; empty if there is none. `name` includes the prefix.
    public static String attribute(Element of, String name) {
        NamedNodeMap all = of.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            Node each = all.item(i);
            if (name.endsWith(String.valueOf(each.getLocalName()))
                    && nameOf(each).equals(name)) {
                return each.getNodeValue();
            }
        }
        return "";
    }

    public static List<Element> children(Element of) {
        var children = new ArrayList<Element>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e) {
                children.add(e);
            }
        }
        return children;
    }

    public static List<Element> children(Element of, String name) {
        return children(of).stream().filter(e -> is(e, name)).toList();
    }

    /// The first descendant along `path`, one child per step.
    public static Optional<Element> child(Element of, String... path) {
        Element at = of;
        for (String name : path) {
            Element found = null;
            for (Node child = at.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element e && is(e, name)) {
                    found = e;
                    break;
                }
            }
            if (found == null) {
                return Optional.empty();
            }
            at = found;
        }
        return Optional.of(at);
    }

    /// The value of an attribute of the element along `path`; empty if there is none.
    public static String valueOf(Element of, String attribute, String... path) {
        return child(of, path).map(e -> attribute(e, attribute)).orElse("");
    }

    /// The first descendant of this name in document order.
    public static Optional<Element> first(Element in, String name) {
        for (Node at = next(in, in); at != null; at = next(at, in)) {
            if (is(at, name)) {
                return Optional.of((Element) at);
            }
        }
        return Optional.empty();
    }

    /// All descendants in document order.
    public static List<Element> all(Element in) {
        var all = new ArrayList<Element>();
        for (Node at = next(in, in); at != null; at = next(at, in)) {
            if (at instanceof Element e) {
                all.add(e);
            }
        }
        return all;
    }

    /// All descendants of this name in document order.
    public static List<Element> all(Element in, String name) {
        var all = new ArrayList<Element>();
        for (Node at = next(in, in); at != null; at = next(at, in)) {
            if (is(at, name)) {
                all.add((Element) at);
            }
        }
        return all;
    }

    /// The node after `at` in document order within `root`; null after the last.
    private static @org.jspecify.annotations.Nullable Node next(Node at, Node root) {
        Node down = at.getFirstChild();
        if (down != null) {
            return down;
        }
        for (Node up = at; up != null && !up.isSameNode(root); up = up.getParentNode()) {
            if (up.getNextSibling() != null) {
                return up.getNextSibling();
            }
        }
        return null;
    }
}
