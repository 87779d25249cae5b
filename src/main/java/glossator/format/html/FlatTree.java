package glossator.format.html;

import glossator.format.html.style.StyleScope;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The tree of a page as it is shown: a shadow root in the place of what its host contains, and
/// that in the slots of the shadow root (DOM, 4.2.2; CSS Scoping 1, 3.4).
final class FlatTree {
    private FlatTree() {}

    static List<Node> childNodes(Element of) {
        Element shadow = StyleScope.shadowRootOf(of);
        if (shadow != null) {
            return shadow.childNodes();
        }
        Element root = of.nameIs("slot") ? shadowRootAround(of) : null;
        if (root == null || !isFirst(of, root)) {
            return of.childNodes();
        }
        Element host = root.parent();
        List<Node> assigned = host == null ? List.of() : assigned(of, host);
        return assigned.isEmpty() ? of.childNodes() : assigned;
    }

    private static @Nullable Element shadowRootAround(Element slot) {
        for (Element p = slot.parent(); p != null; p = p.parent()) {
            if (p.nameIs("template")) {
                return StyleScope.isShadowRoot(p) ? p : null;
            }
        }
        return null;
    }

    /// Only the first slot of a name is filled.
    private static boolean isFirst(Element slot, Element root) {
        return root.getElementsByTag("slot").stream()
                .filter(s -> s.attr("name").equals(slot.attr("name")))
                .findFirst()
                .filter(slot::equals)
                .isPresent();
    }

    private static List<Node> assigned(Element slot, Element host) {
        String name = slot.attr("name");
        return host.childNodes().stream()
                .filter(n -> switch (n) {
                    case Element e ->
                        !StyleScope.isShadowRoot(e) && e.attr("slot").equals(name);
                    case TextNode text -> name.isEmpty() && !text.isBlank();
                    default -> false;
                })
                .toList();
    }
}
