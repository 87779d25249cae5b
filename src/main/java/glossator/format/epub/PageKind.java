package glossator.format.epub;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// What kind of markup a page of a book allows.
///
/// @param isHtml5 whether it is a page of EPUB 3; one of EPUB 2 is XHTML 1.1
/// @param prefix that the page declares for `epub:type`; empty if it declares none
/// @param isFixed whether the layout of the page is fixed, so that nothing may be added to its flow
record PageKind(boolean isHtml5, String prefix, boolean isFixed) {
    private static final String NAMESPACE = "http://www.idpf.org/2007/ops";

    static PageKind of(Element root, boolean html5, boolean fixed) {
        String prefix = root.attributes().asList().stream()
                .filter(a -> a.getValue().equals(NAMESPACE))
                .map(Attribute::getKey)
                .filter(key -> key.startsWith("xmlns:"))
                .map(key -> key.substring("xmlns:".length()))
                .findFirst()
                .orElse("");
        return new PageKind(html5, prefix, fixed);
    }

    /// An attribute with a term of EPUB Structural Semantics, where there may be one.
    String type(String term) {
        if (!isHtml5) {
            return "";
        }
        return prefix.isEmpty()
                ? " xmlns:epub=\"" + NAMESPACE + "\" epub:type=\"" + term + "\""
                : " " + prefix + ":type=\"" + term + "\"";
    }

    /// An attribute with a role of DPUB-ARIA, where there may be one.
    String role(String role) {
        return isHtml5 ? " role=\"" + role + "\"" : "";
    }
}
