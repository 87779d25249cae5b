package glossator.format.office.odt;

import glossator.document.Block;
import glossator.format.office.ParagraphBuilder;
import glossator.format.office.XmlNames;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tables of an OpenDocument text: data tables as rows, tables used only for layout as running
/// text.
final class OdtTables {
    private static final int MAX_REPEAT = 100;
    private static final int MAX_COLUMNS = 1_000;

    /// A cell with more characters than this is not data.
    private static final int LONG = 2_000;

    private static final Set<String> GROUPS =
            Set.of("table:table-header-rows", "table:table-rows", "table:table-row-group");

    private final OdtWalk walk;
    private final ParagraphBuilder paragraphBuilder;
    private int tables;

    OdtTables(OdtWalk walk, ParagraphBuilder paragraphBuilder) {
        this.walk = walk;
        this.paragraphBuilder = paragraphBuilder;
    }

    private record Line(Element row, boolean header) {}

    void table(Element table) {
        var rows = new ArrayList<Line>();
        rows(table, false, rows);
        if (paragraphBuilder.inRow() || isLayout(rows)) {
            rows.forEach(line -> cells(line.row).forEach(walk::blocks));
            return;
        }
        int number = tables++;
        for (Line line : rows) {
            int times =
                    hasContent(line.row) ? repetitions(line.row, "table:number-rows-repeated") : 0;
            for (int i = 0; i < times; i++) {
                paragraphBuilder.writeRow(
                        new Block.Row(number, line.header), 0, () -> row(line.row));
            }
        }
    }

    private static void rows(Element parent, boolean header, List<Line> found) {
        for (Element e : XmlNames.children(parent)) {
            String name = XmlNames.nameOf(e);
            if (GROUPS.contains(name)) {
                rows(e, header || name.equals("table:table-header-rows"), found);
            } else if (name.equals("table:table-row")
                    && !XmlNames.attribute(e, "table:visibility").equals("collapse")) {
                found.add(new Line(e, header));
            }
        }
    }

    private void row(Element row) {
        int column = 0;
        for (Element cell : cells(row)) {
            boolean covered = XmlNames.is(cell, "table:covered-table-cell");
            int times = repetitions(cell, "table:number-columns-repeated");
            for (int i = 0; i < times && column < MAX_COLUMNS; i++) {
                if (column++ > 0) {
                    paragraphBuilder.beginCell();
                }
                if (!covered) {
                    walk.blocks(cell);
                }
            }
        }
    }

    private static List<Element> cells(Element row) {
        return XmlNames.children(row).stream()
                .filter(e -> XmlNames.is(e, "table:table-cell")
                        || XmlNames.is(e, "table:covered-table-cell"))
                .toList();
    }

    private static int repetitions(Element e, String attribute) {
        String written = XmlNames.attribute(e, attribute);
        return written.matches("\\d{1,8}")
                ? Math.clamp(Integer.parseInt(written), 1, MAX_REPEAT)
                : 1;
    }

    private static boolean hasContent(Element e) {
        return !e.getTextContent().isBlank()
                || XmlNames.first(e, "draw:image").isPresent()
                || XmlNames.first(e, "office:annotation").isPresent();
    }

    /// The length of the text without that of comments.
    private static int length(Element cell) {
        int comments = XmlNames.all(cell, "office:annotation").stream()
                .mapToInt(e -> e.getTextContent().length())
                .sum();
        return cell.getTextContent().length() - comments;
    }

    private static boolean isLayout(List<Line> rows) {
        boolean one = rows.stream()
                .allMatch(
                        r -> cells(r.row).stream().filter(OdtTables::hasContent).count() < 2);
        return one
                || rows.stream()
                        .flatMap(r -> cells(r.row).stream())
                        .anyMatch(c -> length(c) > LONG);
    }
}
