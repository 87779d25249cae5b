package glossator.format.html;

import glossator.document.Block;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Writes data tables as rows, and tables used only for layout as running text.
final class HtmlTables {
    private static final int MAX_SPAN = 100;
    private static final int MAX_COLUMNS = 1_000;

    /// A cell with more characters than this is not data.
    private static final int LONG = 2_000;

    private final HtmlWalk walk;
    private int tables;

    HtmlTables(HtmlWalk walk) {
        this.walk = walk;
    }

    void table(Element table) {
        List<Element> rows = rows(table);
        if (walk.flow().isMerged() || isLayout(table, rows)) {
            walk.block(UnaryOperator.identity(), () -> walk.children(table));
            return;
        }
        InlineFlow flow = walk.flow();
        flow.passBlockEdge();
        for (Element part : table.children()) {
            if (part.nameIs("caption")) {
                walk.block(s -> s.as(new Block.Caption()), () -> walk.children(part));
            }
        }
        var carried = new ArrayList<Integer>();
        for (Element row : rows) {
            boolean header = row.parent() != null && row.parent().nameIs("thead");
            List<Element> cells = cells(row);
            boolean names = !cells.isEmpty() && cells.stream().allMatch(c -> c.nameIs("th"));
            if (row.hasText() || row.selectFirst("img") != null) {
                flow.writeRow(new Block.Row(tables, header || names), () -> cells(cells, carried));
            }
        }
        tables++;
    }

    /// `carried` holds, for each column, how many more rows a cell above spans.
    private void cells(List<Element> cells, List<Integer> carried) {
        int column = 0;
        for (Element cell : cells) {
            column = skipCarried(column, carried);
            int wide = span(cell, "colspan");
            int high = span(cell, "rowspan");
            if (column > 0) {
                walk.flow().beginCell();
            }
            if (walk.isShown(cell)) {
                walk.walk(cell);
            }
            for (int i = 0; i < wide && column < MAX_COLUMNS; i++, column++) {
                if (i > 0) {
                    walk.flow().beginCell();
                }
                while (carried.size() <= column) {
                    carried.add(0);
                }
                carried.set(column, high - 1);
            }
        }
        skipCarried(column, carried);
    }

    /// Leaves the cells that a cell above spans empty.
    private int skipCarried(int from, List<Integer> carried) {
        int column = from;
        while (column < carried.size() && carried.get(column) > 0) {
            carried.set(column, carried.get(column) - 1);
            if (column > 0) {
                walk.flow().beginCell();
            }
            column++;
        }
        return column;
    }

    private static int span(Element cell, String attribute) {
        String written = cell.attr(attribute).strip();
        return written.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(written), 1, MAX_SPAN) : 1;
    }

    private static List<Element> rows(Element table) {
        var rows = new ArrayList<Element>();
        for (Element part : table.children()) {
            switch (part.normalName()) {
                case "tr" -> rows.add(part);
                case "thead", "tbody", "tfoot" ->
                    part.children().stream().filter(r -> r.nameIs("tr")).forEach(rows::add);
                default -> {}
            }
        }
        return rows;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(c -> c.nameIs("td") || c.nameIs("th"))
                .toList();
    }

    private static boolean hasContent(Element cell) {
        return cell.hasText() || cell.selectFirst("img") != null;
    }

    private static boolean isLayout(Element table, List<Element> rows) {
        String role = table.attr("role");
        if (role.equals("presentation") || role.equals("none")) {
            return true;
        }
        if (rows.stream()
                        .allMatch(r ->
                                cells(r).stream().filter(HtmlTables::hasContent).count() < 2)
                || table.selectFirst("td table, th table") != null) {
            return true;
        }
        return table.selectFirst("th") == null
                && (table.selectFirst("td h1, td h2, td h3, td article, td section") != null
                        || rows.stream()
                                .flatMap(r -> cells(r).stream())
                                .anyMatch(c -> c.text().length() > LONG));
    }
}
