package glossator.format.office.docx;

import glossator.format.office.XmlNames;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.Set;

/// Where a node stands in the markup, as far as marks have to know.
///
/// @param story the body, a note, or a text box: no mark goes from one into another
/// @param run the run that it is in; null in a formula
/// @param child the child of the run that it is in
/// @param around what no mark may be put into; null if there is nothing of the kind
record DocxSpot(
        Element story,
        @Nullable Element run,
        @Nullable Element child,
        @Nullable Element around) {
    private static final Set<String> STORIES = Set.of("w:txbxContent", "w:footnote", "w:endnote");

    static DocxSpot of(Node node) {
        Element run = null;
        Element child = null;
        Element around = null;
        Element below = null;
        boolean inParagraph = true;
        Node at = node instanceof Element ? node : node.getParentNode();
        while (at instanceof Element e) {
            String name = XmlNames.nameOf(e);
            if (STORIES.contains(name) || !(e.getParentNode() instanceof Element)) {
                return new DocxSpot(e, run, child, around);
            }
            if (name.equals("w:r")) {
                run = e;
                child = below;
                around = null;
            } else if (name.equals("w:p")) {
                inParagraph = false;
            } else if (inParagraph && isWhole(e, name)) {
                around = e;
            }
            below = e;
            at = e.getParentNode();
        }
        throw new IllegalArgumentException("not in a part");
    }

    /// A formula; one of several alternatives, because programs show another; what Word fills anew
    /// from a custom XML part whenever it opens the file.
    private static boolean isWhole(Element e, String name) {
        return switch (name) {
            case "m:oMath", "m:oMathPara", "mc:AlternateContent" -> true;
            case "w:sdt" -> XmlNames.child(e, "w:sdtPr", "w:dataBinding").isPresent();
            default -> false;
        };
    }

    /// Whether marks can be put between the characters of the text node `node`.
    boolean isPrecise(Node node) {
        return around == null
                && node.getNodeType() == Node.TEXT_NODE
                && child != null
                && child.isSameNode(node.getParentNode())
                && XmlNames.is(child, "w:t")
                && node.getPreviousSibling() == null
                && node.getNextSibling() == null;
    }

    /// What marks are put before or behind if not between characters.
    Element unit() {
        if (around != null) {
            return around;
        }
        return child == null ? story : child;
    }

    /// Whether its run can be given a look.
    boolean isPaintable() {
        return run != null && around == null;
    }
}
