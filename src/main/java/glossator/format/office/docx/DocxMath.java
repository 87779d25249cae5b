package glossator.format.office.docx;

import glossator.document.Block;
import glossator.document.Inline;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.XmlNames;
import glossator.format.source.Formula;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

import java.util.List;
import java.util.Set;

/// Formulas in one line, as one would type them: `(a+b)/c`, `x^2`, `√(n)` (ECMA-376, part 1, 22.1).
final class DocxMath {
    private final ParagraphBuilder paragraphBuilder;
    private final List<Inline> inlines;

    DocxMath(ParagraphBuilder paragraphBuilder, List<Inline> inlines) {
        this.paragraphBuilder = paragraphBuilder;
        this.inlines = inlines;
    }

    void write(Element e) {
        switch (XmlNames.nameOf(e)) {
            case "m:t" -> text(e);
            case "m:f" -> {
                grouped(e, "m:num");
                paragraphBuilder.addGenerated("/", inlines);
                grouped(e, "m:den");
            }
            case "m:sSup" -> scripts(e, "m:e", "^", "m:sup", "", "");
            case "m:sSub" -> scripts(e, "m:e", "_", "m:sub", "", "");
            case "m:sSubSup" -> scripts(e, "m:e", "_", "m:sub", "^", "m:sup");
            case "m:limLow" -> scripts(e, "m:e", "_", "m:lim", "", "");
            case "m:limUpp" -> scripts(e, "m:e", "^", "m:lim", "", "");
            case "m:nary" -> {
                paragraphBuilder.addGenerated(sign(e, "m:naryPr", "m:chr", "∫"), inlines);
                scripts(e, "", "_", "m:sub", "^", "m:sup");
                paragraphBuilder.addGenerated(" ", inlines);
                part(e, "m:e");
            }
            case "m:rad" -> {
                part(e, "m:deg");
                paragraphBuilder.addGenerated("√(", inlines);
                part(e, "m:e");
                paragraphBuilder.addGenerated(")", inlines);
            }
            case "m:d" -> fenced(e);
            case "m:m", "m:eqArr" -> rows(e);
            case "m:rPr", "w:rPr", "m:ctrlPr", "w:del", "w:moveFrom" -> {}
            default -> {
                XmlNames.children(e).forEach(this::write);
                if (XmlNames.is(e, "m:oMath") && e.getNextSibling() != null && inRow(e)) {
                    paragraphBuilder.addGenerated(String.valueOf(Block.LINE_BREAK), inlines);
                }
            }
        }
    }

    /// Whether another formula of the same display follows.
    private static boolean inRow(Element e) {
        Node next = e.getNextSibling();
        return next != null
                && XmlNames.is(next, "m:oMath")
                && e.getParentNode() != null
                && XmlNames.is(e.getParentNode(), "m:oMathPara");
    }

    private void text(Element e) {
        for (Node child = e.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text) {
                paragraphBuilder.addText(
                        child.getNodeValue().replace('\n', ' '), inlines, child, 0);
            }
        }
    }

    private void part(Element e, String name) {
        XmlNames.children(e, name).forEach(this::write);
    }

    private void scripts(
            Element e, String base, String sign, String script, String other, String second) {
        if (!base.isEmpty()) {
            part(e, base);
        }
        script(e, sign, script);
        script(e, other, second);
    }

    private void script(Element e, String sign, String name) {
        if (!name.isEmpty() && XmlNames.child(e, name).filter(DocxMath::full).isPresent()) {
            paragraphBuilder.addGenerated(sign, inlines);
            grouped(e, name);
        }
    }

    private static boolean full(Element e) {
        return !e.getTextContent().isBlank();
    }

    /// Adds parentheses if it is more than one symbol or word.
    private void grouped(Element e, String name) {
        boolean simple = XmlNames.child(e, name)
                .map(p -> Formula.Dialect.OFFICE.isSimple(p.getTextContent().strip()))
                .orElse(true);
        paragraphBuilder.addGenerated(simple ? "" : "(", inlines);
        part(e, name);
        paragraphBuilder.addGenerated(simple ? "" : ")", inlines);
    }

    private void fenced(Element e) {
        paragraphBuilder.addGenerated(sign(e, "m:dPr", "m:begChr", "("), inlines);
        String between = sign(e, "m:dPr", "m:sepChr", "|");
        int count = 0;
        for (Element part : XmlNames.children(e, "m:e")) {
            paragraphBuilder.addGenerated(count++ > 0 ? between : "", inlines);
            write(part);
        }
        paragraphBuilder.addGenerated(sign(e, "m:dPr", "m:endChr", ")"), inlines);
    }

    private void rows(Element e) {
        Set<String> parts = Set.of("m:mr", "m:e");
        int count = 0;
        for (Element part : XmlNames.children(e)) {
            if (parts.contains(XmlNames.nameOf(part))) {
                paragraphBuilder.addGenerated(count++ > 0 ? "; " : "", inlines);
                cells(part);
            }
        }
    }

    private void cells(Element row) {
        if (XmlNames.is(row, "m:e")) {
            write(row);
            return;
        }
        int count = 0;
        for (Element cell : XmlNames.children(row, "m:e")) {
            paragraphBuilder.addGenerated(count++ > 0 ? ", " : "", inlines);
            write(cell);
        }
    }

    private static String sign(Element e, String properties, String name, String usual) {
        return XmlNames.child(e, properties, name)
                .map(p -> XmlNames.attribute(p, "m:val"))
                .orElse(usual);
    }
}
