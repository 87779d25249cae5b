package glossator.format.office.docx;

import glossator.format.office.ListNumbers;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.List;

/// The pages as Word laid them out when it last saved, numbered by section. Files of other programs
/// have none.
final class DocxPages {
    private final ParagraphBuilder paragraphBuilder;
    private final boolean known;
    private final List<Numbering> sections = new ArrayList<>();
    private int section;
    private int number;
    private int start = -1;
    private boolean open;
    private boolean inRow;
    private int atRow;
    private int inCell;
    private int turned;

    /// @param start -1 if the numbering continues from the previous section
    private record Numbering(int start, String format) {}

    DocxPages(Element root, ParagraphBuilder paragraphBuilder) {
        this.paragraphBuilder = paragraphBuilder;
        known = XmlNames.first(root, "w:lastRenderedPageBreak").isPresent();
        for (Element e : known ? XmlNames.all(root, "w:sectPr") : List.<Element>of()) {
            if (e.getParentNode() == null || XmlNames.is(e.getParentNode(), "w:sectPrChange")) {
                continue;
            }
            String from = XmlNames.valueOf(e, "w:start", "w:pgNumType");
            sections.add(new Numbering(
                    from.matches("\\d{1,6}") ? Integer.parseInt(from) : -1,
                    XmlNames.valueOf(e, "w:fmt", "w:pgNumType")));
        }
    }

    void begin() {
        open = known;
        if (known) {
            start = sections.isEmpty() ? -1 : sections.getFirst().start;
            beginPage();
        }
    }

    /// A page begins here. If a row crosses a page boundary, each of its cells reports it.
    void handleRenderedBreak() {
        if (!open) {
            return;
        }
        inCell++;
        if (!inRow || atRow + inCell > turned) {
            beginPage();
        }
    }

    void beginRow() {
        inRow = true;
        atRow = turned;
        inCell = 0;
    }

    void beginCell() {
        inCell = 0;
    }

    void endRow() {
        inRow = false;
    }

    /// The notes that follow are on no page of their own.
    void end() {
        open = false;
    }

    private void beginPage() {
        turned++;
        number = start >= 0 ? start : number + 1;
        start = -1;
        String format = section < sections.size() ? sections.get(section).format : "";
        paragraphBuilder.beginPage(ListNumbers.format(number, format));
    }

    /// Ends the section.
    void endSection() {
        section++;
        start = section < sections.size() ? sections.get(section).start : -1;
    }
}
