package glossator.format.html;

import org.jsoup.nodes.Element;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// The formulas that a page holds several times, as MathML and as something to look at: only the
/// MathML is shown, even if it is meant for screen readers.
final class HtmlFormulas {
    /// The elements that KaTeX, MathJax and MediaWiki put around a formula.
    private static final String AROUND = "mjx-container, span.MathJax, span.MathJax_CHTML,"
            + " span.MathJax_SVG, .MathJax_Display, span.katex, .mwe-math-element";

    private static final String PREVIEW = ".MathJax_Preview, .MathJax_Processing";

    private static final Set<String> PICTURES = Set.of("span", "svg", "img", "nobr", "mjx-math");

    private final Set<Element> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());

    static HtmlFormulas in(Element page) {
        var formulas = new HtmlFormulas();
        for (Element math : page.getElementsByTag("math")) {
            if (!HtmlMath.text(math).isBlank()) {
                formulas.add(math);
            }
        }
        for (Element katex : page.getElementsByClass("katex-html")) {
            Element parent = katex.parent();
            if (parent != null && parent.getElementsByTag("math").isEmpty()) {
                formulas.shown.add(katex);
            }
        }
        return formulas;
    }

    private void add(Element math) {
        Element around = math.closest(AROUND);
        if (around != null) {
            showOnly(math, around);
            return;
        }
        Element inline = math.parent();
        boolean alone = inline != null
                && inline.nameIs("span")
                && inline.childrenSize() == 1
                && inline.ownText().isBlank();
        hidePictures(math, math);
        if (alone && inline != null) {
            hidePictures(inline, math);
        }
    }

    /// Hides what is beside the element and only for the eye, if there is such a thing.
    private void hidePictures(Element e, Element math) {
        for (Element beside : new Element[] {e.previousElementSibling(), e.nextElementSibling()}) {
            if (beside != null
                    && PICTURES.contains(beside.normalName())
                    && beside.attr("aria-hidden").equals("true")) {
                hidden.add(beside);
                shown.add(e);
                shown.add(math);
            }
        }
    }

    private void showOnly(Element math, Element around) {
        Element inner = math;
        for (Element e = math; e != null; e = e.equals(around) ? null : e.parent()) {
            shown.add(e);
            Element own = inner;
            if (!e.equals(math)) {
                e.children().stream().filter(c -> !c.equals(own)).forEach(hidden::add);
            }
            inner = e;
        }
        Element before = around.previousElementSibling();
        if (before != null && before.is(PREVIEW)) {
            hidden.add(before);
        }
    }

    /// Whether the element must be shown, whatever its styles say.
    boolean isShown(Element e) {
        return shown.contains(e);
    }

    boolean isHidden(Element e) {
        return hidden.contains(e);
    }
}
