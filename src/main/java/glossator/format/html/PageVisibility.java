package glossator.format.html;

import glossator.format.html.style.PageStyles;

import org.jsoup.nodes.Element;

import java.util.Optional;

/// Which elements of a page are shown.
///
/// @param styles what its style sheets say
/// @param unscripted whether to show the content for browsers without scripts
record PageVisibility(PageStyles styles, HtmlFormulas formulas, boolean unscripted) {
    static PageVisibility of(Element page, PageStyles styles, boolean unscripted) {
        return new PageVisibility(styles, HtmlFormulas.in(page), unscripted);
    }

    /// Whether the element may have content that is shown. What is around it may be hidden.
    boolean isContent(Element e) {
        return !HtmlStyle.isNever(e) && (unscripted || !e.nameIs("noscript"));
    }

    boolean isShown(Element e) {
        if (!isContent(e) || formulas.isHidden(e)) {
            return false;
        }
        boolean shut = e.nameIs("dialog") && !e.hasAttr("open");
        return formulas.isShown(e)
                || isPage(e)
                || (!shut && !styles.isHidden(e) && !isDecoration(e));
    }

    /// Whether a frame is more than a place for a script.
    boolean isFrameShown(Element frame) {
        boolean tiny = frame.attr("width").strip().matches("[01](px)?")
                || frame.attr("height").strip().matches("[01](px)?");
        return !tiny && !styles.isHidden(frame);
    }

    /// Pages that are hidden as a whole wait for a script.
    private static boolean isPage(Element e) {
        return e.nameIs("body") || e.nameIs("html");
    }

    /// Whether its own text is visible; empty if that is as it is around it.
    Optional<Boolean> visible(Element e) {
        return formulas.isShown(e) || isPage(e) ? Optional.of(true) : styles.visible(e);
    }

    /// Whether the element is hidden from screen readers and has no blocks of text. Hiding alone
    /// does not count: a page saved while a dialog was open may have all of its text hidden like
    /// that.
    private static boolean isDecoration(Element e) {
        return e.attr("aria-hidden").equalsIgnoreCase("true")
                && e.selectFirst("p, h1, h2, h3, li, td, img, math") == null;
    }
}
