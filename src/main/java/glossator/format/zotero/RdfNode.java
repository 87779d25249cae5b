package glossator.format.zotero;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An element of the RDF of Zotero, with the prefixes that it writes.
record RdfNode(Element element) {
    private static final Map<String, String> PREFIXES = Map.of(
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf",
            "http://www.zotero.org/namespaces/export#", "z",
            "http://purl.org/dc/terms/", "dcterms",
            "http://purl.org/net/biblio#", "bib",
            "http://xmlns.com/foaf/0.1/", "foaf",
            "http://purl.org/rss/1.0/modules/link/", "link",
            "http://purl.org/dc/elements/1.1/", "dc",
            "http://prismstandard.org/namespaces/1.2/basic/", "prism",
            "http://nwalsh.com/rdf/vCard#", "vcard");
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// `dc:title` and the like; without a prefix if the namespace is another.
    String name() {
        String prefix = PREFIXES.getOrDefault(element.getNamespaceURI(), "");
        return prefix.isEmpty() ? element.getLocalName() : prefix + ":" + element.getLocalName();
    }

    String about() {
        return element.getAttributeNS(RDF, "about");
    }

    String resource() {
        return element.getAttributeNS(RDF, "resource");
    }

    String text() {
        return element.getTextContent().strip();
    }

    List<RdfNode> children() {
        var all = new ArrayList<RdfNode>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                all.add(new RdfNode(child));
            }
        }
        return all;
    }

    List<RdfNode> children(String name) {
        return children().stream().filter(c -> c.name().equals(name)).toList();
    }

    Optional<RdfNode> child(String name) {
        return children(name).stream().findFirst();
    }

    /// The text of a child; empty if there is none.
    String textOf(String name) {
        return child(name).map(RdfNode::text).orElse("");
    }

    /// All elements below with this name.
    List<RdfNode> below(String name) {
        var all = new ArrayList<RdfNode>();
        for (RdfNode child : children()) {
            if (child.name().equals(name)) {
                all.add(child);
            }
            all.addAll(child.below(name));
        }
        return all;
    }
}
