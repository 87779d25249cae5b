package glossator.format.office.docx;

import glossator.document.Block;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tables of a Word document: data tables as rows, tables used only for layout as running text.
final class DocxTables {
    private static final int MAX_COLUMNS = 1_000;

    /// A cell with more characters than this is not data.
    private static final int LONG = 2_000;

    private static final Set<String> SHOWN =
            Set.of("w:drawing", "w:pict", "w:object", "w:sym", "m:t", "w:commentRangeStart");

    private static final Set<String> NESTING =
            Set.of("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo");

    private final DocxWalk walk;
    private final ParagraphBuilder paragraphBuilder;
    private final DocxPages pages;
    private int tables;

    DocxTables(DocxWalk walk, ParagraphBuilder paragraphBuilder, DocxPages pages) {
        this.walk = walk;
        this.paragraphBuilder = paragraphBuilder;
        this.pages = pages;
    }

    void table(Element table) {
        var rows = new ArrayList<Element>();
        parts(table, "w:tr", rows);
        rows.removeIf(row -> {
            boolean gone = XmlNames.child(row, "w:trPr", "w:del").isPresent();
            if (gone) {
                walk.places(row);
            }
            return gone;
        });
        DocxPlacesBetween between = DocxPlacesBetween.of(table, "w:tr");
        if (paragraphBuilder.inRow() || isLayout(rows)) {
            for (Element row : rows) {
                between.before(row).forEach(walk::place);
                layoutRow(row);
            }
            between.behind().forEach(walk::place);
            return;
        }
        int number = tables++;
        for (Element row : rows) {
            between.before(row).forEach(walk::place);
            if (hasContent(row)) {
                boolean header = XmlNames.child(row, "w:trPr", "w:tblHeader")
                        .filter(e -> DocxStyles.isOn(XmlNames.attribute(e, "w:val"), "1"))
                        .isPresent();
                paragraphBuilder.writeRow(new Block.Row(number, header), 0, () -> row(row));
            } else {
                walk.places(row);
            }
        }
        between.behind().forEach(walk::place);
    }

    private void layoutRow(Element row) {
        DocxPlacesBetween between = DocxPlacesBetween.of(row, "w:tc");
        for (Element cell : cells(row)) {
            between.before(cell).forEach(walk::place);
            walk.blocks(cell);
        }
        between.behind().forEach(walk::place);
    }

    private void row(Element row) {
        DocxPlacesBetween between = DocxPlacesBetween.of(row, "w:tc");
        pages.beginRow();
        int column = 0;
        for (int i = span(row, "w:trPr", "w:gridBefore") - 1; i >= 0; i--) {
            column = step(column);
        }
        for (Element cell : cells(row)) {
            // What ends between two cells ends with the first, what begins there with the second.
            between.endsBefore(cell).forEach(walk::place);
            column = step(column);
            between.startsBefore(cell).forEach(walk::place);
            pages.beginCell();
            if (isMerged(cell, "w:vMerge") || isMerged(cell, "w:hMerge")) {
                walk.places(cell);
            } else {
                walk.blocks(cell);
            }
            for (int i = span(cell, "w:tcPr", "w:gridSpan") - 1; i > 0; i--) {
                column = step(column);
            }
        }
        between.behind().forEach(walk::place);
        pages.endRow();
    }

    /// Moves on to the next column; the first is there from the beginning.
    private int step(int column) {
        if (column > 0 && column < MAX_COLUMNS) {
            paragraphBuilder.beginCell();
        }
        return column + 1;
    }

    private static int span(Element e, String properties, String name) {
        String written = XmlNames.valueOf(e, "w:val", properties, name);
        return written.matches("\\d{1,6}") ? Math.min(Integer.parseInt(written), 100) : 0;
    }

    private static boolean isMerged(Element cell, String merge) {
        return XmlNames.child(cell, "w:tcPr", merge)
                .filter(e -> !XmlNames.attribute(e, "w:val").equals("restart"))
                .isPresent();
    }

    private static List<Element> cells(Element row) {
        var cells = new ArrayList<Element>();
        parts(row, "w:tc", cells);
        cells.removeIf(c -> XmlNames.child(c, "w:tcPr", "w:cellDel").isPresent());
        return cells;
    }

    /// Rows and cells may be nested in content controls and the like.
    private static void parts(Element parent, String name, List<Element> found) {
        for (Element e : XmlNames.children(parent)) {
            if (XmlNames.is(e, name)) {
                found.add(e);
            } else if (mayNest(e)) {
                parts(e, name, found);
            }
        }
    }

    static boolean mayNest(Element e) {
        return NESTING.contains(XmlNames.nameOf(e));
    }

    private static boolean hasContent(Element e) {
        return XmlNames.all(e, "w:t").stream().anyMatch(t -> !t.getTextContent().isBlank())
                || SHOWN.stream().anyMatch(name -> XmlNames.first(e, name).isPresent());
    }

    private static boolean isLayout(List<Element> rows) {
        boolean one = rows.stream()
                .allMatch(r -> cells(r).stream().filter(DocxTables::hasContent).count() < 2);
        return one || rows.stream().flatMap(r -> cells(r).stream()).anyMatch(c -> length(c) > LONG);
    }

    private static int length(Element cell) {
        return XmlNames.all(cell, "w:t").stream()
                .mapToInt(t -> t.getTextContent().length())
                .sum();
    }
}
