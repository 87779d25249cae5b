package glossator.format.html.style;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A page, or the inside of a shadow root: what its style sheets see of the tree.
///
/// @param root the document, or the template that is the shadow root
/// @param host the element that the shadow root is of; null for a page
public record StyleScope(Element root, @Nullable Element host) {
    /// Whether this element declares a shadow root (HTML, 4.12.3). `shadowroot` is how the
    /// attribute was called at first, `shadowmode` how browsers call it in MHTML.
    public static boolean isShadowRoot(Element e) {
        return e.nameIs("template")
                && (e.hasAttr("shadowrootmode")
                        || e.hasAttr("shadowroot")
                        || e.hasAttr("shadowmode"));
    }

    /// The shadow root of an element: its first child that declares one. Null if it has none.
    public static @Nullable Element shadowRootOf(Element host) {
        for (Element child : host.children()) {
            if (isShadowRoot(child)) {
                return child;
            }
        }
        return null;
    }

    @Nullable
    Element parent(Element of) {
        Element parent = of.parent();
        return parent == null || parent.equals(root) || parent instanceof org.jsoup.nodes.Document
                ? null
                : parent;
    }
}
