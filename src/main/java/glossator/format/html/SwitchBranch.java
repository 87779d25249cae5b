package glossator.format.html;

import org.jsoup.nodes.Element;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which branch of an `epub:switch` is shown: the first for a vocabulary that we show, or else the
/// default (EPUB Content Documents 3.0.1, 2.1.5).
final class SwitchBranch {
    private static final Set<String> SHOWN = Set.of(
            "http://www.w3.org/1998/Math/MathML",
            "http://www.w3.org/1999/xhtml",
            "http://www.w3.org/2000/svg");

    private SwitchBranch() {}

    static boolean isSwitch(Element e) {
        return e.tagName().endsWith(":switch");
    }

    /// Empty if the element has no branches.
    static Optional<Element> of(Element choice) {
        List<Element> branches = choice.children();
        return branches.stream()
                .filter(b -> is(b, "case")
                        && SHOWN.contains(b.attr("required-namespace").strip()))
                .filter(b -> b.hasText() || b.selectFirst("img, svg") != null)
                .findFirst()
                .or(() -> branches.stream().filter(b -> is(b, "default")).findFirst())
                .or(() -> branches.stream().filter(b -> is(b, "case")).findFirst());
    }

    private static boolean is(Element e, String name) {
        String own = e.tagName();
        return own.substring(own.indexOf(':') + 1).equals(name);
    }
}
