package glossator.format.office.docx;

import glossator.document.Range;
import glossator.format.container.XmlEdits;
import glossator.format.container.XmlSource;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntFunction;

/// The edit of one run: it is split where marks are or its look changes, and each piece keeps the
/// properties that the run has.
final class DocxRunEdit {
    private final Element run;
    private final XmlSource source;
    private final DocxRunProperties properties;
    private final List<Look> looks;
    private final List<DocxSlot> cuts;

    /// @param cuts ascending
    DocxRunEdit(
            Element run,
            XmlSource source,
            DocxRunProperties properties,
            List<Look> looks,
            List<DocxSlot> cuts) {
        this.run = run;
        this.source = source;
        this.properties = properties;
        this.looks = looks;
        this.cuts = cuts;
    }

    /// A look from a position on; 0 is the beginning of the run.
    record Look(int at, DocxLook look) {}

    /// @param beside gives the position at an offset that is not in the run
    void apply(XmlEdits edits, DocxCovers covers, WordNames names, IntFunction<DocxSlot> beside) {
        Range whole = source.element(run);
        String begin = looks.isEmpty() ? properties.written() : properties.with(lookAt(0));
        if (!begin.equals(properties.written())) {
            writeProperties(edits, begin);
        }
        DocxCovers.Cover cover = cover(covers, names, 0);
        beside.apply(whole.start()).addStart(cover.start());
        for (DocxSlot cut : cuts) {
            DocxCovers.Cover next = cover(covers, names, cut.at());
            edits.insert(
                    cut.at(), close(cut) + cover.end() + cut.markup() + next.start() + open(cut));
            cover = next;
        }
        beside.apply(whole.end()).addEnd(cover.end());
        keepSpaces(edits);
    }

    private DocxLook lookAt(int at) {
        int low = 0;
        int high = looks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (looks.get(middle).at <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? DocxLook.NONE : looks.get(low - 1).look;
    }

    private DocxCovers.Cover cover(DocxCovers covers, WordNames names, int at) {
        return looks.isEmpty()
                ? DocxCovers.Cover.NONE
                : covers.add(properties.hiddenBy(lookAt(at)), names);
    }

    private void writeProperties(XmlEdits edits, String markup) {
        Element element = properties.element();
        if (element == null) {
            edits.insert(source.startTag(run).end(), markup);
        } else {
            edits.replace(source.element(element), markup);
        }
    }

    private String close(DocxSlot cut) {
        Element text = cut.text();
        String end = "</" + run.getNodeName() + ">";
        return text == null ? end : "</" + text.getNodeName() + ">" + end;
    }

    private String open(DocxSlot cut) {
        Element text = cut.text();
        String tag = source.startTag(run).of(source.text());
        String look = looks.isEmpty() ? properties.written() : properties.with(lookAt(cut.at()));
        String inner = text == null ? "" : "<" + text.getNodeName() + " xml:space=\"preserve\">";
        return tag + look + inner;
    }

    /// White space that has got to the end of a text would no longer be shown.
    private void keepSpaces(XmlEdits edits) {
        var texts = new IdentityHashMap<Element, Boolean>();
        for (DocxSlot cut : cuts) {
            Element text = cut.text();
            if (text != null && !text.getAttribute("xml:space").equals("preserve")) {
                texts.merge(text, isBesideSpace(cut.at()), Boolean::logicalOr);
            }
        }
        texts.forEach((text, spaces) -> keepSpaces(text, spaces, edits));
    }

    private boolean isBesideSpace(int at) {
        return Character.isWhitespace(source.text().charAt(at - 1))
                || source.text().charAt(at - 1) == ';';
    }

    private void keepSpaces(Element text, boolean spaces, XmlEdits edits) {
        Node node = text.getFirstChild();
        String value = node == null ? "" : String.valueOf(node.getNodeValue());
        var edges = node == null ? new DocxPartEdit.Edges(0, 0) : DocxPartEdit.Edges.of(node);
        Range tag = source.startTag(text);
        String kept = "<" + text.getNodeName() + " xml:space=\"preserve\">";
        if (edges.start() == 0 && edges.end() == value.length()) {
            if (spaces) {
                edits.insert(tag.end() - 1, " xml:space=\"preserve\"");
            }
            return;
        }
        // What was not shown is moved out of the text.
        edits.delete(tag);
        edits.insert(source.position(text.getFirstChild(), edges.start()), kept);
        edits.insert(
                source.position(text.getFirstChild(), edges.end()),
                "</" + text.getNodeName() + ">");
        edits.delete(source.endTag(text));
    }
}
